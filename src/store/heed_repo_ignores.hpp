#pragma once

namespace SQLite {
class Database;
}

namespace gongbu::store {

/// Brings which repositories are refused in line with the records, within a transaction; judges
/// their commits anew.
void heed_repo_ignores(SQLite::Database& connection);

}  // namespace gongbu::store
