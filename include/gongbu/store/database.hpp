#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <utility>

#include "gongbu/base/error.hpp"

namespace SQLite {
class Database;
}

namespace gongbu::store {

inline constexpr int kDefaultTimeoutMs = 10'000;

/// The SQLite file: opened, of the current schema, with the pragmas every connection needs.
///
/// Every function of this room may throw Error: `data` for a file that is not gongbu's, is damaged
/// or is newer than the program; `system` for permissions, a full disk or a database that stays
/// busy.
class Database {
 public:
  /// Opens `file`, creating it (0600, with its directory 0700) when it is missing; an empty file is
  /// a lost database, not a new one, and so is one of which only snapshots are left. A database of
  /// an older version is copied to `<file>.v<N>.bak` and brought up to date in one transaction; one
  /// that is up to date is only read. Where nothing can be written beside it, it can be read only.
  /// `timeout_ms` is how long a statement waits for other processes.
  static Database open(const std::filesystem::path& file, int timeout_ms = kDefaultTimeoutMs);

  Database(Database&&) noexcept;
  Database& operator=(Database&&) = delete;
  ~Database();

  /// From now on a write is not flushed to disk before it is taken as done: for what a scan would
  /// find again after a power cut, by someone who may not wait. The file stays sound.
  void leave_flushing_to_others();

  /// Whether the file was changed by something other than gongbu since gongbu last closed it, and
  /// is sound all the same. (One that is not sound is not opened.)
  bool changed_by_others() const { return changed_by_others_; }

  /// Whether anything was written through this connection, and not rolled back.
  bool has_written() const;

  const std::filesystem::path& file() const { return *file_; }
  SQLite::Database& connection() { return *connection_; }

 private:
  enum class Sharing { no, yes, nothing_written };  ///< with other processes

  Database(std::unique_ptr<std::filesystem::path> file,
           std::unique_ptr<SQLite::Database> connection, std::unique_ptr<int> timeout_ms);
  static Database connect(const std::filesystem::path& file, const std::string& name,
                          int timeout_ms, Sharing sharing);
  friend class Transaction;
  static Database connect_read_only(const std::filesystem::path& file, int timeout_ms);
  void begin_watching();

  std::unique_ptr<std::filesystem::path> file_;  ///< where the connection looks it up
  std::unique_ptr<int> timeout_ms_;              ///< where the connection looks it up
  std::unique_ptr<SQLite::Database> connection_;
  int rolled_back_ = 0;  ///< rows that were written in vain
  bool changed_by_others_ = false;
  bool leaves_mark_ = false;  ///< when it is closed (store/content_mark.hpp)
};

/// A write: BEGIN IMMEDIATE, rolled back unless committed. Transactions do not nest.
class Transaction {
 public:
  explicit Transaction(Database& database);
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();

  void commit();

 private:
  Database& database_;
  int written_before_ = 0;  ///< rows
  bool open_ = true;
};

/// Version of the schema this program writes (PRAGMA user_version).
int schema_version();

/// Returns the error (`data`) of a database that is missing although `trace`, a file of gongbu's,
/// shows that it was there.
Error database_gone(const std::filesystem::path& file, const std::filesystem::path& trace);

/// Throws the exception being handled again: as Error, naming `file`, when SQLite or the file
/// system threw it; as it is otherwise (a statement that is wrong is a bug, not a failure of the
/// user's). `connection` may tell more.
[[noreturn]] void rethrow_as_error(const std::filesystem::path& file,
                                   SQLite::Database* connection = nullptr);

/// Runs `body`, returns what it returns, and turns SQLite's exceptions into Error.
template <class Body>
auto guarded(Database& database, Body&& body) {
  try {
    return std::forward<Body>(body)();
  } catch (...) {
    rethrow_as_error(database.file(), &database.connection());
  }
}

}  // namespace gongbu::store
