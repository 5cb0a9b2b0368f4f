#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "gongbu/git/discovery.hpp"

// Checks files before libgit2 opens them, because it would wait forever for a pipe.
namespace gongbu::git {

/// Throws `git`, naming repository and file, unless the file is missing or regular with at most
/// `limit` bytes.
void require_plain(const RepositoryPath& location, const std::filesystem::path& file,
                   std::size_t limit);

/// Checks and reads a file.
std::string read_plain(const RepositoryPath& location, const std::filesystem::path& file,
                       std::size_t limit);

/// Checks the files that opening a repository or one of its work trees reads: configuration with
/// includes, references outside of refs/, attributes.
void require_plain_repository(const RepositoryPath& location);

/// Checks the packs in an objects directory.
void require_plain_packs(const RepositoryPath& location, const std::string& objects);

/// Checks the files that the git program additionally opens: objects and commit graphs, also of
/// alternates, references, reftables.
void require_plain_for_git(const RepositoryPath& location);

}  // namespace gongbu::git
