#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "gongbu/core/day.hpp"

namespace gongbu::core {

/// Why a commit does not count; `none` when it does.
enum class Dropped {
  none = 0,
  merge = 1,            ///< a merge commit
  empty = 2,            ///< its tree equals its first parent's
  superseded = 3,       ///< gone, and another commit has its author time: perhaps an amend of it
  unknown_address = 4,  ///< under the user's name, with an address that is not configured
  ignored = 5,          ///< only in repositories on the ignore list
  bot = 6,              ///< its author is a machine
  white_space = 7,      ///< it changes nothing but white space
  too_small = 8,        ///< fewer lines than the policy asks for
  never_paths = 9,      ///< only files that never count: lock files, generated ones, …
  no_clock = 10,        ///< dated before there was git
};

/// One object that holds a piece of work: a commit in one repository.
struct Holding {
  /// What core/commit_policy.hpp says of it, or ignored.
  Dropped dropped = Dropped::none;
  std::optional<Instant> gone_at;  ///< when a scan found it unreachable; nothing: reachable
};

/// One piece of work: the commits that agree in author address, author time and subject; the user's
/// addresses are one.
struct Work {
  bool mine = true;               ///< false: the user's name with an unknown address
  std::vector<Holding> holdings;  ///< at least one
};

/// Decides which pieces of work count among those that share their author time.
///
/// A work with a reachable holding is judged by its reachable holdings: it counts when one of them
/// does. Works without one are remembered: they count only when no work of the group is reachable,
/// and then only those that went last, because the earlier ones were amended into them. A
/// remembered work is judged by its holdings that went last.
///
/// When none of the user's works of the group counts by that, those that counted last do: rewriting
/// takes nothing away.
///
/// Ignored holdings say nothing about a work that has others. A work that is not mine never
/// supersedes another.
///
/// Returns one answer for each work, in order.
std::vector<Dropped> judge_group(std::span<const Work> group);

/// The holding that stands for a work, by its place: a reachable one, else one that went last;
/// among these the first that counts, else the first. An ignored one only when there is no other.
std::size_t standing(const Work& work);

}  // namespace gongbu::core
