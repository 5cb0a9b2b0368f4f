#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/base/error.hpp"
#include "gongbu/store/snapshot.hpp"

// A database looked at as a file: also when it cannot be opened as one of gongbu's.
namespace gongbu::store {

/// What is wrong with a database.
struct Examination {
  std::optional<Error> fault;  ///< it cannot be read, or is damaged
  std::vector<std::string>
      foreign_schema;                  ///< tables, indexes and triggers not as gongbu makes them
  std::int64_t wrong_totals = 0;       ///< days
  std::int64_t broken_references = 0;  ///< rows
};

/// Examines a database that is there, without changing it.
Examination examine(const std::filesystem::path& file, Depth depth);

/// Makes the totals of days anew from what is recorded. Throws as the functions of Database do.
void mend_totals(const std::filesystem::path& file);

}  // namespace gongbu::store
