#include "gongbu/store/timer.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "command.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/report/timer_report.hpp"
#include "gongbu/report/words.hpp"
#include "gongbu/store/change_transaction.hpp"
#include "gongbu/study/study.hpp"
#include "study_args.hpp"

namespace gongbu::cli::timer_command {
namespace {

std::string text_of(Context& context, const store::Timer& timer) {
  return plain_text(
      report::timer_line(study::timer_view(context.workspace(), timer), context.tr()));
}

store::Timer timer_that_runs(store::Database& database) {
  if (auto timer = store::running_timer(database)) return *std::move(timer);
  throw make_error(ErrorKind::usage, Msg::err_timer_none).hint(phrase(Msg::hint_timer_none));
}

struct StartArgs {
  std::string kind;
  std::vector<std::string> subject;
  std::string note;
  OutputArgs output;
};

void describe_start(Options& options, StartArgs& args) {
  options.argument("KIND", args.kind, Msg::opt_add_kind);
  options.arguments("SUBJECT", args.subject, Msg::opt_add_subject);
  options.value("--note", "TEXT", args.note, Msg::opt_note);
  describe_json(options, args.output);
}

int start(Context& context, const StartArgs& args) {
  app::Workspace& work = context.workspace();
  store::ChangeTransaction step(work.database, "start", work.now);
  if (const auto running = store::running_timer(work.database))
    throw make_error(ErrorKind::usage, Msg::err_timer_running, text_of(context, *running))
        .hint(phrase(Msg::hint_timer_running));
  store::Timer timer;
  timer.entry.kind = read_first_kind(context, args.kind);
  study::set_subject(work, timer.entry, read_subject(args.subject));
  timer.entry.note = read_note(args.note);
  study::put_on_day(timer.entry, work.today, work);
  store::start_timer(work.database, timer.entry, work.now);
  step.commit();
  context.show(report::TimerChangeView{study::timer_view(work, timer), true}, args.output);
  return 0;
}

struct StopArgs {
  std::optional<std::string> time;
  std::optional<std::string> note;
  bool part = false;
  ScanArgs scan;
  OutputArgs output;
};

void describe_stop(Options& options, StopArgs& args) {
  describe_time(options, args.time, Msg::opt_stop_time);
  options.value("--note", "TEXT", args.note, Msg::opt_note);
  options.flag("--part", args.part, Msg::opt_part);
  describe_json(options, args.output);
  describe_scan(options, args.scan);
}

// Sets the minutes of a forgotten timer: asks the user, else caps them.
void set_forgotten_minutes(Context& context, const store::Timer& timer, store::Entry& entry) {
  const core::minutes ran = study::elapsed(context.workspace(), timer);
  const std::string cap = report::duration_name(store::kTimerCap, context.tr());
  if (context.streams().in_is_terminal()) {
    const std::string question =
        context.tr()(Msg::timer_ask, report::duration_name(ran, context.tr()), entry.subject);
    entry.spent = read_spent(context, context.ask(question, cap), {});
    return;
  }
  entry.spent = store::kTimerCap;
  entry.source = core::kCappedTimerSource;
}

store::Entry stopped_entry(Context& context, const store::Timer& timer, const StopArgs& args) {
  app::Workspace& work = context.workspace();
  store::Entry entry = timer.entry;
  if (args.note) entry.note = read_note(*args.note);
  if (args.part) set_part(entry, true);
  if (args.time) {
    entry.spent = read_spent(context, *args.time, args.output);
  } else if (work.now < entry.at) {
    throw make_error(ErrorKind::usage, Msg::err_timer_clock,
                     core::rfc3339(entry.at, entry.utc_offset))
        .hint(phrase(Msg::hint_timer_clock));
  } else if (study::elapsed(work, timer) > store::kTimerCap) {
    set_forgotten_minutes(context, timer, entry);
  } else {
    entry.spent = study::elapsed(work, timer);
  }
  return entry;
}

void warn_when_capped(Context& context, const store::Timer& timer, const store::Entry& entry) {
  if (entry.source != core::kCappedTimerSource) return;
  const core::minutes ran = study::elapsed(context.workspace(), timer);
  const Translator& tr = context.tr();
  context.warn(make_error(ErrorKind::usage, Msg::warn_timer_capped, report::duration_name(ran, tr),
                          report::duration_name(store::kTimerCap, tr))
                   .hint(phrase(Msg::hint_timer_capped, entry.id)));
}

int stop(Context& context, const StopArgs& args) {
  app::Workspace& work = context.workspace();
  // Ask before locking the database, so that other programs do not wait.
  const store::Timer asked = timer_that_runs(work.database);
  store::Entry entry = stopped_entry(context, asked, args);
  store::ChangeTransaction step(work.database, "stop", work.now);
  const store::Timer timer = timer_that_runs(work.database);
  if (timer.id != asked.id)
    throw make_error(ErrorKind::usage, Msg::err_timer_running, text_of(context, timer))
        .hint(phrase(Msg::hint_timer_running));
  entry.id = store::add_entry(work.database, entry, work.now);
  store::end_timer(work.database, timer.id, work.now);
  step.commit();
  warn_when_capped(context, timer, entry);
  context.scan_first(args.scan);
  warn_of_long_day(context, entry);
  context.show(recorded_view(work, entry.id), args.output);
  return 0;
}

int cancel(Context& context, const OutputArgs& output) {
  app::Workspace& work = context.workspace();
  store::ChangeTransaction step(work.database, "cancel", work.now);
  const store::Timer timer = timer_that_runs(work.database);
  store::end_timer(work.database, timer.id, work.now);
  step.commit();
  context.show(report::TimerChangeView{study::timer_view(work, timer), false}, output);
  return 0;
}

int status(Context& context, const OutputArgs& output) {
  app::Workspace& work = context.workspace();
  report::StatusView view;
  if (const auto timer = store::running_timer(work.database))
    view.timer = study::timer_view(work, *timer);
  context.show(view, output);
  return view.timer ? 0 : 1;
}

}  // namespace

std::vector<Command> commands() {
  return {
      make_command<StartArgs>("start", Msg::cmd_start, Msg::examples_start, describe_start, start),
      make_command<StopArgs>("stop", Msg::cmd_stop, Msg::examples_stop, describe_stop, stop),
      make_command<OutputArgs>("cancel", Msg::cmd_cancel, Msg::examples_cancel, describe_json,
                               cancel),
      make_command<OutputArgs>("status", Msg::cmd_status, Msg::examples_status, describe_json,
                               status)};
}

}  // namespace gongbu::cli::timer_command
