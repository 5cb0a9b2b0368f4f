#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "command.hpp"
#include "gongbu/app/rests.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/core/goal_words.hpp"
#include "gongbu/core/parse.hpp"
#include "gongbu/report/rest_report.hpp"
#include "gongbu/report/words.hpp"
#include "gongbu/store/change_transaction.hpp"
#include "gongbu/store/plans.hpp"
#include "past_verdicts.hpp"
#include "study_args.hpp"

namespace gongbu::cli::rest_command {
namespace {

using Change = report::RestChangedView::Change;

bool reaches(const core::Rest& rest, core::Day day) { return !rest.until || *rest.until >= day; }

struct ListArgs {
  bool all = false;
  OutputArgs output;
};

void describe_list(Options& options, ListArgs& args) {
  options.flag("-a,--all", args.all, Msg::opt_goal_all);
  describe_output(options, args.output);
}

int list(Context& context, const ListArgs& args) {
  app::Workspace& work = context.workspace();
  auto [rests, holidays] = app::rest_rows(work, context.tr().language());
  const auto is_over = [&](const report::RestRow& row) { return !reaches(row.rest, work.today); };
  std::size_t over = 0;
  if (!args.all) over = std::erase_if(rests, is_over);
  std::erase_if(holidays, is_over);
  context.show(
      report::RestListView{
          .rests = std::move(rests), .holidays = std::move(holidays), .over = over},
      args.output);
  return 0;
}

struct WeekdaysArgs {
  std::vector<std::string> weekdays;
  std::optional<std::string> from;
  OutputArgs output;
};

void describe_weekdays(Options& options, WeekdaysArgs& args) {
  options.arguments("WEEKDAYS", args.weekdays, Msg::opt_rest_weekdays);
  describe_day(options, "--from", args.from, Msg::opt_goal_from);
  describe_json(options, args.output);
}

unsigned read_weekdays(const std::vector<std::string>& words) {
  const std::string text = joined(words);
  if (const auto weekdays = core::parse_weekdays(text)) return *weekdays;
  throw make_error(ErrorKind::usage, Msg::err_not_weekdays, text).hint(phrase(Msg::hint_weekdays));
}

// Returns the weekly rests that a new one from this day on replaces.
std::vector<store::ListedRest> weekly_rests(store::Database& database, core::Day from) {
  std::vector<store::ListedRest> rests = store::listed_rests(database);
  std::erase_if(rests, [&](const store::ListedRest& listed) {
    return !listed.rest.standing || !reaches(listed.rest, from);
  });
  return rests;
}

bool is_same(const std::vector<store::ListedRest>& replaced, const core::Rest& rest) {
  if (replaced.empty()) return rest.weekdays == 0;
  const core::Rest& old = replaced.front().rest;
  return replaced.size() == 1 && old.weekdays == rest.weekdays && !old.until &&
         (!old.from || *old.from <= *rest.from);
}

int set_weekdays(Context& context, const WeekdaysArgs& args) {
  const unsigned weekdays = read_weekdays(args.weekdays);
  app::Workspace& work = context.workspace();
  const core::Day from = args.from ? read_coming_day(*args.from, work.today) : work.today;
  report::RestChangedView view{
      .change = weekdays == 0 ? Change::no_weekdays : Change::set,
      .rest = {.id = 0,
               .rest = {.from = from, .until = {}, .weekdays = weekdays, .standing = true},
               .why = {}}};
  store::ChangeTransaction step(work.database, "rest weekdays", work.now);
  const PastVerdicts past(context, args.output);
  std::vector<store::ListedRest> replaced = weekly_rests(work.database, from);
  if (is_same(replaced, view.rest.rest)) {
    if (weekdays != 0)
      view = {.change = Change::same,
              .rest = app::rest_row(std::move(replaced.front()), context.tr().language())};
  } else {
    for (const store::ListedRest& old : replaced)
      store::end_rest(work.database, old.id, from, work.now);
    if (weekdays != 0) view.rest.id = store::add_rest(work.database, view.rest.rest, "", work.now);
  }
  step.commit();
  context.show(view, args.output);
  past.tell();
  return 0;
}

struct AddArgs {
  std::vector<std::string> days;
  std::string why;
  OutputArgs output;
};

void describe_add(Options& options, AddArgs& args) {
  options.arguments("DAYS", args.days, Msg::opt_rest_days);
  options.value("--why", "TEXT", args.why, Msg::opt_rest_why);
  describe_json(options, args.output);
}

// Resolves "3-4", which may be a date or two days of a month, by asking.
std::string certain_days(Context& context, const std::string& text, const OutputArgs& output) {
  const core::Day today = context.workspace().today;
  const bool is_short =
      text.size() == 3 && text[1] == '-' && text[0] >= '1' && text[2] <= '9' && text[0] < text[2];
  const auto date = is_short ? core::parse_coming_day(text, today) : std::nullopt;
  if (!date) return text;
  const date::year_month_day now{today};
  const date::day day{static_cast<unsigned>(text[0] - '0')};
  const auto month = now.year() / now.month() + date::months{day < now.day() ? 1 : 0};
  const core::Day first{month / day};
  const core::Day last = first + date::days{text[2] - text[0]};
  return choose_reading(context, text, core::iso(*date), core::iso(first) + ".." + core::iso(last),
                        output);
}

core::Rest read_range(const std::string& text, core::Day today) {
  const auto range = core::parse_day_range(text, today);
  if (!range)
    throw make_error(ErrorKind::usage, Msg::err_not_a_range, text)
        .hint(phrase(Msg::hint_day_range));
  if (range->last < range->first)
    throw make_error(ErrorKind::usage, Msg::err_day_order, core::iso(range->first),
                     core::iso(range->last));
  return {.from = range->first, .until = range->last};
}

// Returns the user's own ranges that overlap this one. Holidays stay separate, so that removing a
// rest keeps them.
std::vector<store::ListedRest> overlapping(store::Database& database, const core::Rest& rest) {
  std::vector<store::ListedRest> rests = store::listed_rests(database);
  std::erase_if(rests, [&](const store::ListedRest& listed) {
    const core::Rest& other = listed.rest;
    return listed.holiday || other.standing || !reaches(other, *rest.from) ||
           (other.from && !reaches(rest, *other.from));
  });
  return rests;
}

bool is_said(const std::string& reasons, const std::string& why) {
  const std::vector<std::string_view> all = split(reasons, ", ");
  return std::find(all.begin(), all.end(), why) != all.end();
}

// Returns the first rest extended to the days and reasons of all, and of the new one.
store::ListedRest joined_rest(const std::vector<store::ListedRest>& rests, const core::Rest& rest,
                              const std::string& why) {
  store::ListedRest all = rests.front();
  const auto join = [&all](const core::Rest& one, const std::string& reason) {
    all.rest.from = std::min(all.rest.from, one.from);
    all.rest.until = std::max(all.rest.until, one.until);
    if (all.why.empty()) all.why = reason;
    if (!reason.empty() && reason != all.why && !is_said(all.why, reason)) all.why += ", " + reason;
  };
  for (const store::ListedRest& one : rests) join(one.rest, one.why);
  join(rest, why);
  return all;
}

// Returns the days of a rest that no known rest covers.
std::vector<core::Rest> not_covered(const core::Rest& rest,
                                    const std::vector<store::ListedRest>& known) {
  std::vector<core::Rest> parts;
  for (core::Day day = *rest.from; day <= *rest.until; day += date::days{1}) {
    if (std::any_of(known.begin(), known.end(), [day](const store::ListedRest& listed) {
          return core::covers(listed.rest, day);
        }))
      continue;
    if (parts.empty() || *parts.back().until + date::days{1} != day)
      parts.push_back({.from = day, .until = day});
    parts.back().until = day;
  }
  return parts;
}

// Adds days of rest; merges overlapping ranges.
report::RestChangedView add_days(app::Workspace& work, const core::Rest& rest,
                                 const std::string& why) {
  const std::vector<store::ListedRest> known = overlapping(work.database, rest);
  if (known.empty())
    return {.change = Change::set,
            .rest = {store::add_rest(work.database, rest, why, work.now), rest, why}};
  const store::ListedRest all = joined_rest(known, rest, why);
  const bool same = all.rest == known.front().rest && all.why == known.front().why;
  if (!same) store::change_rest(work.database, all, work.now);
  for (std::size_t i = 1; i < known.size(); ++i)
    store::remove_rest(work.database, known[i].id, work.now);
  std::vector<core::Rest> added = not_covered(rest, known);
  const bool lengthened = !added.empty();
  return {.change = lengthened ? Change::joined
                    : same     ? Change::same
                               : Change::set,
          .rest = {all.id, all.rest, all.why},
          .added = std::move(added)};
}

int add(Context& context, const AddArgs& args) {
  app::Workspace& work = context.workspace();
  const core::Rest rest =
      read_range(certain_days(context, joined(args.days), args.output), work.today);
  const std::string why = args.why.empty() ? "" : read_subject({args.why});
  store::ChangeTransaction step(work.database, "rest add", work.now);
  const PastVerdicts past(context, args.output);
  const report::RestChangedView view = add_days(work, rest, why);
  step.commit();
  context.show(view, args.output);
  past.tell();
  return 0;
}

store::ListedRest rest_with_id(store::Database& database, const std::string& text) {
  const auto id = find_number(text);
  if (!id)
    throw make_error(ErrorKind::usage, Msg::err_not_a_rest_number, text)
        .hint(phrase(Msg::hint_rest_numbers));
  for (store::ListedRest& listed : store::listed_rests(database))
    if (listed.id == *id) return std::move(listed);
  throw make_error(ErrorKind::usage, Msg::err_no_rest, *id).hint(phrase(Msg::hint_rest_numbers));
}

struct EditArgs {
  std::string id;
  std::vector<std::string> days;
  std::optional<std::string> why;
  OutputArgs output;
};

void describe_edit(Options& options, EditArgs& args) {
  options.argument("NUMBER", args.id, Msg::opt_rest_number);
  options.arguments("DAYS", args.days, Msg::opt_rest_edit_days).required = false;
  options.value("--why", "TEXT", args.why, Msg::opt_rest_why);
  describe_json(options, args.output);
}

// Returns the user's own rest with that number. Throws `usage`.
store::ListedRest editable_rest(store::Database& database, const std::string& text) {
  store::ListedRest listed = rest_with_id(database, text);
  if (listed.rest.standing)
    throw make_error(ErrorKind::usage, Msg::err_rest_edit_weekdays, listed.id)
        .hint(phrase(Msg::hint_rest_edit_weekdays));
  if (listed.holiday)
    throw make_error(ErrorKind::usage, Msg::err_rest_edit_holiday, listed.id)
        .hint(phrase(Msg::hint_rest_edit_holiday, listed.id));
  return listed;
}

// Changes a rest; those that overlap it now become part of it.
report::RestChangedView change_days(app::Workspace& work, const store::ListedRest& before,
                                    store::ListedRest after) {
  if (after.rest == before.rest && after.why == before.why)
    return {.change = Change::same, .rest = {after.id, after.rest, after.why}};
  std::vector<store::ListedRest> others = overlapping(work.database, after.rest);
  std::erase_if(others, [&](const store::ListedRest& one) { return one.id == after.id; });
  std::vector<core::Rest> added;
  if (!others.empty()) {
    std::vector<store::ListedRest> known = others;
    known.push_back(before);
    added = not_covered(after.rest, known);
    for (const store::ListedRest& one : others) {
      after = joined_rest({after}, one.rest, one.why);
      store::remove_rest(work.database, one.id, work.now);
    }
  }
  store::change_rest(work.database, after, work.now);
  return {.change = added.empty() ? Change::set : Change::joined,
          .rest = {after.id, after.rest, after.why},
          .added = std::move(added)};
}

int edit(Context& context, const EditArgs& args) {
  if (args.days.empty() && !args.why)
    throw make_error(ErrorKind::usage, Msg::err_rest_edit_nothing);
  app::Workspace& work = context.workspace();
  store::ChangeTransaction step(work.database, "rest edit", work.now);
  const store::ListedRest before = editable_rest(work.database, args.id);
  store::ListedRest after = before;
  if (!args.days.empty()) {
    const core::Rest days =
        read_range(certain_days(context, joined(args.days), args.output), work.today);
    after.rest.from = days.from;
    after.rest.until = days.until;
  }
  if (args.why) after.why = args.why->empty() ? "" : read_subject({*args.why});
  const PastVerdicts past(context, args.output);
  const report::RestChangedView view = change_days(work, before, std::move(after));
  step.commit();
  context.show(view, args.output);
  past.tell();
  return 0;
}

struct RemoveArgs {
  std::string id;
  OutputArgs output;
};

void describe_remove(Options& options, RemoveArgs& args) {
  options.argument("NUMBER", args.id, Msg::opt_rest_number);
  describe_json(options, args.output);
}

// Past days keep their rest; a rest entirely in the past is removed.
Change change_of(const core::Rest& rest, core::Day today) {
  const bool has_begun = !rest.from || *rest.from < today;
  return has_begun && reaches(rest, today) ? Change::ended : Change::removed;
}

int remove(Context& context, const RemoveArgs& args) {
  app::Workspace& work = context.workspace();
  store::ChangeTransaction step(work.database, "rest rm", work.now);
  store::ListedRest listed = rest_with_id(work.database, args.id);
  const Change change = change_of(listed.rest, work.today);
  const PastVerdicts past(context, args.output);
  if (change == Change::ended) {
    store::end_rest(work.database, listed.id, work.today, work.now);
  } else {
    store::remove_rest(work.database, listed.id, work.now);
  }
  step.commit();
  context.show(
      report::RestChangedView{.change = change,
                              .rest = app::rest_row(std::move(listed), context.tr().language())},
      args.output);
  past.tell();
  return 0;
}

}  // namespace

std::vector<Command> commands() {
  return {
      make_command<ListArgs>("rest", Msg::cmd_rest, Msg::examples_rest, describe_list, list),
      make_command<ListArgs>("rest list", Msg::cmd_rest_list, Msg::examples_rest_list,
                             describe_list, list),
      make_command<WeekdaysArgs>("rest weekdays", Msg::cmd_rest_weekdays,
                                 Msg::examples_rest_weekdays, describe_weekdays, set_weekdays),
      make_command<AddArgs>("rest add", Msg::cmd_rest_add, Msg::examples_rest_add, describe_add,
                            add),
      make_command<EditArgs>("rest edit", Msg::cmd_rest_edit, Msg::examples_rest_edit,
                             describe_edit, edit),
      make_command<RemoveArgs>("rest rm", Msg::cmd_rest_rm, Msg::examples_rest_rm, describe_remove,
                               remove),
  };
}

}  // namespace gongbu::cli::rest_command
