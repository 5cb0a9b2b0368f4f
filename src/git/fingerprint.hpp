#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/git/discovery.hpp"
#include "gongbu/git/scan.hpp"

namespace gongbu::git {

/// What a fingerprint covers in the repository.
struct Watched {
  std::vector<std::string> paths;
  std::uint64_t git_dir_value = 0;
};

/// Finds it, before libgit2 opens the repository. Throws `git` for a reference that is no regular
/// file: libgit2 would wait for a pipe.
Watched watch(const RepositoryPath& location);

/// Takes the fingerprint, before the references are read; the `config_files` outside of the
/// repository belong to it. Nothing when one of its paths changed within the last two seconds:
/// another change in the same tick of its clock could not be told apart.
std::optional<Fingerprint> take_fingerprint(const RepositoryPath& location, Watched watched,
                                            const std::vector<std::string>& config_files);

/// Whether nothing of what a fingerprint covers has changed since it was taken.
bool is_current(const Fingerprint& fingerprint);

/// What stat says of the paths, as one number.
std::uint64_t stat_value(const std::vector<std::string>& paths);

}  // namespace gongbu::git
