#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gongbu/core/day.hpp"

namespace gongbu::git {

/// A bare repository of gongbu's own with small files on branches. Commits are created without
/// index, work tree, hooks or signatures. Object ids are 40 hexadecimal digits. Fetched content is
/// untrusted. Every function throws `git` if the repository is damaged or cannot be read.
class BranchRepository {
 public:
  /// Opens the repository; creates it if the directory does not exist.
  explicit BranchRepository(const std::filesystem::path& directory);
  BranchRepository(BranchRepository&&) noexcept;
  BranchRepository& operator=(BranchRepository&&) noexcept;
  ~BranchRepository();

  const std::filesystem::path& directory() const { return directory_; }

  /// Returns the commit of a reference ("refs/heads/main"), or nothing.
  std::optional<std::string> tip(const std::string& reference) const;
  /// Returns the references below a prefix ("refs/remotes/sync/") with their commits.
  std::vector<std::pair<std::string, std::string>> references(const std::string& prefix) const;
  void set(const std::string& reference, const std::string& commit);
  void remove(const std::string& reference);

  /// Removes the lock files left by ended processes: those of branches, and others older than ten
  /// minutes. No other process may be writing branches.
  void remove_stale_locks() const;

  /// Returns whether a commit is `tip` or reachable through first parents that were fetched.
  bool has_ancestor(const std::string& tip, const std::string& commit) const;

  /// Commits files (path, content) on top of a reference, which need not exist; returns the commit.
  std::string commit(const std::string& reference,
                     const std::vector<std::pair<std::string, std::string>>& files,
                     core::Instant at);

  /// Returns the paths of files that differ between `before` and `commit`; all files if `before` is
  /// empty or not present. Directories are read to a depth of four.
  std::vector<std::string> files(const std::string& commit, const std::string& before = "") const;

  /// Returns the content of a file in a commit; nothing if it does not exist or has more than
  /// `most` bytes.
  std::optional<std::string> read(const std::string& commit, const std::string& path,
                                  std::size_t most) const;

 private:
  struct Impl;

  std::filesystem::path directory_;
  std::unique_ptr<Impl> impl_;
};

}  // namespace gongbu::git
