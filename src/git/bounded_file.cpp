#include "bounded_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace gongbu::git {

namespace fs = std::filesystem;

// O_NONBLOCK, because opening a pipe would wait for its writer.
OpenFile::OpenFile(const fs::path& file, Links links)
    : descriptor_(::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC |
                                           (links == Links::followed ? 0 : O_NOFOLLOW))),
      error_(descriptor_ < 0 ? errno : 0) {}

OpenFile::OpenFile(OpenFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), error_(other.error_) {}

OpenFile& OpenFile::operator=(OpenFile&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  std::swap(error_, other.error_);
  return *this;
}

OpenFile::~OpenFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

std::optional<std::size_t> OpenFile::size() const {
  struct stat status {};
  if (descriptor_ < 0 || ::fstat(descriptor_, &status) != 0 || !S_ISREG(status.st_mode))
    return std::nullopt;
  return static_cast<std::size_t>(status.st_size);
}

FileState OpenFile::failure() const {
  switch (error_) {
    case 0:
    case ELOOP:  // a link, and Links::not_followed
    case ENXIO:  // a socket
      return FileState::not_regular;
    case ENOENT:
    case ENOTDIR:
      return FileState::missing;
    default:
      return FileState::unreadable;
  }
}

std::optional<std::size_t> OpenFile::read(std::size_t offset, char* out, std::size_t size) const {
  std::size_t done = 0;
  while (done < size) {
    const ssize_t n =
        ::pread(descriptor_, out + done, size - done, static_cast<off_t>(offset + done));
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return std::nullopt;
    if (n == 0) break;  // the file was truncated meanwhile
    done += static_cast<std::size_t>(n);
  }
  return done;
}

std::optional<std::string> OpenFile::read(std::size_t offset, std::size_t size) const {
  std::string bytes(size, '\0');
  const std::optional<std::size_t> done = read(offset, bytes.data(), size);
  if (!done) return std::nullopt;
  bytes.resize(*done);
  return bytes;
}

FileContent read_bounded(const fs::path& file, std::size_t limit, Links links) {
  const OpenFile open(file, links);
  const std::optional<std::size_t> size = open.size();
  if (!size) return {open.failure(), {}};
  if (*size > limit) return {FileState::too_large, {}};
  std::optional<std::string> bytes = open.read(0, *size);
  if (!bytes) return {FileState::unreadable, {}};
  return {FileState::read, *std::move(bytes)};
}

std::string content_of(const fs::path& file, std::size_t limit, Links links) {
  return read_bounded(file, limit, links).bytes;
}

FileContent start_of(const fs::path& file, std::size_t size) {
  const OpenFile open(file, Links::followed);
  const std::optional<std::size_t> all = open.size();
  if (!all) return {open.failure(), {}};
  std::optional<std::string> bytes = open.read(0, std::min(*all, size));
  if (!bytes) return {FileState::unreadable, {}};
  return {FileState::read, *std::move(bytes)};
}

std::string tail_of(const fs::path& file, std::size_t size) {
  const OpenFile open(file, Links::followed);
  const std::size_t all = open.size().value_or(0);
  const std::size_t wanted = std::min(all, size);
  return open.read(all - wanted, wanted).value_or("");
}

FileState state_of(const fs::path& file, std::size_t limit) {
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0)
    return errno == ENOENT || errno == ENOTDIR ? FileState::missing : FileState::unreadable;
  if (!S_ISREG(status.st_mode)) return FileState::not_regular;
  return static_cast<std::size_t>(status.st_size) > limit ? FileState::too_large : FileState::read;
}

}  // namespace gongbu::git
