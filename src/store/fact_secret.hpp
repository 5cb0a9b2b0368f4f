#pragma once

#include <string>

namespace SQLite {
class Database;
}

namespace gongbu::store {

/// Returns the secret of commit_key(); empty if there is none yet.
std::string fact_secret(SQLite::Database& connection);

}  // namespace gongbu::store
