#include "gongbu/core/commit_state.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <set>

namespace gongbu::core {
namespace {

using enum CommitState;
using enum CommitEvent;

constexpr CommitState kStates[] = {confirmed, unconfirmed, replaced, gone, superseded};
constexpr CommitEvent kEvents[] = {made, rewritten, found, lost};
static_assert(std::size(kStates) == kCommitStates && std::size(kEvents) == kCommitEvents);

// A second definition of the transitions.
CommitState expected(CommitState state, CommitEvent event) {
  if (event == found) return confirmed;
  if (event == made) return state;  // a hook adds nothing to a known commit
  const bool is_reachable = state == confirmed || state == unconfirmed;
  if (event == rewritten) return is_reachable ? replaced : state;
  return state == superseded ? superseded : gone;
}

}  // namespace

TEST_CASE("commit state: every state at every event") {
  for (const CommitState state : kStates) {
    for (const CommitEvent event : kEvents) {
      CAPTURE(static_cast<int>(state));
      CAPTURE(static_cast<int>(event));
      const CommitState next = after(state, event);
      CHECK(next == expected(state, event));
      // The result of a scan is certain and idempotent.
      if (event == found || event == lost) CHECK_FALSE(is_unconfirmed(next));
      CHECK(after(next, event) == next);
      CHECK(is_gone(next) == (event == found ? false : event == made ? is_gone(state) : true));
    }
  }
}

TEST_CASE("commit state: hooks and scans reach every state except that of version 1") {
  std::set<CommitState> reached{confirmed, unconfirmed};
  for (std::size_t size = 0; size != reached.size();) {
    size = reached.size();
    for (const CommitState state : std::set<CommitState>(reached))
      for (const CommitEvent event : kEvents) reached.insert(after(state, event));
  }
  CHECK(reached == std::set<CommitState>{confirmed, unconfirmed, replaced, gone});
}

}  // namespace gongbu::core
