#pragma once

namespace SQLite {
class Database;
}

namespace gongbu::store {

/// Moves the records of version 2 and their undo history into the tables of version 3. Every field
/// group is stamped with the time of the row's last revision. Records that two machines would
/// create identically get derived UUIDs.
///
/// The history of entries made from trailers, and of days moved by a rebuild, is lost: undo leaves
/// both alone.
void adopt_records(SQLite::Database& connection);

/// Moves the values before a change from the tables of versions 3 to 6 into former_group of version
/// 7, and replaces the triggers.
void share_former_groups(SQLite::Database& connection);

}  // namespace gongbu::store
