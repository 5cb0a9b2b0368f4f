#include "host/child.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>

#include "gongbu/host/process.hpp"

namespace gongbu::host {
namespace {

// Arguments of kill() for the children to end. A signal handler reads it, so it has a fixed size.
constexpr std::size_t kMostChildren = 64;
std::array<std::atomic<pid_t>, kMostChildren> children{};
static_assert(std::atomic<pid_t>::is_always_lock_free, "a signal handler reads it");

class Attributes {
 public:
  explicit Attributes(bool detached) {
    sigset_t signals;
    ::sigemptyset(&signals);
    for (const int signal : {SIGINT, SIGQUIT, SIGPIPE, SIGXFSZ}) ::sigaddset(&signals, signal);
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

ChildRecord::ChildRecord(pid_t child, bool own_session) {
  for (; slot_ < kMostChildren; ++slot_) {
    pid_t none = 0;
    if (children[slot_].compare_exchange_strong(none, own_session ? -child : child)) return;
  }
}

ChildRecord::~ChildRecord() {
  if (slot_ < kMostChildren) children[slot_] = 0;
}

void end_children() {
  for (const std::atomic<pid_t>& child : children)
    if (const pid_t target = child; target != 0) ::kill(target, SIGKILL);
}

int wait_for(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return -1;
  return status;
}

}  // namespace gongbu::host
