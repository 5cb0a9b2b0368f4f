#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "gongbu/store/database.hpp"

namespace gongbu::store {

/// Commits that another device counts.
struct CountedElsewhere {
  std::string device_name;
  std::string repository;  ///< there; empty when it does not matter
  std::int64_t commits = 0;
};

/// Which devices count commits that lie in these repositories of this one too, and where.
std::vector<CountedElsewhere> counted_elsewhere(Database& database,
                                                std::span<const std::int64_t> repositories);

/// Which devices count commits with an author address (in lower case).
std::vector<CountedElsewhere> counted_elsewhere(Database& database, const std::string& email);

}  // namespace gongbu::store
