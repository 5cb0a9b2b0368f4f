#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "command.hpp"
#include "daily_backup.hpp"
#include "gongbu/app/judge.hpp"
#include "gongbu/automation/last_run.hpp"
#include "gongbu/automation/notification.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/report/check_format.hpp"
#include "gongbu/report/check_report.hpp"
#include "gongbu/scan/scan_repositories.hpp"
#include "gongbu/store/commits.hpp"
#include "overdue_sync.hpp"

namespace gongbu::cli::check_command {
namespace {

// Exit status if the goals are not met, even if a freeze will cover the day: a script should not
// let the user run out of freezes unnoticed.
constexpr int kNotDone = 1;

// With less time left, the notification stays until dismissed.
constexpr std::chrono::hours kUrgent{1};

struct Args {
  bool quiet = false;
  bool notify = false;
  std::optional<std::string> format;
  OutputArgs output;
  ScanArgs scan;
};

void describe(Options& options, Args& args) {
  options.flag("-q,--quiet", args.quiet, Msg::opt_check_quiet);
  options.flag("--notify", args.notify, Msg::opt_check_notify);
  options.value("--format", "TEXT", args.format, Msg::opt_check_format);
  describe_json(options, args.output);
  describe_scan(options, args.scan);
  options.exclusive({"--format", "--json"});
}

std::optional<report::CheckFormat> read_format(const Args& args) {
  if (!args.format) return std::nullopt;
  return report::parse_check_format(*args.format);
}

// If the notification fails, the reminder goes to standard error, so that cron mails it.
void notify(Context& context, const report::CheckView& view) {
  try {
    automation::notify(context.env(), {.title = context.tr()(Msg::check_notice_title),
                                       .body = plain_text(check_line(view, context.tr())),
                                       .urgent = view.time_left < kUrgent && !view.freeze_covers});
  } catch (const Error& error) {
    context.warn(error);
  }
}

int run(Context& context, const Args& args) {
  const std::optional<report::CheckFormat> format = read_format(args);
  app::Workspace& work = context.workspace();
  scan::ScanSummary scanned;
  if (!args.scan.no_scan) scanned = context.try_scan();
  const app::Summary summary = app::judge(work);
  const report::CheckView view{.verdicts = summary.verdicts,
                               .goals = app::progress(summary, work.today),
                               .time_left = app::time_left(work),
                               .ending = app::goals_ending(summary, work.weeks),
                               .freeze_covers = app::freeze_covers_today(summary),
                               .unknown_identities = store::unknown_identities(work.database)};
  if (!args.quiet) {
    warn_of_smaller_backup(context);
    warn_of_overdue_sync(context);
    // Print warnings only if the day is not met; otherwise cron would mail them every evening.
    if (view.due())
      for (const Error& warning : scanned.warnings) context.warn(warning);
    if (format) {
      context.print(report::formatted(*format, view, context.tr()));
    } else {
      context.show(view, args.output);
    }
  }
  if (context.is_unattended()) automation::note_run(work.paths, work.now);
  if (args.notify && view.due()) notify(context, view);
  return view.due() ? kNotDone : 0;
}

}  // namespace

std::vector<Command> commands() {
  return {make_command<Args>("check", Msg::cmd_check, Msg::examples_check, describe, run)};
}

}  // namespace gongbu::cli::check_command
