#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "command.hpp"
#include "gongbu/app/judge.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/core/period.hpp"
#include "gongbu/report/calendar_report.hpp"
#include "gongbu/report/words.hpp"
#include "study_args.hpp"

namespace gongbu::cli::calendar_command {
namespace {

constexpr int kMostYears = 100;

struct Args {
  std::optional<std::string> year;       ///< --year
  std::optional<std::string> bare_year;  ///< the argument
  int months = 0;                        ///< 0: not given
  std::optional<std::string> kind;
  OutputArgs output;
  ScanArgs scan;
};

void describe(Options& options, Args& args) {
  options.argument("YEAR", args.bare_year, Msg::opt_calendar_year);
  options.value("--year", "YEAR", args.year, Msg::opt_calendar_year);
  options.number("--months", "N", args.months, 1, 12 * kMostYears, Msg::opt_calendar_months);
  options.value("-k,--kind", "KIND", args.kind, Msg::opt_calendar_kind);
  describe_output(options, args.output);
  describe_scan(options, args.scan);
  options.exclusive({"YEAR", "--year", "--months"});
}

struct Range {
  core::Day first;
  core::Day last;
};

Range range_of(Context& context, const Args& args) {
  const app::Workspace& work = context.workspace();
  const date::year_month_day today{work.today};
  if (const auto& typed = args.year ? args.year : args.bare_year) {
    const core::Period year = read_period(context, core::Period::Unit::year, *typed);
    return {year.first, year.last};
  }
  if (args.months > 0) {
    const date::year_month first = today.year() / today.month() - date::months{args.months - 1};
    return {core::Day{first / 1}, work.today};
  }
  return {core::last_year_begin(work.today, work.settings.week_start), work.today};
}

int run(Context& context, const Args& args) {
  const Range range = range_of(context, args);
  std::optional<std::string> kind;
  if (args.kind) kind = read_activity_kind(context, *args.kind);
  context.scan_first(args.scan);
  context.measure_first(args.scan);
  app::Workspace& work = context.workspace();
  app::Summary summary = app::judge(work);
  context.show(report::CalendarView{.verdicts = std::move(summary.verdicts),
                                    .tallies = std::move(summary.tallies),
                                    .first = range.first,
                                    .last = range.last,
                                    .week_start = work.settings.week_start,
                                    .kind = std::move(kind)},
               args.output);
  return 0;
}

}  // namespace

std::vector<Command> commands() {
  return {make_command<Args>("calendar", Msg::cmd_calendar, Msg::examples_calendar, describe, run)};
}

}  // namespace gongbu::cli::calendar_command
