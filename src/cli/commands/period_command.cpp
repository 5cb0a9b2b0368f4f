#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "command.hpp"
#include "gongbu/automation/notification.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/core/period.hpp"
#include "gongbu/host/files.hpp"
#include "gongbu/report/period_report.hpp"
#include "gongbu/report/retro_report.hpp"
#include "gongbu/report/words.hpp"
#include "gongbu/study/period_summary.hpp"
#include "gongbu/study/study.hpp"
#include "overdue_sync.hpp"
#include "study_args.hpp"

namespace gongbu::cli::period_command {
namespace {

using Unit = core::Period::Unit;

struct Args {
  std::vector<std::string> period;
  OutputArgs output;
  ScanArgs scan;
};

struct WeekArgs : Args {
  bool notify = false;
};

void describe_week(Options& options, WeekArgs& args) {
  options.arguments("WEEK", args.period, Msg::opt_week_day).required = false;
  options.flag("--notify", args.notify, Msg::opt_week_notify);
  describe_output(options, args.output);
  describe_scan(options, args.scan);
}

// A failure is only a warning; the page is still shown.
void notify(Context& context, const report::PeriodView& view) {
  try {
    automation::notify(context.env(),
                       {.title = report::period_name(view.period, context.tr()),
                        .body = plain_text(report::week_notice(view, context.tr()))});
  } catch (const Error& error) {
    context.warn(error);
  }
}

// Shows a period and returns its view.
report::PeriodView show(Context& context, Unit unit, const Args& args) {
  const core::Period period = read_period(context, unit, joined(args.period));
  context.scan_first(args.scan);
  context.measure_first(args.scan, period.first, period.last);
  study::StudyCache study_cache(context.workspace());
  report::PeriodView view = study::period_view(study_cache, period);
  context.show(view, args.output);
  return view;
}

int week(Context& context, const WeekArgs& args) {
  const report::PeriodView view = show(context, Unit::week, args);
  if (args.notify) notify(context, view);
  warn_of_overdue_sync(context);
  return 0;
}

struct MonthArgs : Args {
  bool retro = false;
  bool print_template = false;
};

void describe_month(Options& options, MonthArgs& args) {
  options.arguments("MONTH", args.period, Msg::opt_month).required = false;
  options.flag("--retro", args.retro, Msg::opt_month_retro);
  options.flag("--template", args.print_template, Msg::opt_month_template);
  describe_output(options, args.output);
  describe_scan(options, args.scan);
  options.exclusive({"--retro", "--json"});
}

// Writes Markdown unchanged, because the user's template may contain anything.
void show_markdown(Context& context, std::string_view text) { context.streams().out(text); }

int retro(Context& context, const MonthArgs& args) {
  const core::Period month = read_period(context, Unit::month, joined(args.period));
  context.scan_first(args.scan);
  context.measure_first(args.scan, month.first, month.last);
  app::Workspace& work = context.workspace();
  study::StudyCache study_cache(work);
  const core::Day last = std::min(month.last, work.today);
  study::StudiedNames names = study::studied_names(work, month.first, last);
  report::RetroView view{.month = study::period_view(study_cache, month),
                         .notes = study::noted_entries(work, month),
                         .posts = std::move(names.posts),
                         .problems = std::move(names.problems)};
  study::add_addresses(work, view.month.repositories);
  // A past month also shows what is next.
  if (!view.month.is_open()) view.month.next = study::next_view(study_cache);
  view.month.next.names_later = true;
  const std::filesystem::path file = work.paths.config.parent_path() / "retro.md";
  const std::optional<std::string> own = host::read_file(file);
  const std::string_view text = own ? *own : report::retro_template(context.tr());
  show_markdown(context,
                report::retro_text(view, text, host::abbreviated(file, work.paths), context.tr()));
  return 0;
}

int month(Context& context, const MonthArgs& args) {
  if (args.print_template && !args.retro)
    throw make_error(ErrorKind::usage, Msg::err_option_needs, "--template", "--retro");
  if (args.print_template) {
    show_markdown(context, report::retro_template(context.tr()));
  } else if (args.retro) {
    return retro(context, args);
  } else {
    show(context, Unit::month, args);
  }
  return 0;
}

void describe_year(Options& options, Args& args) {
  options.arguments("YEAR", args.period, Msg::opt_year).required = false;
  describe_output(options, args.output);
  describe_scan(options, args.scan);
}

int year(Context& context, const Args& args) {
  show(context, Unit::year, args);
  return 0;
}

}  // namespace

std::vector<Command> commands() {
  return {
      make_command<WeekArgs>("week", Msg::cmd_week, Msg::examples_week, describe_week, week),
      make_command<MonthArgs>("month", Msg::cmd_month, Msg::examples_month, describe_month, month),
      make_command<Args>("year", Msg::cmd_year, Msg::examples_year, describe_year, year)};
}

}  // namespace gongbu::cli::period_command
