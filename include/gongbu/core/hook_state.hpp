#pragma once

namespace gongbu::core {

/// How the hooks of a repository stand.
enum class HookState {
  missing,
  in_place,
  chained,          ///< in place, and the hook that was there before runs first
  configured,       ///< named in git's configuration (git 2.54 and later)
  disabled,         ///< so too, but hook.gongbu.enabled says no
  damaged,          ///< not all there, not executable, or not as this version writes them
  overwritten,      ///< replaced by another program's, as husky does
  program_missing,  ///< they run a program that is not there
};

/// Whether something is there that does not work as it should.
constexpr bool is_broken(HookState state) { return state >= HookState::damaged; }

/// What installing or uninstalling came to, in the order of importance: of several files, the
/// largest is told.
enum class HookResult { unchanged, removed, restored, updated, installed, chained, configured };

}  // namespace gongbu::core
