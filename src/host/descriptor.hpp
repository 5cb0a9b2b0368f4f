#pragma once

#include <string_view>
#include <utility>

namespace gongbu::host {

/// Owns a file descriptor; -1 if there is none.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  ~Descriptor();

  int get() const { return fd_; }
  bool opened() const { return fd_ >= 0; }

 private:
  int fd_;
};

/// Writes a whole text. Returns 0 or an errno.
int write_all(int descriptor, std::string_view text);

}  // namespace gongbu::host
