#pragma once

#include <fcntl.h>
#include <fmt/core.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/host/environment.hpp"
#include "host/child.hpp"
#include "host/descriptor.hpp"
#include "host/platform.hpp"

// The standard streams of child processes.
namespace gongbu::host {

inline Error not_started(const std::filesystem::path& program, int error) {
  return make_error(ErrorKind::system, Msg::err_program_start, printable(program.string()),
                    std::generic_category().message(error));
}

/// A file in memory for a standard stream of a child. Unlike a pipe it never fills up, so it need
/// not be read while the child runs.
class StreamFile {
 public:
  StreamFile(const std::filesystem::path& program, const char* name)
      : descriptor_(open_memory_file(name)) {
    if (!descriptor_.opened()) throw not_started(program, errno);
  }

  int descriptor() const { return descriptor_.get(); }

  /// Returns 0, or the errno of the failure.
  int write(std::string_view text) const {
    if (const int error = write_all(descriptor_.get(), text); error != 0) return error;
    return ::lseek(descriptor_.get(), 0, SEEK_SET) == 0 ? 0 : errno;
  }

  /// Returns the whole content; nothing, with errno set, if it cannot be read.
  std::optional<std::string> read() const {
    struct stat status {};
    if (::fstat(descriptor(), &status) != 0) return std::nullopt;
    std::string text(static_cast<std::size_t>(status.st_size), '\0');
    for (std::size_t done = 0; done < text.size();) {
      const ssize_t n =
          ::pread(descriptor(), text.data() + done, text.size() - done, static_cast<off_t>(done));
      if (n < 0 && errno == EINTR) continue;
      if (n == 0) errno = EIO;  // it ends before its size
      if (n <= 0) return std::nullopt;
      done += static_cast<std::size_t>(n);
    }
    return text;
  }

 private:
  Descriptor descriptor_;
};

/// Redirections of the standard streams of a child. Keeps the first error, because a child must not
/// start with other streams.
class StreamPlan {
 public:
  StreamPlan() : error_(::posix_spawn_file_actions_init(&actions_)) {}
  StreamPlan(const StreamPlan&) = delete;
  StreamPlan& operator=(const StreamPlan&) = delete;
  ~StreamPlan() { ::posix_spawn_file_actions_destroy(&actions_); }

  void put(int descriptor, int stream) {
    if (error_ == 0) error_ = ::posix_spawn_file_actions_adddup2(&actions_, descriptor, stream);
  }
  void put_nothing(int stream) {
    if (error_ == 0)
      error_ = ::posix_spawn_file_actions_addopen(&actions_, stream, "/dev/null", O_RDWR, 0);
  }
  /// Returns 0 or the errno of the first failure.
  int error() const { return error_; }
  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
  int error_;
};

/// Starts a program with these arguments (`detached`: in its own session). Throws `system`.
inline pid_t start(const Environment& env, const std::filesystem::path& program,
                   std::vector<std::string> arguments, const StreamPlan& plan,
                   bool detached = false) {
  arguments.insert(arguments.begin(), program.filename().string());
  std::vector<std::string> variables;
  for (const auto& [name, value] : env.all())
    variables.push_back(fmt::format("{}={}", name, value));
  pid_t child = 0;
  int error = plan.error();
  if (error == 0)
    error = spawn(child, program.string(), std::move(arguments), &variables, plan.get(), detached);
  if (error != 0) throw not_started(program, error);
  return child;
}

/// Returns an exit status, 128 + n if signal n ended the program, as in a shell.
inline int exit_status(int status) {
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace gongbu::host
