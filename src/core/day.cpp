#include "gongbu/core/day.hpp"

#include <fmt/compile.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdlib>
#include <iterator>
#include <utility>

namespace gongbu::core {
namespace {

using namespace std::chrono_literals;

constexpr Instant kFirstInstant{seconds{kFirstDay.time_since_epoch()}};
constexpr Instant kLastInstant = Instant{seconds{kLastDay.time_since_epoch()}} + 24h - 1s;

std::vector<Zone::Period>::const_iterator period_at(const std::vector<Zone::Period>& periods,
                                                    Instant instant) {
  const auto next =
      std::upper_bound(periods.begin(), periods.end(), instant,
                       [](Instant i, const Zone::Period& period) { return i < period.begin; });
  return std::prev(next);
}

}  // namespace

std::optional<Day> calendar_day(int year, int month, int day) {
  const date::year_month_day ymd = date::year{year} / month / day;
  return ymd.ok() ? std::optional(Day{ymd}) : std::nullopt;
}

Instant clamped(std::chrono::sys_seconds::rep unix_seconds) {
  return std::clamp(Instant{seconds{unix_seconds}}, kFirstInstant, kLastInstant);
}

Zone::Zone(std::string name, std::vector<Period> periods)
    : name_(std::move(name)), periods_(std::move(periods)) {
  periods_.front().begin = Instant::min();
}

Zone Zone::fixed(std::string name, seconds offset) {
  return Zone(std::move(name), {{Instant::min(), offset}});
}

seconds Zone::offset_at(Instant instant) const { return period_at(periods_, instant)->offset; }

WallTime Zone::wall_time(Instant instant) const {
  return WallTime{instant.time_since_epoch() + offset_at(instant)};
}

Instant Zone::earliest(WallTime wall) const {
  // Offsets are less than a day, so no earlier instant can show `wall`.
  return earliest(wall, Instant{wall.time_since_epoch()} - 24h);
}

Instant Zone::earliest(WallTime wall, Instant first) const {
  // Take the first period that lasts long enough to show it.
  const Instant as_utc{wall.time_since_epoch()};
  for (auto period = period_at(periods_, first);; ++period) {
    const Instant shown = std::max({as_utc - period->offset, period->begin, first});
    const auto next = std::next(period);
    if (next == periods_.end() || shown < next->begin) return shown;
  }
}

Day study_day(WallTime wall, DayStart day_start) {
  return date::floor<date::days>(wall - day_start);
}

Day study_day(Instant instant, const Zone& zone, DayStart day_start) {
  return study_day(zone.wall_time(instant), day_start);
}

Instant begin_of(Day day, const Zone& zone, DayStart day_start) {
  return zone.earliest(day + day_start);
}

Day week_begin(Day day, date::weekday week_start) {
  return day - (date::weekday{day} - week_start);
}

Instant end_of(Day day, Instant now, const Zone& zone, DayStart day_start) {
  return zone.earliest(day + date::days{1} + day_start, now);
}

std::vector<Day> skipped_days(const Zone& zone, DayStart day_start) {
  std::vector<Day> days;
  const std::vector<Zone::Period>& periods = zone.periods();
  for (std::size_t i = 1; i < periods.size(); ++i) {
    if (periods[i].offset - periods[i - 1].offset < 24h) continue;
    const WallTime from{periods[i].begin.time_since_epoch() + periods[i - 1].offset};
    const WallTime to{periods[i].begin.time_since_epoch() + periods[i].offset};
    const auto is_left_out = [&](WallTime begin) { return from <= begin && begin + 24h <= to; };
    for (Day day = study_day(from, day_start); day < to; day += date::days{1})
      if (is_left_out(day) || is_left_out(day + day_start)) days.push_back(day);
  }
  return days;
}

std::string iso(Day day) {
  const date::year_month_day ymd{day};
  return fmt::format(FMT_COMPILE("{:04}-{:02}-{:02}"), static_cast<int>(ymd.year()),
                     static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
}

std::string rfc3339(Instant instant, seconds offset) {
  // RFC 3339 allows offsets of whole minutes below a day and years of four digits. The wall time
  // uses the offset that is written, so the text denotes the same instant.
  minutes shown =
      std::chrono::duration_cast<minutes>(std::clamp<seconds>(offset, -1439min, 1439min));
  if (instant + shown > kLastInstant) shown = 0min;
  const WallTime wall{instant.time_since_epoch() + shown};
  const Day day = date::floor<date::days>(wall);
  const date::hh_mm_ss time{wall - day};
  const auto size = std::abs(shown.count());
  return fmt::format(FMT_COMPILE("{}T{:02}:{:02}:{:02}{}{:02}:{:02}"), iso(day),
                     time.hours().count(), time.minutes().count(), time.seconds().count(),
                     shown < 0min ? '-' : '+', size / 60, size % 60);
}

}  // namespace gongbu::core
