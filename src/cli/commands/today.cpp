#include "command.hpp"
#include "gongbu/app/judge.hpp"
#include "gongbu/report/today_report.hpp"
#include "gongbu/store/activities.hpp"
#include "gongbu/store/commits.hpp"

namespace gongbu::cli {
namespace {

struct Args {
  OutputArgs output;
  ScanArgs scan;
};

void describe(Options& options, Args& args) {
  describe_output(options, args.output);
  describe_scan(options, args.scan);
}

std::vector<report::GoalProgress> progress(const app::Standing& standing, core::Day today) {
  std::vector<report::GoalProgress> all;
  for (const core::Goal& goal : standing.goals) {
    if (goal.period != core::Goal::Period::day || !core::in_force(goal, today)) continue;
    report::GoalProgress& one = all.emplace_back(report::GoalProgress{goal, 0});
    for (const core::Tally& tally : standing.tallies)
      if (tally.day == today) one.done += core::contribution(goal, tally);
  }
  return all;
}

int run(Context& context, const Args& args) {
  app::Workspace& work = context.workspace();
  context.scan_first(args.scan);
  const app::Standing standing = app::judge(work);
  const core::Instant end =
      core::begin_of(work.today + date::days{1}, work.zone, work.settings.day_start);
  store::ActivityFilter filter;
  filter.from = filter.until = work.today;
  context.show(
      report::TodayView{
          .verdicts = standing.verdicts,
          .goals = progress(standing, work.today),
          .activities = store::activities(work.database, filter),
          .week_begin = core::week_begin(work.today, work.settings.week_start),
          .time_left = date::floor<core::minutes>(end - work.now),
          .unknown_identities = store::unknown_identities(work.database),
          .set_up = !work.settings.git.roots.empty(),
      },
      args.output);
  return 0;
}

}  // namespace

std::vector<Command> today_commands() {
  return {make_command<Args>("today", Msg::cmd_today, Msg::examples_today, describe, run)};
}

}  // namespace gongbu::cli
