#include "gongbu/store/snapshot.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include "gongbu/base/error.hpp"
#include "gongbu/core/activity.hpp"
#include "store/database_file.hpp"
#include "store/migrations.hpp"
#include "store/sqlite_error.hpp"
#include "store/values.hpp"

namespace gongbu::store {
namespace {

namespace fs = std::filesystem;

// Tables that an older database lacks are skipped.
constexpr std::array<std::string_view, 10> kRecordTables = {
    "entry", "goal",  "rest",       "freezes",        "syllabus",
    "later", "paper", "paper_link", "tracking_start", "week_start"};

void flush_file(const fs::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  const int error = descriptor >= 0 && ::fsync(descriptor) == 0 ? 0 : errno;
  if (descriptor >= 0) ::close(descriptor);
  if (error != 0)
    throw make_error(ErrorKind::system, Msg::err_write_file, file.string(),
                     std::generic_category().message(error));
}

Error damaged(const fs::path& file, const std::string& reason) {
  return make_error(ErrorKind::data, Msg::err_backup_damaged, file.string(), reason)
      .hint(phrase(Msg::hint_backup_damaged));
}

bool has_table(SQLite::Database& connection, std::string_view name) {
  SQLite::Statement select(connection,
                           "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?");
  select.bind(1, std::string(name));
  return select.executeStep();
}

std::int64_t count(SQLite::Database& connection, const std::string& from) {
  return connection.execAndGet("SELECT count(*) FROM " + from).getInt64();
}

// Excludes entries of trailers, which come and go with their commits.
std::string records_of(std::string_view table) {
  return table == "entry" ? fmt::format("entry WHERE source <> '{}'", core::kTrailerSource)
                          : std::string(table);
}

Contents contents_of(SQLite::Database& connection) {
  Contents contents;
  contents.version = connection.execAndGet("PRAGMA user_version").getInt();
  for (const std::string_view table : kRecordTables)
    if (has_table(connection, table))
      contents.records.emplace(table, count(connection, records_of(table)));
  contents.entries = count(connection, "entry WHERE deleted = 0");
  contents.commits = count(connection, "commits WHERE dropped = 0");
  return contents;
}

void check(SQLite::Database& connection, const fs::path& file, Depth depth) {
  const std::string answer = check_pages(connection, depth);
  if (answer != "ok") throw damaged(file, answer);
  if (depth == Depth::quick) return;
  SQLite::Statement broken(connection, "PRAGMA foreign_key_check");
  if (broken.executeStep()) throw damaged(file, broken.getColumn(0).getString());
}

// Throws if the header is not that of a database this program can read.
void check_owner(SQLite::Database& connection, const fs::path& file) {
  const int version = connection.execAndGet("PRAGMA user_version").getInt();
  if (connection.execAndGet("PRAGMA application_id").getInt() != kApplicationId || version < 1)
    throw make_error(ErrorKind::data, Msg::err_backup_foreign, file.string());
  if (version > schema_version())
    throw make_error(ErrorKind::data, Msg::err_backup_newer, file.string(), version,
                     schema_version())
        .hint(phrase(Msg::hint_database_newer));
}

// Holds an exclusive lock on the old database while it is replaced.
class ExclusiveLock {
 public:
  explicit ExclusiveLock(const fs::path& file) {
    try {
      connection_ = std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READWRITE,
                                                       kDefaultTimeoutMs);
      // Closing must not checkpoint the log, because the file name belongs to another database by
      // then.
      sqlite3_db_config(connection_->getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
      connection_->exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT");
      connection_->exec("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (const SQLite::Exception& exception) {
      std::error_code ignored;
      if (!fs::exists(file, ignored)) return;
      sqlite3* handle = connection_ ? connection_->getHandle() : nullptr;
      const Error error = from_sqlite(exception, system_error_of(handle, file), file, handle);
      if (!needs_backup(error)) throw error;
      // It is damaged or not a database, so no other process uses it.
    }
  }

  /// Returns nothing if the database cannot tell.
  std::optional<std::int64_t> last_change() const {
    if (!connection_) return std::nullopt;
    try {
      return connection_->execAndGet("SELECT coalesce(max(id), 0) FROM change").getInt64();
    } catch (const SQLite::Exception&) {
      return std::nullopt;
    }
  }

 private:
  std::unique_ptr<SQLite::Database> connection_;
};

[[noreturn]] void fail(const fs::path& file, int error) {
  throw make_error(ErrorKind::system, Msg::err_write_file, file.string(),
                   std::generic_category().message(error));
}

// Links a file to a second name; copies it if the file system has no hard links.
void keep_as(const fs::path& file, const fs::path& aside) {
  std::error_code error;
  fs::create_hard_link(file, aside, error);
  if (!error || error == std::errc::no_such_file_or_directory) return;
  fs::copy_file(file, aside, fs::copy_options::overwrite_existing, error);
  if (error) fail(aside, error.value());
  flush_file(aside);
}

void remove_if_there(const std::string& file) {
  if (::unlink(file.c_str()) != 0 && errno != ENOENT) fail(file, errno);
}

// WAL mode is stored in the file, and a copy by VACUUM INTO does not have it.
void use_log(const fs::path& file) {
  SQLite::Database connection(file.string(), SQLite::OPEN_READWRITE);
  connection.tryExec("PRAGMA journal_mode = WAL");
}

}  // namespace

std::int64_t Contents::record_count() const {
  std::int64_t sum = 0;
  for (const auto& [table, records_in_it] : records) sum += records_in_it;
  return sum;
}

RecordLoss record_loss(const Contents& now, const Contents& before) {
  RecordLoss loss;
  for (const auto& [table, records] : before.records) {
    const auto found = now.records.find(table);
    const std::int64_t left = found == now.records.end() ? 0 : found->second;
    if (left >= records) continue;
    loss.now += left;
    loss.before += records;
  }
  return loss;
}

bool needs_backup(const Error& error) {
  return error.kind() == ErrorKind::data || error.phrase().id == Msg::err_database_disk;
}

fs::path snapshots_directory(const fs::path& file) { return file.parent_path() / "backups"; }

Contents copy_database(Database& database, const fs::path& to) {
  make_private_file(to);
  guarded(database, [&] {
    SQLite::Statement copy(database.connection(), "VACUUM INTO ?");
    copy.bind(1, to.string());
    copy.exec();
  });
  try {
    return read_database(to, uri_of(to), [&](SQLite::Database& connection) {
      check(connection, to, Depth::quick);
      flush_file(to);
      return contents_of(connection);
    });
  } catch (const OpenFailure&) {
    rethrow_as_error(to);
  }
}

Contents read_contents(const fs::path& file, Depth depth) {
  const auto unreadable = [&](const std::string& reason) {
    return make_error(ErrorKind::system, Msg::err_read_file, file.string(), reason);
  };
  std::error_code error;
  const fs::file_type type = fs::status(file, error).type();
  if (error && type != fs::file_type::not_found) throw unreadable(error.message());
  if (type != fs::file_type::regular)
    throw make_error(ErrorKind::data, Msg::err_backup_foreign, file.string());
  try {
    return read_database(file, uri_of(file) + "?immutable=1", [&](SQLite::Database& connection) {
      check_owner(connection, file);
      check(connection, file, depth);
      return contents_of(connection);
    });
  } catch (const OpenFailure& failure) {
    if (failure.exception.getErrorCode() == SQLITE_NOTADB)
      throw make_error(ErrorKind::data, Msg::err_backup_foreign, file.string());
    if (is_damage(failure)) throw damaged(file, failure.exception.what());
    throw unreadable(failure.system_error != 0
                         ? std::generic_category().message(failure.system_error)
                         : failure.exception.what());
  }
}

bool replace_database(const fs::path& file, const fs::path& replacement, const fs::path& aside,
                      const std::optional<std::int64_t>& last_change) {
  try {
    use_log(replacement);
    flush_file(replacement);
    std::error_code error;
    const ExclusiveLock held(file);
    if (last_change && held.last_change() != last_change) return false;
    if (fs::exists(file, error)) {
      keep_as(file, aside);
      // Keep the log too: it may hold changes that could not be checkpointed into a damaged
      // database.
      if (has_log(file)) keep_as(file.string() + "-wal", aside.string() + "-wal");
      flush_directory(file.parent_path());
    }
    for (const char* ending : {"-wal", "-shm", "-journal", ".sum"})
      remove_if_there(file.string() + ending);
    flush_directory(file.parent_path());
    if (::rename(replacement.c_str(), file.c_str()) != 0) fail(file, errno);
    flush_directory(file.parent_path());
    return true;
  } catch (const SQLite::Exception&) {
    rethrow_as_error(replacement);
  }
}

}  // namespace gongbu::store
