#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "context.hpp"

// What the commands that change the settings share.
namespace gongbu::cli {

/// Returns a path as typed in the form settings have: absolute, with "~" for the home directory.
std::string setting_path(Context& context, const std::string& typed);

/// The same for a directory; throws `usage` when there is none.
std::string setting_directory(Context& context, const std::string& typed);

/// Whether a path is one of these directories or lies below one; all are absolute.
bool is_below_one_of(const std::filesystem::path& path,
                     const std::vector<std::filesystem::path>& roots);

/// Changes settings, so that undo will tell of it rather than take back what was done before it.
/// That is noted before the first of them is written: a change without its note would let undo
/// reach past it.
class SettingsChange {
 public:
  /// `command` is what undo will say.
  SettingsChange(Context& context, std::string command)
      : context_(context), command_(std::move(command)) {}

  /// Sets a setting, unless it has that value. Throws as host::set_setting() does, and when the
  /// database cannot be written.
  void set(std::string_view key, const std::vector<std::string>& values);

 private:
  void note();
  void forget_note();

  Context& context_;
  std::string command_;
  std::optional<std::int64_t> step_;  ///< the note
};

/// Changes one setting.
void change_setting(Context& context, std::string_view key, const std::vector<std::string>& values,
                    const std::string& command);

/// After a change of when days begin, what was done since the new today began is of today, and that
/// is said.
void settle_today(Context& context);

/// Before and after a change of the week start: opens the workspace, which remembers what is set.
/// Returns false when there is no database yet or it cannot be opened.
bool remember_week_start(Context& context);

/// Returns how many commits count as yet.
std::int64_t count_commits(Context& context);

/// Reads the settings that were changed, scans, and says how many more or fewer commits count than
/// before.
void scan_and_compare(Context& context, std::int64_t commits_before);

}  // namespace gongbu::cli
