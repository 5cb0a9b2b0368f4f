#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

namespace gongbu::store {

/// Faster settings of a connection while a scan writes. Transactions are not flushed: after a power
/// failure the next scan finds the commits again, and the lost generation invalidates the caches.
/// Foreign keys are not checked, because the writer only refers to rows it has just read. Create
/// and destroy it outside of transactions, as SQLite requires.
class ScanMode {
 public:
  explicit ScanMode(SQLite::Database& connection)
      : connection_(connection),
        synchronous_(connection.execAndGet("PRAGMA synchronous").getString()) {
    connection_.exec("PRAGMA foreign_keys = OFF; PRAGMA synchronous = NORMAL");
  }
  ScanMode(const ScanMode&) = delete;
  ScanMode& operator=(const ScanMode&) = delete;
  ~ScanMode() {
    connection_.tryExec("PRAGMA foreign_keys = ON; PRAGMA synchronous = " + synchronous_);
  }

 private:
  SQLite::Database& connection_;
  std::string synchronous_;  ///< previous value; a hook uses NORMAL too
};

}  // namespace gongbu::store
