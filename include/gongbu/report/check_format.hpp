#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/report/check_report.hpp"

namespace gongbu::report {

/// What can be said of the day in a line of the user's own.
enum class CheckField {
  day,      ///< {day}: 2026-11-21
  verdict,  ///< {verdict}: met, pending or rest, in every language
  streak,   ///< {streak}: days of the current streak
  longest,  ///< {longest}: days of the longest one
  missing,  ///< {missing}: goals not reached yet, empty when nothing is due
  left,     ///< {left}: how long the day lasts, "2h 59m"
  minutes,  ///< {minutes}: the same in minutes
  freeze,   ///< {freeze}: that a freeze will cover the day, empty when none will
  line,     ///< {line}: what `check` prints, empty when nothing is due
};

/// A line for a status bar, cut into texts and fields.
struct CheckFormat {
  struct Piece {
    std::string text;
    std::optional<CheckField> field;  ///< comes behind the text
  };
  std::vector<Piece> pieces;
};

/// Reads "{verdict} {streak}"; "{{" and "}}" are braces. Throws `usage` naming an unknown field
/// with the nearest known one, or a brace without its counterpart.
CheckFormat parse_check_format(std::string_view text);

/// Returns the line that the format makes of a day.
std::string formatted(const CheckFormat& format, const CheckView& view, const Translator& tr);

}  // namespace gongbu::report
