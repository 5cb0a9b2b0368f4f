#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "context.hpp"

// Shared by commands that change settings.
namespace gongbu::cli {

/// Returns a typed path in the form used in settings: absolute, with "~" for the home directory.
std::string setting_path(Context& context, const std::string& typed);

/// Like setting_path(), for an existing directory. Throws `usage` if there is none.
std::string setting_directory(Context& context, const std::string& typed);

/// Returns whether an absolute path is one of `roots` or below one.
bool is_below_one_of(const std::filesystem::path& path,
                     const std::vector<std::filesystem::path>& roots);

/// Changes settings and records a note, so that `undo` reports the change instead of undoing an
/// earlier one. The note is written before the first setting.
class SettingsChange {
 public:
  /// `command` is the text that `undo` shows.
  SettingsChange(Context& context, std::string command)
      : context_(context), command_(std::move(command)) {}

  /// Sets a setting unless it already has this value. Throws like host::set_setting(), and if the
  /// database cannot be written.
  void set(std::string_view key, const std::vector<std::string>& values);

  /// Calls `write`, which changes the settings and calls its argument before it does.
  void apply(const std::function<void(const std::function<void()>&)>& write);

 private:
  void note();
  void forget_note();

  Context& context_;
  std::string command_;
  std::optional<std::int64_t> step_;  ///< id of the note
};

/// Changes one setting.
void change_setting(Context& context, std::string_view key, const std::vector<std::string>& values,
                    const std::string& command);

/// After a change of `day_start`, moves activities since the new start of today to today and prints
/// that.
void redate_today(Context& context);

/// Opens the workspace, which records the current week start; call before and after changing it.
/// Returns false if the database does not exist or cannot be opened.
bool remember_week_start(Context& context);

/// Returns the number of counted commits.
std::int64_t count_commits(Context& context);

/// Reloads the settings, scans, and prints the change in the number of counted commits.
void scan_and_compare(Context& context, std::int64_t commits_before);

}  // namespace gongbu::cli
