#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gongbu/store/records.hpp"
#include "store/change_tables.hpp"

// The tables whose records leave the database: all but timers, and without the entries of trailers.
namespace gongbu::store {

/// The group that each table has beside its own.
inline constexpr std::string_view kDeletedGroup = "deleted";

bool is_exchanged(const RecordTable& table);

/// "FROM" and "WHERE" of the rows of a table that leave the database.
std::string exchanged_rows(const RecordTable& table);

/// Returns the table with this name if its records leave the database, else nullptr.
const RecordTable* find_exchanged(std::string_view name);

/// The names of the groups of a table, "deleted" last.
std::vector<std::string_view> group_names(const RecordTable& table);

/// Returns the first group but "deleted" that is not there, or an empty text.
std::string_view missing_group(const RecordTable& table, const RecordGroups& groups);

/// Whether a stamp lies within the years 1970 to 9999. Another one could not be replaced.
bool is_stamp(const Stamp& stamp);

/// Returns the first column ("day") whose value does not fit, the name of a group that the table
/// does not have or whose number of values differs, or an empty text.
std::string_view misfit_in(const RecordTable& table, std::string_view group,
                           const std::vector<RecordValue>& values);

}  // namespace gongbu::store
