#include "gongbu/app/rebuild.hpp"

#include <cstdint>
#include <set>
#include <vector>

#include "commit_judge.hpp"
#include "gongbu/app/judge.hpp"
#include "gongbu/app/policy.hpp"
#include "gongbu/core/activity.hpp"
#include "gongbu/store/changes.hpp"
#include "gongbu/store/commits.hpp"
#include "gongbu/store/entries.hpp"
#include "gongbu/store/revision.hpp"

namespace gongbu::app {
namespace {

void rebuild_commits(Workspace& work, store::Revision& revision, report::RebuildView& view) {
  const std::vector<core::DatedRules> history{
      {core::kFirstDay, rules_of(work.settings, work.paths)}};
  revision.set_policies(history);
  CommitJudge judge(work.database, history);
  std::set<std::int64_t> moved;  // several objects may hold one piece of work
  for (const store::CommitObject& object : store::objects_from(work.database, core::kFirstDay)) {
    const CommitPlace place = place_of_commit(work, object.authored_at, object.author_offset);
    const bool moves = place.day != object.day || place.utc_offset != object.utc_offset;
    if (moves && moved.insert(object.work).second) {
      const int entries = revision.move(object.work, place.day, place.utc_offset);
      if (place.day != object.day) view.moved += 1 + entries;
    }
    if (judge.judge_anew(revision, object, place.day)) view.rejudges = true;
  }
}

void rebuild_entries(Workspace& work, store::Revision& revision, report::RebuildView& view) {
  for (const store::Entry& entry :
       store::entries_between(work.database, core::kFirstDay, core::kLastDay)) {
    if (entry.source == core::kTrailerSource) continue;  // its commit takes it along
    const core::Day day = core::study_day(entry.at, work.zone, work.settings.day_start);
    if (day == entry.day || !entry.timed) continue;
    revision.move_entry(entry.id, day, work.zone.offset_at(entry.at));
    ++view.moved;
  }
}

}  // namespace

report::RebuildView rebuild(Workspace& workspace, Rebuild mode) {
  report::RebuildView view;
  store::Revision revision(workspace.database, workspace.now);
  view.before = judge(workspace).verdicts;
  view.commits_before = store::count_commits(workspace.database);
  rebuild_commits(workspace, revision, view);
  rebuild_entries(workspace, revision, view);
  revision.finish();
  view.after = judge(workspace).verdicts;
  view.commits_after = store::count_commits(workspace.database);
  view.applied = mode == Rebuild::keep;
  if (view.applied) revision.commit();
  return view;
}

}  // namespace gongbu::app
