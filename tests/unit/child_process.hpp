#pragma once

#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

/// Whether this program uses AddressSanitizer. It needs descriptors and address space, so tests
/// that exhaust these are skipped.
#ifdef __SANITIZE_ADDRESS__
inline constexpr bool kSanitized = true;
#else
inline constexpr bool kSanitized = false;
#endif

/// Runs `body` in a forked process that exits with its result (99 after an exception).
template <class Body>
pid_t start_child(Body body) {
  const pid_t child = fork();
  if (child != 0) return child;
  int status = 99;
  try {
    status = body();
  } catch (...) {
  }
  _exit(status);
}

/// Waits for a child; returns its exit status, or -1 if it was killed by a signal.
inline int wait_for(pid_t child) {
  int status = 0;
  if (waitpid(child, &status, 0) != child || !WIFEXITED(status)) return -1;
  return WEXITSTATUS(status);
}

/// Like start_child() and wait_for(), without root privileges, which ignore permissions.
template <class Body>
int run_unprivileged(Body body) {
  return wait_for(start_child([&body] {
    constexpr uid_t kNobody = 65534;
    if (geteuid() == 0 && (setgid(kNobody) != 0 || setuid(kNobody) != 0)) return 98;
    return body();
  }));
}
