#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/git/discovery.hpp"
#include "gongbu/git/scan.hpp"

namespace gongbu::git {

/// Files of a repository covered by a fingerprint.
struct Watched {
  std::vector<std::string> paths;
  std::uint64_t directories_value = 0;
};

/// Finds these files; call it before libgit2 opens the repository. Throws `git` for a reference
/// that is not a regular file, because libgit2 would wait for a pipe.
Watched watch(const RepositoryPath& location);

/// Takes the fingerprint; call it before the references are read. `config_files` outside of the
/// repository are included. Returns nothing if a file changed within the last two seconds, because
/// another change in the same clock tick could not be detected.
std::optional<Fingerprint> take_fingerprint(const RepositoryPath& location, Watched watched,
                                            const std::vector<std::string>& config_files);

/// Returns whether nothing has changed since the fingerprint was taken.
bool is_current(const Fingerprint& fingerprint);

/// Returns the stat data of the paths as one number.
std::uint64_t stat_value(const std::vector<std::string>& paths);

}  // namespace gongbu::git
