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

/// An open SQLite database of the current schema.
///
/// Every function of this room may throw Error: `data` for a file that is not gongbu's, is damaged
/// or is newer than the program; `system` for missing permissions, a full disk or a database that
/// stays locked.
class Database {
 public:
  /// Opens `file`. Creates a missing file (0600, its directory 0700), but throws `data` for an
  /// empty file or if only snapshots are left, because then the database was lost. An older version
  /// is copied to `<file>.v<N>.bak` and upgraded in one transaction. In a directory that is not
  /// writable the database is opened read-only. A file that is replaced meanwhile is opened again.
  /// Statements wait up to `timeout_ms` for other processes.
  static Database open(const std::filesystem::path& file, int timeout_ms = kDefaultTimeoutMs);

  Database(Database&&) noexcept;
  Database& operator=(Database&&) = delete;
  ~Database();

  /// Stops flushing each transaction to disk. For hooks, which must be fast and whose data a scan
  /// finds again after a power failure. The file stays consistent.
  void skip_flushing();

  /// Returns whether something other than gongbu changed the file since gongbu last closed it.
  /// (open() throws if this damaged the file.)
  bool changed_by_others() const { return changed_by_others_; }

  /// Returns whether open() created the file.
  bool was_created() const { return was_created_; }

  /// Returns whether this connection wrote anything that was not rolled back.
  bool has_written() const;

  const std::filesystem::path& file() const { return *file_; }
  SQLite::Database& connection() { return *connection_; }

 private:
  /// Access of the connection: `yes` shares the file with other processes, `no` locks it.
  enum class Sharing { no, yes, read_only };

  Database(std::unique_ptr<std::filesystem::path> file,
           std::unique_ptr<SQLite::Database> connection, std::unique_ptr<int> timeout_ms);
  static Database connect(const std::filesystem::path& file, const std::string& name,
                          int timeout_ms, Sharing sharing);
  friend class Transaction;
  static Database open_once(const std::filesystem::path& file, int timeout_ms);
  static Database connect_read_only(const std::filesystem::path& file, int timeout_ms);
  void check_changes();

  std::unique_ptr<std::filesystem::path> file_;  ///< on the heap: the connection points to it
  std::unique_ptr<int> timeout_ms_;              ///< likewise
  std::unique_ptr<SQLite::Database> connection_;
  int rolled_back_ = 0;  ///< rows changed by transactions that were rolled back
  bool was_created_ = false;
  bool changed_by_others_ = false;
  bool leaves_mark_ = false;  ///< write a mark on closing (store/content_mark.hpp)
};

/// A write transaction (BEGIN IMMEDIATE), rolled back unless committed. Transactions do not nest.
class Transaction {
 public:
  explicit Transaction(Database& database);
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();

  void commit();

 private:
  Database& database_;
  int written_before_ = 0;  ///< rows changed by the connection before this transaction
  bool open_ = true;
};

/// Returns the schema version of this program (PRAGMA user_version).
int schema_version();

/// Returns the error (`data`) for a missing database although `trace`, a file of gongbu, shows that
/// it existed.
Error database_gone(const std::filesystem::path& file, const std::filesystem::path& trace);

/// Rethrows the current exception, as Error with the name of `file` if it comes from SQLite or the
/// file system; otherwise unchanged, because it is a bug. `connection` gives details, if not null.
[[noreturn]] void rethrow_as_error(const std::filesystem::path& file,
                                   SQLite::Database* connection = nullptr);

/// Runs `body` and returns its result; converts SQLite's exceptions to Error.
template <class Body>
auto guarded(Database& database, Body&& body) {
  try {
    return std::forward<Body>(body)();
  } catch (...) {
    rethrow_as_error(database.file(), &database.connection());
  }
}

}  // namespace gongbu::store
