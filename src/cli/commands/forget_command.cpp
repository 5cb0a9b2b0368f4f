#include "gongbu/store/forget.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "command.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/store/sync_state.hpp"
#include "gongbu/transfer/backup.hpp"
#include "gongbu/transfer/journal.hpp"
#include "study_args.hpp"

namespace gongbu::cli::forget_command {
namespace {

constexpr int kDeclined = 1;  // exit status

struct Args {
  std::vector<std::string> ids;
  bool yes = false;
};

void describe(Options& options, Args& args) {
  options.arguments("ID", args.ids, Msg::opt_entry_number);
  options.flag("-y,--yes", args.yes, Msg::opt_forget_yes);
}

std::string name_of(std::int64_t id, const store::NamedEntry& entry) {
  return "#" + std::to_string(id) + " " + printable(entry.subject);
}

// Throws if the journal is ahead of the database, because restoring it would bring the text back.
void complete_journal(app::Workspace& work) {
  if (transfer::complete_journal(work.database, work.paths, work.now) ==
      transfer::JournalState::ahead)
    throw make_error(ErrorKind::data, Msg::warn_journal_ahead)
        .hint(phrase(Msg::hint_journal_ahead));
}

int run(Context& context, const Args& args) {
  app::Workspace& work = context.workspace();
  std::vector<std::pair<std::int64_t, store::NamedEntry>> entries;
  std::string names;
  for (const std::string& text : args.ids) {
    const std::int64_t id = read_entry_id(text);
    const auto entry = store::find_any_entry(work.database, id);
    if (!entry) {
      changeable_entry(work.database, id);  // throws, saying why
      continue;
    }
    if (!names.empty()) names += ", ";
    names += name_of(id, *entry);
    entries.emplace_back(id, *entry);
  }
  if (!args.yes) {
    if (!context.streams().in_is_terminal())
      throw make_error(ErrorKind::usage, Msg::err_no_terminal).hint(phrase(Msg::hint_forget_yes));
    if (!context.agrees(context.tr()(Msg::forget_question, names))) return kDeclined;
  }
  // Write the text to the journal before erasing it, because a later write would put it after the
  // erasure.
  complete_journal(work);
  for (const auto& [id, entry] : entries) {
    const auto paper = store::forget_entry(work.database, id, work.now);
    complete_journal(work);  // erases the text from the journal
    context.say(context.tr()(Msg::forget_done, id));
    if (paper) context.say(context.tr()(Msg::forget_paper, *paper));
  }
  transfer::remove_left_overs(work.paths);
  if (const std::size_t count = transfer::backups(work.paths).size(); count > 0)
    context.say(context.tr()(Msg::forget_backups, count));
  if (store::sync_remote(work.database)) context.say(context.tr()(Msg::forget_remote));
  return 0;
}

}  // namespace

std::vector<Command> commands() {
  return {make_command<Args>("forget", Msg::cmd_forget, Msg::examples_forget, describe, run)};
}

}  // namespace gongbu::cli::forget_command
