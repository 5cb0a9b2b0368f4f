#include "store/group_judge.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "store/commit_row.hpp"
#include "store/values.hpp"

namespace gongbu::store {
using core::Dropped;

GroupJudge::GroupJudge(SQLite::Database& connection)
    : totals_(connection),
      devices_(connection),
      select_group_(connection, std::string(kSelectStoredCommits) + " WHERE c.authored_at = ?"),
      set_dropped_(connection, "UPDATE commits SET dropped = ? WHERE id = ?"),
      set_day_(connection, "UPDATE commits SET day = ?2, utc_offset = ?3 WHERE id = ?1"),
      mark_pending_(connection,
                    "INSERT INTO unsettled_work (work) VALUES (?) "
                    "ON CONFLICT DO UPDATE SET tried = 0"),
      imported_(connection) {}

// A commit of a missing repository is judged like one that became unreachable. The replacement of a
// superseded commit is in another group, so its state decides.
core::CommitCopy GroupJudge::copy_of(const StoredCommit& stored) {
  core::CommitCopy copy{.repository = stored.repository,
                        .oid = stored.commit.oid,
                        .email = stored.commit.author_email,
                        .subject = stored.commit.subject,
                        .own = stored.commit.own,
                        .dropped = stored.assessment.by_policy,
                        .gone_at = stored.gone_at ? stored.gone_at : stored.missing_since};
  if (copy.dropped == Dropped::none) copy.dropped = imported_.verdict(stored);
  if (stored.state == core::CommitState::superseded) copy.dropped = Dropped::superseded;
  if (stored.ignored) copy.dropped = Dropped::ignored;
  return copy;
}

Verdicts GroupJudge::judged(std::span<const StoredCommit> group) {
  std::vector<core::CommitCopy> copies;
  copies.reserve(group.size());
  for (const StoredCommit& stored : group)
    if (stored.fact == nullptr) copies.push_back(copy_of(stored));
  Verdicts verdicts = core::judge_group(copies);
  if (copies.size() == group.size()) return verdicts;
  Verdicts all(group.size());
  auto next = verdicts.begin();
  for (std::size_t i = 0; i < group.size(); ++i)
    if (group[i].fact == nullptr) all[i] = *next++;
  return all;
}

bool has_device_facts(std::span<const StoredCommit> group) {
  return std::any_of(group.begin(), group.end(),
                     [](const StoredCommit& stored) { return stored.fact != nullptr; });
}

std::vector<StoredCommit> GroupJudge::load(std::int64_t authored_at) {
  select_group_.reset();
  select_group_.bind(1, authored_at);
  std::vector<StoredCommit> group;
  while (select_group_.executeStep()) group.push_back(read_commit(select_group_));
  return group;
}

void GroupJudge::write(std::span<const StoredCommit> group,
                       std::span<const std::optional<Dropped>> verdicts) {
  for (std::size_t i = 0; i < group.size(); ++i) {
    const StoredCommit& stored = group[i];
    // Another commit with other trailers may represent the work now, even if the verdict is the
    // same.
    if (!stored.commit.trailers.empty()) mark_pending(stored.work);
    if (verdicts[i] == stored.dropped) continue;
    totals_.count(counted_as(stored), stored.dropped, verdicts[i]);
    set_dropped_.reset();
    bind_dropped(set_dropped_, 1, verdicts[i]);
    set_dropped_.bind(2, stored.id);
    set_dropped_.exec();
  }
}

void GroupJudge::touch_all(SQLite::Statement& times) {
  while (times.executeStep()) touch(times.getColumn(0).getInt64());
}

void GroupJudge::mark_pending(std::int64_t work) {
  mark_pending_.reset();
  mark_pending_.bind(1, work);
  mark_pending_.exec();
}

void GroupJudge::finish() {
  imported_.forget();  // uploads and entries may have changed since
  judge_touched();
  imported_.forget();
  totals_.write();
}

void GroupJudge::judge_touched() {
  while (!touched_.empty()) {
    std::sort(touched_.begin(), touched_.end());
    touched_.erase(std::unique(touched_.begin(), touched_.end()), touched_.end());
    for (const std::int64_t authored_at : touched_) judge(authored_at);
    touched_ = devices_.take_dependent();
  }
}

void GroupJudge::judge(std::int64_t authored_at) {
  std::vector<StoredCommit> group = load(authored_at);
  if (has_device_facts(group)) {
    judge_with_devices(std::move(group));
  } else {
    write(group, judged(group));
  }
}

// Applies the facts of other devices too, which can change the day of a work.
void GroupJudge::judge_with_devices(std::vector<StoredCommit> group) {
  const SharedVerdicts shared = devices_.judge(group, judged(group));
  std::vector<std::pair<core::Day, core::seconds>> days;
  for (const std::size_t giver : shared.day_givers) {
    const StoredCommit& from = group[giver];
    days.emplace_back(from.fact ? from.fact->day : from.assessment.day,
                      from.fact ? from.fact->utc_offset : from.assessment.utc_offset);
  }
  for (std::size_t i = 0; i < group.size(); ++i) {
    StoredCommit& stored = group[i];
    const auto& [day, utc_offset] = days[i];
    if (stored.assessment.day == day && stored.assessment.utc_offset == utc_offset) continue;
    totals_.count(counted_as(stored), stored.dropped, {});
    stored.assessment.day = day;
    stored.assessment.utc_offset = utc_offset;
    totals_.count(counted_as(stored), {}, stored.dropped);
    set_day_.reset();
    bind_all(set_day_, stored.id, day, utc_offset);
    set_day_.exec();
  }
  write(group, shared.verdicts);
}

}  // namespace gongbu::store
