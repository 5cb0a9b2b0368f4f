#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "gongbu/git/discovery.hpp"

// What libgit2 opens by itself is looked at before: a pipe would keep it waiting for ever.
namespace gongbu::git {

/// Throws `git`, naming the repository and the file, unless it is missing or a regular file of at
/// most `limit` bytes.
void require_plain(const RepositoryPath& location, const std::filesystem::path& file,
                   std::size_t limit);

/// Reads such a file; throws the same.
std::string read_plain(const RepositoryPath& location, const std::filesystem::path& file,
                       std::size_t limit);

/// The same of the files that opening a repository reads: its configuration, with the files that
/// this includes, its references outside of refs/, attributes.
void require_plain_repository(const RepositoryPath& location);

/// The same of the packs in an objects directory.
void require_plain_packs(const RepositoryPath& location, const std::string& objects);

/// The same of what the git program opens where it reads a repository alone: packs, those of
/// alternates, reftables.
void require_plain_for_git(const RepositoryPath& location);

}  // namespace gongbu::git
