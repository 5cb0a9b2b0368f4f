#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/host/environment.hpp"

namespace gongbu::app {

/// Proposes git.roots, as few directories as possible, as written in the settings ("~/code"):
/// - the directories directly in the home directory that contain repositories, except hidden ones
///   and symbolic links;
/// - "~" if the home directory or one of these is itself a repository, or if there are more than
///   five;
/// - without any, the work tree that contains `working_directory`;
/// - else "~", or `working_directory` without a home directory.
std::vector<std::string> propose_roots(const host::Paths& paths,
                                       const std::filesystem::path& working_directory);

/// Proposes git.emails: git's global address, then the addresses that the user's configuration sets
/// for the repositories below the roots, without duplicates. Skips what cannot be read.
std::vector<std::string> propose_emails(const std::vector<std::filesystem::path>& roots,
                                        const std::vector<std::string>& ignore);

/// How often the user works after midnight.
struct NightWork {
  std::int64_t nights = 0;  ///< days with a commit from midnight to 04:00
  std::int64_t days = 0;    ///< days with a commit

  /// Returns whether the day should begin at 04:00: on at least three nights and a tenth of the
  /// days.
  bool is_usual() const { return nights >= 3 && 10 * nights >= days; }
};

/// Counts them by the local times of the recorded commits.
NightWork night_work(Workspace& workspace);

}  // namespace gongbu::app
