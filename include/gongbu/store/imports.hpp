#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "gongbu/core/day.hpp"
#include "gongbu/store/database.hpp"
#include "gongbu/store/entries.hpp"

// Imported entries.
namespace gongbu::store {

/// Prefix of the source of an imported entry; the format name follows.
inline constexpr std::string_view kImportSource = "import:";
/// Source of imported entries for problems that BaekjoonHub uploads.
inline constexpr std::string_view kProblemSource = "import:baekjoonhub";

/// Returns the UUID of a row of a format, the same on every machine.
std::string imported_uuid(std::string_view format, std::string_view native_id);

/// Result of writing an imported entry.
enum class ImportResult {
  added,    ///< new, or restored after its import was undone
  changed,  ///< its values changed
  same,     ///< exists with the same values
  kept,     ///< differs, but not changed because a person edited it
  removed,  ///< not restored because a person removed it
};

/// An import of a file.
struct ImportBatch {
  std::int64_t id = 0;
  std::string format;  ///< "anki"
  std::string file;    ///< path
  std::string digest;  ///< SHA-256 in hexadecimal; empty for a directory
  std::int64_t added = 0;
  std::int64_t changed = 0;
  std::int64_t left_out = 0;
  core::Instant made_at{};   ///< read only
  std::int64_t present = 0;  ///< read only: number of its entries not deleted
};

/// Writes imported entries within the caller's ChangeTransaction of origin import. Does not change
/// field groups that a person changed.
class ImportWriter {
 public:
  explicit ImportWriter(Database& database);
  ImportWriter(const ImportWriter&) = delete;
  ImportWriter& operator=(const ImportWriter&) = delete;
  ~ImportWriter();

  /// Writes an entry with a uuid from imported_uuid().
  ImportResult write(const Entry& entry);
  /// Makes a day a rest, which has the same uuid on every machine; `why` names it. Returns added,
  /// same or removed.
  ImportResult write_rest(core::Day day, const std::string& why);
  /// Stores a batch with the entries that were added since the last one, as part of the change
  /// `change_id`; returns its id. Entries may wait until then to be written.
  std::int64_t add_batch(std::int64_t change_id, const ImportBatch& batch);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Returns all batches, oldest first.
std::vector<ImportBatch> import_batches(Database& database);

/// An entry that an import brought and that was not removed since.
struct ImportedEntry {
  std::int64_t batch = 0;
  std::string uuid = {};
  core::Day day{};
};

/// Returns the entries of earlier imports of a file in a format.
std::vector<ImportedEntry> imported_entries(Database& database, const std::string& format,
                                            const std::string& file);

/// The present day and subject of an imported entry.
struct WrittenEntry {
  core::Day day{};
  std::string subject = {};
  bool is_day_edited = false;      ///< a person changed the day
  bool is_subject_edited = false;  ///< a person changed what was studied
};

/// Finds entries, also removed ones, by the uuid that an import gave them.
class WrittenEntries {
 public:
  explicit WrittenEntries(Database& database);
  WrittenEntries(const WrittenEntries&) = delete;
  WrittenEntries& operator=(const WrittenEntries&) = delete;
  ~WrittenEntries();

  std::optional<WrittenEntry> find(const std::string& uuid);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Result of remove_import().
struct RemovedImport {
  std::vector<std::int64_t> removed;  ///< ids of removed entries
  std::vector<std::int64_t> kept;     ///< ids of entries kept because a person changed them
};

/// Judges commits of solved problems again after a change of imported entries: an entry counts
/// instead of the commit of its problem on the same or the next day or in a bulk upload, and an
/// upload counts once for the problems without an entry. Runs at the end of every change of such
/// entries; within an open change it can be called earlier.
void judge_imported_uploads(Database& database);

/// Days from solving a problem to its commit: BaekjoonHub commits some seconds later, which may be
/// on the next day.
inline constexpr std::array<date::days, 2> kCommitDelays{date::days{0}, date::days{1}};

/// A problem that was solved on a day.
struct SolvedOnDay {
  core::Day day{};
  std::string site = {};  ///< empty: unknown
  std::string title = {};

  // libc++ 14 has no <=> for strings.
  friend bool operator<(const SolvedOnDay& a, const SolvedOnDay& b) {
    return std::tie(a.day, a.site, a.title) < std::tie(b.day, b.site, b.title);
  }
};

/// Returns the solved problems whose commits count and are not in a bulk upload.
std::set<SolvedOnDay> solved_problems(Database& database);

/// Removes the entries of a batch as one change that undo() can revert; with the last batch of an
/// import also the rests that it added. Returns nothing if there is no such batch.
std::optional<RemovedImport> remove_import(Database& database, std::int64_t batch,
                                           core::Instant now);

}  // namespace gongbu::store
