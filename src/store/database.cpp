#include "gongbu/store/database.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include <chrono>
#include <mutex>
#include <string>
#include <thread>
#include <utility>

#include "gongbu/base/error.hpp"
#include "store/content_mark.hpp"
#include "store/database_file.hpp"
#include "store/migrations.hpp"
#include "store/replaced_file.hpp"
#include "store/sqlite_error.hpp"

namespace gongbu::store {
namespace {

// A connection is used by one thread at a time, so SQLite need not lock it.
const int kMode = SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX;

// SQLite's own busy handler sleeps up to 100 ms and would miss the short pauses in which a long
// scan lets others write (scan/scan_repositories.cpp).
constexpr int kTryEveryMs = 2;

int wait_for_others(void* timeout_ms, int tries) {
  if (tries * kTryEveryMs >= *static_cast<const int*>(timeout_ms)) return 0;
  std::this_thread::sleep_for(std::chrono::milliseconds(kTryEveryMs));
  return 1;
}

// Settings of SQLite that must be made before its first use.
void configure_sqlite() {
  static std::once_flag once;
  std::call_once(once, [] {
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);  // statistics take a lock at each allocation
  });
}

void set_pragmas(SQLite::Database& connection) {
  // FULL: user data survives a power failure; costs 0.3 ms more than NORMAL. Large cache and pages
  // make a first scan a third faster than the defaults of 2 MB and 4 KB. Each row that is written
  // with triggers keeps the pages it changes, so that it can be taken back alone: in memory,
  // because in a temporary file that is 20 writes a row.
  connection.exec(
      "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; "
      "PRAGMA cache_size = -32768; PRAGMA page_size = 8192; PRAGMA temp_store = MEMORY");
}

// Creates the database under a temporary name, because an existing empty file means a lost
// database.
void create(const std::filesystem::path& file) {
  const std::filesystem::path temporary = make_temporary_file(file);
  try {
    SQLite::Database connection(temporary.string(), kMode);
    connection.exec("PRAGMA locking_mode = EXCLUSIVE");  // needs no shared-memory file
    set_pragmas(connection);
    migrate(connection, temporary, migrations());
  } catch (...) {
    for (const char* ending : {"", "-wal", "-journal"})
      ::unlink((temporary.string() + ending).c_str());
    throw;
  }
  drop_mark(file);
  put_in_place(temporary, file);
}

}  // namespace

void rethrow_as_error(const std::filesystem::path& file, SQLite::Database* connection) {
  try {
    throw;
  } catch (const SQLite::Exception& exception) {
    sqlite3* handle = connection != nullptr ? connection->getHandle() : nullptr;
    throw from_sqlite(exception, system_error_of(handle, file), file, handle);
  } catch (const OpenFailure& failure) {
    throw from_sqlite(failure.exception, failure.system_error, file, nullptr);
  } catch (const std::filesystem::filesystem_error& exception) {
    throw make_error(ErrorKind::system, Msg::err_write_file, exception.path1().string(),
                     exception.code().message());
  }
}

Database::Database(std::unique_ptr<std::filesystem::path> file,
                   std::unique_ptr<SQLite::Database> connection, std::unique_ptr<int> timeout_ms)
    : file_(std::move(file)),
      timeout_ms_(std::move(timeout_ms)),
      connection_(std::move(connection)) {}
Database::Database(Database&&) noexcept = default;
Database::~Database() {
  if (connection_ && leaves_mark_) leave_mark(*connection_, *file_);
}

