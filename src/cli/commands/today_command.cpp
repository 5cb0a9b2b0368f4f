#include <string>
#include <vector>

#include "command.hpp"
#include "daily_backup.hpp"
#include "overdue_sync.hpp"
#include "pages.hpp"
#include "study_args.hpp"

namespace gongbu::cli::today_command {
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
  context.warn_of_claimed_addresses();
  warn_of_smaller_backup(context);
  warn_of_overdue_sync(context);
  return 0;
}

}  // namespace

std::vector<Command> commands() {
  return {make_command<Args>("today", Msg::cmd_today, Msg::examples_today, describe, run)};
}

}  // namespace gongbu::cli::today_command
