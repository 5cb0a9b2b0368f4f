#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "command.hpp"
#include "gongbu/base/message.hpp"

// Tables of the names and groups of commands, for the help, the manual, the completions and the
// command line.
namespace gongbu::cli {

/// A group of top-level commands, in the order of the help.
struct CommandGroup {
  Msg title{};
  std::span<const std::string_view> commands;
};

/// Returns the groups in the order of the help. Each top-level command is in one of them.
std::span<const CommandGroup> command_groups();

/// Returns the top-level commands of the short help.
std::span<const std::string_view> common_commands();

/// Finds a command by its name or another one: "goal drop" and "goal remove" are "goal rm". Returns
/// null if there is none.
const Command* find_command(std::string_view name);

/// A command and the number of words that name it.
struct NamedCommand {
  const Command* command = nullptr;
  std::size_t size = 0;
};

/// Finds the command named by the first words, which may have a parent. Its `command` is null if
/// there is none.
NamedCommand find_named(std::span<const std::string> words);

/// Returns the other names of a command: "goal drop", "goal remove" for "goal rm".
std::vector<std::string> other_names(const Command& command);

/// Returns the commands directly below a parent; the top-level ones for "".
std::vector<const Command*> commands_below(std::string_view parent);

/// Returns whether an unknown word after the command is a misspelt command: it has commands below
/// it and takes no argument of its own.
bool is_group(const Command& command);

/// Returns the last word of a name: "set" for "goal set".
std::string_view last_word(std::string_view name);

}  // namespace gongbu::cli
