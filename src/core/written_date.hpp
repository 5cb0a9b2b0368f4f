#pragma once

#include <optional>
#include <string_view>

#include "gongbu/core/day.hpp"
#include "gongbu/core/scanner.hpp"

namespace gongbu::core {

/// A date as written; it need not exist.
struct WrittenDate {
  std::optional<int> year;  ///< empty: the caller completes it
  int month = 0;
  int day = 0;
};

/// Parses a whole text, normalized by read_form(), as a date: "2026-11-03", "26.11.03", "11/3",
/// "11월 3일", "20261103", "Nov 3", "3rd of November 2026". Numbers are in the order year, month,
/// day. A two-digit year is within ten years of `today`; if the first number could also be the day,
/// as in "25.11.26" in 2026, returns nothing.
std::optional<WrittenDate> read_written_date(std::string_view form, Day today);

}  // namespace gongbu::core
