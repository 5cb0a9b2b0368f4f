#include "gongbu/app/rebuild.hpp"

#include <vector>

#include "command.hpp"
#include "daily_backup.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/report/rebuild_report.hpp"

namespace gongbu::cli::rebuild_command {
namespace {

constexpr int kDeclined = 1;  // exit status

struct Args {
  bool yes = false;
  bool dry_run = false;
  OutputArgs output;
};

void describe(Options& options, Args& args) {
  options.flag("-y,--yes", args.yes, Msg::opt_rebuild_yes);
  options.flag("-n,--dry-run", args.dry_run, Msg::opt_rebuild_dry_run);
  describe_output(options, args.output);
  options.exclusive({"--yes", "--dry-run"});
}

// Computes the changes without applying them.
report::RebuildView preview(Context& context) {
  context.scan_first({});
  if (!context.measure_all()) throw make_error(ErrorKind::system, Msg::err_interrupted);
  return app::rebuild(context.workspace(), app::Rebuild::try_out);
}

int run(Context& context, const Args& args) {
  const bool asks = !args.yes && !args.dry_run;
  if (asks && (!context.streams().in_is_terminal() || args.output.json))
    throw make_error(ErrorKind::usage, Msg::err_no_terminal).hint(phrase(Msg::hint_rebuild_yes));
  if (args.dry_run) context.skip_daily_backup();
  report::RebuildView view = preview(context);
  const bool has_to_ask = asks && !view.changes_nothing();
  if (has_to_ask) {
    context.show(view, args.output);
    context.say("");
  }
  const bool keeps =
      args.yes || (asks && (!has_to_ask || context.agrees(context.tr()(Msg::rebuild_question))));
  if (keeps && !view.changes_nothing()) back_up_before(context);
  if (keeps) view = app::rebuild(context.workspace(), app::Rebuild::keep);
  if (!has_to_ask) context.show(view, args.output);
  if (args.output.json || view.changes_nothing()) return 0;
  context.say("");
  context.say(context.tr()(keeps ? phrase(Msg::rebuild_done) : phrase(Msg::rebuild_unchanged)));
  return has_to_ask && !keeps ? kDeclined : 0;
}

}  // namespace

std::vector<Command> commands() {
  return {make_command<Args>("rebuild", Msg::cmd_rebuild, Msg::examples_rebuild, describe, run)};
}

}  // namespace gongbu::cli::rebuild_command
