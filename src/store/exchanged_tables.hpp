#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gongbu/store/records.hpp"
#include "store/change_tables.hpp"

// Tables whose records are exchanged: all but timers; entries made from trailers are left out.
namespace gongbu::store {

/// The group that every table has in addition to its own ones.
inline constexpr std::string_view kDeletedGroup = "deleted";

bool is_exchanged(const RecordTable& table);

/// Returns the FROM and WHERE clauses for the exchanged rows of a table.
std::string exchanged_rows(const RecordTable& table);

/// Returns the table with this name if its records leave the database, else nullptr.
const RecordTable* find_exchanged(std::string_view name);

/// Returns the names of the groups of a table, "deleted" last.
std::vector<std::string_view> group_names(const RecordTable& table);

/// Returns the first missing group other than "deleted", or an empty text.
std::string_view missing_group(const RecordTable& table, const RecordGroups& groups);

/// Returns whether a stamp is in the years 1970 to 9999. A later one could not be replaced.
bool is_stamp(const Stamp& stamp);

/// Returns the first column with a bad value ("day"), the name of the group if it is unknown or has
/// a wrong number of values, or an empty text.
std::string_view misfit_in(const RecordTable& table, std::string_view group,
                           const std::vector<RecordValue>& values);

}  // namespace gongbu::store
