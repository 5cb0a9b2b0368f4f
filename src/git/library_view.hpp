#pragma once

#include <memory>

#include "gongbu/core/object_id.hpp"
#include "gongbu/git/discovery.hpp"
#include "library.hpp"

namespace gongbu::git {

/// A repository for libgit2's functions on trees, files and attributes, for one thread. Of one that
/// libgit2 cannot read, the git program gives the objects, with ids cut to their first 20 bytes.
class LibraryView {
 public:
  /// Throws `git` when it cannot be read.
  explicit LibraryView(const RepositoryPath& location);
  ~LibraryView();

  git_repository* repository() const;
  git_odb* odb() const;

  /// Returns the id by which libgit2 knows an object.
  git_oid known(const core::ObjectId& oid);

  /// Bytes of object ids in the repository.
  std::size_t id_size() const;

  /// Throws `git` when the git program failed: then objects seem to be missing that are not.
  void require_alive() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace gongbu::git
