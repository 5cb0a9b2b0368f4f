#include <array>
#include <cstddef>
#include <string>

#include "core/count_words.hpp"
#include "core/written_date.hpp"
#include "gongbu/core/parse.hpp"
#include "gongbu/core/scanner.hpp"

namespace gongbu::core {
namespace {

struct NamedDay {
  std::string_view word;
  date::days after_today;
};

constexpr auto kNamedDays = std::to_array<NamedDay>({
    {"today", date::days{0}},
    {"오늘", date::days{0}},
    {"yesterday", date::days{-1}},
    {"어제", date::days{-1}},
    {"어저께", date::days{-1}},
    {"그제", date::days{-2}},
    {"그저께", date::days{-2}},
    {"엊그제", date::days{-2}},
    {"엊그저께", date::days{-2}},
    {"day before yesterday", date::days{-2}},
    {"the day before yesterday", date::days{-2}},
    {"그끄제", date::days{-3}},
    {"그끄저께", date::days{-3}},
    {"tomorrow", date::days{1}},
    {"내일", date::days{1}},
    {"모레", date::days{2}},
    {"내일모레", date::days{2}},
    {"내일 모레", date::days{2}},
    {"day after tomorrow", date::days{2}},
    {"the day after tomorrow", date::days{2}},
    {"글피", date::days{3}},
    {"그글피", date::days{4}},
});

/// Weekday names, by C encoding.
constexpr std::array<std::array<std::string_view, 4>, 7> kWeekdays{{
    {"sunday", "sun", "일요일", "일"},
    {"monday", "mon", "월요일", "월"},
    {"tuesday", "tue", "화요일", "화"},
    {"wednesday", "wed", "수요일", "수"},
    {"thursday", "thu", "목요일", "목"},
    {"friday", "fri", "금요일", "금"},
    {"saturday", "sat", "토요일", "토"},
}};

/// Korean words for numbers of days.
struct NamedSpan {
  std::string_view word;
  date::days days;
};

constexpr auto kNamedSpans = std::to_array<NamedSpan>({
    {"하루", date::days{1}},
    {"이틀", date::days{2}},
    {"사흘", date::days{3}},
    {"나흘", date::days{4}},
    {"닷새", date::days{5}},
    {"엿새", date::days{6}},
    {"이레", date::days{7}},
    {"여드레", date::days{8}},
    {"아흐레", date::days{9}},
    {"열하루", date::days{11}},
    {"열이틀", date::days{12}},
    {"열흘", date::days{10}},
    {"보름", date::days{15}},
});

/// Reference for dates without a year and for weekdays.
struct Anchor {
  Day today;
  /// Take the first such day from here on; empty: take the latest one.
  std::optional<Day> not_before;
  date::days date_leeway{0};  ///< a date may be this much earlier
};

std::optional<Day> named_day(Scanner in, const Anchor& anchor) {
  for (const auto& [word, after_today] : kNamedDays) {
    Scanner rest = in;
    if (rest.eat(word) && rest.finished()) return anchor.today + after_today;
  }
  return std::nullopt;
}

// "-3"
std::optional<Day> days_back(Scanner in, const Anchor& anchor) {
  in.expect("-");
  const date::days days{in.number(1, 7)};
  return in.finished() ? std::optional(anchor.today - days) : std::nullopt;
}

// Reads "3 days", "two weeks", "2주", "일주일" or "이틀".
date::days span_of_days(Scanner& in) {
  constexpr std::array<std::string_view, 4> kWeekWords{"weeks", "week", "주일", "주"};
  constexpr std::array<std::string_view, 3> kDayWords{"days", "day", "일"};
  for (const auto& [word, days] : kNamedSpans)
    if (in.eat(word)) return days;
  if (const auto weeks = eat_count(in, kWeekWords)) return date::weeks{*weeks};
  const auto days = eat_count(in, kDayWords);
  in.require(days.has_value());
  return date::days{days.value_or(0)};
}

// "3 days ago", "in two weeks", "3일 전", "이틀 뒤"
std::optional<Day> days_away(Scanner in, const Anchor& anchor) {
  constexpr std::array<std::string_view, 3> kAgo{"ago", "전에", "전"};
  constexpr std::array<std::string_view, 6> kAhead{"from now", "later", "후에", "후", "뒤에", "뒤"};
  const bool ahead = in.eat("in ");
  const date::days span = span_of_days(in);
  const bool ago = !ahead && in.eat_any(kAgo);
  in.require(ahead || ago || in.eat_any(kAhead));
  if (!in.finished()) return std::nullopt;
  return ago ? anchor.today - span : anchor.today + span;
}

std::optional<date::weekday> weekday_name(Scanner in) {
  for (unsigned i = 0; i < kWeekdays.size(); ++i)
    if (in.eat_any(kWeekdays[i]))
      return in.finished() ? std::optional(date::weekday{i}) : std::nullopt;
  return std::nullopt;
}

Day latest_weekday(date::weekday weekday, Day not_after) {
  return not_after - (date::weekday{not_after} - weekday);
}

Day next_weekday(date::weekday weekday, Day not_before) {
  return not_before + (weekday - date::weekday{not_before});
}

/// A word before a weekday.
struct WeekdayLead {
  std::string_view word;
  int weeks;  ///< relative to this week
};

constexpr auto kWeekdayLeads = std::to_array<WeekdayLead>({
    {"last ", -1},
    {"지난", -1},
    {"저번", -1},
    {"this ", 0},
    {"이번", 0},
    {"next ", 1},
    {"다음", 1},
});

// "last mon" is the latest Monday before today, "지난주 월요일" the Monday of last week.
std::optional<Day> weekday_with_lead(Scanner start, const Anchor& anchor) {
  for (const auto& [word, weeks] : kWeekdayLeads) {
    Scanner in = start;
    if (!in.eat(word)) continue;
    const bool of_week = in.eat("week ") || in.eat("주") || weeks == 0;
    const std::optional<date::weekday> weekday = weekday_name(in);
    if (!weekday) return std::nullopt;
    if (of_week)
      return latest_weekday(date::Monday, anchor.today) + date::weeks{weeks} +
             (*weekday - date::Monday);
    return weeks < 0 ? latest_weekday(*weekday, anchor.today - date::days{1})
                     : next_weekday(*weekday, anchor.today + date::days{1});
  }
  return std::nullopt;
}

std::optional<Day> day_of_weekday(Scanner in, const Anchor& anchor) {
  const std::optional<date::weekday> weekday = weekday_name(in);
  if (!weekday) return std::nullopt;
  return anchor.not_before ? next_weekday(*weekday, *anchor.not_before)
                           : latest_weekday(*weekday, anchor.today);
}

int year_of(Day day) { return static_cast<int>(date::year_month_day{day}.year()); }

constexpr int kMostYearsAway = 8;  // between two 29 Februaries

std::optional<Day> latest_date(int month, int day, Day today) {
  for (int year = year_of(today); year >= year_of(today) - kMostYearsAway; --year) {
    const std::optional<Day> date = calendar_day(year, month, day);
    if (date && *date <= today) return date;
  }
  return std::nullopt;
}

std::optional<Day> next_date(int month, int day, Day not_before) {
  for (int year = year_of(not_before); year <= year_of(not_before) + kMostYearsAway; ++year) {
    const std::optional<Day> date = calendar_day(year, month, day);
    if (date && *date >= not_before) return date;
  }
  return std::nullopt;
}

// Completes a date without a year according to the anchor.
std::optional<Day> day_of(const WrittenDate& date, const Anchor& anchor) {
  if (date.year) return calendar_day(*date.year, date.month, date.day);
  return anchor.not_before
             ? next_date(date.month, date.day, *anchor.not_before - anchor.date_leeway)
             : latest_date(date.month, date.day, anchor.today);
}

// A past date this close is not moved to the next year: on 28 December, "12-24" is four days ago.
constexpr date::days kRecent{60};
constexpr date::days kLongestWrap{183};

using DayReader = std::optional<Day> (*)(Scanner, const Anchor&);

/// At most one of them accepts a text.
constexpr std::array<DayReader, 5> kDayReaders{named_day, day_of_weekday, days_back, days_away,
                                               weekday_with_lead};

// "0026-11-20" and "-400000" are typing errors.
bool can_be_meant(const std::optional<Day>& day) {
  constexpr Day kFirst{date::year{kFirstTypedYear} / 1 / 1};
  return day && kFirst <= *day && *day <= kLastDay;
}

std::optional<Day> read_day(std::string_view text, const Anchor& anchor) {
  const std::string form = read_form(text);
  if (const auto date = read_written_date(form, anchor.today)) {
    const std::optional<Day> day = day_of(*date, anchor);
    return can_be_meant(day) ? day : std::nullopt;
  }
  for (const DayReader read : kDayReaders) {
    const std::optional<Day> day = read(Scanner(form), anchor);
    if (day) return can_be_meant(day) ? day : std::nullopt;
  }
  return std::nullopt;
}

// Returns whether a text is a date without a year. A leap day may then be years away.
bool lacks_year(std::string_view text, Day today) {
  const auto date = read_written_date(read_form(text), today);
  return date && !date->year;
}

constexpr date::days kYear{366};

}  // namespace

std::optional<Day> parse_day(std::string_view text, Day today) {
  return read_day(text, {today, std::nullopt, date::days{0}});
}

std::optional<Day> parse_last_day(std::string_view text, Day first, Day today) {
  const std::optional<Day> day = parse_day(text, today);
  if (!day || *day >= first) return day;
  if (!lacks_year(text, today)) return day;
  const std::optional<Day> next = read_day(text, {today, first, date::days{0}});
  return next && *next - first <= kYear ? next : day;
}

std::optional<Day> parse_coming_day(std::string_view text, Day today) {
  return read_day(text, {today, today, date::days{0}});
}

std::optional<DayRange> parse_day_range(std::string_view text, Day today) {
  constexpr std::array<std::string_view, 2> kSeparators{"..", "~"};
  const Anchor anchor{today, today, kRecent};
  const std::string form = read_form(text);
  for (const std::string_view separator : kSeparators) {
    const std::size_t at = form.find(separator);
    if (at == std::string::npos) continue;
    const auto first = read_day(std::string_view(form).substr(0, at), anchor);
    if (!first) return std::nullopt;
    const std::string_view end = std::string_view(form).substr(at + separator.size());
    auto last = read_day(end, {today, *first, date::days{0}});
    if (!last) return std::nullopt;
    // "11-13..11-11" is a reversed range, not one of almost a year.
    if (*last - *first > kLongestWrap) last = read_day(end, {today, *first, kLongestWrap});
    if (*last - *first > kYear && lacks_year(end, today)) return std::nullopt;
    return DayRange{*first, *last};
  }
  const auto day = read_day(form, anchor);
  return day ? std::optional(DayRange{*day, *day}) : std::nullopt;
}

std::optional<date::weekday> parse_weekday(std::string_view text) {
  return weekday_name(Scanner(read_form(text)));
}

}  // namespace gongbu::core
