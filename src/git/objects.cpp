#include "objects.hpp"

#include <atomic>
#include <string>

#include "gongbu/base/error.hpp"

namespace gongbu::git {
namespace {

constexpr int kMostNames = 16;

}  // namespace

// libgit2 shares an open pack, and its lock, between all who name it by the same path, and holds
// the lock while it looks for an object: threads would wait for each other at every commit. So each
// opens the object database under a name of its own.
Handle<git_odb> open_objects(const RepositoryPlace& place) {
  static std::atomic<int> next{0};
  std::string path = place.git_dir + "/objects";
  for (int i = next++ % kMostNames; i > 0; --i) path += "/.";
  git_odb* raw = nullptr;
  if (git_odb_open(&raw, path.c_str()) != 0)
    throw make_error(ErrorKind::git, Msg::err_repository_open, place.work_tree, last_error());
  return Handle<git_odb>(raw);
}

Handle<git_odb_object> read_object(git_odb* odb, const core::ObjectId& oid) {
  const git_oid name = to_git_oid(oid);
  git_odb_object* raw = nullptr;
  if (git_odb_read(&raw, odb, &name) != 0) return nullptr;
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
