#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gongbu/core/object_id.hpp"
#include "gongbu/git/discovery.hpp"
#include "library.hpp"
#include "references.hpp"

// Replaced objects and parents: refs/replace/* and info/grafts.
namespace gongbu::git {

/// Maps object ids to the objects that are read instead.
using Replacements = std::unordered_map<core::ObjectId, core::ObjectId, core::ObjectIdHash>;

/// Maps commits to the parents that replace those in the object.
using Grafts = std::unordered_map<core::ObjectId, std::vector<core::ObjectId>, core::ObjectIdHash>;

inline constexpr std::string_view kReplaceRefs = "refs/replace/";

/// Returns the replacements among the references of a repository; none if core.useReplaceRefs is
/// false. A chain of replacements that is too long or circular makes the object unreadable, as in
/// git.
Replacements replacements_among(std::span<const Reference> references,
                                const RepositoryPath& location);

/// Reads the references below refs/replace; returns the replacements.
Replacements read_replacements(const RepositoryPath& location);

/// Reads info/grafts of a git directory; object ids have `id_size` bytes.
Grafts read_grafts(const std::string& git_dir, std::size_t id_size);

/// Returns whether info/grafts has a line that git skips, such as a comment. Libgit2 does not open
/// such a repository since 1.7.
bool has_unusual_grafts(const std::string& git_dir);

/// Returns a value that changes with any of them; 0 if there are none.
std::uint64_t key_of(const Replacements& replacements, const Grafts& grafts);

/// Returns a backend that reads replaced objects from `objects`. libgit2 owns it once it is added
/// to an object database.
git_odb_backend* make_replacing_backend(Replacements replacements, Handle<git_odb> objects);

}  // namespace gongbu::git
