#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

namespace gongbu::store {

/// Locks the file of a connection, so that no restore replaces it until the connection is closed.
/// Throws SQLite::Exception if it was replaced since it was opened (see was_replaced): then the log
/// of that name belongs to the new file, and the connection must be closed without any write.
void keep_from_being_replaced(SQLite::Database& connection);

/// Returns whether a file was replaced after the connection had opened it.
bool was_replaced(const SQLite::Exception& exception);

}  // namespace gongbu::store
