#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "gongbu/core/commit_rule.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/core/object_id.hpp"

namespace gongbu::core {

/// What one device says about a work, among the works of an author time.
struct WorkClaim {
  std::size_t work = 0;  ///< which: claims with the same number are about one work
  std::string_view device = {};
  bool is_here = false;         ///< that device is this one
  std::int64_t repository = 0;  ///< that holds it, on that device
  Dropped verdict = Dropped::none;
  bool has_text = true;  ///< false: address, subject and object are not known
  bool is_reachable = true;
  Instant committed_at{};
  ObjectId oid{};
  bool is_replaced = false;  ///< a rewrite on that device put another commit in its place
  std::optional<std::size_t> replaced_by = {};  ///< the work of that, if it is among these
  Day day{};
  Instant recorded_at{};                   ///< when the device saw it first
  std::optional<Instant> rebuilt_at = {};  ///< when a rebuild there gave it that day
};

/// What holds for a work on every device.
struct WorkVerdict {
  std::size_t representative = 0;  ///< the claim that represents it, by index
  std::size_t day_giver = 0;       ///< the claim whose day it has
  Dropped verdict = Dropped::none;
};

/// Whether repositories of two devices are related: they share a work.
using AreRelated = std::function<bool(std::int64_t, std::int64_t)>;

/// Judges what several devices say about the works of an author time; `works` is how many there
/// are, each with a claim at least. Every device comes to the same verdicts and days, whatever the
/// order of claims, except for why a work does not count.
///
/// A work counts when a device counts it. Of works that are versions of one, the last committed
/// one counts: those of which a rewrite put one in the place of another, and those in repositories
/// of two devices that are related. Works that one device counts side by side are no versions.
///
/// A work is on the day that the latest rebuild gave it, else on that of the device that recorded
/// it first. A reachable commit with text represents it, the last committed one.
std::vector<WorkVerdict> judge_works(std::span<const WorkClaim> claims, std::size_t works,
                                     const AreRelated& are_related);

/// Whether there are works that would be versions of one if more repositories were related.
bool depends_on_relations(std::span<const WorkClaim> claims, std::size_t works,
                          const AreRelated& are_related);

}  // namespace gongbu::core
