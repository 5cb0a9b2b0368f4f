#pragma once

#include <chrono>

#include "gongbu/git/git_process.hpp"
#include "gongbu/host/environment.hpp"

namespace gongbu::app {

/// So long git may be silent while it reads a repository.
inline constexpr std::chrono::milliseconds kGitTimeout = std::chrono::seconds{30};

/// Returns what starts the git on PATH of an environment for the readers of repositories.
git::StartGit git_starter(const host::Environment& env,
                          std::chrono::milliseconds timeout = kGitTimeout);

}  // namespace gongbu::app
