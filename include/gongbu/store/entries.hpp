#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/core/day.hpp"
#include "gongbu/store/database.hpp"

namespace gongbu::store {

/// Study recorded by hand, from a trailer, a timer or an import. Texts are valid UTF-8 without NUL.
struct Entry {
  std::int64_t id = 0;  ///< short number the user types; never used again after `rm`
  std::string uuid;     ///< the same on every machine
  std::string kind;
  std::string subject;
  std::optional<core::minutes> spent;
  std::string note;
  core::Instant at{};             ///< when it was recorded, or what stands for a day in the past
  bool timed = true;              ///< false: it was put on that day, and `at` is no time
  core::seconds utc_offset{0};    ///< of the zone at `at`
  core::Day day{};                ///< study day, computed once
  std::string source = "manual";  ///< "manual", "timer", "timer-capped", … (core/activity.hpp)
  /// What of a syllabus it is about ("prml:3.1.2", without spaces), and whether that was not
  /// studied to its end.
  std::vector<std::string> topics;
  bool part = false;

  friend bool operator==(const Entry&, const Entry&) = default;
};

/// Records an entry as one change; returns its id, which is made here. Without a uuid it gets a new
/// UUIDv7. With one (of an import), an entry that has it is changed, and is back when it was
/// removed.
std::int64_t add_entry(Database& database, const Entry& entry, core::Instant now);

/// Returns the entry with this id as it is stored; nothing when there is none or it was removed.
std::optional<Entry> find_entry(Database& database, std::int64_t id);

/// Makes an entry one about the papers that stand for those of its topics, where these were merged.
void resolve_papers(Database& database, Entry& entry);

/// The entries that are about topics, oldest first (by day, then instant, then id). Here and below,
/// merged papers are resolved.
std::vector<Entry> entries_with_topics(Database& database);

/// The entries of these days, oldest first.
std::vector<Entry> entries_between(Database& database, core::Day from, core::Day until);

/// Replaces everything but id and uuid, as one change. Throws `data` when the entry is not there
/// (any more).
void update_entry(Database& database, const Entry& entry, core::Instant now);

/// Puts an entry on another day: part of the caller's change.
void set_entry_day(Database& database, std::int64_t id, core::Day day, core::seconds utc_offset);

/// Removes entries (flagged, not erased), as one change. Throws `data`, and removes none, when one
/// of them is not there (any more).
void remove_entries(Database& database, const std::vector<std::int64_t>& ids, core::Instant now);

}  // namespace gongbu::store
