#pragma once

#include <memory>

#include "gongbu/core/object_id.hpp"
#include "gongbu/git/discovery.hpp"
#include "library.hpp"

namespace gongbu::git {

/// Gives libgit2's functions on trees, files and attributes access to any repository, for one
/// thread. If libgit2 cannot read the objects, the git program does, and object ids are cut to 20
/// bytes.
class LibraryView {
 public:
  /// Throws `git` if the repository cannot be read.
  explicit LibraryView(const RepositoryPath& location);
  ~LibraryView();

  git_repository* repository() const;
  git_odb* odb() const;

  /// Returns the id of an object in libgit2: its first 20 bytes. Remembers the full id.
  git_oid short_id(const core::ObjectId& oid);

  /// Returns the size in bytes of object ids in the repository.
  std::size_t id_size() const;

  /// Throws `git` if the git program failed, because objects then only seem to be missing.
  void require_alive() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace gongbu::git
