#pragma once

#include <optional>
#include <string_view>

#include "gongbu/core/goal.hpp"

// Parses goals, freezes and weekdays as people type them.
namespace gongbu::core {

/// The amount and period of a goal.
struct Target {
  int amount = 0;  ///< activities or minutes; the caller checks the range
  Goal::Unit unit = Goal::Unit::count;
  Goal::Period period = Goal::Period::day;
  bool bare = false;  ///< only a number, which may have been meant as minutes

  friend bool operator==(const Target&, const Target&) = default;
};

/// Parses a target in English or Korean; returns nothing for other text.
///
///   1/day  2 times a week  30m/day  1h 30m / week  daily 1
///   하루 1번  하루 한 번  매일 30분  하루에 1시간 30분  주 2회  일주일에 두 번  30분/하루
///
/// A bare number of up to nine digits is a count of activities. Durations are read by
/// parse_minutes().
std::optional<Target> parse_target(std::string_view text);

/// Parses the unit of a target: "times", "x", "번" or "minutes", "m", "분".
std::optional<Goal::Unit> parse_goal_unit(std::string_view text);

/// Parses "day", "week" or a synonym ("daily", "하루", "주").
std::optional<Goal::Period> parse_goal_period(std::string_view text);

/// Parses a number of freezes per month; returns nothing for other text.
///
///   2/month  2 times a month  twice a month  월 2회  한 달에 두 번  매달 2번
std::optional<int> parse_freezes(std::string_view text);

/// Returns whether a word means off: "off", "none", "끔", "끄기", "없음".
bool is_off(std::string_view word);

/// Parses weekdays into the bits of Rest::weekdays; returns nothing for other text.
///
///   sat,sun  sat sun  토,일  weekend  주말  weekdays  평일  every day  매일
///   none  없음                        0
std::optional<unsigned> parse_weekdays(std::string_view text);

}  // namespace gongbu::core
