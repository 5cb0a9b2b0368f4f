#pragma once

#include <string>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/goal.hpp"
#include "gongbu/core/verdict.hpp"

namespace gongbu::report {

/// Data of a profile card: numbers, and only the repository names given here.
struct CardView {
  core::Verdicts verdicts;
  std::vector<core::Tally> tallies;  ///< those after today are ignored
  date::weekday week_start = date::Monday;
  std::string title;                           ///< empty: the default
  std::vector<std::string> repositories = {};  ///< names to show
};

/// Colours of a card; `automatic` follows the reader's screen, light if unknown.
enum class CardTheme { light, dark, automatic };

/// Writes an SVG image of 820 × 362: days studied, current and longest streak, and a heatmap of the
/// last 53 weeks. Uses no script, no network and only common SVG features.
std::string to_svg(const CardView& view, CardTheme theme, const Translator& tr);

}  // namespace gongbu::report
