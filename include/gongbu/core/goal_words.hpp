#pragma once

#include <optional>
#include <string_view>

#include "gongbu/core/goal.hpp"

// What people type about goals and rest.
namespace gongbu::core {

/// How much a goal asks for, and how often.
struct Target {
  int amount = 0;  ///< activities or minutes; the caller judges its size
  Goal::Unit unit = Goal::Unit::count;
  Goal::Period period = Goal::Period::day;
  bool bare = false;  ///< a number alone, which may have been meant as minutes

  friend bool operator==(const Target&, const Target&) = default;
};

/// Reads a target, in English or Korean; nothing when it is not one.
///
///   1/day  2 times a week  30m/day  1h 30m / week  daily 1
///   하루 1번  하루 한 번  매일 30분  하루에 1시간 30분  주 2회  일주일에 두 번  30분/하루
///
/// A number alone counts activities, up to nine digits; durations are those of parse_minutes().
std::optional<Target> parse_target(std::string_view text);

/// Reads what the number of a target counts: "times", "x", "번" or "minutes", "m", "분".
std::optional<Goal::Unit> parse_goal_unit(std::string_view text);

/// Reads "day", "week" or a word for them ("daily", "하루", "주").
std::optional<Goal::Period> parse_goal_period(std::string_view text);

/// Reads how many freezes a month has; nothing when that is not what it says.
///
///   2/month  2 times a month  twice a month  월 2회  한 달에 두 번  매달 2번
std::optional<int> parse_freezes(std::string_view text);

/// Whether a word turns something off: "off", "none", "끔", "끄기", "없음".
bool is_off(std::string_view word);

/// Reads weekdays as the bits of Rest::weekdays; nothing when they are none.
///
///   sat,sun  sat sun  토,일  weekend  주말  weekdays  평일  every day  매일
///   none  없음                        0
std::optional<unsigned> parse_weekdays(std::string_view text);

}  // namespace gongbu::core
