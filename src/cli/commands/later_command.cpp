#include "gongbu/store/later.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "command.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/report/later_report.hpp"
#include "gongbu/store/change_transaction.hpp"
#include "gongbu/study/papers.hpp"
#include "gongbu/study/study.hpp"
#include "study_args.hpp"

namespace gongbu::cli::later_command {
namespace {

using Change = report::LaterItemView::Change;

report::OpenLater open_item(store::LaterItem item) {
  return {item.id, std::move(item.subject), std::move(item.origin), item.added_on};
}

std::int64_t read_later_id(const std::string& text) {
  if (const auto id = find_number(text)) return *id;
  throw make_error(ErrorKind::usage, Msg::err_later_number, text)
      .hint(phrase(Msg::hint_later_numbers));
}

store::LaterItem item_with_id(store::Database& database, std::int64_t id) {
  if (auto item = store::find_later(database, id)) return *std::move(item);
  throw make_error(ErrorKind::usage, Msg::err_no_later, id).hint(phrase(Msg::hint_later_numbers));
}

struct Args {
  std::vector<std::string> subject;
  std::optional<std::string> from;
  OutputArgs output;
};

void describe(Options& options, Args& args) {
  options.arguments("SUBJECT", args.subject, Msg::opt_later_subject).required = false;
  options.value("--from", "WHERE", args.from, Msg::opt_later_from);
  describe_output(options, args.output);
}

struct ListArgs {
  OutputArgs output;
};

void describe_list(Options& options, ListArgs& args) { describe_output(options, args.output); }

int list(Context& context, const ListArgs& args) {
  report::LaterListView view;
  for (store::LaterItem& item : store::open_later(context.workspace().database))
    view.items.push_back(open_item(std::move(item)));
  context.show(view, args.output);
  return 0;
}

// Finds an open item with the same text, ignoring case and composition.
std::optional<store::LaterItem> find_open(store::Database& database, const std::string& subject) {
  for (store::LaterItem& item : store::open_later(database))
    if (folded(item.subject) == folded(subject)) return std::move(item);
  return std::nullopt;
}

// Returns a topic or paper with its title, else the words unchanged.
std::string origin_of(app::Workspace& work, const std::string& words) {
  if (auto paper = study::paper_subject(work, words)) return *std::move(paper);
  return study::subject_of(work, words);
}

// Rejects a number after a misspelt verb.
void check_verb(const std::vector<std::string>& words) {
  if (words.size() != 2 || !find_number(words[1])) return;
  if (const auto near = nearest(words[0], std::array<std::string_view, 3>{"done", "edit", "rm"}))
    throw make_error(ErrorKind::usage, Msg::err_unknown_command, "later " + words[0])
        .hint(phrase(Msg::hint_did_you_mean, "later " + std::string(*near)));
}

int add(Context& context, const Args& args) {
  app::Workspace& work = context.workspace();
  store::LaterItem item;
  item.subject = study::subject_of(work, read_subject(args.subject));
  if (args.from) item.origin = origin_of(work, read_subject({*args.from}));
  item.added_on = work.today;

  store::ChangeTransaction step(work.database, "later", work.now);
  auto known = find_open(work.database, item.subject);
  const Change change = known ? Change::known : Change::added;
  if (known) {
    item = *std::move(known);
  } else {
    item.id = store::add_later(work.database, item, work.now);
  }
  step.commit();
  context.show(report::LaterItemView{open_item(std::move(item)), change}, args.output);
  return 0;
}

int run(Context& context, const Args& args) {
  if (!args.subject.empty()) {
    check_verb(args.subject);
    return add(context, args);
  }
  if (args.from) throw make_error(ErrorKind::usage, Msg::err_later_from);
  return list(context, {args.output});
}

void describe_add(Options& options, Args& args) {
  options.arguments("SUBJECT", args.subject, Msg::opt_later_new);
  options.value("--from", "WHERE", args.from, Msg::opt_later_from);
  describe_output(options, args.output);
}

struct EditArgs {
  std::string id;
  std::vector<std::string> subject;
  std::optional<std::string> from;
  OutputArgs output;
};

void describe_edit(Options& options, EditArgs& args) {
  options.argument("N", args.id, Msg::opt_later_number);
  options.arguments("SUBJECT", args.subject, Msg::opt_later_edit_subject).required = false;
  options.value("--from", "WHERE", args.from, Msg::opt_later_from);
  describe_json(options, args.output);
}

int edit(Context& context, const EditArgs& args) {
  const std::int64_t id = read_later_id(args.id);
  if (args.subject.empty() && !args.from)
    throw make_error(ErrorKind::usage, Msg::err_later_edit_nothing);
  app::Workspace& work = context.workspace();
  store::ChangeTransaction step(work.database, "later edit", work.now);
  store::LaterItem item = item_with_id(work.database, id);
  if (!args.subject.empty()) item.subject = study::subject_of(work, read_subject(args.subject));
  if (args.from)
    item.origin = args.from->empty() ? "" : origin_of(work, read_subject({*args.from}));
  if (!args.subject.empty())
    if (const auto known = find_open(work.database, item.subject); known && known->id != id)
      throw make_error(ErrorKind::usage, Msg::later_known, known->id, known->subject);
  store::change_later(work.database, item, work.now);
  step.commit();
  context.show(report::LaterItemView{open_item(std::move(item)), Change::changed}, args.output);
  return 0;
}

struct DoneArgs {
  std::string id;
  std::string kind = "math";
  std::optional<std::string> time;
  std::optional<std::string> on;
  std::optional<std::string> note;
  bool part = false;
  ScanArgs scan;
  OutputArgs output;
};

void describe_done(Options& options, DoneArgs& args) {
  options.argument("N", args.id, Msg::opt_later_number);
  describe_time(options, args.time, Msg::opt_time);
  options.value("--kind", "KIND", args.kind, Msg::opt_later_kind);
  describe_day(options, "--on", args.on, Msg::opt_on);
  options.value("--note", "TEXT", args.note, Msg::opt_note);
  options.flag("--part", args.part, Msg::opt_part);
  describe_json(options, args.output);
  describe_scan(options, args.scan);
}

// The entry's note is the item's origin unless a note is given.
store::Entry entry_of(const store::LaterItem& item, const DoneArgs& args, Context& context) {
  app::Workspace& work = context.workspace();
  store::Entry entry;
  entry.kind = read_first_kind(context, args.kind);
  study::set_subject(work, entry, item.subject);
  if (args.part) set_part(entry, true);
  if (args.time) entry.spent = read_spent(context, *args.time, args.output);
  entry.note = args.note ? read_note(*args.note) : item.origin;
  study::put_on_day(entry, args.on ? read_past_day(*args.on, work) : work.today, work);
  return entry;
}

int done(Context& context, const DoneArgs& args) {
  const std::int64_t id = read_later_id(args.id);
  app::Workspace& work = context.workspace();
  store::ChangeTransaction step(work.database, "later done", work.now);
  store::Entry entry = entry_of(item_with_id(work.database, id), args, context);
  entry = entry_with_id(work.database, store::add_entry(work.database, entry, work.now));
  store::finish_later(work.database, id, entry.uuid, work.now);
  step.commit();
  context.scan_first(args.scan);
  warn_of_long_day(context, entry);
  context.show(recorded_view(work, entry.id), args.output);
  return 0;
}

struct RemoveArgs {
  std::vector<std::string> ids;
};

void describe_remove(Options& options, RemoveArgs& args) {
  options.arguments("N", args.ids, Msg::opt_later_number);
}

int remove(Context& context, const RemoveArgs& args) {
  app::Workspace& work = context.workspace();
  store::ChangeTransaction step(work.database, "later rm", work.now);
  std::vector<store::LaterItem> removed;
  for (const std::string& text : args.ids) {
    removed.push_back(item_with_id(work.database, read_later_id(text)));
    store::remove_later(work.database, removed.back().id, work.now);
  }
  step.commit();
  for (store::LaterItem& item : removed)
    context.show(report::LaterItemView{open_item(std::move(item)), Change::removed}, {});
  return 0;
}

}  // namespace

std::vector<Command> commands() {
  return {make_command<Args>("later", Msg::cmd_later, Msg::examples_later, describe, run),
          make_command<ListArgs>("later list", Msg::cmd_later_list, Msg::examples_later_list,
                                 describe_list, list),
          make_command<Args>("later add", Msg::cmd_later_add, Msg::examples_later_add, describe_add,
                             add),
          make_command<EditArgs>("later edit", Msg::cmd_later_edit, Msg::examples_later_edit,
                                 describe_edit, edit),
          make_command<DoneArgs>("later done", Msg::cmd_later_done, Msg::examples_later_done,
                                 describe_done, done),
          make_command<RemoveArgs>("later rm", Msg::cmd_later_rm, Msg::examples_later_rm,
                                   describe_remove, remove)};
}

}  // namespace gongbu::cli::later_command
