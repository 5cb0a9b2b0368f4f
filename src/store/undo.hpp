#pragma once

#include <cstdint>
#include <string_view>

namespace SQLite {
class Database;
}

namespace gongbu::store {

/// Takes back what a change did to the records of one table, within the open change; keeps what was
/// changed later.
void take_back_in(SQLite::Database& connection, std::int64_t change, std::string_view table);

}  // namespace gongbu::store
