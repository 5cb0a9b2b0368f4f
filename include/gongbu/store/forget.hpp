#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "gongbu/core/day.hpp"
#include "gongbu/store/database.hpp"

namespace gongbu::store {

/// Command name of the changes made by forget_entry().
inline constexpr const char* kForgetCommand = "forget";

/// An existing or removed entry.
struct NamedEntry {
  std::string uuid;
  std::string subject;
};

/// Returns the entry with this number, even a removed one; nothing for entries of trailers.
std::optional<NamedEntry> find_any_entry(Database& database, std::int64_t id);

/// Flags an entry as deleted and erases its text (subject, topics, note) everywhere in the
/// database: in the undo history, in the "later" item and the timers it came from, in values kept
/// by sync, and in the paper that was added with it if nothing else uses that. Cannot be undone;
/// undo() continues with the change before. No copy of the text stays in the file; the journal
/// keeps it until this change is written there. Returns the number of the erased paper, if any.
std::optional<std::int64_t> forget_entry(Database& database, std::int64_t id, core::Instant now);

}  // namespace gongbu::store
