#include <optional>

#include "command.hpp"
#include "daily_backup.hpp"
#include "gongbu/app/judge.hpp"
#include "gongbu/report/today_report.hpp"
#include "gongbu/store/activities.hpp"
#include "gongbu/store/commits.hpp"
#include "gongbu/study/study.hpp"
#include "overdue_sync.hpp"
#include "pages.hpp"
#include "study_args.hpp"

namespace gongbu::cli {
namespace {

struct Args {
  std::vector<std::string> day;
  OutputArgs output;
  ScanArgs scan;
};

void describe(Options& options, Args& args) {
  options.arguments("DAY", args.day, Msg::opt_today_day).required = false;
  describe_output(options, args.output);
  describe_scan(options, args.scan);
}

int run(Context& context, const Args& args) {
  if (!args.day.empty()) {
    const core::Day today = context.workspace().today;
    const core::Day day = read_day(joined(args.day), today);
    if (day != today) {
      show_day(context, day, args.output, args.scan);
      return 0;
    }
  }
  context.scan_first(args.scan);
  show_today(context, args.output);
  context.warn_of_own_addresses();
  warn_of_smaller_backup(context);
  warn_of_overdue_sync(context);
  return 0;
}

}  // namespace

void show_today(Context& context, const OutputArgs& output) {
  app::Workspace& work = context.workspace();
  const app::Summary summary = app::judge(work);
  store::ActivityFilter filter;
  filter.from = filter.until = work.today;
  const auto timer = store::running_timer(work.database);
  study::StudyCache study_cache(work);
  context.show(
      report::TodayView{
          .verdicts = summary.verdicts,
          .goals = app::progress(summary, work.today),
          .resting = core::any_covers(summary.rests, work.today),
          .activities = store::activities(work.database, filter),
          .week = work.weeks.at(work.today),
          .time_left = app::time_left(work),
          .timer = timer ? std::optional(study::timer_view(work, *timer)) : std::nullopt,
          .next = study::next_view(study_cache),
          .weekly = app::weekly_goals(summary, work.weeks, work.today),
          .unknown_identities = store::unknown_identities(work.database),
          .freeze_covers = app::freeze_covers_today(summary),
          .set_up = !work.settings.git.roots.empty(),
      },
      output);
}

std::vector<Command> today_commands() {
  return {make_command<Args>("today", Msg::cmd_today, Msg::examples_today, describe, run)};
}

}  // namespace gongbu::cli
