#include "gongbu/host/editor.hpp"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <string>
#include <system_error>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"

namespace gongbu::host {
namespace {

std::string editor_of(const Environment& env) {
  if (const auto visual = env.get("VISUAL")) return *visual;
  return env.get("EDITOR").value_or("vi");
}

// Ctrl-C in the editor is the editor's: the terminal sends it to both.
class InterruptsIgnored {
 public:
  InterruptsIgnored() {
    struct sigaction ignore {};
    ignore.sa_handler = SIG_IGN;
    ::sigaction(SIGINT, &ignore, &interrupt_);
    ::sigaction(SIGQUIT, &ignore, &quit_);
  }
  InterruptsIgnored(const InterruptsIgnored&) = delete;
  InterruptsIgnored& operator=(const InterruptsIgnored&) = delete;
  ~InterruptsIgnored() {
    ::sigaction(SIGINT, &interrupt_, nullptr);
    ::sigaction(SIGQUIT, &quit_, nullptr);
  }

 private:
  struct sigaction interrupt_ {};
  struct sigaction quit_ {};
};

// The attributes of a child that gets the default for every signal this process ignores.
class DefaultSignals {
 public:
  DefaultSignals() {
    sigset_t signals;
    ::sigemptyset(&signals);
    for (const int signal : {SIGINT, SIGQUIT, SIGPIPE}) ::sigaddset(&signals, signal);
    ::posix_spawnattr_init(&attributes_);
    ::posix_spawnattr_setsigdefault(&attributes_, &signals);
    ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGDEF);
  }
  DefaultSignals(const DefaultSignals&) = delete;
  DefaultSignals& operator=(const DefaultSignals&) = delete;
  ~DefaultSignals() { ::posix_spawnattr_destroy(&attributes_); }

  const posix_spawnattr_t* get() const { return &attributes_; }

 private:
  posix_spawnattr_t attributes_{};
};

int wait_for(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

}  // namespace

void edit_file(const Environment& env, const std::filesystem::path& file) {
  std::string editor = editor_of(env);
  std::string shell = "sh";
  std::string option = "-c";
  std::string script = editor + " \"$@\"";
  std::string path = file.string();
  const std::array<char*, 6> arguments = {shell.data(),  option.data(), script.data(),
                                          editor.data(), path.data(),   nullptr};
  const InterruptsIgnored ours_are_ignored;
  const DefaultSignals child_signals;
  pid_t child = 0;
  const int error =
      ::posix_spawn(&child, "/bin/sh", nullptr, child_signals.get(), arguments.data(), environ);
  if (error != 0)
    throw make_error(ErrorKind::system, Msg::err_editor_start, printable(editor),
                     std::generic_category().message(error));
  const int status = wait_for(child);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
    throw make_error(ErrorKind::system, Msg::err_editor_failed, printable(editor))
        .hint(phrase(Msg::hint_editor));
}

}  // namespace gongbu::host
