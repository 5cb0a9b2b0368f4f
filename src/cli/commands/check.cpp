#include <vector>

#include "command.hpp"
#include "gongbu/app/ingest.hpp"
#include "gongbu/app/judge.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/report/check_report.hpp"

namespace gongbu::cli {
namespace {

constexpr int kNotDone = 1;  // exit status

struct Args {
  bool quiet = false;
  OutputArgs output;
  ScanArgs scan;
};

void describe(Options& options, Args& args) {
  options.flag("-q,--quiet", args.quiet, Msg::opt_check_quiet);
  options.flag("--json", args.output.json, Msg::opt_json);
  describe_scan(options, args.scan);
}

int run(Context& context, const Args& args) {
  app::Workspace& work = context.workspace();
  app::ScanSummary scanned;
  if (!args.scan.no_scan) scanned = context.scan({.stop = context.stop()});
  const app::Standing standing = app::judge(work);
  const report::CheckView view{.verdicts = standing.verdicts,
                               .goals = app::progress(standing, work.today),
                               .time_left = app::time_left(work)};
  if (!args.quiet) {
    // What could not be read matters only when it may be what is missing: a day that is met stays
    // silent, or cron would mail the same warning every evening.
    if (view.due())
      for (const Error& warning : scanned.warnings) context.warn(warning);
    context.show(view, args.output);
  }
  return view.due() ? kNotDone : 0;
}

}  // namespace

std::vector<Command> check_commands() {
  return {make_command<Args>("check", Msg::cmd_check, Msg::examples_check, describe, run)};
}

}  // namespace gongbu::cli
