#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "gongbu/core/verdict.hpp"

// Verdicts as one letter each: M met, x missed, r rest, ? pending, f frozen, b before.
namespace gongbu::core {

inline constexpr std::string_view kVerdictLetters = "bMxr?f";
inline constexpr Day kMonday{date::year{2026} / 11 / 2};

/// Returns the verdicts from kMonday on.
inline Verdicts from_letters(std::string_view text) {
  Verdicts result{kMonday, {}};
  for (const char c : text) result.days.push_back(static_cast<Verdict>(kVerdictLetters.find(c)));
  return result;
}

inline std::string letters(const Verdicts& verdicts) {
  std::string text;
  for (const Verdict verdict : verdicts.days)
    text += kVerdictLetters[static_cast<std::size_t>(verdict)];
  return text;
}

}  // namespace gongbu::core
