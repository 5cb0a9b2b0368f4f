#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/base/error.hpp"
#include "gongbu/store/snapshot.hpp"

// Examines a database file, even one that gongbu cannot open.
namespace gongbu::store {

/// Problems of a database.
struct Examination {
  std::optional<Error> fault;  ///< unreadable or damaged
  std::vector<std::string>
      foreign_schema;                  ///< tables, indexes and triggers that differ from gongbu's
  std::int64_t wrong_totals = 0;       ///< number of days
  std::int64_t broken_references = 0;  ///< number of rows
};

/// Examines an existing database without changing it.
Examination examine(const std::filesystem::path& file, Depth depth);

/// Computes the daily totals from the records. Throws like the functions of Database.
void rebuild_totals(const std::filesystem::path& file);

}  // namespace gongbu::store
