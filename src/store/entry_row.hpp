#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>
#include <string>

#include "gongbu/store/entries.hpp"

namespace gongbu::store {

/// The columns of table entry that read_entry() expects first in a row, in this order.
inline constexpr const char* kEntryColumns =
    "id, uuid, kind, subject, minutes, note, at, utc_offset, day, source, topics, part, "
    "timed";

/// Inserts an entry, or changes the one with its UUID and brings it back; returns its id.
extern const char* const kInsertEntry;

/// Binds the values of kInsertEntry.
void bind_entry(SQLite::Statement& statement, const Entry& entry, const std::string& uuid,
                std::optional<std::int64_t> work = {}, const std::string& trailer = {});

/// Inserts an entry, or changes the one with this UUID; returns its id. Part of an open change.
/// `work` and `trailer` say what an entry of a trailer was made of.
std::int64_t insert_entry(Database& database, const Entry& entry, const std::string& uuid,
                          std::optional<std::int64_t> work = {}, const std::string& trailer = {});

/// What the column topics holds of an entry.
std::string topics_column(const Entry& entry);

/// Returns the entry in the row that `statement` stands on.
Entry read_entry(SQLite::Statement& statement);

}  // namespace gongbu::store
