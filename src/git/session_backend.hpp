#pragma once

#include <cstddef>
#include <memory>
#include <unordered_map>

#include "git_session.hpp"
#include "library.hpp"

namespace gongbu::git {

/// Full object ids by what libgit2 knows of them, their first 20 bytes.
class FullIds {
 public:
  void add(const core::ObjectId& full);
  /// Returns the id itself where nothing longer is known.
  core::ObjectId find(const core::ObjectId& cut) const;

 private:
  std::unordered_map<core::ObjectId, core::ObjectId, core::ObjectIdHash> ids_;
};

/// Makes a backend that reads objects through the git program; libgit2 owns it once it is added to
/// an object database. libgit2 knows ids of 20 bytes: longer ones are cut to these, also within
/// commits, trees and tags. Both arguments outlive it.
git_odb_backend* make_session_backend(GitSession& session, FullIds& ids);

}  // namespace gongbu::git
