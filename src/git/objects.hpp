#pragma once

#include <string_view>

#include "gongbu/core/object_id.hpp"
#include "gongbu/git/discovery.hpp"
#include "library.hpp"
#include "replacements.hpp"

namespace gongbu::git {

/// Opens the objects of a repository for one thread, with those of its alternates; replaced ones
/// are read as what replaces them. Throws `git` naming the repository.
Handle<git_odb> open_objects(const RepositoryPath& location, const Replacements& replacements);

/// Returns nothing when the object is missing or damaged.
Handle<git_odb_object> read_object(git_odb* odb, const core::ObjectId& oid);
Handle<git_odb_object> read_object(git_odb* odb, const git_oid& oid);

bool is_commit(const Handle<git_odb_object>& object);
std::string_view bytes_of(const Handle<git_odb_object>& object);

}  // namespace gongbu::git
