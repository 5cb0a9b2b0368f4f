#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "gongbu/core/day.hpp"

// Dates, times and durations in the formats of other programs.
namespace gongbu::transfer {

/// A date with or without a time.
struct WrittenTime {
  core::Day day{};
  std::optional<core::Instant> at;
};

/// Parses a date that does not depend on today, with or without a time; a time without an offset is
/// in `zone`. Returns nothing for other text.
///
///   2025-01-15  2025.1.15  2025년 1월 15일  January 15, 2025  15 Jan 2025
///   2025-01-15 09:00:00  2025-01-15T09:00:00.000+09:00  20250115T000000Z
///   January 15, 2025 9:00 AM (GMT+9)  2025년 1월 15일 오전 9:00
///   Wed Jan 15 09:00:00 GMT+09:00 2025  Wed, 15 Jan 2025 09:00:00 +0900
///   Jan 15, 2025, 9:00 AM  2025. 1. 15 오전 9:00:00  2025년 1월 15일 (수) 오전 9시
std::optional<WrittenTime> parse_written_time(std::string_view text, const core::Zone& zone);

/// A range "A → B"; without an arrow only the beginning.
struct WrittenRange {
  WrittenTime begin;
  std::optional<WrittenTime> end;
};

/// Parses a date or a range. In "January 15, 2025 9:00 AM → 11:00 AM" both times are on the same
/// date; a time before the first one is on the next date.
std::optional<WrittenRange> parse_written_range(std::string_view text, const core::Zone& zone);

/// The unit of a duration that is written as a bare number.
enum class DurationUnit { hours, minutes, seconds };

/// Parses a duration in a format of core::parse_minutes(), "1:30:00", "01:30:00.5", "25:30 min",
/// "1h 5m 20s", or as a decimal number of `unit`; decimals may have a comma. Returns nothing for
/// other text and negative durations.
std::optional<core::seconds> parse_written_duration(std::string_view text,
                                                    DurationUnit unit = DurationUnit::minutes);

/// Returns the digits of a text from a position on.
std::string_view digits_at(std::string_view text, std::size_t at);

/// Parses "2025-01-15".
std::optional<core::Day> parse_iso_day(std::string_view text);

/// Parses a whole decimal number of at most 18 digits, with an optional "-".
std::optional<std::int64_t> parse_whole(std::string_view text);

}  // namespace gongbu::transfer
