#pragma once

#include <cstdint>
#include <span>

namespace SQLite {
class Database;
}

namespace gongbu::store {

/// Creates the triggers that record groups with facts to publish, unless they exist. Only sync
/// needs them, and they would slow down a first scan.
void make_fact_triggers(SQLite::Database& connection);
void drop_fact_triggers(SQLite::Database& connection);
bool has_fact_triggers(SQLite::Database& connection);

/// Records groups (author times) that depend on rows that the triggers do not watch. Does nothing
/// without the triggers.
void note_unpublished(SQLite::Database& connection, std::span<const std::int64_t> groups);

}  // namespace gongbu::store
