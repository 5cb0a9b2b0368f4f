#pragma once

#include <string>
#include <string_view>
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

/// `full` is 820 wide and has a heatmap, `compact` is 495 × 195 and has the last four weeks. Scaled
/// to a width of 400, no text is below 10.
enum class CardSize { full, compact };

/// Writes an SVG image: strength, current and longest streak (each without freezes too, if any were
/// used), days met, and cells of days. Without any activity it invites to start. The same data give
/// the same bytes. Uses no script, no network and only common SVG features.
std::string to_svg(const CardView& view, CardSize size, CardTheme theme, const Translator& tr);

/// Returns whether the content of a file is such an image, also one of an earlier version.
bool is_card(std::string_view content);

}  // namespace gongbu::report
