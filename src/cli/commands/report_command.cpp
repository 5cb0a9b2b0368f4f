#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "command.hpp"
#include "gongbu/app/judge.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/private_directory.hpp"
#include "gongbu/host/files.hpp"
#include "gongbu/host/process.hpp"
#include "gongbu/report/page_report.hpp"
#include "gongbu/report/words.hpp"
#include "gongbu/store/activities.hpp"
#include "gongbu/study/papers.hpp"
#include "gongbu/study/study.hpp"
#include "study_args.hpp"

namespace gongbu::cli::report_command {
namespace {

struct Args {
  std::optional<std::string> html;
  bool open = false;
  OutputArgs output;
  ScanArgs scan;
};

void describe(Options& options, Args& args) {
  options.value("--html", "FILE", args.html, Msg::opt_report_html);
  options.flag("--open", args.open, Msg::opt_report_open);
  describe_output(options, args.output);
  describe_scan(options, args.scan);
  for (const char* page : {"--html", "--open"})
    for (const char* output : {"--json", "--md"}) options.exclusive({page, output});
}

void check(const Args& args) {
  if (args.open && args.html == "-") throw make_error(ErrorKind::usage, Msg::err_open_output);
}

std::vector<core::Activity> latest_activities(app::Workspace& work) {
  constexpr date::days kLately{28};
  store::ActivityFilter filter;
  filter.from = work.today - kLately;
  filter.until = work.today;
  return store::activities(work.database, filter);
}

report::PageView view_of(app::Workspace& work) {
  app::Summary summary = app::judge(work);
  study::StudyCache study_cache(work);
  report::WeeklyGoals weekly = app::weekly_goals(summary, work.weeks, work.today);
  return {.verdicts = std::move(summary.verdicts),
          .tallies = std::move(summary.tallies),
          .week_start = work.settings.week_start,
          .week = work.weeks.at(work.today),
          .weekly = std::move(weekly),
          .latest = latest_activities(work),
          .syllabi = study::begun_syllabi(study_cache),
          .papers = study::paper_rows(study_cache)};
}

void open_in_browser(Context& context, const std::filesystem::path& page) {
  for (const char* name : {"xdg-open", "wslview", "open"}) {
    if (const auto program = host::find_program(context.env(), name)) {
      host::start_program(context.env(), *program, {page.string()});
      return;
    }
  }
  throw make_error(ErrorKind::system, Msg::err_no_opener)
      .hint(phrase(Msg::hint_no_opener, page.string()));
}

void show_page(Context& context, const Args& args, const report::PageView& view) {
  const Translator& tr = context.tr();
  const render::Line footer(tr(Msg::page_made, report::day_name(view.verdicts.today(), tr)));
  const std::string page = render::to_html(document_of(view, tr), footer, tr.language());
  if (args.html) {
    const std::filesystem::path file = write_typed_file(context, *args.html, page);
    if (args.open) open_in_browser(context, file);
    return;
  }
  const std::filesystem::path file = context.paths().cache / "report.html";
  make_private_directory(file.parent_path());
  host::replace_file(file, page);
  open_in_browser(context, file);
}

int run(Context& context, const Args& args) {
  check(args);
  context.scan_first(args.scan);
  context.measure_first(args.scan);
  const report::PageView view = view_of(context.workspace());
  if (args.html || args.open) {
    show_page(context, args, view);
  } else {
    context.show(view, args.output);
  }
  return 0;
}

}  // namespace

std::vector<Command> commands() {
  return {make_command<Args>("report", Msg::cmd_report, Msg::examples_report, describe, run)};
}

}  // namespace gongbu::cli::report_command
