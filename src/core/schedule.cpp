#include "gongbu/core/schedule.hpp"

#include <chrono>

#include "gongbu/base/text.hpp"
#include "gongbu/core/parse.hpp"

namespace gongbu::core {
namespace {

seconds distance(const Zone& from, const Zone& to, Instant at) {
  return to.offset_at(at) - from.offset_at(at);
}

}  // namespace

std::optional<Recurrence> parse_weekly(std::string_view text) {
  const std::string_view words = trimmed(text);
  const std::size_t gap = words.rfind(' ');
  if (gap == std::string_view::npos) return std::nullopt;
  const auto weekday = parse_weekday(words.substr(0, gap));
  const auto time = parse_time_of_day(words.substr(gap));
  if (!weekday || !time) return std::nullopt;
  return Recurrence{weekday, *time};
}

std::string_view name_of(Job job) {
  switch (job) {
    case Job::check:
      return "check";
    case Job::week:
      return "week";
    case Job::sync:
      break;
  }
  return "sync";
}

Instant next_time(const Recurrence& recurrence, const Zone& zone, Instant now) {
  if (recurrence.hourly) {
    const seconds offset = zone.offset_at(now);
    const Instant at = date::floor<std::chrono::hours>(now + offset) + recurrence.time - offset;
    return at > now ? at : at + std::chrono::hours{1};
  }
  // An ambiguous local time means the first of its two instants, which may be before `now`; so
  // start with yesterday. Eight days later every weekday has occurred.
  for (Day day = date::floor<date::days>(zone.wall_time(now)) - date::days{1};;
       day += date::days{1}) {
    if (recurrence.weekday && date::weekday{day} != *recurrence.weekday) continue;
    const Instant at = zone.earliest(day + recurrence.time);
    if (at > now) return at;
  }
}

Recurrence moved(const Recurrence& recurrence, const Zone& from, const Zone& to, Instant now) {
  const auto shown = recurrence.time + date::floor<minutes>(distance(from, to, now));
  if (recurrence.hourly) return {{}, shown - date::floor<std::chrono::hours>(shown), true};
  const auto days = date::floor<date::days>(shown);
  Recurrence result{recurrence.weekday, shown - days};
  if (result.weekday) *result.weekday += days;
  return result;
}

std::optional<Day> clocks_part(const Zone& a, const Zone& b, Instant now) {
  constexpr date::days kYear{366};
  const seconds usual = distance(a, b, now);
  for (Instant at = now; at < now + kYear; at += std::chrono::hours{24})
    if (distance(a, b, at) != usual) return date::floor<date::days>(a.wall_time(at));
  return std::nullopt;
}

}  // namespace gongbu::core
