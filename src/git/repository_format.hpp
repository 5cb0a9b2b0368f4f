#pragma once

#include <cstddef>

#include "gongbu/core/object_id.hpp"
#include "gongbu/git/discovery.hpp"

namespace gongbu::git {

/// Format of a repository.
struct RepositoryFormat {
  std::size_t id_size = core::ObjectId::kSha1;  ///< bytes of object ids
  bool has_foreign_objects = false;             ///< libgit2 cannot read the objects
  bool has_foreign_references = false;          ///< libgit2 cannot read the references, or open it

  bool is_foreign() const { return has_foreign_objects || has_foreign_references; }
};

/// Reads the extensions in a repository's own `config`, and its grafts.
RepositoryFormat format_of(const RepositoryPath& location);

}  // namespace gongbu::git
