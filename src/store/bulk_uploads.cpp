#include "store/bulk_uploads.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <functional>
#include <limits>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gongbu/core/kind_rule.hpp"
#include "store/commit_row.hpp"
#include "store/fact_triggers.hpp"
#include "store/imported_problems.hpp"
#include "store/values.hpp"

namespace gongbu::store {
namespace {

std::vector<std::string_view> problem_rules() {
  std::vector<std::string_view> names;
  for (const core::BuiltInKindRule& rule : core::built_in_kind_rules())
    if (core::is_problem_rule(rule.name)) names.push_back(rule.name);
  return names;
}

// Candidates for bulk uploads within a period, by repository and author time. Commits that do not
// count by themselves belong to no upload.
constexpr std::string_view kSelectCandidates = R"(
  SELECT id, repository_id, authored_at, coalesce(redated_at, authored_at), day, upload
  FROM commits
  WHERE authored_at BETWEEN ?1 AND ?2 AND kind_rule IN ('{}') AND own = 1 AND by_policy = 0
    AND gone_at IS NULL {}
  ORDER BY repository_id, 4, id)";

struct Candidate {
  std::int64_t id;
  std::int64_t repository;
  core::Instant group;
  core::Instant authored_at;
  core::Day day;
  std::optional<std::int64_t> upload;
};

std::vector<Candidate> read_candidates(SQLite::Statement& select) {
  std::vector<Candidate> found;
  while (select.executeStep()) {
    Candidate& one = found.emplace_back(
        Candidate{select.getColumn(0).getInt64(), select.getColumn(1).getInt64(),
                  to_instant(select.getColumn(2)), to_instant(select.getColumn(3)),
                  to_day(select.getColumn(4)), std::nullopt});
    if (!select.getColumn(5).isNull()) one.upload = select.getColumn(5).getInt64();
  }
  return found;
}

constexpr const char* kSetUpload = "UPDATE commits SET upload = ?2 WHERE id = ?1";

// Judge the whole upload, because another of its commits may represent it now.
void touch_members(SQLite::Database& connection, GroupJudge& judge,
                   std::span<const Candidate> found, const std::set<std::int64_t>& uploads) {
  std::vector<std::int64_t> groups;
  for (const Candidate& one : found)
    if (uploads.contains(one.upload.value_or(one.id))) groups.push_back(to_column(one.group));
  for (const std::int64_t group : groups) judge.touch(group);
  note_unpublished(connection, groups);
}

// Writes the uploads among the candidates of one repository with kSetUpload. Changes only those for
// which `may_change` returns true. Returns whether any changed.
bool write_uploads(SQLite::Database& connection, SQLite::Statement& set, GroupJudge& judge,
                   std::span<const Candidate> found,
                   const std::function<bool(const Candidate&)>& may_change) {
  std::vector<core::Instant> times;
  times.reserve(found.size());
  for (const Candidate& one : found) times.push_back(one.authored_at);
  const auto firsts = core::bulk_uploads(times);
  std::set<std::int64_t> changed;
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
    changed.insert(found[i].upload.value_or(found[i].id));
    if (upload) changed.insert(*upload);
  }
  touch_members(connection, judge, found, changed);
  return !changed.empty();
}

// Has the commits of uploads judged again.
void touch_uploads(SQLite::Database& connection, GroupJudge& judge,
                   const std::set<std::int64_t>& uploads) {
  std::vector<std::int64_t> groups;
  SQLite::Statement members(connection,
                            "SELECT authored_at FROM commits WHERE upload = ?1 OR id = ?1");
  for (const std::int64_t upload : uploads) {
    members.reset();
    members.bind(1, upload);
    while (members.executeStep()) groups.push_back(members.getColumn(0).getInt64());
  }
  for (const std::int64_t group : groups) judge.touch(group);
  note_unpublished(connection, groups);
}

std::string select_candidates(std::string_view condition) {
  return fmt::format(kSelectCandidates, fmt::join(problem_rules(), "', '"), condition);
}

/// A period of author times, inclusive.
struct Window {
  std::int64_t first;
  std::int64_t last;
};

// Returns the merged periods of one day before to one day after each time. Sorts `times`. A day is
// enough to find the beginning of an upload.
std::vector<Window> windows_around(std::vector<std::int64_t>& times) {
  constexpr std::int64_t kAround = core::seconds{date::days{1}}.count();
  std::sort(times.begin(), times.end());
  std::vector<Window> windows;
  for (const std::int64_t time : times) {
    if (windows.empty() || time - kAround > windows.back().last)
      windows.push_back({time - kAround, time + kAround});
    windows.back().last = time + kAround;
  }
  return windows;
}

}  // namespace

