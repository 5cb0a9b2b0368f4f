#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

namespace gongbu::store {

/// How what a scan finds is written. It is not flushed at every transaction: a scan finds again
/// what a power cut takes, and the generation that went with it voids the caches. Foreign keys are
/// not checked: the writer names only rows it has just seen. Outside of transactions, as SQLite
/// wants it.
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
  std::string synchronous_;  ///< as it was: a hook may not wait either way
};

}  // namespace gongbu::store
