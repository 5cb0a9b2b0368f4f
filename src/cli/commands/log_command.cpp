#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "command.hpp"
#include "gongbu/app/policy.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/report/log_report.hpp"
#include "gongbu/store/activities.hpp"
#include "study_args.hpp"

namespace gongbu::cli::log_command {
namespace {

constexpr date::days kDefaultDays{7};
constexpr int kMostNumber = 1'000'000;

struct Args {
  std::vector<std::string> days;
  std::optional<std::string> from;
  std::optional<std::string> to;
  bool all = false;
  std::vector<std::string> kinds;
  std::optional<std::string> repository;
  std::optional<std::string> text;
  int number = 0;  ///< 0: no limit
  bool dropped = false;
  OutputArgs output;
  ScanArgs scan;
};

void describe(Options& options, Args& args) {
  options.arguments("DAYS", args.days, Msg::opt_log_days).required = false;
  describe_day(options, "--from", args.from, Msg::opt_log_from);
  describe_day(options, "--to", args.to, Msg::opt_log_to);
  options.flag("--all", args.all, Msg::opt_log_all);
  options.values("--kind", "KIND", args.kinds, Msg::opt_log_kind);
  options.value("--repo", "NAME", args.repository, Msg::opt_log_repo);
  options.value("--grep", "TEXT", args.text, Msg::opt_log_grep);
  options.number("-n,--number", "N", args.number, 1, kMostNumber, Msg::opt_log_number);
  options.flag("--dropped", args.dropped, Msg::opt_log_dropped);
  describe_output(options, args.output);
  describe_scan(options, args.scan);
  for (const char* limit : {"--from", "--to"}) {
    options.exclusive({"--all", limit});
    options.exclusive({"DAYS", limit});
  }
  options.exclusive({"DAYS", "--all"});
}

// Returns the default first day; nothing for the whole history.
std::optional<core::Day> default_from(const Args& args, core::Day today) {
  const bool every_day = args.all || args.to || args.number > 0 || args.output.json;
  return every_day ? std::nullopt : std::optional(today - kDefaultDays + date::days{1});
}

void set_days(store::ActivityFilter& filter, const Args& args, core::Day today) {
  if (!args.days.empty()) {
    const core::DayRange range = read_past_range(joined(args.days), today);
    filter.from = range.first;
    filter.until = range.last;
    return;
  }
  filter.from = args.from ? read_day(*args.from, today) : default_from(args, today);
  // Activities after today do not count yet.
  filter.until = args.to ? read_last_day(*args.to, filter.from, today) : today;
}

store::ActivityFilter filter_of(const Args& args, Context& context) {
  store::ActivityFilter filter;
  set_days(filter, args, context.workspace().today);
  if (filter.from > filter.until)
    throw make_error(ErrorKind::usage, Msg::err_day_order, core::iso(*filter.from),
                     core::iso(*filter.until));
  for (const std::string& word : args.kinds)
    filter.kinds.push_back(read_recorded_kind(context, word));
  filter.repository = args.repository;
  filter.text = args.text;
  filter.dropped = args.dropped;
  return filter;
}

void keep_newest(std::vector<core::Activity>& activities, int number) {
  const auto kept = static_cast<std::size_t>(number);
  if (activities.size() > kept)
    activities.erase(activities.begin(), std::prev(activities.end(), number));
}

int run(Context& context, const Args& args) {
  const store::ActivityFilter filter = filter_of(args, context);
  context.scan_first(args.scan);
  if (args.dropped)
    context.measure_first(args.scan, filter.from.value_or(core::kFirstDay), *filter.until);
  report::LogView view{.activities = store::activities(context.workspace().database, filter),
                       .from = filter.from,
                       .until = *filter.until,
                       .sizes = args.dropped};
  if (view.activities.empty())
    view.is_first_run = !store::has_activities(context.workspace().database);
  if (args.number > 0) keep_newest(view.activities, args.number);
  context.show(view, args.output);
  return 0;
}

}  // namespace

std::vector<Command> commands() {
  return {make_command<Args>("log", Msg::cmd_log, Msg::examples_log, describe, run)};
}

}  // namespace gongbu::cli::log_command
