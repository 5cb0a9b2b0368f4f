#include "store/regrouping.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "store/values.hpp"

namespace gongbu::store {

using core::ObjectId;

Regrouping::Regrouping(SQLite::Database& connection)
    : judge_(connection),
      counted_(connection, "SELECT day, dropped FROM commits WHERE authored_at = ? AND oid = ?"),
      move_(connection, R"(
        UPDATE commits
        SET redated_at = nullif(coalesce(redated_at, authored_at), ?3), authored_at = ?3,
            day = ?4, utc_offset = ?5, author_offset = ?6, work = NULL, dropped = NULL
        WHERE authored_at = ?1 AND oid = ?2)"),
      select_like_(connection, R"(
        SELECT c.day, c.utc_offset, c.author_offset
        FROM commits m JOIN commits c ON c.email = m.email AND c.subject = m.subject
        WHERE m.authored_at = ?1 AND m.oid = ?2 AND c.authored_at = ?3 LIMIT 1)"),
      select_group_(connection,
                    "SELECT id, email, subject, coalesce(work, id), EXISTS (SELECT 1 "
                    "FROM commit_trailer t WHERE t.commit_id = id) "
                    "FROM commits WHERE authored_at = ? ORDER BY id"),
      set_work_(connection, "UPDATE commits SET work = ?2 WHERE id = ?1 AND work IS NOT ?2") {}

void Regrouping::move(const ObjectId& oid, Version& version, Version target) {
  take_day_of_like(oid, version, target);
  unsettle(version.group);
  counted_.reset();
  counted_.bind(1, version.group);
  bind_object(counted_, 2, oid);
  while (counted_.executeStep())
    judge_.count(to_day(counted_.getColumn(0)), to_dropped(counted_.getColumn(1)), {});
  move_.reset();
  move_.bind(1, version.group);
  bind_object(move_, 2, oid);
  move_.bind(3, target.group);
  move_.bind(4, target.day);
  move_.bind(5, target.utc_offset);
  move_.bind(6, target.author_offset);
  move_.exec();
  for (const std::int64_t group : {version.group, target.group}) {
    find_works(group);
    unsettle(group);
    judge_.touch(group);
  }
  version.group = target.group;
  version.day = target.day;
  version.utc_offset = target.utc_offset;
  version.author_offset = target.author_offset;
}

// A work is on one day: that of what is of the same address and subject there, if anything.
void Regrouping::take_day_of_like(const ObjectId& oid, const Version& version, Version& target) {
  select_like_.reset();
  select_like_.bind(1, version.group);
  bind_object(select_like_, 2, oid);
  select_like_.bind(3, target.group);
  while (select_like_.executeStep()) {
    target.day = select_like_.getColumn(0).getInt64();
    target.utc_offset = select_like_.getColumn(1).getInt64();
    target.author_offset = select_like_.getColumn(2).getInt64();
  }
}

// The first commit of each address and subject stands for those that follow it.
void Regrouping::find_works(std::int64_t group) {
  std::map<std::pair<std::string, std::string>, std::int64_t> firsts;
  std::vector<std::pair<std::int64_t, std::optional<std::int64_t>>> works;
  select_group_.reset();
  select_group_.bind(1, group);
  while (select_group_.executeStep()) {
    const std::int64_t id = select_group_.getColumn(0).getInt64();
    const auto [first, is_new] = firsts.try_emplace(
        {select_group_.getColumn(1).getString(), select_group_.getColumn(2).getString()}, id);
    works.emplace_back(id, is_new ? std::nullopt : std::optional(first->second));
  }
  for (const auto& [id, work] : works) {
    set_work_.reset();
    set_work_.bind(1, id);
    bind_optional(set_work_, 2, work);
    set_work_.exec();
  }
}

// Has the entries made of trailers looked at, where there are trailers.
void Regrouping::unsettle(std::int64_t group) {
  std::set<std::int64_t> works;
  bool trailed = false;
  select_group_.reset();
  select_group_.bind(1, group);
  while (select_group_.executeStep()) {
    works.insert(select_group_.getColumn(3).getInt64());
    trailed |= select_group_.getColumn(4).getInt() != 0;
  }
  if (!trailed) return;
  for (const std::int64_t work : works) judge_.unsettle(work);
}

}  // namespace gongbu::store
