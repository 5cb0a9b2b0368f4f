#include "gongbu/core/period.hpp"

namespace gongbu::core {

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

}  // namespace gongbu::core
