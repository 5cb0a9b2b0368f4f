#include "gongbu/host/editor.hpp"

#include <sys/wait.h>

#include <csignal>
#include <string>
#include <system_error>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "host/child.hpp"

namespace gongbu::host {
namespace {

std::string editor_of(const Environment& env) {
  if (const auto visual = env.get("VISUAL")) return *visual;
  return env.get("EDITOR").value_or("vi");
}

// Ignores Ctrl-C, which the terminal sends to the editor and to this process.
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

}  // namespace

void edit_file(const Environment& env, const std::filesystem::path& file) {
  const std::string editor = editor_of(env);
  const InterruptsIgnored ours_are_ignored;
  pid_t child = 0;
  const int error = spawn(child, "/bin/sh", {"sh", "-c", editor + " \"$@\"", editor, file.string()},
                          nullptr, nullptr);
  if (error != 0)
    throw make_error(ErrorKind::system, Msg::err_editor_start, printable(editor),
                     std::generic_category().message(error));
  const int status = wait_for(child);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
    throw make_error(ErrorKind::system, Msg::err_editor_failed, printable(editor))
        .hint(phrase(Msg::hint_editor));
}

}  // namespace gongbu::host
