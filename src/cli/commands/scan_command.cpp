#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "command.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/report/scan_report.hpp"
#include "gongbu/scan/scan_repositories.hpp"
#include "gongbu/scan/trailer_entries.hpp"
#include "gongbu/store/commits.hpp"
#include "pages.hpp"
#include "study_args.hpp"

namespace gongbu::cli {
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

report::ScanView view_of(const scan::ScanSummary& summary, Context& context) {
  app::Workspace& work = context.workspace();
  report::ScanView view{.repositories = summary.repositories,
                        .unreadable = summary.unreadable,
                        .missing = summary.missing,
                        .commits_new = summary.commits_new,
                        .commits_total = store::count_commits(work.database),
                        .commits_future = store::count_future_commits(work.database, work.today),
                        .unknown_identities = store::unknown_identities(work.database),
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
  scan::ScanOptions options{.full = args.full};
  if (args.since) {
    const app::Workspace& work = context.workspace();
    options.since =
        core::begin_of(read_past_day(*args.since, work.today), work.zone, work.settings.day_start);
  }
  const report::ScanView view = scan_everything(context, std::move(options));
  if (args.output.json) {
    context.show(report::json_of(view));
  } else {
    context.show(report::document_of(view, context.tr()));
  }
  context.warn_of_own_addresses();
  return 0;
}

}  // namespace

std::vector<Error> bad_trailers(Context& context, std::optional<core::Day> day) {
  constexpr std::size_t kShortId = 7;  // digits, as in lists of commits
  std::vector<Error> errors;
  for (const scan::BadTrailer& bad : scan::bad_trailers(context.workspace(), day))
    errors.push_back(make_error(ErrorKind::usage, Msg::err_bad_trailer, bad.repository,
                                bad.oid.substr(0, kShortId), core::iso(bad.day), bad.trailer,
                                error_line(bad.why, context.tr())));
  return errors;
}

report::ScanView scan_everything(Context& context, scan::ScanOptions options) {
  options.discovery = scan::Discovery::always;
  options.stop = context.stop();
  scan::ScanSummary summary = context.scan(std::move(options));
  for (Error& bad : bad_trailers(context)) summary.warnings.push_back(std::move(bad));
  for (const Error& warning : summary.warnings) context.warn(warning);
  return view_of(summary, context);
}

std::vector<Command> scan_commands() {
  return {make_command<Args>("scan", Msg::cmd_scan, Msg::examples_scan, describe, run)};
}

}  // namespace gongbu::cli
