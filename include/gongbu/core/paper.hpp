#pragma once

#include <string_view>

namespace gongbu::core {

/// Prefix of the topic of an entry about a paper; the paper's UUID follows.
inline constexpr std::string_view kPaperTopic = "paper:";

/// Progress of a paper.
enum class PaperState { to_read, reading, read, implemented };

/// Returns the state of a paper. A paper with linked code is implemented, even if it was not read.
constexpr PaperState paper_state(bool linked, bool read, bool begun) {
  if (linked) return PaperState::implemented;
  if (read) return PaperState::read;
  return begun ? PaperState::reading : PaperState::to_read;
}

/// Number of reading passes: overview, content, details.
inline constexpr int kPasses = 3;

}  // namespace gongbu::core
