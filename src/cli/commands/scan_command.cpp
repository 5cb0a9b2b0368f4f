#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "command.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/report/scan_report.hpp"
#include "gongbu/scan/scan_repositories.hpp"
#include "pages.hpp"
#include "study_args.hpp"

namespace gongbu::cli::scan_command {
namespace {

struct Args {
  bool full = false;
  std::optional<std::string> since;
  OutputArgs output;
};

void describe(Options& options, Args& args) {
  options.flag("--full", args.full, Msg::opt_scan_full);
  describe_day(options, "--since", args.since, Msg::opt_scan_since);
  describe_json(options, args.output);
}

// Throws if no root exists, because an empty scan would hide that nothing is set up.
void require_roots(const app::Workspace& work) {
  if (work.settings.git.roots.empty())
    throw make_error(ErrorKind::config, Msg::err_no_roots).hint(phrase(Msg::hint_init));
  std::error_code error;
  for (const std::filesystem::path& root : app::root_paths(work.settings, work.paths))
    if (std::filesystem::is_directory(root, error)) return;
  throw make_error(ErrorKind::config, Msg::err_root_missing, work.settings.git.roots.front())
      .hint(phrase(Msg::hint_roots));
}

int run(Context& context, const Args& args) {
  require_roots(context.workspace());
  scan::ScanOptions options{.full = args.full};
  if (args.since) {
    const app::Workspace& work = context.workspace();
    options.since =
        core::begin_of(read_past_day(*args.since, work), work.zone, work.settings.day_start);
  }
  const report::ScanView view = scan_everything(context, std::move(options));
  if (args.output.json) {
    context.show(report::json_of(view));
  } else {
    context.show(report::document_of(view, context.tr()));
  }
  context.warn_of_claimed_addresses();
  return 0;
}

}  // namespace

std::vector<Command> commands() {
  return {make_command<Args>("scan", Msg::cmd_scan, Msg::examples_scan, describe, run)};
}

}  // namespace gongbu::cli::scan_command
