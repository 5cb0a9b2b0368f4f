#pragma once

#include <atomic>
#include <chrono>

#include "gongbu/git/git_process.hpp"
#include "gongbu/host/environment.hpp"

namespace gongbu::app {

/// Maximum time without output of a git process that reads a repository.
inline constexpr std::chrono::milliseconds kGitTimeout = std::chrono::seconds{30};

/// Returns a function that starts the git program on the PATH of an environment. Waiting for it
/// ends when `stop`, which may be null, becomes true.
git::StartGit git_starter(const host::Environment& env, const std::atomic<bool>* stop = nullptr,
                          std::chrono::milliseconds timeout = kGitTimeout);

}  // namespace gongbu::app
