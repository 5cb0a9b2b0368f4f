#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "command.hpp"
#include "gongbu/base/message.hpp"

namespace gongbu::cli {

/// A command line split into the command and its words.
struct CommandLine {
  enum class Page { none, common_commands, all_commands, version };

  Page page = Page::none;            ///< what to show instead of running a command
  const Command* command = nullptr;  ///< never null without a page
  std::vector<std::string> words;    ///< options and arguments of the command
};

/// Finds the command that is meant, also by another of its names. `help NAME…` becomes the command
/// with --help. Throws `usage` for unknown words; suggestions stay below the same parent.
CommandLine split_command_line(std::span<const std::string> args);

/// Returns the language of --lang, which parse errors use too; nothing if it is missing or unknown.
std::optional<Language> typed_language(std::span<const std::string> args);

}  // namespace gongbu::cli
