#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace gongbu::core {

/// The kind of what the scan finds; entries have the others.
inline constexpr std::string_view kCommitKind = "commit";
/// The kind that study of a syllabus is, unless something else is said.
inline constexpr std::string_view kTopicKind = "math";

/// The kinds of entries every user has.
std::span<const std::string_view> built_in_kinds();

/// Returns the kind that a word stands for: a built-in one, by its English or Korean name, or one
/// of the user's `own`. Case and composition do not matter. Nothing for any other word, "commit"
/// among them.
std::optional<std::string> find_kind(std::string_view word, std::span<const std::string> own);

/// Whether a word, English or Korean, stands for every kind, or for commits.
bool is_any_word(std::string_view word);
bool is_commit_word(std::string_view word);

}  // namespace gongbu::core
