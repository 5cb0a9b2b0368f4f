#pragma once

namespace gongbu::core {

/// State of the git hooks of a repository.
enum class HookState {
  missing,
  in_place,
  chained,          ///< in place; runs the hook that was there before first
  configured,       ///< set in git's configuration (git 2.54 and later)
  disabled,         ///< set in git's configuration, but hook.gongbu.enabled is false
  damaged,          ///< incomplete, not executable, or written by another version
  overwritten,      ///< replaced by another program's, as husky does
  program_missing,  ///< run a program that does not exist
};

/// Returns whether a hook is installed but does not work.
constexpr bool is_broken(HookState state) { return state >= HookState::damaged; }

/// Result of installing or uninstalling, in ascending importance: with several files, the largest
/// is reported.
enum class HookResult { unchanged, removed, restored, updated, installed, chained, configured };

}  // namespace gongbu::core
