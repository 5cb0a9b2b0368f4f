#include "store/regrouping.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "store/values.hpp"

namespace gongbu::store {

using core::ObjectId;

Regrouping::Regrouping(SQLite::Database& connection)
    : judge_(connection),
      move_(connection, R"(
        UPDATE commits
        SET redated_at = nullif(coalesce(redated_at, authored_at), ?3), authored_at = ?3,
            day = ?4, utc_offset = ?5, author_offset = ?6, work = NULL, dropped = NULL
        WHERE authored_at = ?1 AND oid = ?2)"),
      set_work_(connection, "UPDATE commits SET work = ?2 WHERE id = ?1 AND work IS NOT ?2") {}

void Regrouping::move(const ObjectId& oid, Version& version, Version target) {
  const Group from = judge_.load(version.group);
  for (const StoredCommit& stored : from) {
    if (stored.commit.oid != oid) continue;
    judge_.totals().count(counted_as(stored), stored.dropped, {});
    take_day_of_like(stored.commit, target);
  }
  mark_pending(from);
  move_.reset();
  move_.bind(1, version.group);
  bind_object(move_, 2, oid);
  move_.bind(3, target.group);
  move_.bind(4, target.day);
  move_.bind(5, target.utc_offset);
  move_.bind(6, target.author_offset);
  move_.exec();
  for (const std::int64_t authored_at : {version.group, target.group}) {
    find_works(authored_at);
    mark_pending(judge_.load(authored_at));
    judge_.touch(authored_at);
  }
  version.group = target.group;
  version.day = target.day;
  version.utc_offset = target.utc_offset;
  version.author_offset = target.author_offset;
}

// Takes the day of commits in the target group with the same address and subject, because a work is
// on one day.
void Regrouping::take_day_of_like(const core::Commit& commit, Version& target) {
  const Group group = judge_.load(target.group);
  const auto like = std::find_if(group.begin(), group.end(), [&](const StoredCommit& stored) {
    return stored.commit.author_email == commit.author_email &&
           stored.commit.subject == commit.subject;
  });
  if (like == group.end()) return;
  target.day = to_column(like->assessment.day);
  target.utc_offset = to_column(like->assessment.utc_offset);
  target.author_offset = to_column(like->commit.author_offset);
}

// Lets all commits with the same address and subject refer to the first one as their work.
void Regrouping::find_works(std::int64_t authored_at) {
  Group group = judge_.load(authored_at);
  std::sort(group.begin(), group.end(),
            [](const StoredCommit& a, const StoredCommit& b) { return a.id < b.id; });
  std::map<std::pair<std::string_view, std::string_view>, std::int64_t> firsts;
  for (const StoredCommit& stored : group) {
    const auto [first, is_new] =
        firsts.try_emplace({stored.commit.author_email, stored.commit.subject}, stored.id);
    set_work_.reset();
    set_work_.bind(1, stored.id);
    bind_optional(set_work_, 2, is_new ? std::nullopt : std::optional(first->second));
    set_work_.exec();
  }
}

// Marks the works of the group as pending if any commit has trailers.
void Regrouping::mark_pending(const Group& group) {
  if (std::none_of(group.begin(), group.end(),
                   [](const StoredCommit& stored) { return !stored.commit.trailers.empty(); }))
    return;
  std::set<std::int64_t> works;
  for (const StoredCommit& stored : group) works.insert(stored.work);
  for (const std::int64_t work : works) judge_.mark_pending(work);
}

}  // namespace gongbu::store
