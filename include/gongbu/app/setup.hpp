#pragma once

#include <filesystem>
#include <string>
#include <vector>

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

}  // namespace gongbu::app
