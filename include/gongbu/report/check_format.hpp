#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/report/check_report.hpp"

namespace gongbu::report {

/// Fields of a user-defined status line.
enum class CheckField {
  day,      ///< {day}: 2026-11-21
  verdict,  ///< {verdict}: met, pending or rest, in every language
  streak,   ///< {streak}: days of the current streak
  longest,  ///< {longest}: days of the longest one
  missing,  ///< {missing}: goals not reached yet, empty if nothing is due
  left,     ///< {left}: time until the day ends, "2h 59m"
  minutes,  ///< {minutes}: the same in minutes
  freeze,   ///< {freeze}: notice that a freeze will cover the day, else empty
  line,     ///< {line}: the output of `check`, empty if nothing is due
};

/// A format of a status line, split into texts and fields.
struct CheckFormat {
  struct Piece {
    std::string text;
    std::optional<CheckField> field;  ///< follows the text
  };
  std::vector<Piece> pieces;
};

/// Parses "{verdict} {streak}"; "{{" and "}}" are literal braces. Throws `usage` for an unknown
/// field, with the nearest known one, or an unmatched brace.
CheckFormat parse_check_format(std::string_view text);

/// Formats the line for a day.
std::string formatted(const CheckFormat& format, const CheckView& view, const Translator& tr);

}  // namespace gongbu::report
