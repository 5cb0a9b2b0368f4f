#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "gongbu/core/day.hpp"
#include "gongbu/core/object_id.hpp"

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
  bulk_upload = 11,     ///< uploaded with others at once, which count once
  imported = 12,        ///< uploaded at once; imported entries of its problems count instead
};

/// A commit in one repository, as it is judged among those that share its author time.
struct CommitCopy {
  std::int64_t repository = 0;
  ObjectId oid{};
  std::string_view email;
  std::string_view subject;
  bool own = true;  ///< false: the user's name with an address that this repository does not know
  Dropped dropped = Dropped::none;      ///< by itself; ignored: its repository is
  std::optional<Instant> gone_at = {};  ///< since when it is unreachable; nothing: it is reachable
};

/// Judges the commits that share an author time. Copies that agree in address and subject are one
/// work; the user's addresses are one. An address is the user's when one repository that is not
/// ignored says so.
///
/// A work with a reachable copy is judged by its reachable copies: it counts when one of them does.
/// Works without one are remembered: they count only when no work of the group is reachable, and
/// then only those that went last, because the earlier ones were amended into them. A remembered
/// work is judged by its copies that went last.
///
/// When none of the user's works of the group counts by that, those that counted last do: rewriting
/// takes nothing away.
///
/// Ignored copies say nothing about a work that has others. A work that is not the user's never
/// supersedes another.
///
/// Returns, for each copy, the verdict on its work if it represents that: a reachable one, else one
/// that went last; among these the first that counts, else the first, in the order of repositories
/// and object ids. An ignored one only when there is no other. The order of `group` does not
/// matter.
std::vector<std::optional<Dropped>> judge_group(std::span<const CommitCopy> group);

}  // namespace gongbu::core
