#include "gongbu/core/week_start.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <utility>

namespace gongbu::core {
namespace {

constexpr date::days kSingleDay{1};
constexpr date::days kSevenDays{7};

Week plain_week(Day day, date::weekday week_start) {
  const Day first = week_begin(day, week_start);
  return {first, first + kSevenDays - kSingleDay};
}

}  // namespace

Weeks::Weeks(date::weekday week_start) : history_{{kFirstDay, week_start}} {}

Weeks::Weeks(std::vector<WeekStart> history) : history_(std::move(history)) {
  if (history_.size() == 1) return;
  begins_.push_back(week_begin(history_[1].from, history_.front().weekday));
  while (begins_.back() <= history_.back().from) {
    Day last = begins_.back() + kSevenDays - kSingleDay;
    while (date::weekday{last + kSingleDay} != start_on(last)) last += kSingleDay;
    begins_.push_back(last + kSingleDay);
  }
}

Week Weeks::at(Day day) const {
  if (begins_.empty() || day < begins_.front()) return plain_week(day, history_.front().weekday);
  if (day >= begins_.back()) return plain_week(day, history_.back().weekday);
  const auto next = std::upper_bound(begins_.begin(), begins_.end(), day);
  return {*std::prev(next), *next - kSingleDay};
}

Week Weeks::before(Day day, int count) const {
  Week week = at(day);
  // Away from changes of the week start, weeks are counted in sevens; near them, one by one.
  if (begins_.empty()) return at(week.first - count * kSevenDays);
  for (int i = 0; i < std::abs(count) && kFirstDay < week.first && week.last < kLastDay; ++i)
    week = at(count > 0 ? week.first - kSingleDay : week.last + kSingleDay);
  return week;
}

date::weekday Weeks::start_on(Day day) const {
  const auto next = std::find_if(history_.begin() + 1, history_.end(),
                                 [day](const WeekStart& start) { return start.from > day; });
  return std::prev(next)->weekday;
}

}  // namespace gongbu::core
