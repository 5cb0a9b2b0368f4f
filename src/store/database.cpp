#include "gongbu/store/database.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <chrono>
#include <mutex>
#include <string>
#include <thread>
#include <utility>

#include "gongbu/base/error.hpp"
#include "store/migrations.hpp"
#include "store/private_file.hpp"

namespace gongbu::store {
namespace {

// One thread at a time uses a connection: SQLite need not lock it at every call.
const int kMode = SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX;

// SQLite's own way of waiting sleeps up to 100 ms, through the moments for which a long scan lets
// others write (app/ingest.cpp).
constexpr int kTryEveryMs = 2;

int wait_for_others(void* patience_ms, int tries) {
  if (tries * kTryEveryMs >= *static_cast<const int*>(patience_ms)) return 0;
  std::this_thread::sleep_for(std::chrono::milliseconds(kTryEveryMs));
  return 1;
}

// SQLite would count what it allocates, under a lock each time; nobody asks.
void count_no_memory() {
  static std::once_flag once;
  std::call_once(once, [] { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); });
}

void set_pragmas(SQLite::Database& connection) {
  // FULL: what the user typed survives a power cut; it costs 0.3 ms more than NORMAL.
  // Cache and pages are for first scans: with the usual 2 MB of 4 KB they take a third longer.
  connection.exec(
      "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; "
      "PRAGMA cache_size = -32768; PRAGMA page_size = 8192");
}

// Whether the disk has no room for the file through which processes share an index of the WAL.
bool is_without_room(const SQLite::Exception& exception) {
  return exception.getExtendedErrorCode() == SQLITE_IOERR_SHMSIZE;
}

Error full(const std::string& file) {
  return make_error(ErrorKind::system, Msg::err_database_full, file)
      .hint(phrase(Msg::hint_database_full));
}

Error from_sqlite(const SQLite::Exception& exception, const std::string& file) {
  switch (exception.getErrorCode()) {
    case SQLITE_NOTADB:
      return make_error(ErrorKind::data, Msg::err_database_foreign, file)
          .hint(phrase(Msg::hint_database_foreign));
    case SQLITE_CORRUPT:
      return make_error(ErrorKind::data, Msg::err_database_damaged, file, exception.what())
          .hint(phrase(Msg::hint_database_damaged));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return make_error(ErrorKind::system, Msg::err_database_busy, file)
          .hint(phrase(Msg::hint_database_busy));
    case SQLITE_FULL:
      return full(file);
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return make_error(ErrorKind::system, Msg::err_database_readonly, file)
          .hint(phrase(Msg::hint_database_permissions));
    case SQLITE_CANTOPEN:
      return make_error(ErrorKind::system, Msg::err_database_open, file, exception.what())
          .hint(phrase(Msg::hint_database_permissions));
    case SQLITE_IOERR:
      if (is_without_room(exception)) return full(file);
      return make_error(ErrorKind::system, Msg::err_database_disk, file, exception.what())
          .hint(phrase(Msg::hint_database_disk));
    default:
      throw;  // a bug: let it be reported as one
  }
}

}  // namespace

void rethrow_as_error(const std::filesystem::path& file) {
  try {
    throw;
  } catch (const SQLite::Exception& exception) {
    throw from_sqlite(exception, file.string());
  } catch (const std::filesystem::filesystem_error& exception) {
    throw make_error(ErrorKind::system, Msg::err_write_file, exception.path1().string(),
                     exception.code().message());
  }
}

Database::Database(std::filesystem::path file, std::unique_ptr<SQLite::Database> connection,
                   std::unique_ptr<int> patience_ms)
    : file_(std::move(file)),
      patience_ms_(std::move(patience_ms)),
      connection_(std::move(connection)) {}
Database::Database(Database&&) noexcept = default;
Database::~Database() = default;

Database Database::connect(const std::filesystem::path& file, int patience_ms, Sharing sharing) {
  auto patience = std::make_unique<int>(patience_ms);
  auto connection = std::make_unique<SQLite::Database>(file.string(), kMode);
  sqlite3_busy_handler(connection->getHandle(), wait_for_others, patience.get());
  if (sharing == Sharing::no) connection->exec("PRAGMA locking_mode = EXCLUSIVE");
  set_pragmas(*connection);
  migrate(*connection, file, migrations());
  return {file, std::move(connection), std::move(patience)};
}

Database Database::open(const std::filesystem::path& file, int patience_ms) {
  count_no_memory();
  make_private_file(file);
  try {
    try {
      return connect(file, patience_ms, Sharing::yes);
    } catch (const SQLite::Exception& exception) {
      if (!is_without_room(exception)) throw;
    }
    // On a full disk what is there can still be read: one process alone needs no such file.
    return connect(file, patience_ms, Sharing::no);
  } catch (...) {
    rethrow_as_error(file);
  }
}

void Database::leave_flushing_to_others() {
  guarded(*this, [&] {
    connection_->exec("PRAGMA synchronous = NORMAL");
    sqlite3_db_config(connection_->getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  });
}

Transaction::Transaction(Database& database) : database_(database) {
  guarded(database, [&] { database.connection().exec("BEGIN IMMEDIATE"); });
}

Transaction::~Transaction() {
  // Some failures (a full disk) have rolled back already: then this fails, and nothing is lost.
  if (open_) database_.connection().tryExec("ROLLBACK");
}

void Transaction::commit() {
  guarded(database_, [&] { database_.connection().exec("COMMIT"); });
  open_ = false;
}

}  // namespace gongbu::store
