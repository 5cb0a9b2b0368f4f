#pragma once

#include <algorithm>
#include <iterator>
#include <memory>
#include <string>

#include "git/libgit2.hpp"
#include "gongbu/core/object_id.hpp"
#include "gongbu/git/discovery.hpp"
#include "gongbu/git/library.hpp"

namespace gongbu::git {

/// Starts libgit2 once per process, with options for reading whole histories. Takes milliseconds,
/// so call it only before a repository must be opened.
void ensure_library();

/// Calls the matching libgit2 free function.
struct Free {
  void operator()(git_repository* p) const { git_repository_free(p); }
  void operator()(git_odb* p) const { git_odb_free(p); }
  void operator()(git_odb_object* p) const { git_odb_object_free(p); }
  void operator()(git_object* p) const { git_object_free(p); }
  void operator()(git_index* p) const { git_index_free(p); }
  void operator()(git_blob* p) const { git_blob_free(p); }
  void operator()(git_tree* p) const { git_tree_free(p); }
  void operator()(git_tree_entry* p) const { git_tree_entry_free(p); }
  void operator()(git_commit* p) const { git_commit_free(p); }
  void operator()(git_signature* p) const { git_signature_free(p); }
  void operator()(git_diff* p) const { git_diff_free(p); }
  void operator()(git_patch* p) const { git_patch_free(p); }
  void operator()(git_config* p) const { git_config_free(p); }
  void operator()(git_reference* p) const { git_reference_free(p); }
  void operator()(git_reference_iterator* p) const { git_reference_iterator_free(p); }
};

/// Owns a libgit2 object.
template <class T>
using Handle = std::unique_ptr<T, Free>;

/// Opens a repository and reads its configuration once. Throws `git` naming it, with a hint if it
/// belongs to another user.
Handle<git_repository> open_repository(const RepositoryPath& location);

/// Uses a snapshot of the configuration, because libgit2 would check its files on each access.
void fix_config(git_repository* repository);

/// Returns the configuration of a repository; null if it cannot be read.
Handle<git_config> config_of(git_repository* repository);

/// Returns a setting as a path; "" if it is not set or there is no configuration.
std::string config_path(git_config* config, const char* key);

/// Returns the message of libgit2's last error in this thread.
std::string last_error();

inline core::ObjectId to_object_id(const git_oid& oid) {
  return core::ObjectId::from_bytes(oid.id, core::ObjectId::kSha1);
}

inline git_oid to_git_oid(const core::ObjectId& id) {
  git_oid oid;
  std::copy_n(id.data(), core::ObjectId::kSha1, std::begin(oid.id));
  return oid;
}

}  // namespace gongbu::git
