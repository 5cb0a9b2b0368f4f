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
/// A study day: a calendar date. It does not mix with instants: that does not compile.
using Day = date::local_days;
/// What a clock on the wall shows.
using WallTime = date::local_seconds;

/// The instants that gongbu accepts: those of the years 1 to 9999. Others are clamped to them.
Instant clamped(std::chrono::sys_seconds::rep unix_seconds);

/// A time zone as data: how far local time is ahead of UTC, period by period.
class Zone {
 public:
  struct Period {
    Instant begin;  ///< first instant of the period; that of the first period is taken as -infinity
    seconds offset;  ///< local time minus UTC, less than a day either way
  };

  /// `periods` is not empty and sorted by `begin`.
  Zone(std::string name, std::vector<Period> periods);

  /// A zone that is always `offset` ahead of UTC.
  static Zone fixed(std::string name, seconds offset);

  const std::string& name() const { return name_; }
  seconds offset_at(Instant instant) const;
  WallTime wall_time(Instant instant) const;

  /// Returns the earliest instant at which the wall clock shows `wall` or later: in a gap the
  /// instant after it, in a fold the first of the two.
  Instant earliest(WallTime wall) const;

  /// The same, but not before `first`.
  Instant earliest(WallTime wall, Instant first) const;

  const std::vector<Period>& periods() const { return periods_; }

 private:
  std::string name_;
  std::vector<Period> periods_;
};

/// Where a study day begins on the wall clock, 00:00 to 23:59.
using DayStart = minutes;

/// Returns the study day of a wall clock reading: the date, or the day before when it is earlier
/// than `day_start`. This is the only place that knows the rule.
Day study_day(WallTime wall, DayStart day_start);

/// The study day of an instant, seen in `zone`.
Day study_day(Instant instant, const Zone& zone, DayStart day_start);

/// Returns the first instant that belongs to `day` or a later one; a day ends where the next
/// begins.
Instant begin_of(Day day, const Zone& zone, DayStart day_start);

/// Returns the first day of the week that holds `day`.
Day week_begin(Day day, date::weekday week_start);

/// The first instant after `now`, which lies in the study day, that lies in a later one. In an hour
/// that comes twice a day may begin twice.
Instant end_of(Day day, Instant now, const Zone& zone, DayStart day_start);

/// The days that the zone left out when it moved across the date line: no moment was of the date,
/// or of the study day.
std::vector<Day> skipped_days(const Zone& zone, DayStart day_start);

/// The first and the last day that gongbu accepts.
inline constexpr Day kFirstDay{date::year{1} / 1 / 1};
inline constexpr Day kLastDay{date::year{9999} / 12 / 31};

/// Returns a day of the calendar; nothing when there is none such.
std::optional<Day> calendar_day(int year, int month, int day);

/// Returns a day as ISO 8601, "2026-11-21".
std::string iso(Day day);

/// Returns an instant as RFC 3339 with the given offset, "2026-11-21T09:00:00+09:00".
///
/// The text names exactly this instant: an offset that RFC 3339 cannot write is cut to whole
/// minutes below a day, one that leads past the year 9999 is left out.
std::string rfc3339(Instant instant, seconds offset);

}  // namespace gongbu::core
