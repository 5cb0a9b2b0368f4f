#include <optional>
#include <string>
#include <vector>

#include "command.hpp"
#include "gongbu/store/change_transaction.hpp"
#include "gongbu/store/entries.hpp"
#include "gongbu/study/papers.hpp"
#include "gongbu/study/study.hpp"
#include "past_verdicts.hpp"
#include "study_args.hpp"

namespace gongbu::cli::add_command {
namespace {

struct Args {
  std::string kind;
  std::vector<std::string> subject;
  std::optional<std::string> time;
  std::optional<std::string> on;
  std::string note;
  bool part = false;
  int pass = 0;
  ScanArgs scan;
  OutputArgs output;
};

void describe(Options& options, Args& args) {
  options.argument("KIND", args.kind, Msg::opt_add_kind);
  options.arguments("SUBJECT", args.subject, Msg::opt_add_subject);
  describe_time(options, args.time, Msg::opt_time);
  describe_day(options, "--on", args.on, Msg::opt_on);
  options.value("--note", "TEXT", args.note, Msg::opt_note);
  options.flag("--part", args.part, Msg::opt_part);
  options.number("--pass", "N", args.pass, 1, core::kPasses, Msg::opt_add_pass);
  describe_json(options, args.output);
  describe_scan(options, args.scan);
}

store::Entry entry_of(const Args& args, Context& context) {
  app::Workspace& work = context.workspace();
  store::Entry entry;
  entry.kind = read_first_kind(context, args.kind);
  study::set_subject(work, entry, read_subject(args.subject));
  if (args.part) set_part(entry, true);
  if (args.time) entry.spent = read_spent(context, *args.time, args.output);
  entry.note = read_note(args.note);
  study::put_on_day(entry, args.on ? read_past_day(*args.on, work) : work.today, work);
  return entry;
}

int run(Context& context, const Args& args) {
  app::Workspace& work = context.workspace();
  std::optional<PastVerdicts> past;
  if (args.on) past.emplace(context, args.output);
  store::ChangeTransaction step(work.database, "add", work.now);
  store::Entry entry = entry_of(args, context);
  entry.id = store::add_entry(work.database, entry, work.now);
  if (args.pass > 0) study::set_pass(work, entry, args.pass);
  step.commit();
  // Scan after recording, so that a failing repository does not prevent the entry.
  context.scan_first(args.scan);
  warn_of_long_day(context, entry);
  context.show(recorded_view(work, entry.id), args.output);
  if (past) past->tell_if_tracking_began_earlier();
  tell_if_before_tracking(context, entry.day, args.output);
  return 0;
}

}  // namespace

std::vector<Command> commands() {
  return {make_command<Args>("add", Msg::cmd_add, Msg::examples_add, describe, run)};
}

}  // namespace gongbu::cli::add_command
