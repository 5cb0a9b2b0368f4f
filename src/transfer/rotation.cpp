#include "rotation.hpp"

#include <date/date.h>

#include <set>

namespace gongbu::transfer {
namespace {

constexpr std::size_t kDays = 7;
constexpr std::size_t kWeeks = 5;
constexpr std::size_t kMonths = 12;

// Returns whether `key` is new and among the first `most` keys. Backups are passed from new to old.
template <class Key>
bool is_first_of(std::set<Key>& seen, const Key& key, std::size_t most) {
  return seen.size() < most && seen.insert(key).second;
}

core::Day month_of(core::Day day) {
  const date::year_month_day date{day};
  return core::Day{date.year() / date.month() / 1};
}

}  // namespace

std::vector<std::size_t> superseded(std::span<const Dated> backups) {
  std::set<core::Day> days;
  std::set<core::Day> weeks;
  std::set<core::Day> months;
  std::set<core::Day> smaller_days;
  std::size_t largest = backups.size();
  for (std::size_t i = 0; i < backups.size(); ++i)
    if (!backups[i].smaller &&
        (largest == backups.size() || backups[i].records >= backups[largest].records))
      largest = i;
  std::vector<std::size_t> gone;
  for (std::size_t i = backups.size(); i-- > 0;) {
    const Dated& backup = backups[i];
    if (backup.smaller) {
      if (!is_first_of(smaller_days, backup.day, kDays)) gone.push_back(i);
      continue;
    }
    // Evaluate all three, because one backup may be the last of its day, week and month.
    const bool of_day = is_first_of(days, backup.day, kDays);
    const bool of_week = is_first_of(weeks, core::week_begin(backup.day, date::Monday), kWeeks);
    const bool of_month = is_first_of(months, month_of(backup.day), kMonths);
    if (!of_day && !of_week && !of_month && i != largest) gone.push_back(i);
  }
  return gone;
}

}  // namespace gongbu::transfer
