#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "gongbu/core/day.hpp"
#include "gongbu/core/object_id.hpp"

namespace gongbu::core {

/// Reason why a commit does not count; `none` if it counts.
enum class Dropped {
  none = 0,
  merge = 1,            ///< a merge commit
  empty = 2,            ///< its tree equals its first parent's
  superseded = 3,       ///< unreachable, and another commit has its author time, as after an amend
  unknown_address = 4,  ///< the user's name with an address that is not configured
  ignored = 5,          ///< only in repositories on the ignore list
  bot = 6,              ///< its author is a machine
  white_space = 7,      ///< it changes nothing but white space
  too_small = 8,        ///< fewer lines than the policy asks for
  never_paths = 9,      ///< only files that never count: lock files, generated ones, …
  no_clock = 10,        ///< dated before there was git
  bulk_upload = 11,     ///< uploaded with others at once, which count once
  imported = 12,        ///< uploaded at once; imported entries of its problems count instead
};

/// A copy of a commit in one repository, to be judged with the other copies of its author time.
struct CommitCopy {
  std::int64_t repository = 0;
  ObjectId oid{};
  std::string_view email;
  std::string_view subject;
  bool own = true;                  ///< false: not the user's address according to this repository
  Dropped dropped = Dropped::none;  ///< verdict on this copy; ignored: its repository is ignored
  std::optional<Instant> gone_at = {};  ///< when it became unreachable; empty: reachable
};

/// Judges the commits with the same author time. Copies with the same address and subject are one
/// work; the user's addresses count as one. An address is the user's if any repository that is not
/// ignored says so.
///
/// A work with a reachable copy is judged by its reachable copies: it counts if one of them counts.
/// Works without one count only if no work of the group is reachable, and then only those that
/// became unreachable last, because earlier ones were amended into them. They are judged by the
/// copies that became unreachable last.
///
/// If none of the user's works counts by these rules, those that counted last still count, so that
/// a rewrite never removes a day.
///
/// Ignored copies of a work are disregarded if it has others. A work that is not the user's never
/// supersedes another.
///
/// Returns for each copy the verdict on its work if it represents the work, else nothing. The
/// representative is a reachable copy, else one that became unreachable last; among these the first
/// that counts, else the first, by repository and object id. An ignored copy represents a work only
/// if there is no other. The order of `group` does not matter.
std::vector<std::optional<Dropped>> judge_group(std::span<const CommitCopy> group);

}  // namespace gongbu::core
