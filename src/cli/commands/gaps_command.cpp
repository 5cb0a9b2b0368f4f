#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "command.hpp"
#include "gongbu/app/judge.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/report/gaps_report.hpp"
#include "study_args.hpp"

namespace gongbu::cli::gaps_command {
namespace {

struct Args {
  std::optional<std::string> from;
  std::optional<std::string> to;
  int last = std::numeric_limits<int>::max();
  OutputArgs output;
  ScanArgs scan;
};

void describe(Options& options, Args& args) {
  describe_day(options, "--from", args.from, Msg::opt_gaps_from);
  describe_day(options, "--to", args.to, Msg::opt_gaps_to);
  options
      .number("-n,--number", "N", args.last, 1, std::numeric_limits<int>::max(), Msg::opt_gaps_last)
      .old_names = "--last";
  describe_output(options, args.output);
  describe_scan(options, args.scan);
}

int run(Context& context, const Args& args) {
  const core::Day today = context.workspace().today;
  std::optional<core::Day> from;
  std::optional<core::Day> to;
  if (args.from) from = read_day(*args.from, today);
  if (args.to) to = read_last_day(*args.to, from, today);
  if (from && to && *from > *to)
    throw make_error(ErrorKind::usage, Msg::err_day_order, core::iso(*from), core::iso(*to));

  context.scan_first(args.scan);
  context.measure_first(args.scan);
  const core::Verdicts verdicts = app::judge(context.workspace()).verdicts;
  std::vector<core::Gap> gaps = core::gaps(verdicts);
  std::erase_if(gaps, [&](const core::Gap& gap) {
    return (from && gap.end < *from) || (to && gap.begin > *to);
  });
  const auto last = static_cast<std::size_t>(args.last);
  if (gaps.size() > last) gaps.erase(gaps.begin(), gaps.end() - args.last);
  std::vector<core::Day> frozen = core::frozen_days(verdicts);
  std::erase_if(frozen, [&](core::Day day) { return (from && day < *from) || (to && day > *to); });
  report::GapsView view{.gaps = std::move(gaps),
                        .frozen = std::move(frozen),
                        .begun = verdicts.count_met() > 0 || verdicts.is_start_recorded,
                        .tracked_from = {},
                        .today = today};
  if (view.begun && ((from && *from > today) || (to && *to < verdicts.first)))
    view.tracked_from = verdicts.first;
  context.show(view, args.output);
  return 0;
}

}  // namespace

std::vector<Command> commands() {
  return {make_command<Args>("gaps", Msg::cmd_gaps, Msg::examples_gaps, describe, run)};
}

}  // namespace gongbu::cli::gaps_command
