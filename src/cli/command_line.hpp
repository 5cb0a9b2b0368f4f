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
  bool is_implied = false;           ///< no command was typed: `today`
  std::vector<std::string> words;    ///< options and arguments of the command
};

/// Splits the arguments and finds the command, also by its other names. `help NAME…` becomes the
/// command with --help. Throws `usage` for unknown words, suggesting only commands below the same
/// parent.
CommandLine split_command_line(std::span<const std::string> args);

/// Returns the language of --lang, also for parse errors; nothing if it is missing or invalid.
std::optional<Language> typed_language(std::span<const std::string> args);

}  // namespace gongbu::cli