Database Database::connect(const std::filesystem::path& file, const std::string& name,
                           int timeout_ms, Sharing sharing) {
  require_no_pipe(file);
  auto kept = std::make_unique<std::filesystem::path>(file);
  auto timeout = std::make_unique<int>(timeout_ms);
  const bool writes = sharing != Sharing::read_only;
  auto connection = std::make_unique<SQLite::Database>(
      name, writes ? kMode : SQLite::OPEN_READONLY | SQLite::OPEN_URI | SQLite::OPEN_NOMUTEX);
  with_system_error(*connection, file, [&] {
    sqlite3_busy_handler(connection->getHandle(), wait_for_others, timeout.get());
    if (sharing != Sharing::yes) connection->exec("PRAGMA locking_mode = EXCLUSIVE");
    keep_from_being_replaced(*connection);
    set_pragmas(*connection);
    if (writes) drop_mark_on_write(*connection, *kept);
    migrate(*connection, file, migrations());
  });
  return {std::move(kept), std::move(connection), std::move(timeout)};
}

// Opens a database in a directory that is not writable. The write-ahead log needs a writable
// directory, so a database with a log is read from temporary copies. Nobody can write there, so the
// content does not change.
Database Database::connect_read_only(const std::filesystem::path& file, int timeout_ms) {
  if (!has_log(file))
    return connect(file, uri_of(file) + "?immutable=1", timeout_ms, Sharing::read_only);
  const TemporaryCopies copies(file);
  Database database = connect(file, copies.database().string(), timeout_ms, Sharing::no);
  database.connection_->exec("PRAGMA query_only = ON");
  return database;
}

Database Database::open_once(const std::filesystem::path& file, int timeout_ms) {
  const bool is_new = is_missing(file);
  if (is_new) create(file);
  try {
    Database database = connect(file, file.string(), timeout_ms, Sharing::yes);
    database.was_created_ = is_new;
    database.check_changes();
    return database;
  } catch (const OpenFailure& failure) {
    if (was_replaced(failure.exception)) throw;
    // With a full disk the data can still be read: an exclusive connection needs no shared-memory
    // file.
    if (lacks_room_for_index(failure.exception))
      return connect(file, file.string(), timeout_ms, Sharing::no);
    if (may_be_read_only(failure.exception) && is_in_read_only_directory(file))
      return connect_read_only(file, timeout_ms);
    throw;
  }
}

Database Database::open(const std::filesystem::path& file, int timeout_ms) {
  configure_sqlite();
  constexpr int kTries = 10;
  for (int tries = 1;; ++tries) {
    try {
      return open_once(file, timeout_ms);
    } catch (const OpenFailure& failure) {
      if (tries == kTries || !was_replaced(failure.exception)) rethrow_as_error(file);
    } catch (...) {
      rethrow_as_error(file);
    }
  }
}

void Database::check_changes() {
  with_system_error(*connection_, *file_, [&] {
    const int timeout_ms = std::exchange(*timeout_ms_, 0);
    changed_by_others_ = check_content(*connection_, *file_) == Content::changed;
    *timeout_ms_ = timeout_ms;
    if (changed_by_others_) check_changed_content(*connection_, *file_);
  });
  leaves_mark_ = true;
}

bool Database::has_written() const {
  return sqlite3_total_changes(connection_->getHandle()) > rolled_back_;
}

void Database::skip_flushing() {
  leaves_mark_ = false;
  guarded(*this, [&] {
    connection_->exec("PRAGMA synchronous = NORMAL");
    sqlite3_db_config(connection_->getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  });
}

Transaction::Transaction(Database& database) : database_(database) {
  guarded(database, [&] { database.connection().exec("BEGIN IMMEDIATE"); });
  written_before_ = sqlite3_total_changes(database.connection().getHandle());
}

Transaction::~Transaction() {
  // Some failures, such as a full disk, have already rolled back; then this fails, which is
  // harmless.
  if (!open_) return;
  database_.connection().tryExec("ROLLBACK");
  database_.rolled_back_ +=
      sqlite3_total_changes(database_.connection().getHandle()) - written_before_;
}

void Transaction::commit() {
  guarded(database_, [&] { database_.connection().exec("COMMIT"); });
  open_ = false;
}

}  // namespace gongbu::store
