#include "gongbu/catalog/holidays.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "command.hpp"
#include "gongbu/app/rests.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/core/goal_words.hpp"
#include "gongbu/report/holidays_report.hpp"
#include "gongbu/store/change_transaction.hpp"
#include "gongbu/store/plans.hpp"
#include "past_verdicts.hpp"
#include "study_args.hpp"

namespace gongbu::cli::holidays_command {
namespace {

constexpr date::days kListed{365};

struct Args {
  std::optional<std::string> country;
  std::optional<std::string> from;
  bool all = false;
  OutputArgs output;
};

void describe(Options& options, Args& args) {
  options.argument("COUNTRY", args.country, Msg::opt_rest_country);
  describe_day(options, "--from", args.from, Msg::opt_goal_from);
  options.flag("-a,--all", args.all, Msg::opt_rest_holidays_all);
  describe_output(options, args.output);
}

// Returns the holidays that are rests, sorted by day.
std::vector<report::RestRow> rows(Context& context) {
  return app::rest_rows(context.workspace(), context.tr().language()).holidays;
}

std::vector<report::RestRow> rows_from(Context& context, core::Day from) {
  std::vector<report::RestRow> all = rows(context);
  std::erase_if(all, [from](const report::RestRow& row) { return row.rest.from < from; });
  return all;
}

// Returns the holidays of the coming year, or all later ones if there are none.
std::vector<report::RestRow> next_rows(Context& context) {
  const core::Day today = context.workspace().today;
  std::vector<report::RestRow> all = rows_from(context, today);
  std::vector<report::RestRow> next = all;
  std::erase_if(next, [&](const report::RestRow& row) { return row.rest.from >= today + kListed; });
  return next.empty() ? all : next;
}

void list(Context& context, const Args& args) {
  context.show(report::HolidaysView{args.all ? rows(context) : next_rows(context)}, args.output);
}

// Holidays are stored with names in the user's language, like other rests.
std::vector<store::Holiday> holidays_from(core::Day from, Language language) {
  std::vector<store::Holiday> holidays;
  core::Day last{};
  for (catalog::Holiday& holiday : catalog::korean_holidays()) {
    last = holiday.day;
    if (holiday.day >= from)
      holidays.push_back({holiday.day, language == Language::korean ? std::move(holiday.korean)
                                                                    : std::move(holiday.english)});
  }
  if (holidays.empty()) throw make_error(ErrorKind::usage, Msg::err_holidays_from, core::iso(last));
  return holidays;
}

void set(Context& context, core::Day from, const OutputArgs& output) {
  app::Workspace& work = context.workspace();
  const int added =
      store::add_holidays(work.database, holidays_from(from, context.tr().language()), work.now);
  report::HolidaysSetView view{
      .added = added, .holidays = rows_from(context, from), .next = std::nullopt};
  const std::vector<report::RestRow> to_come = rows_from(context, work.today);
  if (!to_come.empty()) view.next = to_come.front();
  context.show(view, output);
}

void end(Context& context, core::Day from, const OutputArgs& output) {
  app::Workspace& work = context.workspace();
  store::ChangeTransaction step(work.database, "rest holidays off", work.now);
  const std::vector<report::RestRow> ended = rows_from(context, from);
  for (const report::RestRow& row : ended) store::remove_rest(work.database, row.id, work.now);
  step.commit();
  context.show(report::HolidaysEndedView{.removed = static_cast<int>(ended.size()), .from = from},
               output);
}

int run(Context& context, const Args& args) {
  if (!args.country) {
    if (args.from) throw make_error(ErrorKind::usage, Msg::err_holidays_alone);
    list(context, args);
    return 0;
  }
  const core::Day today = context.workspace().today;
  const core::Day from = args.from ? read_coming_day(*args.from, today) : today;
  const std::string country = folded(trimmed(*args.country));
  const PastVerdicts past(context, args.output);
  if (core::is_off(country)) {
    end(context, from, args.output);
  } else if (country == "kr" || country == "korea" || country == "한국") {
    set(context, from, args.output);
  } else {
    throw make_error(ErrorKind::usage, Msg::err_holidays_country, *args.country)
        .hint(phrase(Msg::hint_holidays_country));
  }
  past.tell();
  return 0;
}

}  // namespace

std::vector<Command> commands() {
  return {make_command<Args>("rest holidays", Msg::cmd_rest_holidays, Msg::examples_rest_holidays,
                             describe, run)};
}

}  // namespace gongbu::cli::holidays_command
