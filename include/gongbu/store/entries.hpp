#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/core/day.hpp"
#include "gongbu/store/database.hpp"

namespace gongbu::store {

/// Study recorded by hand or made from a trailer, a timer or an import. Texts are valid UTF-8
/// without NUL.
struct Entry {
  std::int64_t id = 0;  ///< number that the user types; never reused
  std::string uuid;     ///< the same on every machine
  std::string kind;
  std::string subject;
  std::optional<core::minutes> spent;
  std::string note;
  core::Instant at{};             ///< time of recording, or a placeholder on another day
  bool timed = true;              ///< false: only the day is known; ignore `at`
  core::seconds utc_offset{0};    ///< of the zone at `at`
  core::Day day{};                ///< study day, computed once
  std::string source = "manual";  ///< "manual", "timer", "timer-capped", … (core/activity.hpp)
  /// Topics ("prml:3.1.2", without spaces), and whether they were studied only in part.
  std::vector<std::string> topics;
  bool part = false;

  friend bool operator==(const Entry&, const Entry&) = default;
};

/// Adds an entry as one change; returns its new id. Without a uuid it gets a new UUIDv7. If an
/// entry with its uuid exists (import), updates and restores that.
std::int64_t add_entry(Database& database, const Entry& entry, core::Instant now);

/// Returns the entry with this id as stored; nothing if it does not exist or was removed.
std::optional<Entry> find_entry(Database& database, std::int64_t id);

/// Replaces merged papers in the topics of an entry by the papers they were merged into.
void resolve_papers(Database& database, Entry& entry);

/// Returns the entries with topics, oldest first (by day, then instant, then id). Merged papers are
/// replaced, here and below.
std::vector<Entry> entries_with_topics(Database& database);

/// Returns the entries from `from` to `until`, oldest first.
std::vector<Entry> entries_between(Database& database, core::Day from, core::Day until);

/// Updates all fields except id and uuid, as one change. Throws `data` if the entry does not exist
/// or was removed.
void update_entry(Database& database, const Entry& entry, core::Instant now);

/// Moves an entry to another day as part of the open change.
void set_entry_day(Database& database, std::int64_t id, core::Day day, core::seconds utc_offset);

/// Flags entries as deleted, as one change. Throws `data` and removes none if one does not exist or
/// was removed.
void remove_entries(Database& database, const std::vector<std::int64_t>& ids, core::Instant now);

}  // namespace gongbu::store
