#include "host/descriptor.hpp"

#include <unistd.h>

#include <cerrno>

namespace gongbu::host {

Descriptor::~Descriptor() {
  if (fd_ >= 0) ::close(fd_);
}

int write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t n = ::write(descriptor, text.data(), text.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return errno;
    if (n == 0) return EIO;
    text.remove_prefix(static_cast<std::size_t>(n));
  }
  return 0;
}

}  // namespace gongbu::host
