#pragma once

#include <spawn.h>
#include <sys/types.h>

#include <cstddef>
#include <string>
#include <vector>

namespace gongbu::host {

/// Starts a program. `words` is its argv. Signals that this process ignores get their default
/// action. `environment` holds "NAME=value"; null means that of this process. `detached` starts a
/// new session, which a closing terminal does not end. Returns 0 or an errno.
int spawn(pid_t& child, const std::string& program, std::vector<std::string> words,
          std::vector<std::string>* environment, const posix_spawn_file_actions_t* actions,
          bool detached = false);

/// Lets end_children() end a child as long as this object exists; with its process group if it has
/// a session of its own. Of more than 64 children at a time, the others are not ended.
class ChildRecord {
 public:
  ChildRecord(pid_t child, bool own_session);
  ChildRecord(const ChildRecord&) = delete;
  ChildRecord& operator=(const ChildRecord&) = delete;
  ~ChildRecord();

 private:
  std::size_t slot_ = 0;
};

/// Waits for a child and returns its waitpid() status, or -1 if it is not available.
int wait_for(pid_t child);

}  // namespace gongbu::host
