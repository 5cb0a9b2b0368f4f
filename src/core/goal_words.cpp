#include "gongbu/core/goal_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "gongbu/base/text.hpp"
#include "gongbu/core/parse.hpp"
#include "gongbu/core/scanner.hpp"

namespace gongbu::core {
namespace {

struct PeriodWord {
  std::string_view word;
  Goal::Period period;
};

constexpr auto kDay = Goal::Period::day;
constexpr auto kWeek = Goal::Period::week;

constexpr auto kPeriods = std::to_array<PeriodWord>({
    {"day", kDay},
    {"d", kDay},
    {"daily", kDay},
    {"하루", kDay},
    {"일", kDay},
    {"매일", kDay},
    {"week", kWeek},
    {"wk", kWeek},
    {"w", kWeek},
    {"weekly", kWeek},
    {"주", kWeek},
    {"일주일", kWeek},
    {"매주", kWeek},
});

/// Words that a target may begin with. A word precedes its own prefixes.
constexpr auto kLeads = std::to_array<PeriodWord>({
    {"하루에", kDay},
    {"하루", kDay},
    {"매일", kDay},
    {"daily", kDay},
    {"일주일에", kWeek},
    {"일주일", kWeek},
    {"매주", kWeek},
    {"주에", kWeek},
    {"주", kWeek},
    {"weekly", kWeek},
});

/// Words that a target without a slash may end with.
constexpr auto kEnds = std::to_array<PeriodWord>({
    {" a day", kDay},
    {" per day", kDay},
    {" every day", kDay},
    {" daily", kDay},
    {" a week", kWeek},
    {" per week", kWeek},
    {" every week", kWeek},
    {" weekly", kWeek},
});

/// Words before and after a number per month.
constexpr std::array<std::string_view, 8> kMonthLeads{"한 달에", "한달에", "한 달", "한달",
                                                      "매달",    "매월",   "달에",  "월"};
constexpr std::array<std::string_view, 9> kMonthEnds{
    "/month", "/ month", "/mo", "/월", "/달", " a month", " per month", " every month", " monthly"};

constexpr std::array<std::string_view, 5> kOffWords{"off", "none", "끔", "끄기", "없음"};

std::optional<Goal::Period> period_of(std::string_view form) {
  for (const auto& [word, period] : kPeriods)
    if (word == form) return period;
  return std::nullopt;
}

struct NumberWord {
  std::string_view word;
  int number;
};

constexpr auto kNumberWords = std::to_array<NumberWord>(
    {{"한", 1}, {"두", 2}, {"세", 3}, {"네", 4}, {"다섯", 5}, {"once", 1}, {"twice", 2}});
constexpr std::array<std::string_view, 8> kTimesWords{"times", "time", "x",  "번",
                                                      "회",    "개",   "편", "건"};

// "2", "2 times", "두 번", "twice"
std::optional<int> count_of(std::string_view form) {
  Scanner words(form);
  for (const auto& [word, number] : kNumberWords) {
    if (!words.eat(word)) continue;
    words.eat_any(kTimesWords);
    return words.finished() ? std::optional(number) : std::nullopt;
  }
  Scanner digits(form);
  const int number = digits.number(1, 9);
  digits.eat_any(kTimesWords);
  return digits.finished() ? std::optional(number) : std::nullopt;
}

std::optional<Target> target_of(std::string_view amount, Goal::Period period) {
  if (const auto count = count_of(amount))
    return Target{*count, Goal::Unit::count, period,
                  amount.find_first_not_of("0123456789") == std::string_view::npos};
  if (const auto spent = parse_minutes(amount))
    return Target{static_cast<int>(spent->count()), Goal::Unit::spent, period};
  return std::nullopt;
}

struct WeekdayGroup {
  std::string_view word;
  unsigned days;
};

constexpr unsigned kWeekend = 0b100'0001;  // Saturday 6, Sunday 0
constexpr auto kWeekdayGroups = std::to_array<WeekdayGroup>({
    {"weekend", kWeekend},
    {"weekends", kWeekend},
    {"주말", kWeekend},
    {"weekdays", Rest::kEveryWeekday & ~kWeekend},
    {"평일", Rest::kEveryWeekday & ~kWeekend},
    {"every day", Rest::kEveryWeekday},
    {"daily", Rest::kEveryWeekday},
    {"매일", Rest::kEveryWeekday},
});

std::optional<unsigned> weekday_bits(std::string_view word) {
  for (const auto& [name, days] : kWeekdayGroups)
    if (name == word) return days;
  const auto weekday = parse_weekday(word);
  return weekday ? std::optional(1U << weekday->c_encoding()) : std::nullopt;
}

}  // namespace

std::optional<Target> parse_target(std::string_view text) {
  const std::string form = read_form(text);
  const std::string_view view = form;
  if (const std::size_t slash = view.rfind('/'); slash != std::string_view::npos) {
    const auto period = period_of(trimmed(view.substr(slash + 1)));
    return period ? target_of(trimmed(view.substr(0, slash)), *period) : std::nullopt;
  }
  for (const auto& [word, period] : kLeads)
    if (view.starts_with(word)) return target_of(trimmed(view.substr(word.size())), period);
  for (const auto& [word, period] : kEnds)
    if (view.ends_with(word)) return target_of(view.substr(0, view.size() - word.size()), period);
  return std::nullopt;
}

std::optional<Goal::Unit> parse_goal_unit(std::string_view text) {
  constexpr std::array<std::string_view, 5> kMinutesWords{"m", "min", "minute", "minutes", "분"};
  const std::string form = read_form(text);
  const auto is_among = [&form](const auto& words) {
    return std::find(words.begin(), words.end(), form) != words.end();
  };
  if (is_among(kMinutesWords)) return Goal::Unit::spent;
  if (form == "t" || is_among(kTimesWords)) return Goal::Unit::count;
  return std::nullopt;
}

std::optional<Goal::Period> parse_goal_period(std::string_view text) {
  return period_of(read_form(text));
}

std::optional<int> parse_freezes(std::string_view text) {
  const std::string form = read_form(text);
  const std::string_view view = form;
  for (const std::string_view lead : kMonthLeads)
    if (view.starts_with(lead)) return count_of(trimmed(view.substr(lead.size())));
  for (const std::string_view end : kMonthEnds)
    if (view.ends_with(end)) return count_of(trimmed(view.substr(0, view.size() - end.size())));
  return std::nullopt;
}

bool is_off(std::string_view word) {
  return std::find(kOffWords.begin(), kOffWords.end(), read_form(word)) != kOffWords.end();
}

std::optional<unsigned> parse_weekdays(std::string_view text) {
  const std::string form = read_form(text);
  if (form == "none" || form == "없음") return 0U;
  if (const auto bits = weekday_bits(form)) return bits;  // matches "every day" as one word
  unsigned days = 0;
  for (std::size_t begin = 0; begin < form.size();) {
    const std::size_t end = std::min(form.find_first_of(", ", begin), form.size());
    if (end > begin) {
      const auto bits = weekday_bits(std::string_view(form).substr(begin, end - begin));
      if (!bits) return std::nullopt;
      days |= *bits;
    }
    begin = end + 1;
  }
  return days == 0 ? std::nullopt : std::optional(days);
}

}  // namespace gongbu::core
