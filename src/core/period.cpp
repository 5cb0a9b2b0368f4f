#include "gongbu/core/period.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string>

#include "gongbu/base/text.hpp"
#include "gongbu/core/parse.hpp"
#include "gongbu/core/scanner.hpp"

namespace gongbu::core {
namespace {

using Unit = Period::Unit;

/// A word for a period relative to the current one.
struct RelativeWord {
  std::string_view word;
  int back;  ///< number of periods before the current one; negative: after it
};

constexpr auto kAnyUnit = std::to_array<RelativeWord>({{"this", 0}, {"last", 1}, {"next", -1}});

constexpr auto kWeeks = std::to_array<RelativeWord>({
    {"this week", 0},
    {"이번 주", 0},
    {"이번주", 0},
    {"금주", 0},
    {"last week", 1},
    {"지난 주", 1},
    {"지난주", 1},
    {"저번 주", 1},
    {"저번주", 1},
    {"일주일 전", 1},
    {"지지난 주", 2},
    {"지지난주", 2},
    {"저저번 주", 2},
    {"저저번주", 2},
    {"next week", -1},
    {"다음 주", -1},
    {"다음주", -1},
});

constexpr auto kMonths = std::to_array<RelativeWord>({
    {"this month", 0}, {"이번 달", 0},     {"이번달", 0},    {"이달", 0},     {"last month", 1},
    {"지난 달", 1},    {"지난달", 1},      {"저번 달", 1},   {"저번달", 1},   {"전달", 1},
    {"한 달 전", 1},   {"한달 전", 1},     {"지지난 달", 2}, {"지지난달", 2}, {"저저번 달", 2},
    {"저저번달", 2},   {"next month", -1}, {"다음 달", -1},  {"다음달", -1},
});

constexpr auto kYears = std::to_array<RelativeWord>({
    {"this year", 0},
    {"올해", 0},
    {"금년", 0},
    {"last year", 1},
    {"작년", 1},
    {"지난해", 1},
    {"재작년", 2},
    {"next year", -1},
    {"내년", -1},
});

/// Words for the periods of a unit.
struct UnitWords {
  std::span<const RelativeWord> names;
  std::array<std::string_view, 3> counted;  ///< longest first: a word precedes its own prefixes
};

UnitWords words_of(Unit unit) {
  switch (unit) {
    case Unit::week:
      return {kWeeks, {"weeks", "week", "주"}};
    case Unit::month:
      return {kMonths, {"months", "month", "달"}};
    case Unit::year:
      break;
  }
  return {kYears, {"years", "year", "년"}};
}

std::optional<int> named(std::span<const RelativeWord> words, Scanner start) {
  for (const auto& [word, back] : words) {
    Scanner in = start;
    if (in.eat(word) && in.finished()) return back;
  }
  return std::nullopt;
}

// "2 months ago", "2달 전", "2개월 전"
std::optional<int> counted(Unit unit, Scanner in) {
  constexpr std::array<std::string_view, 2> kAgo{"ago", "전"};
  const int number = in.number(1, 4);
  in.require(in.eat_any(words_of(unit).counted) || (unit == Unit::month && in.eat("개월")));
  in.require(in.eat_any(kAgo));
  return in.finished() ? std::optional(number) : std::nullopt;
}

// "-1"
std::optional<int> negative(Scanner in) {
  in.expect("-");
  const int number = in.number(1, 4);
  return in.finished() ? std::optional(number) : std::nullopt;
}

// Returns the number of periods before the current one.
std::optional<int> units_back(Unit unit, Scanner in) {
  if (const auto back = named(kAnyUnit, in)) return back;
  if (const auto back = named(words_of(unit).names, in)) return back;
  if (const auto back = counted(unit, in)) return back;
  return negative(in);
}

std::optional<date::year_month> checked(int year, int month) {
  const date::year_month read = date::year{year} / month;
  return year >= kFirstTypedYear && read.ok() ? std::optional(read) : std::nullopt;
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

// "10", "10월": the latest such month that has begun.
std::optional<date::year_month> month_alone(Scanner in, date::year_month this_month) {
  const int month = in.number(1, 2);
  in.eat("월");
  if (!in.finished()) return std::nullopt;
  const auto same_year = checked(static_cast<int>(this_month.year()), month);
  return same_year && *same_year > this_month ? *same_year - date::years{1} : same_year;
}

// "2025", "2025년", "25"
std::optional<date::year_month> year_alone(Scanner start) {
  constexpr int kCentury = 2000;
  for (const std::size_t digits : {std::size_t{4}, std::size_t{2}}) {
    Scanner in = start;
    const int year = in.number(digits, digits);
    in.eat("년");
    if (in.finished()) return checked(digits == 2 ? kCentury + year : year, 1);
  }
  return std::nullopt;
}

std::optional<date::year_month> month_back(Unit unit, int back, date::year_month this_month) {
  const date::year_month then =
      unit == Unit::month ? this_month - date::months{back} : this_month - date::years{back};
  return checked(static_cast<int>(then.year()), static_cast<int>(unsigned{then.month()}));
}

// Returns a month in the period.
std::optional<date::year_month> month_in(Unit unit, Scanner in, Day today) {
  const date::year_month_day date{today};
  const date::year_month this_month = date.year() / date.month();
  if (const auto back = units_back(unit, in)) return month_back(unit, *back, this_month);
  if (unit == Unit::year) return year_alone(in);
  const auto full = full_month(in);
  return full ? full : month_alone(in, this_month);
}

// Returns a day of a period given by name.
std::optional<Day> day_in(Unit unit, Scanner in, Day today, const Weeks& weeks) {
  if (unit == Unit::week) {
    const auto back = units_back(unit, in);
    return back ? std::optional(weeks.before(today, *back).first) : std::nullopt;
  }
  const auto month = month_in(unit, in, today);
  return month ? std::optional(Day{*month / 1}) : std::nullopt;
}

}  // namespace

Period period_of(Period::Unit unit, Day day, const Weeks& weeks) {
  const date::year_month_day date{day};
  switch (unit) {
    case Period::Unit::week: {
      const Week week = weeks.at(day);
      return {unit, week.first, week.last};
    }
    case Period::Unit::month:
      return {unit, Day{date.year() / date.month() / 1},
              Day{date.year() / date.month() / date::last}};
    case Period::Unit::year:
      return {unit, Day{date.year() / 1 / 1}, Day{date.year() / 12 / 31}};
  }
  return {unit, day, day};
}

Period period_before(const Period& period, const Weeks& weeks) {
  return period_of(period.unit, period.first - date::days{1}, weeks);
}

Day last_year_begin(Day today, date::weekday week_start) {
  constexpr date::weeks kBefore{52};
  return week_begin(today, week_start) - kBefore;
}

std::optional<Period> parse_period(Period::Unit unit, std::string_view text, Day today,
                                   const Weeks& weeks) {
  const std::string form = read_form(text);
  std::optional<Day> day = day_in(unit, Scanner(form), today, weeks);
  // "-3" means three months here, so "-30000" must not be read as days.
  if (!day && (unit == Unit::week || !form.starts_with('-'))) day = parse_day(form, today);
  return day ? std::optional(period_of(unit, *day, weeks)) : std::nullopt;
}

}  // namespace gongbu::core
