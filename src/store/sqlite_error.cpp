#include "store/sqlite_error.hpp"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string>
#include <string_view>
#include <system_error>

#include "store/database_file.hpp"
#include "store/replaced_file.hpp"

namespace gongbu::store {
namespace {

// Returns the primary result code; some SQLite functions return extended codes.
int primary_code(const SQLite::Exception& exception) {
  constexpr int kPrimary = 0xFF;
  return exception.getErrorCode() & kPrimary;
}

std::string reason(int error) { return std::generic_category().message(error); }

// Returns whether the message reports a missing table, column or trigger of our schema.
bool is_of_schema(const SQLite::Exception& exception) {
  constexpr std::array<std::string_view, 4> kBegins = {"no such ", "malformed ", "table ",
                                                       "error in "};
  const std::string_view text = exception.what();
  return primary_code(exception) == SQLITE_ERROR &&
         std::any_of(kBegins.begin(), kBegins.end(),
                     [&](std::string_view begin) { return text.starts_with(begin); });
}

int answer_is_bad(void* bad, int, char** values, char**) {
  *static_cast<bool*>(bad) = values[0] == nullptr || std::string_view(values[0]) != "ok";
  return 0;
}

// Returns whether SQLite finds damage. The duration is proportional to the file size.
bool is_damaged(sqlite3* connection) {
  bool bad = false;
  return connection != nullptr && (sqlite3_exec(connection, "PRAGMA quick_check(1)", answer_is_bad,
                                                &bad, nullptr) != SQLITE_OK ||
                                   bad);
}

// SQLite reports a page that the disk cannot read as damage.
bool is_disk_error(int error) { return error == EIO || error == ENXIO; }

// Returns the error of the disk that the last read of the database or its log got, else 0.
int disk_error_of(sqlite3* connection) {
  int error = 0;
  sqlite3_file_control(connection, "main", SQLITE_FCNTL_LAST_ERRNO, &error);
  if (is_disk_error(error)) return error;
  sqlite3_file* log = nullptr;
  sqlite3_file_control(connection, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log);
  if (log != nullptr && log->pMethods != nullptr)
    log->pMethods->xFileControl(log, SQLITE_FCNTL_LAST_ERRNO, &error);
  return is_disk_error(error) ? error : 0;
}

Error disk_failed(const std::filesystem::path& file, const std::string& why) {
  return make_error(ErrorKind::system, Msg::err_database_disk, file.string(), why)
      .hint(phrase(Msg::hint_database_disk));
}

Error damaged(const std::filesystem::path& file, const char* what) {
  return make_error(ErrorKind::data, Msg::err_database_damaged, file.string(), what)
      .hint(recovery_hint(file));
}

// Returns an error for system errors that are clearer than SQLite's code.
std::optional<Error> from_system(int error, const std::filesystem::path& file) {
  const std::string name = file.string();
  switch (error) {
    case ENOSPC:
    case EDQUOT:
      return make_error(ErrorKind::system, Msg::err_database_full, name)
          .hint(phrase(Msg::hint_database_full));
    case EMFILE:
    case ENFILE:
      return make_error(ErrorKind::system, Msg::err_database_open, name, reason(error))
          .hint(phrase(Msg::hint_open_files));
    case EROFS:
      return make_error(ErrorKind::system, Msg::err_database_readonly, name)
          .hint(phrase(Msg::hint_read_only_disk));
    case EACCES:
    case EPERM:
      return make_error(ErrorKind::system, Msg::err_database_open, name, reason(error))
          .hint(phrase(Msg::hint_database_permissions));
    default:
      return std::nullopt;
  }
}

// Returns whether the disk has no room for a new file.
bool is_full(const std::filesystem::path& directory) {
  struct statvfs status {};
  if (statvfs(directory.c_str(), &status) != 0) return false;
  return status.f_bavail == 0 || (status.f_files > 0 && status.f_favail == 0);
}

// Returns the error for result codes that a system call caused.
Error from_input_output(const SQLite::Exception& exception, int error,
                        const std::filesystem::path& file) {
  const std::string name = file.string();
  if (lacks_room_for_index(exception)) error = ENOSPC;
  // When SQLite cannot make a file beside the database, it tries to read one, which is not there.
  std::error_code ignored;
  if (error == ENOENT && std::filesystem::exists(file, ignored) && is_full(file.parent_path()))
    error = ENOSPC;
  if (error == 0 && access(file.c_str(), W_OK) != 0 && errno == EROFS) error = EROFS;
  if (auto known = from_system(error, file)) return *std::move(known);
  const std::string why = error != 0 ? reason(error) : exception.what();
  switch (primary_code(exception)) {
    case SQLITE_IOERR:
      return disk_failed(file, why);
    case SQLITE_CANTOPEN:
      return make_error(ErrorKind::system, Msg::err_database_open, name, why);
    default:
      return make_error(ErrorKind::system, Msg::err_database_readonly, name)
          .hint(phrase(Msg::hint_database_permissions));
  }
}

}  // namespace

int system_error_of(sqlite3* connection, const std::filesystem::path& file) {
  if (connection != nullptr) {
    const int error = disk_error_of(connection);
    return error != 0 ? error : sqlite3_system_errno(connection);
  }
  // Do not open the file to find the reason: closing it would drop SQLite's locks.
  if (access(file.c_str(), R_OK) != 0) return errno;
  const int descriptor = open("/dev/null", O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return errno;
  close(descriptor);
  return 0;
}

bool lacks_room_for_index(const SQLite::Exception& exception) {
  return exception.getExtendedErrorCode() == SQLITE_IOERR_SHMSIZE;
}

bool is_damage(const OpenFailure& failure) {
  if (is_disk_error(failure.system_error)) return false;
  switch (primary_code(failure.exception)) {
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
    case SQLITE_FORMAT:
    case SQLITE_ERROR:  // a table is missing
      return true;
    default:
      return false;
  }
}

std::string check_pages(SQLite::Database& connection, Depth depth) {
  std::string answer =
      connection
          .execAndGet(depth == Depth::quick ? "PRAGMA quick_check(1)" : "PRAGMA integrity_check(1)")
          .getString();
  if (answer != "ok" && disk_error_of(connection.getHandle()) != 0)
    throw SQLite::Exception(answer, SQLITE_IOERR);
  return answer;
}

bool may_be_read_only(const SQLite::Exception& exception) {
  const int code = primary_code(exception);
  return code == SQLITE_CANTOPEN || code == SQLITE_READONLY;
}

Error from_sqlite(const SQLite::Exception& exception, int system_error,
                  const std::filesystem::path& file, sqlite3* connection) {
  const auto busy = [&] {
    return make_error(ErrorKind::system, Msg::err_database_busy, file.string())
        .hint(phrase(Msg::hint_database_busy));
  };
  if (was_replaced(exception)) return busy();
  switch (primary_code(exception)) {
    case SQLITE_NOTADB:
      return make_error(ErrorKind::data, Msg::err_database_foreign, file.string())
          .hint(recovery_hint_for_foreign(file));
    case SQLITE_CORRUPT:
    case SQLITE_FORMAT:
      if (is_disk_error(system_error)) return disk_failed(file, reason(system_error));
      return damaged(file, exception.what());
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return busy();
    case SQLITE_PROTOCOL:
      return make_error(ErrorKind::system, Msg::err_database_unusable, file.string(),
                        exception.what())
          .hint(phrase(Msg::hint_database_busy));
    case SQLITE_NOMEM:
    case SQLITE_NOLFS:
    case SQLITE_INTERRUPT:
      return make_error(ErrorKind::system, Msg::err_database_unusable, file.string(),
                        exception.what());
    case SQLITE_FULL:
      return *from_system(ENOSPC, file);
    case SQLITE_PERM:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
      return from_input_output(exception, system_error, file);
    default:
      if (is_of_schema(exception)) return damaged(file, exception.what());
      if (!is_damaged(connection)) throw exception;  // a bug
      if (const int error = disk_error_of(connection)) return disk_failed(file, reason(error));
      return damaged(file, exception.what());
  }
}

}  // namespace gongbu::store
