#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "gongbu/store/database.hpp"

namespace gongbu::store {

/// Commits counted by another device.
struct CountedElsewhere {
  std::string device_name;
  std::string repository;  ///< its name on that device; empty for an address
  std::int64_t commits = 0;
};

/// Returns the devices and their repositories that count commits which these repositories of this
/// device also hold.
std::vector<CountedElsewhere> counted_elsewhere(Database& database,
                                                std::span<const std::int64_t> repositories);

/// Returns the devices that count commits with this author address (in lower case).
std::vector<CountedElsewhere> counted_elsewhere(Database& database, const std::string& email);

}  // namespace gongbu::store
