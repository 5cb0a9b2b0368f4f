#pragma once

#include <atomic>
#include <chrono>

#include "gongbu/git/git_process.hpp"
#include "gongbu/host/environment.hpp"

namespace gongbu::app {

/// So long git may be silent while it reads a repository.
inline constexpr std::chrono::milliseconds kGitTimeout = std::chrono::seconds{30};

/// Returns what starts the git on PATH of an environment for the readers of repositories. They are
/// not waited for once `stop`, which may be null, is true.
git::StartGit git_starter(const host::Environment& env, const std::atomic<bool>* stop = nullptr,
                          std::chrono::milliseconds timeout = kGitTimeout);

}  // namespace gongbu::app
