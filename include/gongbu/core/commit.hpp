#pragma once

#include <string>

#include "gongbu/core/day.hpp"
#include "gongbu/core/object_id.hpp"

namespace gongbu::core {

/// A commit of the user: what its object says, from the parser to the database.
struct Commit {
  ObjectId oid{};
  std::string author_name = {};
  std::string author_email = {};  ///< as in the commit, in lower case
  Instant authored_at{};          ///< author time
  seconds author_offset{0};       ///< UTC offset of the author time
  Instant committed_at{};         ///< committer time; 1970 if unknown
  std::string subject = {};       ///< as git's %s
  std::string trailers = {};      ///< study trailers ("Study: …", "Paper: …"), one per line
  bool merge = false;             ///< more than one parent
  bool empty = false;             ///< its tree equals its first parent's, or is empty without one
  /// False if the author has the user's name but an address that the repository does not know as
  /// the user's.
  bool own = true;
};

}  // namespace gongbu::core
