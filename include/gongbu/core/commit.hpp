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
  Instant authored_at{};          ///< by the author's clock
  seconds author_offset{0};       ///< of that clock, ahead of UTC
  Instant committed_at{};         ///< by the committer's clock; 1970 when it is not known
  std::string subject = {};       ///< as git's %s
  std::string trailers = {};      ///< that tell of study: "Study: …" and "Paper: …", one a line
  bool merge = false;             ///< more than one parent
  bool empty = false;             ///< its tree equals its first parent's, or is empty without one
  /// False: the user's name with an address that its repository does not know as the user's.
  bool own = true;
};

}  // namespace gongbu::core
