#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace gongbu::core {

/// Kind of a commit.
inline constexpr std::string_view kCommitKind = "commit";
/// Default kind of an entry with syllabus topics.
inline constexpr std::string_view kTopicKind = "math";

/// Kinds of entries that always exist.
std::span<const std::string_view> built_in_kinds();

/// Returns the kind named by a word: a built-in one by its English or Korean name, or one of the
/// user's `own`. Ignores case and Unicode composition. Returns nothing for other words and for
/// "commit".
std::optional<std::string> find_kind(std::string_view word, std::span<const std::string> own);

/// Returns whether a word, English or Korean, means every kind, or commits.
bool is_any_word(std::string_view word);
bool is_commit_word(std::string_view word);

}  // namespace gongbu::core
