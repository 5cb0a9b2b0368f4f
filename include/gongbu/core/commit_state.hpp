#pragma once

#include <array>
#include <cstddef>

namespace gongbu::core {

/// State of a commit in a repository. The numbers are stored in the database.
enum class CommitState {
  confirmed = 0,    ///< a scan found it reachable
  unconfirmed = 1,  ///< a hook reported it; not scanned yet
  replaced = 2,     ///< a hook reported that a rewrite replaced it; not scanned yet
  gone = 3,         ///< a scan found it unreachable
  superseded = 4,   ///< unreachable; version 1 stored that a redated commit replaced it
};
inline constexpr std::size_t kCommitStates = 5;

/// Events that change the state of a commit.
enum class CommitEvent {
  made,       ///< a hook reports it
  rewritten,  ///< a hook reports that another commit replaced it
  found,      ///< a scan finds it reachable
  lost,       ///< a scan finds it unreachable
};
inline constexpr std::size_t kCommitEvents = 4;

/// New state by old state (row) and event (column). Scans take precedence over hooks.
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

/// Returns the state after an event.
constexpr CommitState after(CommitState state, CommitEvent event) {
  return kCommitTransitions.at(static_cast<std::size_t>(state)).at(static_cast<std::size_t>(event));
}

/// Returns whether the commit counts as unreachable.
constexpr bool is_gone(CommitState state) {
  return state != CommitState::confirmed && state != CommitState::unconfirmed;
}

/// Returns whether only hooks reported the state; the next scan checks it.
constexpr bool is_unconfirmed(CommitState state) {
  return state == CommitState::unconfirmed || state == CommitState::replaced;
}

}  // namespace gongbu::core
