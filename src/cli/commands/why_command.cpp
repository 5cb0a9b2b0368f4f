#include <string>
#include <vector>

#include "command.hpp"
#include "pages.hpp"
#include "study_args.hpp"

namespace gongbu::cli::why_command {
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

int run(Context& context, const Args& args) {
  const core::Day today = context.workspace().today;
  show_day(context, args.day.empty() ? today : read_day(joined(args.day), today), args.output,
           args.scan);
  return 0;
}

}  // namespace

std::vector<Command> commands() {
  return {make_command<Args>("why", Msg::cmd_why, Msg::examples_why, describe, run)};
}

}  // namespace gongbu::cli::why_command
