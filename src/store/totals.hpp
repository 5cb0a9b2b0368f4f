#pragma once

#include <cstdint>

namespace SQLite {
class Database;
}

// Daily totals (table day_total), normally updated by CommitTotals and by triggers.
namespace gongbu::store {

/// Returns the number of days with wrong totals.
std::int64_t count_wrong_totals(SQLite::Database& connection);

/// Computes all totals from the activities.
void recompute_totals(SQLite::Database& connection);

}  // namespace gongbu::store
