#include "session_backend.hpp"

#include <optional>
#include <string>
#include <string_view>

#include "object_backend.hpp"

namespace gongbu::git {
namespace {

// Maximum number of ids in FullIds, about 80 MiB. Git finds other objects by their first digits.
constexpr std::size_t kMostIds = 1U << 20U;

struct SessionBackend {
  git_odb_backend parent;  // must be first
  GitSession* session;
  FullIds* ids;

  core::ObjectId full(const git_oid* oid) const { return ids->find(to_object_id(*oid)); }
};

const SessionBackend& session_backend_of(const git_odb_backend* parent) {
  return *reinterpret_cast<const SessionBackend*>(parent);
}

// Cuts the object ids in a tree, whose entries are a mode, a space, a name, a zero byte and an id.
std::string with_cut_entries(std::string_view tree, FullIds& ids) {
  std::string cut;
  cut.reserve(tree.size());
  while (!tree.empty()) {
    const std::size_t zero = tree.find('\0');
    if (zero == std::string_view::npos || tree.size() - zero - 1 < core::ObjectId::kSha256)
      return std::string(tree);  // damaged: unchanged
    ids.add(core::ObjectId::from_bytes(tree.data() + zero + 1, core::ObjectId::kSha256));
    cut += tree.substr(0, zero + 1 + core::ObjectId::kSha1);
    tree.remove_prefix(zero + 1 + core::ObjectId::kSha256);
  }
  return cut;
}

// Cuts the object ids in the first lines of a commit or tag.
std::string with_cut_lines(std::string_view text, FullIds& ids) {
  std::string cut;
  for (;;) {
    const std::string_view line = text.substr(0, text.find('\n'));
    const std::size_t space = line.find(' ');
    const std::string_view word = line.substr(0, space);
    if (word != "tree" && word != "parent" && word != "object") break;
    const auto id = core::from_hex(line.substr(space + 1));
    if (!id || id->size() != core::ObjectId::kSha256 || line.size() == text.size()) break;
    ids.add(*id);
    cut += line.substr(0, space + 1 + 2 * core::ObjectId::kSha1);
    cut += '\n';
    text.remove_prefix(line.size() + 1);
  }
  return cut.append(text);
}

std::string with_cut_ids(const GitSession::Answer& object, FullIds& ids) {
  if (object.oid.size() == core::ObjectId::kSha1 || object.kind == GIT_OBJECT_BLOB)
    return std::string(object.bytes);
  return object.kind == GIT_OBJECT_TREE ? with_cut_entries(object.bytes, ids)
                                        : with_cut_lines(object.bytes, ids);
}

int read_through_git(void** data, std::size_t* size, git_object_t* type, git_odb_backend* parent,
                     const git_oid* oid) {
  const SessionBackend& backend = session_backend_of(parent);
  const auto object = backend.session->contents(backend.full(oid));
  if (!object) return GIT_ENOTFOUND;
  *type = object->kind;
  return give_content(parent, with_cut_ids(*object, *backend.ids), data, size);
}

// (The size is that before cutting, but libgit2 asks for it only for blobs, which are not cut.)
int read_header_through_git(std::size_t* size, git_object_t* type, git_odb_backend* parent,
                            const git_oid* oid) {
  const auto header =
      session_backend_of(parent).session->info(session_backend_of(parent).full(oid));
  if (!header) return GIT_ENOTFOUND;
  *size = header->size;
  *type = header->kind;
  return 0;
}

int has_through_git(git_odb_backend* parent, const git_oid* oid) {
  try {
    return session_backend_of(parent).session->info(session_backend_of(parent).full(oid)) ? 1 : 0;
  } catch (...) {
    return 0;
  }
}

void release_session(git_odb_backend* parent) { delete reinterpret_cast<SessionBackend*>(parent); }

}  // namespace

void FullIds::add(const core::ObjectId& full) {
  if (full.size() == core::ObjectId::kSha1) return;
  if (ids_.size() >= kMostIds) ids_.clear();
  ids_.try_emplace(core::ObjectId::from_bytes(full.data(), core::ObjectId::kSha1), full);
}

core::ObjectId FullIds::find(const core::ObjectId& cut) const {
  const auto found = ids_.find(cut);
  return found == ids_.end() ? cut : found->second;
}

git_odb_backend* make_session_backend(GitSession& session, FullIds& ids) {
  auto* backend = new SessionBackend{{}, &session, &ids};
  backend->parent.version = GIT_ODB_BACKEND_VERSION;
  backend->parent.read = guarded<read_through_git>;
  backend->parent.read_header = guarded<read_header_through_git>;
  backend->parent.exists = has_through_git;
  backend->parent.free = release_session;
  return &backend->parent;
}

}  // namespace gongbu::git
