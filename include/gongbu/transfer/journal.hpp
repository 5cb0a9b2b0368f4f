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

// The journal: what the user recorded, as lines of JSON (app/record_lines.hpp), in one file a UTC
// day, <data>/journal/2026/11/28.jsonl. It is written after the database, which has the truth, and
// restores the records alone.
namespace gongbu::transfer {

std::filesystem::path journal_directory(const host::Paths& paths);

/// What the journal has of the changes of the database.
enum class JournalState {
  complete,
  ahead,  ///< it has later changes of this device: the database is an older copy
  busy,   ///< another process writes it; the next command goes on
};

/// Appends the changes that the journal does not have yet; all records when it has none of this
/// device. A change at its end that was not written whole is dropped and written again. Before a
/// change that forgot records (store::forget_entry()), their text is taken out of every line. Not
/// flushed: the database is. When the journal is ahead, or cannot be read, nothing is written.
/// Several processes write one after the other. Throws `system`.
JournalState write_journal(store::Database& database, const host::Paths& paths, core::Instant now);

/// As write_journal(), but throws `system` while another process writes it.
JournalState complete_journal(store::Database& database, const host::Paths& paths,
                              core::Instant now);

/// The error of whoever needs the whole journal while another process writes it.
Error journal_busy();

/// Takes the database as it is although the journal is ahead: its changes go on after those of the
/// journal, which keeps its lines. Throws `system`.
void accept_database(store::Database& database, const host::Paths& paths, core::Instant now);

/// What the journal holds.
struct Journal {
  store::RecordState state;
  std::set<std::string> devices;  ///< whose changes it has
  std::string last_device;        ///< of the last change
  std::int64_t last_change = 0;   ///< largest number of a change
  core::Instant since{};          ///< of the first change
  std::size_t unreadable = 0;     ///< records whose lines are damaged or gone
};

/// Reads the changes up to `until`. Lines that are damaged or of a newer gongbu are passed over,
/// and so is a last change that was not written whole. Throws `system`.
Journal read_journal(const host::Paths& paths, core::Instant until = core::Instant::max());

/// Number of field groups that the journal has otherwise than the database.
std::int64_t differences(store::Database& database, const Journal& journal);

/// What a journal is worth.
struct JournalCheck {
  bool is_ahead = false;         ///< see JournalState; then the rest is not known
  std::int64_t differences = 0;  ///< see differences()
  std::size_t records = 0;
};

/// Completes the journal and compares it with the database. Throws `system`, also when another
/// process keeps writing it.
JournalCheck check_journal(store::Database& database, const host::Paths& paths, core::Instant now);

}  // namespace gongbu::transfer
