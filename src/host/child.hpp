#pragma once

#include <spawn.h>
#include <sys/types.h>

#include <string>
#include <vector>

namespace gongbu::host {

/// Starts a program. `words` is its argv. Signals that this process ignores get their default
/// action. `environment` holds "NAME=value"; null means that of this process. `detached` starts a
/// new session, which a closing terminal does not end. Returns 0 or an errno.
int spawn(pid_t& child, const std::string& program, std::vector<std::string> words,
          std::vector<std::string>* environment, const posix_spawn_file_actions_t* actions,
          bool detached = false);

/// Waits for a child and returns its waitpid() status, or -1 if it is not available.
int wait_for(pid_t child);

}  // namespace gongbu::host
