#pragma once

#include <optional>
#include <string_view>

#include "gongbu/core/day.hpp"

namespace gongbu::core {

/// First year accepted as typed; "0026-11-20" is a typing error.
inline constexpr int kFirstTypedYear = 1000;

/// Parses a day in English or Korean, in any Unicode normal form; returns nothing for other text.
///
///   2026-11-21  2026.11.21  2026/11/21  20261121  2026년 11월 21일  Nov 21, 2026
///   26.11.21  26-11-21  26년 11월 21일   of this century; nothing when "26" may be the day
///   11-21  11/21  11월 21일  Nov 21  21st of November
///                                  the latest such date that is not after `today`
///   today  yesterday  tomorrow  오늘  어제  그제  엊그제  그끄저께  내일  모레  글피
///   day before yesterday  day after tomorrow
///   -3  3 days ago  3일 전  사흘 전   that many days before today
///   two weeks ago  2주 전             weeks too
///   in 3 days  3일 뒤  이틀 후        that many after it
///   mon  monday  월  월요일           the latest such weekday that is not after `today`
///   last mon  지난 월요일              the latest such weekday before `today`
///   next mon  다음 월요일              the first one after it
///   this mon  이번 주 월요일  last week mon  지난주 월요일  다음주 월요일
///                                  of this week, the one before or after it, from Monday on
///
/// Ignores case. Accepts only dates that exist.
std::optional<Day> parse_day(std::string_view text, Day today);

/// Like parse_day(), for the end of a range: a date without a year that would be before `first`
/// becomes the next such date from `first` on, within a year.
std::optional<Day> parse_last_day(std::string_view text, Day first, Day today);

/// Like parse_day(), for plans: a date without a year, or a weekday, is the first such day from
/// `today` on.
std::optional<Day> parse_coming_day(std::string_view text, Day today);

/// A range of days as typed; `last` may be before `first`.
struct DayRange {
  Day first;
  Day last;

  friend bool operator==(const DayRange&, const DayRange&) = default;
};

/// Parses "2026-12-24..2026-12-31", "12-24~12-31", or a single day; returns nothing for other text.
/// Days are read by parse_coming_day(), the last one from the first on. If that would be more than
/// half a year later, the last day is taken from before, which makes the range reversed. Returns
/// nothing for a 29 February more than a year after the first day.
std::optional<DayRange> parse_day_range(std::string_view text, Day today);

/// Parses a duration into whole minutes; returns nothing for other text or beyond ±1,000,000
/// minutes. The caller checks sign and range: "-5" is -5 minutes, "25h" is 1500.
///
///   45  45m  45min  45 minutes  1h  1h30m  1h 30m  1h30  1.5h  1:30
///   90분  1시간  1시간 30분  1시간 반  한 시간  두 시간 반  반 시간  삼십 분
///   an hour  two hours  half an hour  an hour and a half
///
/// Rounds to the nearest minute, halves up. Rejects "1.5", which may mean hours.
std::optional<minutes> parse_minutes(std::string_view text);

/// Parses a decimal number such as "0.5", whatever the locale.
std::optional<double> parse_decimal(std::string_view text);

/// Parses a time of day, "04:00", "4:00" or "4", from 00:00 to 23:59.
std::optional<minutes> parse_time_of_day(std::string_view text);

/// Parses a weekday in English or Korean ("mon", "Monday", "월", "월요일").
std::optional<date::weekday> parse_weekday(std::string_view text);

/// Parses RFC 3339 ("2026-11-21T09:00:00+09:00", "…Z"); a space may replace the "T".
std::optional<Instant> parse_rfc3339(std::string_view text);

}  // namespace gongbu::core
