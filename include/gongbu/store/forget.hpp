#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "gongbu/core/day.hpp"
#include "gongbu/store/database.hpp"

namespace gongbu::store {

/// A removed or present entry.
struct NamedEntry {
  std::string uuid;
  std::string subject;
};

/// Finds an entry by its number, also a removed one; nothing for one of a commit's trailer.
std::optional<NamedEntry> find_any_entry(Database& database, std::int64_t id);

/// Erases the text of an entry (subject, topics, note), now and in what undo keeps, and flags it as
/// deleted. Not undoable. The file keeps no copy of the text.
void forget_entry(Database& database, std::int64_t id, core::Instant now);

}  // namespace gongbu::store
