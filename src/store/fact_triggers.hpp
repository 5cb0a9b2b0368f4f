#pragma once

namespace SQLite {
class Database;
}

namespace gongbu::store {

/// Makes the triggers that note which commits others may have to be told of, unless they are there:
/// only sync needs them, and a first scan would feel them.
void make_fact_triggers(SQLite::Database& connection);
bool has_fact_triggers(SQLite::Database& connection);

}  // namespace gongbu::store
