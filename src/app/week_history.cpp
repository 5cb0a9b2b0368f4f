#include "week_history.hpp"

#include "gongbu/base/error.hpp"
#include "gongbu/store/week_starts.hpp"

namespace gongbu::app {

std::vector<core::WeekStart> remember_week_start(store::Database& database, date::weekday set,
                                                 core::Day today, core::Instant now) {
  std::vector<core::WeekStart> history = store::week_starts(database);
  if (!history.empty() && history.back().weekday == set) return history;
  // A start that began today has not ended a week yet, so it is replaced.
  while (history.size() > 1 && history.back().from >= today) history.pop_back();
  if (history.empty()) {
    history.push_back({core::kFirstDay, set});
  } else if (history.back().weekday != set) {
    history.push_back({today, set});
  }
  try {
    store::set_week_starts(database, history, now);
  } catch (const Error&) {
    // Reports can be read on a full disk; the next command tries again.
  }
  return history;
}

}  // namespace gongbu::app
