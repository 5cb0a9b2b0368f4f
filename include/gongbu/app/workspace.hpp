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

/// Everything a command works with, gathered once: the user's files and settings, the time, the
/// database.
struct Workspace {
  host::Paths paths;
  host::Settings settings;
  core::Zone zone;
  core::Instant now;
  core::Day today;  ///< study day of `now`
  store::Database database;
  core::Weeks weeks{date::Monday};  ///< by the week starts that held and hold
};

/// Opens the database; makes it for a new user. Throws `data` when it is lost: traces of earlier
/// use lie beside it.
store::Database open_database(const host::Paths& paths, int timeout_ms = store::kDefaultTimeoutMs);

/// Opens the workspace; a busy database is waited for. A week start that is another than before is
/// remembered with the day of today. What hooks left is not taken in yet
/// (app/commit_hook.hpp). Throws what its parts throw.
Workspace open_workspace(const host::Environment& env, host::Paths paths, host::Settings settings,
                         int timeout_ms = store::kDefaultTimeoutMs);

/// The roots and the ignore list of the settings as absolute paths.
std::vector<std::filesystem::path> root_paths(const host::Settings& settings,
                                              const host::Paths& paths);
std::vector<std::string> ignored_paths(const host::Settings& settings, const host::Paths& paths);

/// Whether a path, absolute and without links, is one of the roots or lies below one. Roots that
/// cannot be reached hold nothing.
bool is_below_root(const std::string& path, const host::Settings& settings,
                   const host::Paths& paths);

/// Returns a path of the settings, or a shell pattern of paths, absolute and without links.
std::string resolved_pattern(const std::string& written, const host::Paths& paths);

/// The zone the settings name, else the machine's.
std::string zone_name(const host::Settings& settings, const host::Environment& env);

}  // namespace gongbu::app
