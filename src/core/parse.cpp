#include "gongbu/core/parse.hpp"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <locale>
#include <ratio>
#include <sstream>
#include <string>

#include "core/count_words.hpp"
#include "gongbu/core/scanner.hpp"

namespace gongbu::core {
namespace {

using namespace std::chrono_literals;

// Durations

/// Billionths of a minute, which represent every accepted fraction exactly.
using Amount = std::chrono::duration<std::int64_t, std::ratio<60, 1'000'000'000>>;

constexpr std::size_t kMostDigits = 7;  // whole hours of 7 digits still fit in Amount
constexpr std::array<std::string_view, 6> kHourWords{"hours", "hour", "hrs", "hr", "h", "시간"};
constexpr std::array<std::string_view, 6> kMinuteWords{"minutes", "minute", "mins",
                                                       "min",     "m",      "분"};

// Reads "90" or "1.5" as minutes.
Amount decimal(Scanner& in) {
  Amount amount = minutes{in.number(1, kMostDigits)};
  if (!in.eat(".")) return amount;
  Amount digit_value = 1min;
  for (const char digit : in.digits(1, 9)) {
    digit_value /= 10;
    amount += (digit - '0') * digit_value;
  }
  return amount;
}

// "1:30"
std::optional<Amount> clock_duration(Scanner in) {
  const std::chrono::hours hours{in.number(1, kMostDigits)};
  in.expect(":");
  const minutes past{in.number(2, 2)};
  in.require(past < 1h);
  return in.finished() ? std::optional<Amount>(hours + past) : std::nullopt;
}

// "45", "45m" or "1.5 min"; not "1.5", which may mean hours.
std::optional<Amount> minutes_only(Scanner start) {
  Scanner in = start;
  const minutes whole{in.number(1, kMostDigits)};
  if (in.finished()) return whole;
  in = start;
  const Amount amount = decimal(in);
  return in.eat_any(kMinuteWords) && in.finished() ? std::optional(amount) : std::nullopt;
}

constexpr std::array<std::string_view, 2> kHalves{"반", "and a half"};

// "1.5h", "1h 30m" or "1시간 반"
std::optional<Amount> hours_and_minutes(Scanner in) {
  const Amount hours = 60 * decimal(in);
  if (!in.eat_any(kHourWords)) return std::nullopt;
  if (in.finished()) return hours;
  if (in.eat_any(kHalves)) return in.finished() ? std::optional(hours + 30min) : std::nullopt;
  in.eat("and ");
  const std::optional<Amount> rest = minutes_only(in);
  return rest ? std::optional(hours + *rest) : std::nullopt;
}

// Units after number words; a single letter, as in "a m", would be too short.
constexpr std::array<std::string_view, 5> kWholeHourWords{"hours", "hour", "hrs", "hr", "시간"};
constexpr std::array<std::string_view, 5> kWholeMinuteWords{"minutes", "minute", "mins", "min",
                                                            "분"};

// "half an hour", "반 시간", "one and a half hours"
std::optional<Amount> half_hours(Scanner in) {
  constexpr std::array<std::string_view, 2> kHalfHours{"half an hour", "half hour"};
  constexpr std::array<std::string_view, 2> kAndAHalf{"and a half hours", "and a half hour"};
  Amount amount = 30min;
  if (const auto hours = eat_count(in, kAndAHalf)) {
    amount += std::chrono::hours{*hours};
  } else if (!in.eat_any(kHalfHours)) {
    in.expect("반");
    in.expect("시간");
  }
  return in.finished() ? std::optional(amount) : std::nullopt;
}

// "two hours", "두 시간 반", "한 시간 30분", "an hour and fifteen minutes", "십오 분"
std::optional<Amount> counted_time(Scanner in) {
  if (in.at_digit()) return std::nullopt;
  Amount amount{0};
  if (const auto hours = eat_count(in, kWholeHourWords)) {
    amount += std::chrono::hours{*hours};
    if (in.eat_any(kHalves)) amount += 30min;
    if (in.finished()) return amount;
    in.eat("and ");
  }
  const auto counted = eat_count(in, kWholeMinuteWords);
  return counted && in.finished() ? std::optional(amount + minutes{*counted}) : std::nullopt;
}

using AmountReader = std::optional<Amount> (*)(Scanner);

/// At most one of them accepts a text.
constexpr std::array<AmountReader, 5> kAmountReaders{clock_duration, minutes_only,
                                                     hours_and_minutes, half_hours, counted_time};

// Times

// Reads "09:30".
minutes hour_and_minute(Scanner& in) {
  const std::chrono::hours hour{in.number(2, 2)};
  in.expect(":");
  const minutes minute{in.number(2, 2)};
  in.require(hour < 24h && minute < 60min);
  return hour + minute;
}

// Reads "z", "+09:00" or "-03:30".
minutes utc_offset(Scanner& in) {
  if (in.eat("z")) return 0min;
  if (in.eat("-")) return -hour_and_minute(in);
  in.expect("+");
  return hour_and_minute(in);
}

}  // namespace

std::optional<minutes> parse_minutes(std::string_view text) {
  constexpr minutes kMost{1'000'000};
  const std::string form = read_form(text);
  Scanner in(form);
  const int sign = in.eat("-") ? -1 : 1;
  for (const AmountReader read : kAmountReaders) {
    const std::optional<Amount> amount = read(in);
    if (!amount) continue;
    const minutes rounded = date::floor<minutes>(sign * *amount + 30s);
    return date::abs(rounded) <= kMost ? std::optional(rounded) : std::nullopt;
  }
  return std::nullopt;
}

// libc++ has no std::from_chars for floating point before version 20.
std::optional<double> parse_decimal(std::string_view text) {
  std::istringstream in{std::string(text)};
  in.imbue(std::locale::classic());
  double value = 0;
  in >> std::noskipws >> value;
  if (in.fail() || in.peek() != std::istringstream::traits_type::eof()) return std::nullopt;
  return value;
}

std::optional<minutes> parse_time_of_day(std::string_view text) {
  const std::string form = read_form(text);
  Scanner in(form);
  const std::chrono::hours hour{in.number(1, 2)};
  const minutes minute{in.eat(":") ? in.number(2, 2) : 0};
  if (!in.finished() || hour >= 24h || minute >= 60min) return std::nullopt;
  return hour + minute;
}

std::optional<Instant> parse_rfc3339(std::string_view text) {
  std::string form = read_form(text);
  constexpr std::size_t kDateSize = 10;
  if (form.size() > kDateSize && form[kDateSize] == ' ') form[kDateSize] = 't';
  if (form.find(' ') != std::string::npos) return std::nullopt;
  Scanner in(form);
  const int year = in.number(4, 4);
  in.expect("-");
  const int month = in.number(2, 2);
  in.expect("-");
  const std::optional<Day> day = calendar_day(year, month, in.number(2, 2));
  in.expect("t");
  const minutes time = hour_and_minute(in);
  in.expect(":");
  const seconds second{in.number(2, 2)};
  if (in.eat(".")) in.digits(1, kLongestText);
  const minutes offset = utc_offset(in);
  if (!in.finished() || !day || second > 60s) return std::nullopt;

  const Instant instant{(*day + time + second - offset).time_since_epoch()};
  // A leap second must end a UTC day; it is read as the next midnight.
  if (second == 60s && instant != date::floor<date::days>(instant)) return std::nullopt;
  const bool accepted = clamped(instant.time_since_epoch().count()) == instant;
  return accepted ? std::optional(instant) : std::nullopt;
}

}  // namespace gongbu::core
