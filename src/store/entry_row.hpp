#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include "gongbu/store/entries.hpp"

namespace gongbu::store {

/// The columns of table entry that read_entry() expects first in a row, in this order.
inline constexpr const char* kEntryColumns =
    "id, uuid, kind, subject, minutes, note, at, utc_offset, day, source, topics, part";

/// Returns the entry in the row that `statement` stands on.
Entry read_entry(SQLite::Statement& statement);

}  // namespace gongbu::store
