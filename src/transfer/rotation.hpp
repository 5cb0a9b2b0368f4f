#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "gongbu/core/day.hpp"

namespace gongbu::transfer {

/// A backup as keeping it is decided by.
struct Dated {
  core::Day day;
  std::int64_t records = 0;
  bool smaller = false;  ///< not accepted
};

/// Returns which backups, the oldest first, make room: all but the last of each of the 7 newest
/// days, 5 newest weeks (from Monday) and 12 newest months, and the newest of those with the most
/// records. Of those that are smaller the last of each of 7 days is kept.
std::vector<std::size_t> superseded(std::span<const Dated> backups);

}  // namespace gongbu::transfer
