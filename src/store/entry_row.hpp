#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "gongbu/store/entries.hpp"

namespace gongbu::store {

/// Columns of table entry that read_entry() expects at the start of a row.
inline constexpr const char* kEntryColumns =
    "id, uuid, kind, subject, minutes, note, at, utc_offset, day, source, topics, part, "
    "timed";

/// Returns SQL that inserts `count` entries, or updates and restores those with their UUIDs; the
/// result is their ids.
std::string insert_entries(std::size_t count);

/// Binds the values of one entry of insert_entries(); `index` is its position, from 0.
void bind_entry(SQLite::Statement& statement, std::size_t index, const Entry& entry,
                const std::string& uuid, std::optional<std::int64_t> work = {},
                const std::string& trailer = {});

/// Inserts an entry, or updates the one with this UUID; returns its id. Part of an open change.
/// `work` and `trailer` are the origin of an entry made from a trailer.
std::int64_t insert_entry(Database& database, const Entry& entry, const std::string& uuid,
                          std::optional<std::int64_t> work = {}, const std::string& trailer = {});

/// Returns the value of column topics.
std::string topics_column(const Entry& entry);

/// Returns the entry in the current row.
Entry read_entry(SQLite::Statement& statement);

}  // namespace gongbu::store
