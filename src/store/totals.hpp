#pragma once

#include <cstdint>

namespace SQLite {
class Database;
}

// The totals of days (table day_total), which the recorder and the triggers keep.
namespace gongbu::store {

/// Number of days whose totals are not the sums of what is recorded.
std::int64_t count_wrong_totals(SQLite::Database& connection);

/// Makes all of them anew.
void make_totals(SQLite::Database& connection);

}  // namespace gongbu::store
