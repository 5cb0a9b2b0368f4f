#include "host/child.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace gongbu::host {
namespace {

class Attributes {
 public:
  explicit Attributes(bool detached) {
    sigset_t signals;
    ::sigemptyset(&signals);
    for (const int signal : {SIGINT, SIGQUIT, SIGPIPE}) ::sigaddset(&signals, signal);
    const int flags = POSIX_SPAWN_SETSIGDEF | (detached ? POSIX_SPAWN_SETSID : 0);
    error_ = ::posix_spawnattr_init(&attributes_);
    if (error_ == 0) error_ = ::posix_spawnattr_setsigdefault(&attributes_, &signals);
    if (error_ == 0) error_ = ::posix_spawnattr_setflags(&attributes_, static_cast<short>(flags));
  }
  Attributes(const Attributes&) = delete;
  Attributes& operator=(const Attributes&) = delete;
  ~Attributes() { ::posix_spawnattr_destroy(&attributes_); }

  /// Returns 0 or the errno of the first failure.
  int error() const { return error_; }
  const posix_spawnattr_t* get() const { return &attributes_; }

 private:
  posix_spawnattr_t attributes_{};
  int error_ = 0;
};

std::vector<char*> pointers_to(std::vector<std::string>& words) {
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  return pointers;
}

}  // namespace

int spawn(pid_t& child, const std::string& program, std::vector<std::string> words,
          std::vector<std::string>* environment, const posix_spawn_file_actions_t* actions,
          bool detached) {
  const Attributes attributes(detached);
  if (attributes.error() != 0) return attributes.error();
  const std::vector<char*> arguments = pointers_to(words);
  std::vector<char*> variables;
  if (environment != nullptr) variables = pointers_to(*environment);
  return ::posix_spawn(&child, program.c_str(), actions, attributes.get(), arguments.data(),
                       environment != nullptr ? variables.data() : environ);
}

int wait_for(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return -1;
  return status;
}

}  // namespace gongbu::host
