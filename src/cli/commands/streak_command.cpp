#include <optional>
#include <string>
#include <vector>

#include "command.hpp"
#include "gongbu/app/judge.hpp"
#include "gongbu/report/streak_report.hpp"
#include "study_args.hpp"

namespace gongbu::cli::streak_command {
namespace {

struct Args {
  std::optional<std::string> kind;
  OutputArgs output;
  ScanArgs scan;
};

void describe(Options& options, Args& args) {
  options.value("-k,--kind", "KIND", args.kind, Msg::opt_streak_kind);
  describe_output(options, args.output);
  describe_scan(options, args.scan);
}

int run(Context& context, const Args& args) {
  std::optional<std::string> kind;
  if (args.kind) kind = read_activity_kind(context, *args.kind);
  context.scan_first(args.scan);
  context.measure_first(args.scan);
  app::Workspace& work = context.workspace();
  const app::Summary summary = app::judge(work);
  report::StreakView view{.verdicts = summary.verdicts, .kind = kind};
  if (kind) {
    view.verdicts = app::judge_kind(summary, *kind);
    view.frequency = app::frequency_of(summary, *kind);
  } else {
    view.kinds = app::kind_streaks(summary);
    view.weekly = app::weekly_goals_if_any(summary, work.weeks);
  }
  context.show(view, args.output);
  return 0;
}

}  // namespace

std::vector<Command> commands() {
  return {make_command<Args>("streak", Msg::cmd_streak, Msg::examples_streak, describe, run)};
}

}  // namespace gongbu::cli::streak_command
