#include "gongbu/core/period.hpp"

#include <array>
#include <string>

#include "core/scanner.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/core/parse.hpp"

namespace gongbu::core {
namespace {

using Unit = Period::Unit;

// "-1", "last", "지난달", "작년": how many before the one of today.
std::optional<int> units_back(Unit unit, Scanner in) {
  constexpr std::array<std::string_view, 5> kThisMonth{"this month", "this", "이번 달", "이번달",
                                                       "이달"};
  constexpr std::array<std::string_view, 4> kLastMonth{"last month", "last", "지난달", "지난 달"};
  constexpr std::array<std::string_view, 3> kThisYear{"this year", "this", "올해"};
  constexpr std::array<std::string_view, 4> kLastYear{"last year", "last", "작년", "지난해"};
  const bool month = unit == Unit::month;
  int back = 0;
  if (in.eat("-")) {
    back = in.number(1, 4);
  } else if (month ? in.eat_any(kLastMonth) : in.eat_any(kLastYear)) {
    back = 1;
  } else {
    in.require(month ? in.eat_any(kThisMonth) : in.eat_any(kThisYear));
  }
  return in.finished() ? std::optional(back) : std::nullopt;
}

std::optional<date::year_month> checked(int year, int month) {
  const date::year_month read = date::year{year} / month;
  return year >= 1 && read.ok() ? std::optional(read) : std::nullopt;
}

// "2026-10", "2026년 10월"
std::optional<date::year_month> full_month(Scanner start) {
  struct Form {
    std::string_view year;
    std::string_view month;
  };
  constexpr std::array<Form, 4> kForms{{{"-", ""}, {".", ""}, {"/", ""}, {"년", "월"}}};
  for (const Form& form : kForms) {
    Scanner in = start;
    const int year = in.number(4, 4);
    in.expect(form.year);
    const int month = in.number(1, 2);
    in.expect(form.month);
    if (in.finished()) return checked(year, month);
  }
  return std::nullopt;
}

// "10", "10월": the latest that has begun.
std::optional<date::year_month> month_alone(Scanner in, date::year_month this_month) {
  const int month = in.number(1, 2);
  in.eat("월");
  if (!in.finished()) return std::nullopt;
  const auto same_year = checked(static_cast<int>(this_month.year()), month);
  return same_year && *same_year > this_month ? *same_year - date::years{1} : same_year;
}

std::optional<date::year_month> year_alone(Scanner in) {
  const int year = in.number(4, 4);
  in.eat("년");
  return in.finished() ? checked(year, 1) : std::nullopt;
}

// A month of the period.
std::optional<date::year_month> month_in(Unit unit, Scanner in, Day today) {
  const date::year_month_day date{today};
  const date::year_month this_month = date.year() / date.month();
  if (const auto back = units_back(unit, in)) {
    const date::year_month then =
        unit == Unit::month ? this_month - date::months{*back} : this_month - date::years{*back};
    return checked(static_cast<int>(then.year()), static_cast<int>(unsigned{then.month()}));
  }
  if (unit == Unit::year) return year_alone(in);
  const auto full = full_month(in);
  return full ? full : month_alone(in, this_month);
}

}  // namespace

Period period_of(Period::Unit unit, Day day, date::weekday week_start) {
  const date::year_month_day date{day};
  switch (unit) {
    case Period::Unit::week: {
      const Day first = week_begin(day, week_start);
      return {unit, first, first + date::days{6}};
    }
    case Period::Unit::month:
      return {unit, Day{date.year() / date.month() / 1},
              Day{date.year() / date.month() / date::last}};
    case Period::Unit::year:
      return {unit, Day{date.year() / 1 / 1}, Day{date.year() / 12 / 31}};
  }
  return {unit, day, day};
}

Period period_before(const Period& period) {
  return period_of(period.unit, period.first - date::days{1}, date::weekday{period.first});
}

Day last_year_begin(Day today, date::weekday week_start) {
  constexpr date::weeks kBefore{52};
  return week_begin(today, week_start) - kBefore;
}

std::optional<Period> parse_period(Period::Unit unit, std::string_view text, Day today,
                                   date::weekday week_start) {
  const std::string form = read_form(text);
  std::optional<Day> day;
  if (unit != Unit::week)
    if (const auto month = month_in(unit, Scanner(form), today)) day = Day{*month / 1};
  // "-3" is three months, so that "-30000" cannot be so many days.
  if (!day && (unit == Unit::week || !form.starts_with('-'))) day = parse_day(form, today);
  return day ? std::optional(period_of(unit, *day, week_start)) : std::nullopt;
}

}  // namespace gongbu::core
