#include "gongbu/core/period.hpp"

#include <doctest/doctest.h>

namespace gongbu::core {
namespace {

constexpr Day day(int year, unsigned month, unsigned day) {
  return Day{date::year{year} / month / day};
}

}  // namespace

TEST_CASE("period: a week begins on the weekday asked for") {
  using enum Period::Unit;
  CHECK(period_of(week, day(2026, 11, 22), date::Monday) ==
        Period{week, day(2026, 11, 16), day(2026, 11, 22)});
  CHECK(period_of(week, day(2026, 11, 22), date::Sunday) ==
        Period{week, day(2026, 11, 22), day(2026, 11, 28)});
}

TEST_CASE("period: months and years are those of the calendar") {
  using enum Period::Unit;
  CHECK(period_of(month, day(2024, 2, 3), date::Monday) ==
        Period{month, day(2024, 2, 1), day(2024, 2, 29)});
  CHECK(period_of(month, day(2026, 12, 31), date::Monday).days() == 31);
  CHECK(period_of(year, day(2024, 2, 3), date::Monday).days() == 366);
}

TEST_CASE(
    "period: the one before ends right before it, and every day lies in the one that holds it") {
  using enum Period::Unit;
  for (const Period::Unit unit : {week, month, year}) {
    for (Day one = day(2023, 12, 1); one <= day(2025, 3, 1); one += date::days{1}) {
      const Period period = period_of(unit, one, date::Wednesday);
      CHECK(period.holds(one));
      CHECK_FALSE(period.holds(period.last + date::days{1}));
      const Period before = period_before(period);
      CHECK(before.unit == unit);
      CHECK(before.last + date::days{1} == period.first);
      CHECK(before == period_of(unit, before.first, date::Wednesday));
      CHECK_FALSE(before.holds(period.first));
    }
  }
}

}  // namespace gongbu::core
