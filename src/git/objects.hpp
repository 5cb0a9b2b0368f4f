#pragma once

#include <string_view>

#include "gongbu/core/object_id.hpp"
#include "gongbu/git/discovery.hpp"
#include "library.hpp"
#include "replacements.hpp"

namespace gongbu::git {

/// Opens the objects of a repository and of its alternates, for one thread. A replaced object is
/// read as its replacement. Throws `git` naming the repository.
Handle<git_odb> open_objects(const RepositoryPath& location, const Replacements& replacements);

/// Returns null if the object is missing or damaged.
Handle<git_odb_object> read_object(git_odb* odb, const core::ObjectId& oid);
Handle<git_odb_object> read_object(git_odb* odb, const git_oid& oid);

bool is_commit(const Handle<git_odb_object>& object);
std::string_view bytes_of(const Handle<git_odb_object>& object);

}  // namespace gongbu::git
