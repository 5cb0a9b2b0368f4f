#include "store/bulk_uploads.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

#include "gongbu/core/kind_rule.hpp"
#include "store/values.hpp"

namespace gongbu::store {
namespace {

std::vector<std::string_view> problem_rules() {
  std::vector<std::string_view> names;
  for (const core::BuiltInKindRule& rule : core::built_in_kind_rules())
    if (core::is_problem_rule(rule.name)) names.push_back(rule.name);
  return names;
}

/// A commit that may be part of an upload.
struct Candidate {
  std::int64_t id;
  core::Instant group;
  core::Instant authored_at;
  core::Day day;
  std::optional<std::int64_t> upload;
};

// The commits of a problem rule in a repository, by author time. What does not count by itself is
// no part of an upload.
class Candidates {
 public:
  explicit Candidates(SQLite::Database& connection)
      : select_(connection,
                "SELECT id, authored_at, coalesce(redated_at, authored_at), day, upload, kind_rule "
                "FROM commits WHERE repository_id = ? AND authored_at BETWEEN ? AND ? "
                "AND kind_rule IS NOT NULL AND own = 1 AND by_policy = 0 AND gone_at IS NULL "
                "ORDER BY 3, id") {}

  std::vector<Candidate> find(std::int64_t repository, std::int64_t first, std::int64_t last) {
    select_.reset();
    bind_all(select_, repository, first, last);
    std::vector<Candidate> found;
    while (select_.executeStep()) {
      if (!core::is_problem_rule(select_.getColumn(5).getString())) continue;
      Candidate& one = found.emplace_back(
          Candidate{select_.getColumn(0).getInt64(), to_instant(select_.getColumn(1)),
                    to_instant(select_.getColumn(2)), to_day(select_.getColumn(3)), std::nullopt});
      if (!select_.getColumn(4).isNull()) one.upload = select_.getColumn(4).getInt64();
    }
    return found;
  }

 private:
  SQLite::Statement select_;
};

// Writes the uploads among some commits. Only those that `may_change` leave or join one.
bool write(SQLite::Database& connection, GroupJudge& judge, const std::vector<Candidate>& found,
           const std::function<bool(const Candidate&)>& may_change) {
  SQLite::Statement set(connection, "UPDATE commits SET upload = ?2 WHERE id = ?1");
  std::vector<core::Instant> times;
  times.reserve(found.size());
  for (const Candidate& one : found) times.push_back(one.authored_at);
  const auto firsts = core::bulk_uploads(times);
  bool changes = false;
  for (std::size_t i = 0; i < found.size(); ++i) {
    std::optional<std::int64_t> upload;
    if (firsts[i]) {
      const Candidate& first = found[*firsts[i]];
      upload = may_change(first) ? first.id : first.upload.value_or(first.id);
    }
    if (upload == found[i].upload || !may_change(found[i])) continue;
    set.reset();
    set.bind(1, found[i].id);
    bind_optional(set, 2, upload);
    set.exec();
    judge.touch(to_column(found[i].group));
    changes = true;
  }
  return changes;
}

}  // namespace

bool mark_uploads(SQLite::Database& connection, GroupJudge& judge, core::Day from) {
  constexpr date::days kBefore{1};  // an upload may have begun the day before
  const std::int64_t first = instants_of(from - kBefore, from).first;
  std::vector<std::int64_t> repositories;
  SQLite::Statement select(connection,
                           "SELECT DISTINCT repository_id FROM commits WHERE authored_at >= ? "
                           "AND (kind_rule IS NOT NULL OR upload IS NOT NULL)");
  select.bind(1, first);
  while (select.executeStep()) repositories.push_back(select.getColumn(0).getInt64());
  // What is no problem any more is in no upload.
  SQLite::Statement leave(
      connection,
      fmt::format("UPDATE commits SET upload = NULL WHERE upload IS NOT NULL AND day >= ? "
                  "AND (coalesce(kind_rule, '') NOT IN ('{}') OR by_policy <> 0) "
                  "RETURNING authored_at",
                  fmt::join(problem_rules(), "', '")));
  bool changes = false;
  leave.bind(1, to_column(from));
  for (; leave.executeStep(); changes = true) judge.touch(leave.getColumn(0).getInt64());
  Candidates candidates(connection);
  for (const std::int64_t repository : repositories) {
    const auto found = candidates.find(repository, first, std::numeric_limits<std::int64_t>::max());
    changes |=
        write(connection, judge, found, [&](const Candidate& one) { return one.day >= from; });
  }
  return changes;
}

void represent_by_next(SQLite::Database& connection, GroupJudge& judge, std::int64_t gone) {
  SQLite::Statement next(connection,
                         "SELECT id, authored_at FROM commits WHERE upload = ? "
                         "ORDER BY authored_at, id LIMIT 1");
  next.bind(1, gone);
  if (!next.executeStep()) return;
  const std::int64_t id = next.getColumn(0).getInt64();
  judge.touch(next.getColumn(1).getInt64());
  next.reset();
  execute(connection, "UPDATE commits SET upload = ?2 WHERE upload = ?1", gone, id);
}

void NewUploads::note(const StoredCommit& inserted) {
  const auto& kind = inserted.assessment.kind;
  if (!kind || !core::is_problem_rule(kind->rule)) return;
  const core::Instant at = inserted.group;
  const auto [it, is_first] = periods_.try_emplace(inserted.repository, Period{at, at});
  it->second.first = std::min(it->second.first, at);
  it->second.last = std::max(it->second.last, at);
  new_.insert(inserted.id);
}

void NewUploads::mark(GroupJudge& judge, core::Day open_from) {
  // Far enough to see where an upload began that a new commit belongs to.
  constexpr std::chrono::hours kAround{24};
  std::optional<Candidates> candidates;
  for (const auto& [repository, period] : periods_) {
    if (!candidates) candidates.emplace(connection_);
    write(connection_, judge,
          candidates->find(repository, to_column(period.first - kAround),
                           to_column(period.last + kAround)),
          [&](const Candidate& one) { return one.day >= open_from || new_.contains(one.id); });
  }
  periods_.clear();
  new_.clear();
}

}  // namespace gongbu::store
