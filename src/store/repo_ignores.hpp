#pragma once

namespace SQLite {
class Database;
}

namespace gongbu::store {

/// Updates which repositories are refused according to the records (table repo_ignore), and judges
/// their commits again. Within the caller's transaction.
void apply_repo_ignores(SQLite::Database& connection);

}  // namespace gongbu::store
