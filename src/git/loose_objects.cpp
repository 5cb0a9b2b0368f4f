#include "loose_objects.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>
#include <string_view>

#include "bounded_file.hpp"
#include "inflate.hpp"
#include "object_backend.hpp"

namespace gongbu::git {
namespace {

constexpr std::size_t kHeader = 32;  // bytes: enough for "commit 1234567890" and a zero byte
constexpr std::size_t kEnoughForHeader = 512;  // bytes of a compressed file that contain the header

struct LooseBackend {
  git_odb_backend parent;  // must be first
  std::string directory;
};

std::filesystem::path file_of(const git_odb_backend* backend, const git_oid* oid) {
  const std::string hex = core::to_hex(to_object_id(*oid));
  return reinterpret_cast<const LooseBackend*>(backend)->directory + '/' + hex.substr(0, 2) + '/' +
         hex.substr(2);
}

/// The header "commit 215", which ends with a zero byte.
struct LooseHeader {
  git_object_t type = GIT_OBJECT_INVALID;
  std::size_t size = 0;    ///< of the content
  std::size_t length = 0;  ///< of the header itself
};

std::optional<LooseHeader> parse_loose_header(std::string_view object) {
  const std::string_view line = object.substr(0, std::min(object.find('\0'), kHeader));
  const std::size_t space = line.find(' ');
  if (line.size() == object.size() || space == std::string_view::npos) return std::nullopt;
  LooseHeader header;
  const std::string_view type = line.substr(0, space);
  if (type == "commit") header.type = GIT_OBJECT_COMMIT;
  if (type == "tree") header.type = GIT_OBJECT_TREE;
  if (type == "blob") header.type = GIT_OBJECT_BLOB;
  if (type == "tag") header.type = GIT_OBJECT_TAG;
  const char* const end = line.data() + line.size();
  const auto [stop, error] = std::from_chars(line.data() + space + 1, end, header.size);
  header.length = line.size() + 1;
  if (header.type == GIT_OBJECT_INVALID || error != std::errc() || stop != end) return std::nullopt;
  return header;
}

// Returns libgit2's status for a file that was not read.
int status_of(FileState state) { return state == FileState::missing ? GIT_ENOTFOUND : GIT_ERROR; }

int read_loose(void** data, std::size_t* size, git_object_t* type, git_odb_backend* backend,
               const git_oid* oid) {
  const FileContent file = read_bounded(file_of(backend, oid), kLargestLooseObject);
  if (file.state != FileState::read) return status_of(file.state);
  const std::string object = inflated(file.bytes, kLargestObject);
  const std::optional<LooseHeader> header = parse_loose_header(object);
  if (!header || header->size != object.size() - header->length) return GIT_ERROR;
  *type = header->type;
  return give_content(backend, std::string_view(object).substr(header->length), data, size);
}

int read_loose_header(std::size_t* size, git_object_t* type, git_odb_backend* backend,
                      const git_oid* oid) {
  const FileContent file = start_of(file_of(backend, oid), kEnoughForHeader);
  if (file.state != FileState::read) return status_of(file.state);
  const std::optional<LooseHeader> header = parse_loose_header(inflated_start(file.bytes, kHeader));
  if (!header) return GIT_ERROR;
  *size = header->size;
  *type = header->type;
  return 0;
}

int has_loose(git_odb_backend* backend, const git_oid* oid) {
  return state_of(file_of(backend, oid), kLargestLooseObject) == FileState::read ? 1 : 0;
}

void release_loose(git_odb_backend* backend) { delete reinterpret_cast<LooseBackend*>(backend); }

}  // namespace

git_odb_backend* make_loose_backend(const std::string& directory) {
  auto* backend = new LooseBackend{{}, directory};
  backend->parent.version = GIT_ODB_BACKEND_VERSION;
  backend->parent.read = guarded<read_loose>;
  backend->parent.read_header = guarded<read_loose_header>;
  backend->parent.exists = guarded<has_loose>;
  backend->parent.free = release_loose;
  return &backend->parent;
}

}  // namespace gongbu::git
