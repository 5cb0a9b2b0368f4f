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
#include "store/sqlite_error.hpp"

namespace gongbu::store {
namespace {

// One thread at a time uses a connection: SQLite need not lock it at every call.
const int kMode = SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX;

// SQLite's own way of waiting sleeps up to 100 ms, through the moments for which a long scan lets
// others write (scan/scan_repositories.cpp).
constexpr int kTryEveryMs = 2;

int wait_for_others(void* timeout_ms, int tries) {
  if (tries * kTryEveryMs >= *static_cast<const int*>(timeout_ms)) return 0;
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

// A database gets its name when it is whole: a file that is there but empty was emptied.
void create(const std::filesystem::path& file) {
  const std::filesystem::path temporary = make_temporary_file(file);
  try {
    SQLite::Database connection(temporary.string(), kMode);
    connection.exec("PRAGMA locking_mode = EXCLUSIVE");  // no file to share an index through
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
  auto kept = std::make_unique<std::filesystem::path>(file);
  auto timeout = std::make_unique<int>(timeout_ms);
  const bool writes = sharing != Sharing::nothing_written;
  auto connection = std::make_unique<SQLite::Database>(
      name, writes ? kMode : SQLite::OPEN_READONLY | SQLite::OPEN_URI | SQLite::OPEN_NOMUTEX);
  try {
    sqlite3_busy_handler(connection->getHandle(), wait_for_others, timeout.get());
    if (sharing != Sharing::yes) connection->exec("PRAGMA locking_mode = EXCLUSIVE");
    set_pragmas(*connection);
    if (writes) drop_mark_on_write(*connection, *kept);
    migrate(*connection, file, migrations());
  } catch (const SQLite::Exception& exception) {
    throw OpenFailure{exception, sqlite3_system_errno(connection->getHandle())};
  }
  return {std::move(kept), std::move(connection), std::move(timeout)};
}

// Where nothing can be made beside the file, its log cannot be shared with others; nobody writes
// there, so that what is in the file, or in a copy with its log, does not change.
Database Database::connect_read_only(const std::filesystem::path& file, int timeout_ms) {
  if (!has_log(file))
    return connect(file, uri_of(file) + "?immutable=1", timeout_ms, Sharing::nothing_written);
  const TemporaryCopies copies(file);
  Database database = connect(file, copies.database().string(), timeout_ms, Sharing::no);
  database.connection_->exec("PRAGMA query_only = ON");
  return database;
}

Database Database::open(const std::filesystem::path& file, int timeout_ms) {
  count_no_memory();
  try {
    if (is_missing(file)) create(file);
    try {
      Database database = connect(file, file.string(), timeout_ms, Sharing::yes);
      database.begin_watching();
      return database;
    } catch (const OpenFailure& failure) {
      // On a full disk what is there can still be read: one process alone needs no such file.
      if (is_without_room(failure.exception))
        return connect(file, file.string(), timeout_ms, Sharing::no);
      if (is_of_read_only_place(failure.exception) && is_in_read_only_place(file))
        return connect_read_only(file, timeout_ms);
      throw;
    }
  } catch (...) {
    rethrow_as_error(file);
  }
}

void Database::begin_watching() {
  const int timeout_ms = std::exchange(*timeout_ms_, 0);
  changed_by_others_ = check_content(*connection_, *file_) == Content::changed;
  *timeout_ms_ = timeout_ms;
  if (changed_by_others_) check_changed_content(*connection_, *file_);
  leaves_mark_ = true;
}

bool Database::has_written() const {
  return sqlite3_total_changes(connection_->getHandle()) > rolled_back_;
}

void Database::leave_flushing_to_others() {
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
  // Some failures (a full disk) have rolled back already: then this fails, and nothing is lost.
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
