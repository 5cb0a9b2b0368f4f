#pragma once

#include <optional>
#include <string_view>

#include "gongbu/core/day.hpp"
#include "gongbu/core/scanner.hpp"

namespace gongbu::core {

/// A date as it is written; it need not be in the calendar.
struct WrittenDate {
  std::optional<int> year;  ///< nothing: the caller knows which
  int month = 0;
  int day = 0;
};

/// Reads all of a text, in the form of read_form(), as a date: "2026-11-03", "26.11.03", "11/3",
/// "11월 3일", "20261103", "Nov 3", "3rd of November 2026". Numbers are year, month, day. A year of
/// two digits is within ten years of `today`, and nothing when the first number may as well be the
/// day: "25.11.26" in 2026.
std::optional<WrittenDate> read_written_date(std::string_view form, Day today);

}  // namespace gongbu::core
