#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "gongbu/core/object_id.hpp"
#include "gongbu/git/discovery.hpp"
#include "library.hpp"

// What git shows in the place of objects: refs/replace/* and info/grafts.
namespace gongbu::git {

/// The object that is read in the place of another, which keeps its name.
using Replacements = std::unordered_map<core::ObjectId, core::ObjectId, core::ObjectIdHash>;

/// The parents that a commit has, whatever it says.
using Grafts = std::unordered_map<core::ObjectId, std::vector<core::ObjectId>, core::ObjectIdHash>;

/// Returns what stands for each object at last: a replacement may be replaced. Where that goes on
/// too far or in a circle, git reads nothing.
Replacements with_last_ones(const Replacements& each);

/// Reads refs/replace; nothing when core.useReplaceRefs is false.
Replacements read_replacements(git_repository* repository, const RepositoryPath& location);

/// Reads info/grafts of a git directory; object ids have `id_size` bytes.
Grafts read_grafts(const std::string& git_dir, std::size_t id_size);

/// A value that changes with any of them; 0 without any.
std::uint64_t key_of(const Replacements& replacements, const Grafts& grafts);

/// Makes a backend that answers for replaced objects out of `objects`, which it takes; libgit2 owns
/// it once it is added to an object database.
git_odb_backend* make_replacing_backend(Replacements replacements, Handle<git_odb> objects);

}  // namespace gongbu::git
