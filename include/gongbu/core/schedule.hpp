#pragma once

#include <optional>
#include <string_view>

#include "gongbu/core/day.hpp"

namespace gongbu::core {

/// A wall clock time, every day or on one weekday; or a minute of every hour.
struct Recurrence {
  std::optional<date::weekday> weekday;  ///< nothing: every day
  minutes time{0};      ///< since midnight, less than a day; hourly: since the hour, less than one
  bool hourly = false;  ///< without weekday

  friend bool operator==(const Recurrence&, const Recurrence&) = default;
};

/// Parses "sun 20:00" or "일요일 20:00"; returns nothing for other text.
std::optional<Recurrence> parse_weekly(std::string_view text);

/// Returns the first instant after `now` that matches by the clock of `zone`.
Instant next_time(const Recurrence& recurrence, const Zone& zone, Instant now);

/// Converts a recurrence to another zone, using the difference between the zones at `now`.
Recurrence moved(const Recurrence& recurrence, const Zone& from, const Zone& to, Instant now);

/// Returns the first day within a year, by the clock of `a`, on which the difference between the
/// zones is no longer that at `now`; nothing if it does not change.
std::optional<Day> clocks_part(const Zone& a, const Zone& b, Instant now);

/// Commands that can be scheduled. `sync` runs hourly, the others do not.
enum class Job { check, week, sync };

/// Returns the name of the command: "check".
std::string_view name_of(Job job);

/// A job and its time.
struct ScheduledRun {
  Job job = Job::check;
  Recurrence when;
  bool notifies = false;  ///< shows a desktop notification

  friend bool operator==(const ScheduledRun&, const ScheduledRun&) = default;
};

}  // namespace gongbu::core
