#pragma once

#include <array>
#include <cstddef>

namespace gongbu::core {

/// Whether a repository holds a commit, and who says so. The numbers are stored.
enum class CommitState {
  confirmed = 0,    ///< a scan found it reachable
  unconfirmed = 1,  ///< a hook reported it; no scan has looked yet
  replaced = 2,     ///< a hook reported that a rewrite took its place; no scan has looked yet
  gone = 3,         ///< a scan found it unreachable: remembered
  superseded = 4,   ///< gone, and version 1 noted that a commit of another author time replaced it
};
inline constexpr std::size_t kCommitStates = 5;

/// What happens to a commit.
enum class CommitEvent {
  made,       ///< a hook reports it
  rewritten,  ///< a hook reports that another commit took its place
  found,      ///< a scan finds it reachable
  lost,       ///< a scan finds it unreachable
};
inline constexpr std::size_t kCommitEvents = 4;

/// The state that follows a state (row) at an event (column). Scans know better than hooks.
inline constexpr std::array<std::array<CommitState, kCommitEvents>, kCommitStates>
    kCommitTransitions = [] {
      using enum CommitState;
      return std::array<std::array<CommitState, kCommitEvents>, kCommitStates>{{
          //  made         rewritten   found      lost
          {confirmed, replaced, confirmed, gone},          // confirmed
          {unconfirmed, replaced, confirmed, gone},        // unconfirmed
          {replaced, replaced, confirmed, gone},           // replaced
          {gone, gone, confirmed, gone},                   // gone
          {superseded, superseded, confirmed, superseded}  // superseded
      }};
    }();

constexpr CommitState after(CommitState state, CommitEvent event) {
  return kCommitTransitions.at(static_cast<std::size_t>(state)).at(static_cast<std::size_t>(event));
}

/// Whether it is taken for unreachable; since when is stored beside it.
constexpr bool is_gone(CommitState state) {
  return state != CommitState::confirmed && state != CommitState::unconfirmed;
}

/// Whether only hooks say so: the next scan looks.
constexpr bool is_unconfirmed(CommitState state) {
  return state == CommitState::unconfirmed || state == CommitState::replaced;
}

}  // namespace gongbu::core
