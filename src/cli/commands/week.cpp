#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "command.hpp"
#include "gongbu/app/judge.hpp"
#include "gongbu/app/study.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/host/notification.hpp"
#include "gongbu/report/week_report.hpp"
#include "study_args.hpp"

namespace gongbu::cli {
namespace {

struct Args {
  std::optional<std::string> day;
  bool notify = false;
  OutputArgs output;
  ScanArgs scan;
};

void describe(Options& options, Args& args) {
  options.argument("DAY", args.day, Msg::opt_week_day);
  options.flag("--notify", args.notify, Msg::opt_week_notify);
  describe_output(options, args.output);
  describe_scan(options, args.scan);
}

// The page is there to be read all the same.
void notify(Context& context, const report::WeekView& view) {
  try {
    host::notify(context.env(), {.title = plain_text(report::week_notice_title(view, context.tr())),
                                 .body = plain_text(report::week_notice(view, context.tr()))});
  } catch (const Error& error) {
    context.warn(error);
  }
}

int run(Context& context, const Args& args) {
  app::Workspace& work = context.workspace();
  const core::Day day = args.day ? read_day(*args.day, work.today) : work.today;
  const core::Day begin = core::week_begin(day, work.settings.week_start);
  if (begin > work.today) throw make_error(ErrorKind::usage, Msg::err_week_to_come, core::iso(day));

  context.scan_first(args.scan);
  context.measure_first(args.scan, begin, begin + date::days{6});
  app::Standing standing = app::judge(work);
  const bool is_past = begin + date::days{7} <= work.today;
  report::WeeklyGoals weekly = app::weekly_goals(standing, begin);
  const report::WeekView view{.verdicts = std::move(standing.verdicts),
                              .begin = begin,
                              .tallies = std::move(standing.tallies),
                              .weekly = std::move(weekly),
                              .next = is_past ? report::NextView() : app::next_view(work)};
  context.show(view, args.output);
  if (args.notify) notify(context, view);
  return 0;
}

}  // namespace

std::vector<Command> week_commands() {
  return {make_command<Args>("week", Msg::cmd_week, Msg::examples_week, describe, run)};
}

}  // namespace gongbu::cli
