#pragma once

#include <string_view>

namespace gongbu::core {

/// What the topic of an entry about a paper begins with; the paper's UUID follows.
inline constexpr std::string_view kPaperTopic = "paper:";

/// How far a paper has come.
enum class PaperState { to_read, reading, read, implemented };

/// Returns the state of a paper: with code linked to it, it is implemented, however it was read.
constexpr PaperState paper_state(bool linked, bool read, bool begun) {
  if (linked) return PaperState::implemented;
  if (read) return PaperState::read;
  return begun ? PaperState::reading : PaperState::to_read;
}

/// A paper is read in so many passes: a first look, its content, its every step.
inline constexpr int kPasses = 3;

}  // namespace gongbu::core
