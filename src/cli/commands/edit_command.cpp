#include <optional>
#include <string>
#include <vector>

#include "command.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/store/change_transaction.hpp"
#include "gongbu/store/entries.hpp"
#include "gongbu/study/papers.hpp"
#include "gongbu/study/study.hpp"
#include "study_args.hpp"

namespace gongbu::cli::edit_command {
namespace {

struct Args {
  std::string id;
  std::optional<std::string> kind;
  std::optional<std::string> subject;
  std::optional<std::string> time;
  bool no_time = false;
  std::optional<std::string> on;
  std::optional<std::string> note;
  bool part = false;
  bool whole = false;
  ScanArgs scan;
  OutputArgs output;
};

void describe(Options& options, Args& args) {
  options.argument("ID", args.id, Msg::opt_entry_number);
  options.value("--kind", "KIND", args.kind, Msg::opt_edit_kind);
  options.value("--subject", "SUBJECT", args.subject, Msg::opt_edit_subject);
  describe_time(options, args.time, Msg::opt_edit_time);
  options.flag("--no-time", args.no_time, Msg::opt_edit_no_time);
  describe_day(options, "--on", args.on, Msg::opt_edit_on);
  options.value("--note", "TEXT", args.note, Msg::opt_edit_note);
  options.flag("--part", args.part, Msg::opt_part);
  options.flag("--whole", args.whole, Msg::opt_edit_whole);
  describe_json(options, args.output);
  describe_scan(options, args.scan);
  options.exclusive({"--time", "--no-time"});
  options.exclusive({"--part", "--whole"});
}

void check(const Args& args) {
  if (!args.part && !args.whole && !args.kind && !args.subject && !args.time && !args.no_time &&
      !args.on && !args.note)
    throw make_error(ErrorKind::usage, Msg::err_nothing_to_edit);
}

// Returns whether the new kind turns the entry into one about a paper, or back.
bool becomes_other_side(const store::Entry& entry) {
  const bool is_about_paper =
      !entry.topics.empty() && entry.topics.front().starts_with(core::kPaperTopic);
  return entry.kind == study::kPaperKind ? entry.topics.empty() : is_about_paper;
}

void apply(const Args& args, Context& context, store::Entry& entry) {
  app::Workspace& work = context.workspace();
  if (args.kind) entry.kind = read_kind(context, *args.kind);
  if (args.subject || (args.kind && becomes_other_side(entry)))
    study::set_subject(work, entry, read_subject({args.subject.value_or(entry.subject)}));
  if (args.part || args.whole) set_part(entry, args.part);
  if (args.time) entry.spent = read_spent(context, *args.time, args.output);
  if (args.no_time) entry.spent.reset();
  // A time given by the user replaces the guess of a capped timer.
  if ((args.time || args.no_time) && entry.source == core::kCappedTimerSource)
    entry.source = core::kTimerSource;
  if (args.note) entry.note = read_note(*args.note);
  if (args.on) {
    const core::Day day = read_past_day(*args.on, work);
    // Keep the time of day if the day is unchanged.
    if (day != entry.day) study::put_on_day(entry, day, work);
  }
}

int run(Context& context, const Args& args) {
  const std::int64_t id = read_entry_id(args.id);
  check(args);
  app::Workspace& work = context.workspace();
  store::ChangeTransaction step(work.database, "edit", work.now);
  const store::Entry before = changeable_entry(work.database, id);
  store::Entry entry = before;
  apply(args, context, entry);
  // Do not record an undo step without a change.
  if (entry != before) store::update_entry(work.database, entry, work.now);
  step.commit();
  context.scan_first(args.scan);
  warn_of_long_day(context, entry);
  context.show(recorded_view(work, entry.id), args.output);
  if (args.on) tell_if_before_tracking(context, entry.day, args.output);
  return 0;
}

}  // namespace

std::vector<Command> commands() {
  return {make_command<Args>("edit", Msg::cmd_edit, Msg::examples_edit, describe, run)};
}

}  // namespace gongbu::cli::edit_command
