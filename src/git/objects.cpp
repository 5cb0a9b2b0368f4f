#include "objects.hpp"

#include <atomic>
#include <string>
#include <utility>
#include <vector>

#include "alternates.hpp"
#include "gongbu/base/error.hpp"
#include "loose_objects.hpp"
#include "pack_offsets.hpp"
#include "repository_files.hpp"

namespace gongbu::git {
namespace {

constexpr int kMostNames = 16;

// libgit2 asks the backend with the highest priority first.
constexpr int kReplacingPriority = 3;
constexpr int kPackPriority = 2;
constexpr int kLoosePriority = 1;

void add_backend(const RepositoryPath& location, const Handle<git_odb>& objects,
                 git_odb_backend* backend, int priority) {
  if (git_odb_add_backend(objects.get(), backend, priority) == 0) return;
  backend->free(backend);
  throw make_error(ErrorKind::git, Msg::err_repository_open, location.work_tree, last_error());
}

// Returns another name of a directory for each thread. libgit2 shares an open pack and its lock
// between users of the same path, so threads would wait for each other at every object.
std::string distinct_name(std::string directory) {
  static std::atomic<int> next{0};
  for (int i = next++ % kMostNames; i > 0; --i) directory += "/.";
  return directory;
}

Handle<git_odb> open_directories(const RepositoryPath& location,
                                 const std::vector<std::string>& directories) {
  git_odb* raw = nullptr;
  if (git_odb_new(&raw) != 0)
    throw make_error(ErrorKind::git, Msg::err_repository_open, location.work_tree, last_error());
  Handle<git_odb> objects(raw);
  for (const std::string& directory : directories) {
    add_backend(location, objects, make_loose_backend(directory), kLoosePriority);
    if (!has_sound_offsets(directory)) continue;  // its packs count as missing
    git_odb_backend* packs = nullptr;
    if (git_odb_backend_pack(&packs, distinct_name(directory).c_str()) != 0)
      throw make_error(ErrorKind::git, Msg::err_repository_open, location.work_tree, last_error());
    add_backend(location, objects, packs, kPackPriority);
  }
  return objects;
}

}  // namespace

Handle<git_odb> open_objects(const RepositoryPath& location, const Replacements& replacements) {
  const std::vector<std::string> directories = object_directories(location);
  for (const std::string& directory : directories) require_plain_packs(location, directory);
  Handle<git_odb> objects = open_directories(location, directories);
  if (replacements.empty()) return objects;
  Handle<git_odb> originals = open_directories(location, directories);
  add_backend(location, objects, make_replacing_backend(replacements, std::move(originals)),
              kReplacingPriority);
  return objects;
}

Handle<git_odb_object> read_object(git_odb* odb, const core::ObjectId& oid) {
  return read_object(odb, to_git_oid(oid));
}

Handle<git_odb_object> read_object(git_odb* odb, const git_oid& oid) {
  git_odb_object* raw = nullptr;
  if (git_odb_read(&raw, odb, &oid) != 0) return nullptr;
  return Handle<git_odb_object>(raw);
}

bool is_commit(const Handle<git_odb_object>& object) {
  return git_odb_object_type(object.get()) == GIT_OBJECT_COMMIT;
}

std::string_view bytes_of(const Handle<git_odb_object>& object) {
  return {static_cast<const char*>(git_odb_object_data(object.get())),
          git_odb_object_size(object.get())};
}

}  // namespace gongbu::git
