#include "gongbu/app/rebuild.hpp"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <set>
#include <utility>
#include <vector>

#include "gongbu/app/commit_judge.hpp"
#include "gongbu/app/judge.hpp"
#include "gongbu/app/policy.hpp"
#include "gongbu/core/activity.hpp"
#include "gongbu/core/goal.hpp"
#include "gongbu/store/change_transaction.hpp"
#include "gongbu/store/changes.hpp"
#include "gongbu/store/commits.hpp"
#include "gongbu/store/entries.hpp"
#include "gongbu/store/revision.hpp"

namespace gongbu::app {
namespace {

// Moves an entry to its study day by the current settings, as part of the open change. Returns
// whether the day changed.
bool move_to_present_day(Workspace& work, store::Entry& entry) {
  const core::Day day = core::study_day(entry.at, work.zone, work.settings.day_start);
  if (day == entry.day || !entry.timed) return false;
  entry.day = day;
  entry.utc_offset = work.zone.offset_at(entry.at);
  store::set_entry_day(work.database, entry.id, entry.day, entry.utc_offset);
  return true;
}

/// Moves activities to their study days by the current settings.
class Mover {
 public:
  Mover(Workspace& work, store::Revision& revision) : work_(work), revision_(revision) {}

  /// Moves the work of a commit; returns its day.
  core::Day move(const store::StoredCommit& stored) {
    const DayAndOffset now = day_of_commit(work_, stored.group, stored.commit.author_offset);
    const store::Assessment& before = stored.assessment;
    const bool moves = now.day != before.day || now.utc_offset != before.utc_offset;
    if (moves && works_.insert(stored.work).second) {
      const int entries = revision_.move(stored.work, now.day, now.utc_offset);
      if (now.day != before.day) moved_ += 1 + entries;
    }
    return now.day;
  }

  /// Moves the entries from a day on, except those of trailers, which move with their commit.
  void move_entries(core::Day from) {
    for (store::Entry& entry : store::entries_between(work_.database, from, core::kLastDay)) {
      if (entry.source == core::kTrailerSource) continue;
      if (move_to_present_day(work_, entry)) ++moved_;
    }
  }

  /// Returns the number of activities whose day changed.
  int moved() const { return moved_; }

 private:
  Workspace& work_;
  store::Revision& revision_;
  std::set<std::int64_t> works_;  ///< moved works; several commits may belong to one
  int moved_ = 0;
};

void rebuild_commits(Workspace& work, store::Revision& revision, Mover& mover,
                     report::RebuildView& view) {
  const std::vector<core::DatedRules> history{
      {core::kFirstDay, rules_of(work.settings, work.paths)}};
  revision.set_policies(history);
  CommitJudge judge(work.database, history);
  for (const store::StoredCommit& stored : store::commits_from(work.database, core::kFirstDay))
    if (judge.rejudge(revision, stored, mover.move(stored))) view.rejudges = true;
  if (revision.mark_uploads(core::kFirstDay)) view.rejudges = true;
}

}  // namespace

report::RebuildView rebuild(Workspace& workspace, Rebuild mode) {
  report::RebuildView view;
  store::Revision revision(workspace.database, store::kRebuild, workspace.now);
  Summary summary = judge(workspace);
  view.kinds_before = core::sums_by_kind(summary.tallies, core::kFirstDay, core::kLastDay);
  view.before = std::move(summary.verdicts);
  view.commits_before = store::count_commits(workspace.database);
  Mover mover(workspace, revision);
  rebuild_commits(workspace, revision, mover, view);
  mover.move_entries(core::kFirstDay);
  view.moved = mover.moved();
  revision.finish();
  summary = judge(workspace);
  view.kinds_after = core::sums_by_kind(summary.tallies, core::kFirstDay, core::kLastDay);
  view.after = std::move(summary.verdicts);
  view.commits_after = store::count_commits(workspace.database);
  view.applied = mode == Rebuild::keep;
  if (view.applied) revision.commit();
  return view;
}

core::Instant noon_of(core::Day day, const Workspace& workspace) {
  const core::Instant noon = workspace.zone.earliest(core::WallTime{day} + std::chrono::hours{12});
  return std::max(noon, core::begin_of(day, workspace.zone, workspace.settings.day_start));
}

int move_to_today(Workspace& workspace) {
  const core::Day tomorrow = workspace.today + date::days{1};
  store::Revision revision(workspace.database, "day_start", workspace.now);
  Mover mover(workspace, revision);
  for (const store::StoredCommit& stored : store::commits_from(workspace.database, tomorrow))
    if (stored.group <= workspace.now) mover.move(stored);
  mover.move_entries(tomorrow);
  if (mover.moved() > 0) revision.commit();
  return mover.moved();
}

std::optional<store::Undone> undo_last(Workspace& workspace) {
  store::ChangeTransaction change(workspace.database, "undo", workspace.now, store::Origin::undo);
  auto undone = store::undo(workspace.database, workspace.now);
  if (!undone) return undone;
  for (store::Entry& entry : undone->now_present) {
    // Like move_to_today(), also check entries on days that have not begun.
    const bool may_be_stale =
        undone->rebuilt_since || (entry.day > workspace.today && entry.at <= workspace.now);
    if (may_be_stale) move_to_present_day(workspace, entry);
  }
  change.commit();
  return undone;
}

}  // namespace gongbu::app
