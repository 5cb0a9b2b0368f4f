#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gongbu/core/day.hpp"
#include "gongbu/store/database.hpp"
#include "gongbu/store/entries.hpp"

// Entries that come from other programs' files.
namespace gongbu::store {

/// Prefix of the source of an imported entry; the name of the format follows.
inline constexpr std::string_view kImportSource = "import:";
/// The source of entries for the problems that BaekjoonHub uploads.
inline constexpr std::string_view kProblemSource = "import:baekjoonhub";

/// Returns the UUID that every machine derives for a row of a format.
std::string imported_uuid(std::string_view format, std::string_view native_id);

/// What writing an imported entry did.
enum class ImportResult {
  added,    ///< it is new, or back after an import was taken back
  changed,  ///< it has other values now
  same,     ///< it was there with these values
  kept,     ///< it differs, but a person changed it: it stays as it is
  removed,  ///< a person removed it: it stays removed
};

/// Writes imported entries within the caller's ChangeTransaction of origin import. Field groups
/// that a person changed keep their values.
class ImportWriter {
 public:
  explicit ImportWriter(Database& database);
  ImportWriter(const ImportWriter&) = delete;
  ImportWriter& operator=(const ImportWriter&) = delete;
  ~ImportWriter();

  /// Writes an entry whose uuid is that of imported_uuid().
  ImportResult write(const Entry& entry);
  /// Makes a day a rest, which has the same uuid on every machine; `why` names it. Returns added,
  /// same or removed.
  ImportResult write_rest(core::Day day, const std::string& why);
  /// Returns the ids of the entries that were added since the last call.
  std::vector<std::int64_t> take_added();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// A file that was imported.
struct ImportBatch {
  std::int64_t id = 0;
  std::string format;  ///< "anki"
  std::string file;    ///< its path
  std::string digest;  ///< its SHA-256, hexadecimal; empty for a directory
  std::int64_t added = 0;
  std::int64_t changed = 0;
  std::int64_t left_out = 0;
  core::Instant made_at{};   ///< read only
  std::int64_t present = 0;  ///< read only: entries of it that are still there
};

/// Records a batch and the entries it added as part of the change `change_id`; returns its number.
std::int64_t add_import_batch(Database& database, std::int64_t change_id, const ImportBatch& batch,
                              const std::vector<std::int64_t>& entries);

/// Returns all batches, oldest first.
std::vector<ImportBatch> import_batches(Database& database);

/// What remove_import() did.
struct RemovedImport {
  std::vector<std::int64_t> removed;  ///< entries
  std::vector<std::int64_t> kept;     ///< entries that a person changed since: they stay
};

/// Judges bulk uploads anew: one of which problems are there as imported entries does not count,
/// because these do. Part of every change of such entries; within an open change it can be called
/// before the change ends.
void judge_imported_uploads(Database& database);

/// Removes the entries of a batch, as one change that undo can take back; with the last batch of an
/// import also the rests that it made. Nothing if there is no such batch.
std::optional<RemovedImport> remove_import(Database& database, std::int64_t batch,
                                           core::Instant now);

}  // namespace gongbu::store
