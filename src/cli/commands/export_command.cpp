#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "command.hpp"
#include "gongbu/app/judge.hpp"
#include "gongbu/app/record_lines.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/report/export_report.hpp"
#include "gongbu/store/activities.hpp"
#include "gongbu/store/records.hpp"
#include "study_args.hpp"

namespace gongbu::cli::export_command {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

struct Args {
  bool csv = false;
  bool icalendar = false;
  OutputArgs output;
  std::optional<std::string> from;
  std::optional<std::string> to;
  bool days = false;
  bool byte_order_mark = false;
  std::string file = "-";
  ScanArgs scan;
};

void describe(Options& options, Args& args) {
  options.flag("--csv", args.csv, Msg::opt_export_csv);
  describe_output(options, args.output);
  options.flag("--ics", args.icalendar, Msg::opt_export_ics);
  describe_day(options, "--from", args.from, Msg::opt_export_from);
  describe_day(options, "--to", args.to, Msg::opt_log_to);
  options.flag("--days", args.days, Msg::opt_export_days);
  options.flag("--bom", args.byte_order_mark, Msg::opt_export_bom);
  options.value("-o,--output", "FILE", args.file, Msg::opt_output_file);
  describe_scan(options, args.scan);
  options.exclusive({"--csv", "--json", "--md", "--ics"});
}

void check_format(const Args& args) {
  if (!args.csv && !args.output.json && !args.output.markdown && !args.icalendar)
    throw make_error(ErrorKind::usage, Msg::err_export_format)
        .hint(phrase(Msg::hint_export_format));
  if (args.byte_order_mark && !args.csv)
    throw make_error(ErrorKind::usage, Msg::err_option_needs, "--bom", "--csv");
}

report::ExportView view_of(Context& context, const Args& args) {
  app::Workspace& work = context.workspace();
  std::optional<core::Day> from;
  if (args.from) from = read_day(*args.from, work.today);
  // Activities after today do not count yet.
  const core::Day until =
      args.to ? std::min(read_last_day(*args.to, from, work.today), work.today) : work.today;
  if (from > until)
    throw make_error(ErrorKind::usage, Msg::err_day_order, core::iso(*from), core::iso(until));

  context.scan_first(args.scan);
  context.measure_first(args.scan);
  const app::Summary summary = app::judge(work);
  report::ExportView view;
  view.from = from.value_or(std::min(summary.verdicts.since(), until));
  view.until = until;
  view.days = report::day_rows(summary.verdicts, summary.tallies, view.from, view.until);
  if (!args.days) {
    store::ActivityFilter filter;
    filter.from = view.from;
    filter.until = view.until;
    view.activities = store::activities(work.database, filter);
    if (args.output.json && !args.from && !args.to)
      store::for_each_part(work.database, [&](const store::RecordPart& part) {
        view.records.push_back(app::json_of(part));
      });
  }
  return view;
}

std::string text_of(Context& context, const Args& args, const report::ExportView& view) {
  if (args.csv)
    return std::string(args.byte_order_mark ? kByteOrderMark : "") + report::csv_of(view);
  if (args.icalendar) return report::icalendar_of(view, context.workspace().now, context.tr());
  if (args.output.json) {
    // Indent only on a terminal; programs read files.
    const bool pretty = args.file == "-" && context.streams().out_is_terminal();
    return render::to_json(json_of(view), pretty);
  }
  return render::to_markdown(document_of(view, context.tr()));
}

int run(Context& context, const Args& args) {
  check_format(args);
  const report::ExportView view = view_of(context, args);
  write_typed_file(context, args.file, text_of(context, args, view));
  return 0;
}

}  // namespace

std::vector<Command> commands() {
  return {make_command<Args>("export", Msg::cmd_export, Msg::examples_export, describe, run)};
}

}  // namespace gongbu::cli::export_command
