#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/store/change_transaction.hpp"
#include "gongbu/store/imports.hpp"
#include "store/free_groups.hpp"
#include "store/undo.hpp"
#include "store/values.hpp"

namespace gongbu::store {

std::vector<ImportBatch> import_batches(Database& database) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(), R"(
        SELECT b.id, b.format, b.file, b.digest, b.added, b.changed, b.left_out, c.made_at,
               (SELECT count(*) FROM import_entry i JOIN entry e ON e.id = i.entry_id
                WHERE i.batch_id = b.id AND e.deleted = 0)
        FROM import_batch b JOIN change c ON c.id = b.change_id ORDER BY b.id)");
    std::vector<ImportBatch> batches;
    while (select.executeStep()) {
      ImportBatch& batch = batches.emplace_back();
      batch.id = select.getColumn(0).getInt64();
      batch.format = select.getColumn(1).getString();
      batch.file = select.getColumn(2).getString();
      batch.digest = select.getColumn(3).getString();
      batch.added = select.getColumn(4).getInt64();
      batch.changed = select.getColumn(5).getInt64();
      batch.left_out = select.getColumn(6).getInt64();
      batch.made_at = to_instant(select.getColumn(7));
      batch.present = select.getColumn(8).getInt64();
    }
    return batches;
  });
}

std::vector<ImportedEntry> imported_entries(Database& database, const std::string& format,
                                            const std::string& file) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(), R"(
        SELECT i.batch_id, e.uuid, e.day
        FROM import_batch b JOIN import_entry i ON i.batch_id = b.id JOIN entry e ON e.id = i.entry_id
        WHERE b.format = ?1 AND b.file = ?2 AND e.deleted = 0)");
    bind_all(select, format, file);
    std::vector<ImportedEntry> entries;
    while (select.executeStep())
      entries.push_back({select.getColumn(0).getInt64(), select.getColumn(1).getString(),
                         to_day(select.getColumn(2))});
    return entries;
  });
}

namespace {

std::vector<std::int64_t> present_entries(SQLite::Database& connection, std::int64_t batch) {
  SQLite::Statement select(connection,
                           "SELECT e.id FROM import_entry i JOIN entry e ON e.id = i.entry_id "
                           "WHERE i.batch_id = ? AND e.deleted = 0 ORDER BY e.id");
  select.bind(1, batch);
  std::vector<std::int64_t> entries;
  while (select.executeStep()) entries.push_back(select.getColumn(0).getInt64());
  return entries;
}

// Returns the change of the import that a batch is part of.
std::optional<std::int64_t> change_of(SQLite::Database& connection, std::int64_t batch) {
  SQLite::Statement select(connection, "SELECT change_id FROM import_batch WHERE id = ?");
  select.bind(1, batch);
  if (!select.executeStep()) return std::nullopt;
  return select.getColumn(0).getInt64();
}

// Returns whether other batches of the same import have entries.
bool has_others(SQLite::Database& connection, std::int64_t batch, std::int64_t change) {
  SQLite::Statement select(connection, R"(
      SELECT 1 FROM import_batch o JOIN import_entry i ON i.batch_id = o.id
      JOIN entry e ON e.id = i.entry_id
      WHERE o.change_id = ?1 AND o.id <> ?2 AND e.deleted = 0 LIMIT 1)");
  bind_all(select, change, batch);
  return select.executeStep();
}

std::vector<std::int64_t> rests_of(SQLite::Database& connection, std::int64_t change) {
  SQLite::Statement select(connection, R"(
      SELECT r.id FROM field_group f JOIN rest r ON r.id = f.record
      WHERE f.tbl = 'rest' AND f.name = '' AND f.change_id = ?1 AND r.deleted = 0)");
  select.bind(1, change);
  std::vector<std::int64_t> rests;
  while (select.executeStep()) rests.push_back(select.getColumn(0).getInt64());
  return rests;
}

// Removes the records that nobody changed since; returns them and the others.
RemovedImport remove_unchanged(SQLite::Database& connection, const std::string& table,
                               const std::vector<std::int64_t>& records) {
  RemovedImport result;
  FreeGroups groups(connection, table);
  SQLite::Statement remove(connection,
                           fmt::format("UPDATE {} SET deleted = 1 WHERE id = ?", table));
  for (const std::int64_t record : records) {
    groups.read(record);
    if (!groups.are_all_free()) {
      result.kept.push_back(record);
      continue;
    }
    remove.reset();
    remove.bind(1, record);
    remove.exec();
    result.removed.push_back(record);
  }
  return result;
}

}  // namespace

std::optional<RemovedImport> remove_import(Database& database, std::int64_t batch,
                                           core::Instant now) {
  // With origin import, so that importing the file again restores the entries.
  ChangeTransaction change(database, "import rm", now, Origin::import);
  auto removed = guarded(database, [&]() -> std::optional<RemovedImport> {
    SQLite::Database& connection = database.connection();
    const auto imported = change_of(connection, batch);
    if (!imported) return std::nullopt;
    // The last part of an import takes its rests along, and the start of tracking that it set.
    if (!has_others(connection, batch, *imported)) {
      remove_unchanged(connection, "rest", rests_of(connection, *imported));
      take_back_in(connection, *imported, "tracking_start");
    }
    return remove_unchanged(connection, "entry", present_entries(connection, batch));
  });
  if (removed) change.commit();
  return removed;
}

}  // namespace gongbu::store
