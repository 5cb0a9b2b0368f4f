#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gongbu/core/day.hpp"
#include "gongbu/core/week_start.hpp"
#include "gongbu/host/environment.hpp"
#include "gongbu/host/settings.hpp"
#include "gongbu/store/database.hpp"

namespace gongbu::app {

/// The context of a command: paths, settings, time, database.
struct Workspace {
  host::Paths paths;
  host::Settings settings;
  core::Zone zone;
  core::Instant now;
  core::Day today;  ///< study day of `now`
  store::Database database;
  core::Weeks weeks{date::Monday};  ///< by past and current week starts
};

/// Opens the database; creates it for a new user. Throws `data` if it is missing but traces of
/// earlier use exist.
store::Database open_database(const host::Paths& paths, int timeout_ms = store::kDefaultTimeoutMs);

/// Opens the workspace; waits for a locked database. Stores a changed week start with today's date.
/// Does not read the hook spool (scan/commit_hook.hpp). Throws what its parts throw.
Workspace open_workspace(const host::Environment& env, host::Paths paths, host::Settings settings,
                         int timeout_ms = store::kDefaultTimeoutMs);

/// Return the roots and the ignore list of the settings as absolute paths.
std::vector<std::filesystem::path> root_paths(const host::Settings& settings,
                                              const host::Paths& paths);
std::vector<std::string> ignored_paths(const host::Settings& settings, const host::Paths& paths);

/// Returns whether an absolute path without links is a root or below one. Ignores roots that cannot
/// be resolved.
bool is_below_root(const std::string& path, const host::Settings& settings,
                   const host::Paths& paths);

/// Returns a path or shell pattern of the settings, absolute and without links.
std::string resolved_pattern(const std::string& written, const host::Paths& paths);

/// Returns the zone of the settings, else the machine's.
std::string zone_name(const host::Settings& settings, const host::Environment& env);

/// Returns the directory of what sync keeps beside the database.
std::filesystem::path sync_directory(const host::Paths& paths);

/// Notes that a week start of another device came while this one has `setting`: it holds until the
/// setting changes. The directory of sync must exist. Throws `system`.
void note_week_start_of_other(const host::Paths& paths, date::weekday setting);
/// Makes the next command use the week_start of this device, even if another one set a later one.
void choose_week_start(const host::Paths& paths);

}  // namespace gongbu::app
