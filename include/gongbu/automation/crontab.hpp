#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "gongbu/core/schedule.hpp"

// The text of a crontab: gongbu's own lines stand in one block between two marker lines, and every
// other byte of the file is the user's.
namespace gongbu::automation {

/// What every command begins with: settings on the command line hold for it alone, where variables
/// in a crontab would hold for the user's lines further down too.
inline constexpr std::string_view kEnvProgram = "/usr/bin/env";

/// A crontab cut apart at gongbu's block.
struct Crontab {
  std::string before;  ///< as the user wrote it, to the byte
  std::string after;
  std::vector<core::ScheduledRun> runs;  ///< of the block, by the clock of the machine
  bool has_block = false;
};

/// Why a crontab cannot be cut apart without touching lines that are not gongbu's.
struct CrontabFault {
  enum class Kind {
    stray_marker,  ///< a marker without its counterpart, or of a second block
    foreign_line,  ///< a line inside the block that gongbu did not write
  };
  Kind kind{};
  int line = 0;  ///< counted from 1
  std::string text;
};

/// Cuts a crontab apart.
std::variant<Crontab, CrontabFault> cut_crontab(std::string_view text);

/// Returns the crontab with these lines as its block, where the old one stood or else at the end.
std::string with_block(const Crontab& crontab, std::span<const std::string> lines);

/// Returns the crontab as it was before it had a block.
std::string without_block(const Crontab& crontab);

/// Whether a word has nothing in it that cron cannot read: no control character, no backslash.
bool fits_crontab(std::string_view word);

/// Returns the line that runs kEnvProgram with these words. They are quoted so that any shell and
/// cron itself leave them as they are. Nothing when cron could not read it: a word with a control
/// character or a backslash, or a command longer than cron takes.
std::optional<std::string> cron_line(const core::Recurrence& when,
                                     std::span<const std::string> words);

/// Returns what a command line that begins with kEnvProgram runs; nothing when it is not gongbu's.
std::optional<core::ScheduledRun> read_command(std::string_view command,
                                               const core::Recurrence& when);

}  // namespace gongbu::automation
