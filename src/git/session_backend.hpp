#pragma once

#include <cstddef>
#include <memory>
#include <unordered_map>

#include "git_session.hpp"
#include "library.hpp"

namespace gongbu::git {

/// Maps the first 20 bytes of object ids, which libgit2 uses, to the full ids.
class FullIds {
 public:
  void add(const core::ObjectId& full);
  /// Returns the full id, or `cut` if it is unknown.
  core::ObjectId find(const core::ObjectId& cut) const;

 private:
  std::unordered_map<core::ObjectId, core::ObjectId, core::ObjectIdHash> ids_;
};

/// Makes a backend that reads objects through the git program; libgit2 owns it once it is added to
/// an object database. Object ids are cut to the 20 bytes that libgit2 supports, also within
/// commits, trees and tags. Both arguments must outlive the backend.
git_odb_backend* make_session_backend(GitSession& session, FullIds& ids);

}  // namespace gongbu::git
