#pragma once

#include <cstdint>
#include <optional>
#include <string>
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

/// Returns whether a text contains a date such as "1/15/2025" or "15.1.2025".
bool has_day_month_year(std::string_view text);

/// The order of day and month in dates such as "1/15/2025", by all dates of a table. In "15.1.2025"
/// the day is always first.
class DayMonthOrder {
 public:
  /// Notes the dates in a text.
  void note(std::string_view text);
  /// Returns whether exactly one order fits all noted dates.
  bool is_known() const { return may_be_day_first_ != may_be_month_first_; }
  /// Returns the text with such dates as "2025-01-15", unless their order is not known.
  std::string year_first(std::string_view text) const;

 private:
  bool may_be_day_first_ = true;
  bool may_be_month_first_ = true;
};

/// Parses a duration in a format of core::parse_minutes(), "1:30:00", "01:30:00.5", "25:30 min",
/// "1h 5m 20s", or as a decimal number of minutes or hours; decimals may have a comma. Returns
/// nothing for other text and negative durations.
std::optional<core::seconds> parse_written_duration(std::string_view text,
                                                    bool bare_is_hours = false);

/// Parses "2025-01-15".
std::optional<core::Day> parse_iso_day(std::string_view text);

/// Parses a whole decimal number of at most 18 digits, with an optional "-".
std::optional<std::int64_t> parse_whole(std::string_view text);

}  // namespace gongbu::transfer
