#include "core/written_date.hpp"

#include <array>
#include <cstdlib>

namespace gongbu::core {
namespace {

using MaybeDate = std::optional<WrittenDate>;

/// Separators after the numbers of a date.
struct DateForm {
  std::string_view year;
  std::string_view month;
  std::string_view day;
  bool without_year;  ///< the year is optional; "11.21" would be a decimal number
};

constexpr auto kDateForms = std::to_array<DateForm>({
    {"-", "-", "", true},
    {"/", "/", "", true},
    {"년", "월", "일", true},
    {".", ".", "", false},
    {".", ".", ".", false},
});

int this_year(Day day) { return static_cast<int>(date::year_month_day{day}.year()); }

// Reads month and day up to the end of the text.
MaybeDate month_and_day(Scanner in, const DateForm& form, std::optional<int> year) {
  const int month = in.number(1, 2);
  in.expect(form.month);
  const int day = in.number(1, 2);
  in.expect(form.day);
  return in.finished() ? MaybeDate({year, month, day}) : std::nullopt;
}

// Expands a two-digit year; returns nothing if the digits may be a day.
std::optional<int> short_year(int digits, const WrittenDate& date, const DateForm& form,
                              Day today) {
  constexpr int kFar = 10;
  const int now = this_year(today);
  const int century = now - now % 100;
  const int year = century + digits;
  if (form.year == "년" || year == now) return year;
  if (std::abs(year - now) > kFar) return std::nullopt;
  const bool may_be_day = calendar_day(century + date.day, date.month, digits).has_value() &&
                          std::abs(century + date.day - now) <= 1;
  return may_be_day ? std::nullopt : std::optional(year);
}

MaybeDate numeric_date(Scanner start, const DateForm& form, Day today) {
  if (form.without_year)
    if (const MaybeDate date = month_and_day(start, form, std::nullopt)) return date;
  Scanner in = start;
  const std::string_view digits = in.digits(2, 4);
  if (digits.size() == 3) return std::nullopt;
  const int year = Scanner(digits).number(2, 4);
  in.expect(form.year);
  MaybeDate date = month_and_day(in, form, year);
  if (!date || digits.size() == 4) return date;
  date->year = short_year(year, *date, form, today);
  return date->year ? date : std::nullopt;
}

MaybeDate compact_date(Scanner in) {
  const int digits = in.number(8, 8);
  if (!in.finished()) return std::nullopt;
  return WrittenDate{digits / 10000, digits / 100 % 100, digits % 100};
}

// Longest first: a name precedes its own prefixes.
constexpr std::array<std::array<std::string_view, 3>, 12> kMonthNames{{{"january", "jan", "jan"},
                                                                       {"february", "feb", "feb"},
                                                                       {"march", "mar", "mar"},
                                                                       {"april", "apr", "apr"},
                                                                       {"may", "may", "may"},
                                                                       {"june", "jun", "jun"},
                                                                       {"july", "jul", "jul"},
                                                                       {"august", "aug", "aug"},
                                                                       {"september", "sept", "sep"},
                                                                       {"october", "oct", "oct"},
                                                                       {"november", "nov", "nov"},
                                                                       {"december", "dec", "dec"}}};

// Reads "nov", "nov." or "november"; 0 for anything else.
int eat_month(Scanner& in) {
  for (std::size_t i = 0; i < kMonthNames.size(); ++i) {
    if (!in.eat_any(kMonthNames[i])) continue;
    in.eat(".");
    return static_cast<int>(i) + 1;
  }
  return 0;
}

// Reads "3", "03" or "3rd".
int eat_day(Scanner& in) {
  constexpr std::array<std::string_view, 4> kOrdinals{"st", "nd", "rd", "th"};
  const int day = in.number(1, 2);
  in.eat_any(kOrdinals);
  return day;
}

// Reads ", 2026", "-2026", "2026" or nothing.
std::optional<int> eat_year(Scanner& in) {
  constexpr std::array<std::string_view, 2> kBefore{",", "-"};
  const bool announced = in.eat_any(kBefore);
  return announced || in.at_digit() ? std::optional(in.number(4, 4)) : std::nullopt;
}

MaybeDate month_first(Scanner in) {
  const int month = eat_month(in);
  if (month == 0) return std::nullopt;
  in.eat("-");
  const int day = eat_day(in);
  const std::optional<int> year = eat_year(in);
  return in.finished() ? MaybeDate({year, month, day}) : std::nullopt;
}

MaybeDate day_first(Scanner in) {
  constexpr std::array<std::string_view, 2> kBetween{"of ", "-"};
  if (!in.at_digit()) return std::nullopt;
  const int day = eat_day(in);
  in.eat_any(kBetween);
  const int month = eat_month(in);
  if (month == 0) return std::nullopt;
  const std::optional<int> year = eat_year(in);
  return in.finished() ? MaybeDate({year, month, day}) : std::nullopt;
}

}  // namespace

std::optional<WrittenDate> read_written_date(std::string_view form, Day today) {
  const Scanner in(form);
  for (const DateForm& date_form : kDateForms)
    if (const MaybeDate date = numeric_date(in, date_form, today)) return date;
  for (const auto read : {compact_date, month_first, day_first})
    if (const MaybeDate date = read(in)) return date;
  return std::nullopt;
}

}  // namespace gongbu::core
