#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "command.hpp"
#include "gongbu/app/judge.hpp"
#include "gongbu/app/policy.hpp"
#include "gongbu/app/rests.hpp"
#include "gongbu/report/why_report.hpp"
#include "gongbu/store/activities.hpp"
#include "gongbu/store/entries.hpp"
#include "gongbu/store/plans.hpp"
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
  options.arguments("DAY", args.day, Msg::opt_why_day).required = false;
  describe_output(options, args.output);
  describe_scan(options, args.scan);
}

bool dropped(const core::Activity& activity) {
  return activity.commit && activity.commit->dropped != core::Dropped::none;
}

std::optional<core::Day> tracking_since(const core::Verdicts& verdicts) {
  // Without both, the verdicts begin today.
  const bool begun = verdicts.is_start_recorded || verdicts.first_active;
  return begun ? std::optional(verdicts.first) : std::nullopt;
}

// Adds the activities of the day, counted and not counted ones.
void add_activities(report::WhyView& view, store::Database& database) {
  store::ActivityFilter filter;
  filter.from = filter.until = view.day;
  filter.dropped = true;
  const bool to_come = !view.verdict;
  for (core::Activity& activity : store::activities(database, filter)) {
    auto& list = to_come || dropped(activity) ? view.not_counted : view.counted;
    list.push_back(std::move(activity));
  }
}

void add_policy(report::WhyView& view, app::Workspace& work) {
  const std::vector<core::DatedRules> history = app::policy_history(work);
  const std::size_t index = core::in_force(history, view.day);
  view.policy = history[index].rules;
  if (index > 0) view.policy_since = history[index].from;
}

int run(Context& context, const Args& args) {
  const core::Day today = context.workspace().today;
  show_day(context, args.day.empty() ? today : read_day(joined(args.day), today), args.output,
           args.scan);
  return 0;
}

}  // namespace

void show_day(Context& context, core::Day day, const OutputArgs& output, const ScanArgs& scan) {
  context.scan_first(scan);
  context.measure_first(scan, day, day);
  app::Workspace& work = context.workspace();
  const app::Summary summary = app::judge(work);
  report::WhyView view;
  view.day = day;
  if (day <= work.today) view.verdict = summary.verdicts.at(day);
  view.goals = app::progress(summary, day);
  for (store::ListedRest& listed : store::listed_rests(work.database))
    if (core::covers(listed.rest, day))
      view.rests.push_back(app::rest_row(std::move(listed), context.tr().language()));
  view.tracking_since = tracking_since(summary.verdicts);
  add_policy(view, work);
  add_activities(view, work.database);
  for (const Error& bad : bad_trailers(context, day))
    view.warnings.push_back(error_line(bad, context.tr()));
  context.show(view, output);
}

std::vector<Command> why_commands() {
  return {make_command<Args>("why", Msg::cmd_why, Msg::examples_why, describe, run)};
}

}  // namespace gongbu::cli
