#pragma once

#include <optional>

#include "gongbu/core/day.hpp"

namespace gongbu::core {

/// When something happens again and again, by a clock on the wall: every day, or on one weekday.
struct Recurrence {
  std::optional<date::weekday> weekday;  ///< nothing: every day
  minutes time{0};                       ///< since midnight, less than a day

  friend bool operator==(const Recurrence&, const Recurrence&) = default;
};

/// Reads "sun 20:00" or "일요일 20:00"; nothing when it is not a weekday and a time of day.
std::optional<Recurrence> parse_weekly(std::string_view text);

/// Returns the first instant after `now` at which it happens by the clock of `zone`.
Instant next_time(const Recurrence& recurrence, const Zone& zone, Instant now);

/// Returns the same moments by another clock, at the distance that the two zones have at `now`.
Recurrence moved(const Recurrence& recurrence, const Zone& from, const Zone& to, Instant now);

/// Returns the first day, by the clock of `a`, within the coming year on which the clocks of two
/// zones are at another distance than at `now`; nothing when they keep it.
std::optional<Day> clocks_part(const Zone& a, const Zone& b, Instant now);

/// What gongbu can be made to run by itself.
enum class Job { check, week };

/// A job with its time.
struct ScheduledRun {
  Job job = Job::check;
  Recurrence when;
  bool notifies = false;  ///< raises a desktop notification

  friend bool operator==(const ScheduledRun&, const ScheduledRun&) = default;
};

}  // namespace gongbu::core
