#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/host/environment.hpp"

namespace gongbu::app {

/// Proposes git.roots, as few directories as sensible, written as settings are ("~/code"):
/// - the directories directly in the home directory that hold repositories; hidden ones and
///   symbolic links are not looked into;
/// - "~" when repositories lie directly in the home directory, when it is one, or when there would
///   be many;
/// - without any, the work tree that holds `working_directory`;
/// - else "~", or without a home directory `working_directory`.
std::vector<std::string> propose_roots(const host::Paths& paths,
                                       const std::filesystem::path& working_directory);

/// Proposes git.emails: the address of git's own configuration, then those that repositories below
/// the roots have for themselves, each once. What cannot be read is passed over.
std::vector<std::string> propose_emails(const std::vector<std::filesystem::path>& roots,
                                        const std::vector<std::string>& ignore);

/// How often the user works after midnight.
struct NightWork {
  std::int64_t nights = 0;  ///< days with a commit from midnight to 04:00
  std::int64_t days = 0;    ///< days with a commit

  /// Returns whether it happens so often that the day should begin at 04:00: on three days and a
  /// tenth of them.
  bool is_usual() const { return nights >= 3 && 10 * nights >= days; }
};

/// Counts the days of work after midnight in the commits that are known, by their local time.
NightWork night_work(Workspace& workspace);

}  // namespace gongbu::app
