#pragma once

#include <span>
#include <string>
#include <string_view>

#include "context.hpp"

namespace gongbu::cli {

/// The hidden command that the completion scripts call with the words of the line up to the cursor.
inline constexpr std::string_view kCompleteWord = "__complete";

/// Writes the completions of the last word, one per line, with a tab and its meaning. A line
/// ":files" or ":directories" asks the shell to complete a path. Never writes to the database;
/// writes nothing on failure.
void answer_shell(Context& context, std::span<const std::string> words);

}  // namespace gongbu::cli
