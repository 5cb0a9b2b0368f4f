#include "store/migrations.hpp"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <array>
#include <string>

#include "gongbu/base/error.hpp"
#include "gongbu/store/database.hpp"
#include "schema.hpp"
#include "store/adopt_records.hpp"
#include "store/database_file.hpp"

namespace gongbu::store {
namespace {

// Version 2 tidies this table of version 1, which a new database does not need.
void make_rest_before(SQLite::Database& connection) {
  connection.exec("CREATE TABLE rest_before (step_id INTEGER, id INTEGER)");
}

constexpr std::array kMigrations = {Migration{1, kSchemaV1, make_rest_before},
                                    Migration{2, kSchemaV2},
                                    Migration{3, kSchemaV3, adopt_records},
                                    Migration{4, kSchemaV4},
                                    Migration{5, kSchemaV5},
                                    Migration{6, kSchemaV6},
                                    Migration{7, kSchemaV7, share_former_groups, kWholeSchema}};

int pragma(SQLite::Database& connection, const std::string& name) {
  return connection.execAndGet("PRAGMA " + name).getInt();
}

// Returns the version of the schema, 0 for an empty database; throws when it is not ours to change.
int version_of(SQLite::Database& connection, const std::filesystem::path& file, int latest) {
  const int application = pragma(connection, "application_id");
  const int version = pragma(connection, "user_version");
  if (application == kApplicationId && version > 0 && version <= latest) return version;
  if (application == 0 && version == 0 &&
      connection.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 0)
    return 0;
  // Closing must not move another application's write-ahead log into its file either.
  sqlite3_db_config(connection.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  if (application == kApplicationId && version <= 0)
    throw make_error(ErrorKind::data, Msg::err_database_rows, file.string(), "user_version")
        .hint(recovery_hint(file));
  if (application == kApplicationId)
    throw make_error(ErrorKind::data, Msg::err_database_newer, file.string(), version, latest)
        .hint(phrase(Msg::hint_database_newer));
  throw make_error(ErrorKind::data, Msg::err_database_foreign, file.string())
      .hint(recovery_hint_for_foreign(file));
}

std::filesystem::path free_backup_name(const std::filesystem::path& file, int version) {
  std::string name = fmt::format("{}.v{}.bak", file.string(), version);
  for (int n = 2; std::filesystem::exists(name); ++n)
    name = fmt::format("{}.v{}.{}.bak", file.string(), version, n);
  return name;
}

// Copies the database to a temporary name, then renames the complete copy. The caller holds the
// write lock, so nobody changes the database or creates a backup of the same name meanwhile.
void back_up(const std::filesystem::path& file, int version) {
  const std::filesystem::path part = file.string() + ".bak.part";
  std::filesystem::remove(part);  // left by a crash
  make_private_file(part);
  {
    // SQLite cannot copy from a connection that is writing, so not from the caller's.
    SQLite::Database source(file.string(), SQLite::OPEN_READONLY);
    SQLite::Database target(part.string(), SQLite::OPEN_READWRITE);
    const int result = SQLite::Backup(target, source).executeStep();
    if (result != SQLITE_DONE) throw SQLite::Exception("backup", result);
  }
  std::filesystem::rename(part, free_backup_name(file, version));
  flush_directory(file.parent_path());
}

void apply(SQLite::Database& connection, int version, std::span<const Migration> list) {
  if (version == 0 && list.back().whole != nullptr) {
    connection.exec(list.back().whole);
  } else {
    // A table that is dropped leaves no text behind that `forget` could not reach.
    connection.exec("PRAGMA secure_delete = ON");
    for (const Migration& migration : list) {
      if (migration.version <= version) continue;
      connection.exec(migration.sql);
      if (migration.then != nullptr) migration.then(connection);
    }
  }
  connection.exec(fmt::format("PRAGMA application_id = {}", kApplicationId));
  connection.exec(fmt::format("PRAGMA user_version = {}", list.back().version));
}

// Reads both header values in one transaction: another process may be creating the database.
int version_at_once(SQLite::Database& connection, const std::filesystem::path& file, int latest) {
  SQLite::Transaction snapshot(connection, SQLite::TransactionBehavior::DEFERRED);
  const int version = version_of(connection, file, latest);
  snapshot.commit();
  return version;
}

}  // namespace

std::span<const Migration> migrations() { return kMigrations; }

int schema_version() { return kMigrations.back().version; }

void migrate(SQLite::Database& connection, const std::filesystem::path& file,
             std::span<const Migration> list) {
  const int latest = list.back().version;
  const int seen = version_at_once(connection, file, latest);
  if (seen == latest) return;
  // The mode is a property of the file. If WAL is not available, as on some network file systems,
  // the rollback journal is used.
  if (seen == 0) connection.tryExec("PRAGMA journal_mode = WAL");

  SQLite::Transaction transaction(connection, SQLite::TransactionBehavior::IMMEDIATE);
  const int version = version_of(connection, file, latest);
  if (version == latest) return;  // another process was faster
  if (version > 0) back_up(file, version);
  apply(connection, version, list);
  transaction.commit();
}

}  // namespace gongbu::store
