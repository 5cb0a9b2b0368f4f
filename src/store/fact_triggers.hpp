#pragma once

#include <cstdint>
#include <span>

namespace SQLite {
class Database;
}

namespace gongbu::store {

/// Makes the triggers that note groups whose facts may have to be published, unless they are there:
/// only sync needs them, and a first scan would feel them.
void make_fact_triggers(SQLite::Database& connection);
void drop_fact_triggers(SQLite::Database& connection);
bool has_fact_triggers(SQLite::Database& connection);

/// Notes groups (author times) that depend on other rows, which the triggers do not see. Does
/// nothing without the triggers.
void note_unpublished(SQLite::Database& connection, std::span<const std::int64_t> groups);

}  // namespace gongbu::store
