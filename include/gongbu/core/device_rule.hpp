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

/// A claim: what one device says about a work. All claims of a call have one author time.
struct WorkClaim {
  std::size_t work = 0;  ///< number of the work
  std::string_view device = {};
  bool is_here = false;         ///< the claim is from this device
  std::int64_t repository = 0;  ///< id of the repository that holds the work on that device
  Dropped verdict = Dropped::none;
  bool has_text = true;  ///< false: address, subject and object id are unknown
  bool is_reachable = true;
  Instant committed_at{};
  ObjectId oid{};
  ObjectId key{};            ///< the same on every device; decides between commits of one second
  bool is_replaced = false;  ///< a rewrite on that device replaced the commit
  std::optional<std::size_t> replaced_by = {};  ///< work of the replacement, if it has claims
  Day day{};
  Instant recorded_at{};                   ///< when the device first recorded the work
  std::optional<Instant> rebuilt_at = {};  ///< when a rebuild on the device set `day`
};

/// The combined verdict on a work.
struct WorkVerdict {
  std::size_t representative = 0;  ///< index of the claim that represents the work
  std::size_t day_giver = 0;       ///< index of the claim that determines its day
  Dropped verdict = Dropped::none;
};

/// Returns whether two repositories of different devices are related: they share a work.
using AreRelated = std::function<bool(std::int64_t, std::int64_t)>;

/// Combines the claims of several devices about the works of one author time. `works` is the number
/// of works; each has at least one claim. The order of the claims does not matter, and every device
/// computes the same verdicts and days; only the reason why a work does not count may differ.
///
/// A work counts if any device counts it. Works are versions of one another if a rewrite replaced
/// one by the other, or if they are in related repositories of two devices. Of the versions, only
/// the one committed last counts; an earlier one counts too if some device counts both.
///
/// The day of a work is the one set by the latest rebuild, else that of the device that recorded it
/// first. The representative is a claim with text; among these one that counts, is reachable and
/// was committed last is preferred, in this order.
std::vector<WorkVerdict> judge_works(std::span<const WorkClaim> claims, std::size_t works,
                                     const AreRelated& are_related);

/// Returns whether works could become versions of one another if more repositories were related.
bool depends_on_relations(std::span<const WorkClaim> claims, std::size_t works,
                          const AreRelated& are_related);

}  // namespace gongbu::core
