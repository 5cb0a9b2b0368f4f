#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "gongbu/core/day.hpp"

namespace gongbu::transfer {

/// What the rotation needs to know about a backup.
struct Dated {
  core::Day day;
  std::int64_t records = 0;
  bool smaller = false;  ///< fewer records than the one before, not accepted
};

/// Returns the indices of backups to remove (`backups` has the oldest first). Keeps the last backup
/// of each of the 7 newest days, 5 newest weeks (from Monday) and 12 newest months, and the newest
/// of those with the most records. Of smaller backups it keeps the last one of each of 7 days.
std::vector<std::size_t> superseded(std::span<const Dated> backups);

}  // namespace gongbu::transfer
