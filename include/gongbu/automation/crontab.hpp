#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "gongbu/core/schedule.hpp"

// Parses and edits the text of a crontab. gongbu's lines are in one block between two marker lines;
// all other bytes are preserved.
namespace gongbu::automation {

/// First word of every command. It sets variables for one command only; variables in a crontab
/// would also apply to the user's lines below.
inline constexpr std::string_view kEnvProgram = "/usr/bin/env";

/// A crontab split at gongbu's block.
struct Crontab {
  std::string before;  ///< exact bytes
  std::string after;
  std::vector<core::ScheduledRun> runs;  ///< runs of the block, in the machine's zone
  bool has_block = false;
};

/// Why a crontab cannot be split safely.
struct CrontabFault {
  enum class Kind {
    stray_marker,  ///< an unmatched marker, or a second block
    foreign_line,  ///< a line inside the block that gongbu did not write
  };
  Kind kind{};
  int line = 0;  ///< counted from 1
  std::string text;
};

/// Splits a crontab.
std::variant<Crontab, CrontabFault> cut_crontab(std::string_view text);

/// Returns the value that a variable has after these lines of a crontab, as crontab(5) reads it:
/// spaces around name and value do not count, and either may stand in quotes. Returns nothing if it
/// is not set.
std::optional<std::string> crontab_variable(std::string_view lines, std::string_view name);

/// Returns the crontab with these lines as its block, in place of the old one or at the end.
std::string with_block(const Crontab& crontab, std::span<const std::string> lines);

/// Returns the crontab without gongbu's block, as it was before.
std::string without_block(const Crontab& crontab);

/// Returns whether cron can read the word: no control characters, no backslash.
bool fits_crontab(std::string_view word);

/// Returns the crontab line that runs kEnvProgram with these words, quoted for cron and any shell.
/// Returns nothing if cron cannot read it: control characters, backslashes, or too long.
std::optional<std::string> cron_line(const core::Recurrence& when,
                                     std::span<const std::string> words);

/// Parses a command line that begins with kEnvProgram; returns nothing if it is not gongbu's.
std::optional<core::ScheduledRun> read_command(std::string_view command,
                                               const core::Recurrence& when);

}  // namespace gongbu::automation
