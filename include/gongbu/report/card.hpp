#pragma once

#include <string>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/goal.hpp"
#include "gongbu/core/verdict.hpp"

namespace gongbu::report {

/// What a profile shows: numbers, no names but those that are given here.
struct CardView {
  core::Verdicts verdicts;
  std::vector<core::Tally> tallies;  ///< those after today are not shown
  date::weekday week_start = date::Monday;
  std::string title;                           ///< empty: the usual one
  std::vector<std::string> repositories = {};  ///< to be named
};

/// The colours of a card; `automatic` is light or dark as the reader's screen (light where that
/// cannot be known).
enum class CardTheme { light, dark, automatic };

/// Writes an SVG image of 820 × 362: days studied, current and longest streak, and a heatmap of the
/// last 53 weeks. It needs no script and no network, and only what every renderer knows.
std::string to_svg(const CardView& view, CardTheme theme, const Translator& tr);

}  // namespace gongbu::report
