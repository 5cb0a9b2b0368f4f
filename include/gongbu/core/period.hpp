#pragma once

#include <optional>
#include <string_view>

#include "gongbu/core/day.hpp"
#include "gongbu/core/week_start.hpp"

namespace gongbu::core {

/// A calendar week, month or year.
struct Period {
  enum class Unit { week, month, year };

  Unit unit = Unit::week;
  Day first{};
  Day last{};

  bool holds(Day day) const { return first <= day && day <= last; }

  friend bool operator==(const Period&, const Period&) = default;
};

/// Returns the week, month or year that contains `day`. Only weeks depend on `weeks`.
Period period_of(Period::Unit unit, Day day, const Weeks& weeks);

/// Returns the period of the same unit right before `period`.
Period period_before(const Period& period, const Weeks& weeks);

/// Returns the first day of the 53 weeks that end with the week of `today`: twelve months in whole
/// weeks.
Day last_year_begin(Day today, date::weekday week_start);

/// Parses a period of the given unit in English or Korean; returns nothing for other text.
///
///   month: 2026-10  2026.10  2026/10  2026년 10월      and 10, 10월: the latest such month
///   year:  2025  2025년  25 (the 21st century)
///   month and year: -1, that many before today's
///   all: this  last  next  last week  지난주  2주 전  이번 달  지난달  지지난달  올해  작년 재작년
///        3 months ago  3개월 전
///
/// Otherwise the text may name any day in the period, as parse_day() reads it.
std::optional<Period> parse_period(Period::Unit unit, std::string_view text, Day today,
                                   const Weeks& weeks);

}  // namespace gongbu::core
