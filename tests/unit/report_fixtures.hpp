#pragma once

#include <algorithm>
#include <cstddef>
#include <sstream>
#include <string>
#include <string_view>

#include "gongbu/base/message.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/core/verdict.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"

// Shared by the tests of reports.
namespace gongbu::report {

inline constexpr core::Day kToday{date::year{2026} / 11 / 21};  // a Saturday
inline const Translator kEnglish(Language::english);
inline const Translator kKorean(Language::korean);

/// Returns verdicts up to today, one letter per day: + met, - missed, ~ rest, . pending, * frozen.
inline core::Verdicts days(std::string_view letters) {
  using core::Verdict;
  core::Verdicts verdicts{kToday - date::days{static_cast<int>(letters.size()) - 1}, {}};
  for (const char letter : letters)
    verdicts.days.push_back(letter == '+'   ? Verdict::met
                            : letter == '-' ? Verdict::missed
                            : letter == '~' ? Verdict::rest
                            : letter == '*' ? Verdict::frozen
                                            : Verdict::pending);
  return verdicts;
}

/// Returns a view as text without colours.
template <class View>
std::string text_of(const View& view, const Translator& tr, int width = 80) {
  return to_text(document_of(view, tr), {.color = false, .width = width});
}

template <class View>
std::string json_text(const View& view) {
  return to_json(json_of(view), false);
}

inline bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

/// Returns how often a text contains another.
inline std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
    ++found;
  return found;
}

/// Returns the width of the widest line.
inline std::size_t widest_line(const std::string& text) {
  std::size_t widest = 0;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) widest = std::max(widest, display_width(line));
  return widest;
}

}  // namespace gongbu::report
