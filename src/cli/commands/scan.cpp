#include <filesystem>
#include <string>
#include <vector>

#include "command.hpp"
#include "gongbu/app/ingest.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/report/scan_report.hpp"
#include "pages.hpp"

namespace gongbu::cli {
namespace {

struct Args {
  bool full = false;
  bool json = false;
};

void describe(Options& options, Args& args) {
  options.flag("--full", args.full, Msg::opt_scan_full);
  options.flag("--json", args.json, Msg::opt_json);
}

// Without a single root that is there, a scan would say "nothing" and mean "not set up".
void require_roots(const app::Workspace& work) {
  if (work.settings.git.roots.empty())
    throw make_error(ErrorKind::config, Msg::err_no_roots).hint(phrase(Msg::hint_init));
  std::error_code error;
  for (const std::filesystem::path& root : app::root_paths(work.settings, work.paths))
    if (std::filesystem::is_directory(root, error)) return;
  throw make_error(ErrorKind::config, Msg::err_root_missing, work.settings.git.roots.front())
      .hint(phrase(Msg::hint_roots));
}

report::ScanView view_of(const app::ScanSummary& summary, Context& context) {
  report::ScanView view{.repositories = summary.repositories,
                        .unreadable = summary.unreadable,
                        .missing = summary.missing,
                        .commits_new = summary.commits_new,
                        .commits_total = summary.commits_total,
                        .commits_future = summary.commits_future,
                        .unknown_identities = summary.unknown_identities,
                        .warnings = {},
                        .has_emails = !context.settings().git.emails.empty(),
                        .skipped = summary.skipped,
                        .interrupted = summary.interrupted};
  for (const Error& warning : summary.warnings)
    view.warnings.push_back(error_line(warning, context.tr()));
  return view;
}

int run(Context& context, const Args& args) {
  require_roots(context.workspace());
  const report::ScanView view = scan_everything(context, args.full);
  if (args.json) {
    context.show(report::json_of(view));
  } else {
    context.show(report::document_of(view, context.tr()));
  }
  return 0;
}

}  // namespace

report::ScanView scan_everything(Context& context, bool full) {
  const app::ScanSummary summary =
      context.scan({.discovery = app::Discovery::always, .full = full, .stop = context.stop()});
  for (const Error& warning : summary.warnings) context.warn(warning);
  return view_of(summary, context);
}

std::vector<Command> scan_commands() {
  return {make_command<Args>("scan", Msg::cmd_scan, Msg::examples_scan, describe, run)};
}

}  // namespace gongbu::cli
