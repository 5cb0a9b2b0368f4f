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
  std::string uuid;     ///< UUIDv7, the same on every machine
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

/// Records an entry (its id and uuid are made here) as one step that undo() takes back. Returns its
/// id.
std::int64_t add_entry(Database& database, const Entry& entry, core::Instant now);

/// Returns the entry with this id; nothing when there is none or it was removed.
std::optional<Entry> find_entry(Database& database, std::int64_t id);

/// The entries that are about topics, oldest first (by day, then instant, then id).
std::vector<Entry> entries_with_topics(Database& database);

/// The entries of these days, oldest first.
std::vector<Entry> entries_between(Database& database, core::Day from, core::Day until);

/// Replaces everything but id and uuid, as one step. Throws `data` when the entry is not there (any
/// more).
void update_entry(Database& database, const Entry& entry, core::Instant now);

/// Removes entries (flagged, not erased), as one step. Throws `data`, and removes none, when one of
/// them is not there (any more).
void remove_entries(Database& database, const std::vector<std::int64_t>& ids, core::Instant now);

}  // namespace gongbu::store