bool mark_uploads(SQLite::Database& connection, GroupJudge& judge, core::Day from) {
  constexpr date::days kBefore{1};  // an upload may begin on the day before
  const std::int64_t first = instants_of(from - kBefore, from).first;
  // Commits that are no longer problems leave their upload.
  const std::string leavers = fmt::format(
      "FROM commits WHERE upload IS NOT NULL AND day >= ? "
      "AND (coalesce(kind_rule, '') NOT IN ('{}') OR by_policy <> 0)",
      fmt::join(problem_rules(), "', '"));
  std::set<std::int64_t> left;
  SQLite::Statement select_left(connection, "SELECT DISTINCT upload " + leavers);
  select_left.bind(1, to_column(from));
  while (select_left.executeStep()) left.insert(select_left.getColumn(0).getInt64());
  bool changes = !left.empty();
  if (changes) {
    touch_uploads(connection, judge, left);  // another member may represent it
    execute(connection, "UPDATE commits SET upload = NULL WHERE id IN (SELECT id " + leavers + ")",
            from);
  }
  SQLite::Statement select(connection, select_candidates(""));
  bind_all(select, first, std::numeric_limits<std::int64_t>::max());
  const std::vector<Candidate> found = read_candidates(select);
  SQLite::Statement set(connection, kSetUpload);
  for (auto begin = found.begin(); begin != found.end();) {
    const auto end = std::find_if(begin, found.end(), [&](const Candidate& one) {
      return one.repository != begin->repository;
    });
    changes |= write_uploads(connection, set, judge, {begin, end},
                             [&](const Candidate& one) { return one.day >= from; });
    begin = end;
  }
  return changes;
}

namespace {

bool is_by_upload(std::optional<core::Dropped> dropped) {
  return dropped == core::Dropped::none || dropped == core::Dropped::bulk_upload ||
         dropped == core::Dropped::imported;
}

}  // namespace

void judge_imported(SQLite::Database& connection) {
  ImportedProblems imported(connection);
  GroupJudge judge(connection);
  std::vector<std::int64_t> groups;
  SQLite::Statement select(connection,
                           fmt::format("{} WHERE c.kind_rule IN ('{}')", kSelectStoredCommits,
                                       fmt::join(problem_rules(), "', '")));
  while (select.executeStep()) {
    const StoredCommit stored = read_commit(select);
    if (!is_by_upload(stored.dropped) || stored.dropped == imported.verdict(stored)) continue;
    groups.push_back(to_column(stored.group));
    judge.touch(groups.back());
  }
  judge.finish();
  note_unpublished(connection, groups);
}

void represent_by_next(SQLite::Database& connection, GroupJudge& judge,
                       std::span<const std::int64_t> gone, std::set<std::int64_t> uploads) {
  if (gone.empty()) return;
  SQLite::Statement next(connection,
                         "SELECT id FROM commits WHERE upload = ? "
                         "ORDER BY authored_at, id LIMIT 1");
  for (const std::int64_t before : gone) {
    next.reset();
    next.bind(1, before);
    if (!next.executeStep()) continue;
    const std::int64_t id = next.getColumn(0).getInt64();
    next.reset();
    execute(connection, "UPDATE commits SET upload = ?2 WHERE upload = ?1", before, id);
    uploads.insert(id);
  }
  touch_uploads(connection, judge, uploads);
}

void NewUploads::note(const StoredCommit& inserted) {
  const auto& kind = inserted.assessment.kind;
  if (!kind || !core::is_problem_rule(kind->rule)) return;
  times_[inserted.repository].push_back(to_column(inserted.group));
  new_.insert(inserted.id);
}

void NewUploads::mark(GroupJudge& judge, core::Day open_from) {
  if (times_.empty()) return;
  SQLite::Statement select(connection_, select_candidates("AND repository_id = ?3"));
  SQLite::Statement set(connection_, kSetUpload);
  for (auto& [repository, times] : times_) {
    for (const Window& window : windows_around(times)) {
      select.reset();
      bind_all(select, window.first, window.last, repository);
      write_uploads(connection_, set, judge, read_candidates(select), [&](const Candidate& one) {
        return one.day >= open_from || new_.contains(one.id);
      });
    }
  }
  times_.clear();
  new_.clear();
}

}  // namespace gongbu::store
