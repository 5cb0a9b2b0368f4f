#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "gongbu/core/day.hpp"
#include "gongbu/store/database.hpp"

namespace gongbu::store {

/// The command of the changes of forget_entry().
inline constexpr const char* kForgetCommand = "forget";

/// An existing or removed entry.
struct NamedEntry {
  std::string uuid;
  std::string subject;
};

/// Returns the entry with this number, even a removed one; nothing for entries of trailers.
std::optional<NamedEntry> find_any_entry(Database& database, std::int64_t id);

/// Erases the text of an entry (subject, topics, note) wherever the database has it, and flags it
/// as deleted: what undo keeps, the "later" item and the timers that it came from, the values that
/// sync kept, and the paper that was recorded with it when nothing else uses that. Not undoable;
/// undo goes on with the change before. The file keeps no copy of the text; the journal does until
/// it gets this change. Returns the number of the paper that was erased.
std::optional<std::int64_t> forget_entry(Database& database, std::int64_t id, core::Instant now);

}  // namespace gongbu::store
