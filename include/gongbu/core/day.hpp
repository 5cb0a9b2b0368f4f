#pragma once

#include <date/date.h>

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gongbu::core {

using std::chrono::minutes;
using std::chrono::seconds;

/// A point in time, in UTC.
using Instant = date::sys_seconds;
/// A study day: a calendar date. Mixing it with an Instant does not compile.
using Day = date::local_days;
/// Local date and time, as a wall clock shows it.
using WallTime = date::local_seconds;

/// Clamps an instant to the years 1 to 9999.
Instant clamped(std::chrono::sys_seconds::rep unix_seconds);

/// A time zone as a table of UTC offsets.
class Zone {
 public:
  struct Period {
    /// First instant of the period; ignored for the first period, which has no beginning.
    Instant begin;
    seconds offset;  ///< local time minus UTC, less than a day either way
  };

  /// `periods` is not empty and sorted by `begin`.
  Zone(std::string name, std::vector<Period> periods);

  /// Returns a zone with a constant offset from UTC.
  static Zone fixed(std::string name, seconds offset);

  const std::string& name() const { return name_; }
  seconds offset_at(Instant instant) const;
  WallTime wall_time(Instant instant) const;

  /// Returns the earliest instant at which the wall clock shows `wall` or later: the end of a DST
  /// gap, the first of two ambiguous times.
  Instant earliest(WallTime wall) const;

  /// Like earliest(wall), but never before `first`.
  Instant earliest(WallTime wall, Instant first) const;

  const std::vector<Period>& periods() const { return periods_; }

 private:
  std::string name_;
  std::vector<Period> periods_;
};

/// Wall clock time at which a study day begins, 00:00 to 23:59.
using DayStart = minutes;

/// Returns the study day of a wall clock time: its date, or the day before if the time is earlier
/// than `day_start`. Everything else that needs the rule calls this function.
Day study_day(WallTime wall, DayStart day_start);

/// Returns the study day of an instant in `zone`.
Day study_day(Instant instant, const Zone& zone, DayStart day_start);

/// Returns the first instant of `day`, or of the next day that exists. A day ends where the next
/// begins.
Instant begin_of(Day day, const Zone& zone, DayStart day_start);

/// Returns the first day of the week that holds `day`.
Day week_begin(Day day, date::weekday week_start);

/// Returns the first instant after `now` that is in a later study day than `day`, the day of `now`.
/// When clocks are set back a day may begin twice.
Instant end_of(Day day, Instant now, const Zone& zone, DayStart day_start);

/// Returns the study days that the zone skipped when it moved across the date line.
std::vector<Day> skipped_days(const Zone& zone, DayStart day_start);

/// The first and the last day that gongbu accepts.
inline constexpr Day kFirstDay{date::year{1} / 1 / 1};
inline constexpr Day kLastDay{date::year{9999} / 12 / 31};

/// Returns the day, or nothing if the date does not exist.
std::optional<Day> calendar_day(int year, int month, int day);

/// Returns a day as ISO 8601, "2026-11-21".
std::string iso(Day day);

/// Returns an instant as RFC 3339 with the given offset, "2026-11-21T09:00:00+09:00".
///
/// The text denotes exactly this instant: RFC 3339 has no seconds in offsets, so the offset is
/// truncated to minutes and limited to ±23:59; it is written as UTC if local time would be past the
/// year 9999.
std::string rfc3339(Instant instant, seconds offset);

}  // namespace gongbu::core
