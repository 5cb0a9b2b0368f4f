#pragma once

#include <spawn.h>
#include <sys/types.h>

#include <string>
#include <vector>

namespace gongbu::host {

/// Starts a program with these words, the first of them its name. It gets the default for every
/// signal that this process ignores. `environment` holds "NAME=value"; null: this process's own.
/// `detached`: in a session of its own, which no closing terminal ends. Returns 0, or the errno of
/// the failure.
int spawn(pid_t& child, const std::string& program, std::vector<std::string> words,
          std::vector<std::string>* environment, const posix_spawn_file_actions_t* actions,
          bool detached = false);

/// Waits for a child and returns its status as waitpid() has it; -1, which is no exit, when that
/// cannot be told.
int wait_for(pid_t child);

}  // namespace gongbu::host
