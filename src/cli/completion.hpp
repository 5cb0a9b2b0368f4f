#pragma once

#include <span>
#include <string>
#include <string_view>

#include "context.hpp"

namespace gongbu::cli {

/// The hidden command that the completion scripts call with the words of the line, the last of them
/// up to the cursor.
inline constexpr std::string_view kCompleteWord = "__complete";

/// Writes what the last word can be, one candidate a line with a tab and its meaning. The line
/// ":files" or ":directories" asks the shell to complete a path. Reads the database but never
/// writes to it; writes nothing when something fails.
void answer_shell(Context& context, std::span<const std::string> words);

}  // namespace gongbu::cli
