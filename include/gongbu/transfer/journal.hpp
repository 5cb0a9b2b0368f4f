#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <set>
#include <string>

#include "gongbu/base/error.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/host/environment.hpp"
#include "gongbu/store/records.hpp"

// The journal: the user's records as lines of JSON (app/record_lines.hpp), one file per UTC day:
// <data>/journal/2026/11/28.jsonl. It is written after the database, which takes precedence; the
// records can be restored from it alone.
namespace gongbu::transfer {

std::filesystem::path journal_directory(const host::Paths& paths);

/// State of the journal compared with the database.
enum class JournalState {
  complete,
  ahead,  ///< has changes of this device that the database lacks: the database is an older copy
  busy,   ///< another process is writing it; the next command continues
};

/// Appends the changes that the journal lacks, or all records if it has none of this device.
/// Replaces an incomplete change at its end. Before a change of store::forget_entry(), erases the
/// text of the forgotten records from every line. Does not flush, because the database is flushed.
/// Writes nothing if the journal is ahead or cannot be read. Only one process writes at a time.
/// Throws `system`.
JournalState write_journal(store::Database& database, const host::Paths& paths, core::Instant now);

/// Like write_journal(), but throws `system` if another process is writing it.
JournalState complete_journal(store::Database& database, const host::Paths& paths,
                              core::Instant now);

/// Returns the error for a journal that another process is writing.
Error journal_busy();

/// Accepts the database although the journal is ahead: appends all its records to the journal and
/// continues with the journal's numbers. Throws `system`.
void accept_database(store::Database& database, const host::Paths& paths, core::Instant now);

/// Content of the journal.
struct Journal {
  store::RecordState state;
  std::set<std::string> devices;  ///< devices that made the changes
  std::string last_device;        ///< device of the last change
  std::int64_t last_change = 0;   ///< largest number of a change
  core::Instant since{};          ///< time of the first change
  /// Records whose lines are damaged or missing, also at the end. At least one for each damaged
  /// line that no later line replaces.
  std::size_t unreadable = 0;
};

/// Reads the changes up to `until`. Skips damaged lines, lines of a newer version and records at
/// the end that no line closes. Throws `system`.
Journal read_journal(const host::Paths& paths, core::Instant until = core::Instant::max());

/// Returns the number of field groups of the database that the journal lacks or has with other
/// values.
std::int64_t differences(store::Database& database, const Journal& journal);

/// Result of check_journal().
struct JournalCheck {
  bool is_ahead = false;         ///< see JournalState; then the rest is not set
  std::int64_t differences = 0;  ///< see differences()
  std::size_t records = 0;
};

/// Completes the journal and compares it with the database. Throws `system`, also if another
/// process keeps writing it.
JournalCheck check_journal(store::Database& database, const host::Paths& paths, core::Instant now);

}  // namespace gongbu::transfer
