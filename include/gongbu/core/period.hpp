#pragma once

#include "gongbu/core/day.hpp"

namespace gongbu::core {

/// A calendar week, month or year.
struct Period {
  enum class Unit { week, month, year };

  Unit unit = Unit::week;
  Day first{};
  Day last{};

  bool holds(Day day) const { return first <= day && day <= last; }
  int days() const { return static_cast<int>((last - first).count()) + 1; }

  friend bool operator==(const Period&, const Period&) = default;
};

/// The week, month or year that holds `day`; `week_start` matters to weeks alone.
Period period_of(Period::Unit unit, Day day, date::weekday week_start);

/// The one of the same unit that ends right before `period` begins.
Period period_before(const Period& period);

}  // namespace gongbu::core
