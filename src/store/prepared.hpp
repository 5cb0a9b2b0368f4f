#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <map>
#include <string>
#include <utility>

namespace gongbu::store {

/// A prepared statement in use; its destructor resets it, so that it keeps no lock.
class Prepared {
 public:
  explicit Prepared(SQLite::Statement& statement) : statement_(statement) {}
  Prepared(const Prepared&) = delete;
  Prepared& operator=(const Prepared&) = delete;
  ~Prepared() { statement_.tryReset(); }

  SQLite::Statement& operator*() const { return statement_; }
  SQLite::Statement* operator->() const { return &statement_; }

 private:
  SQLite::Statement& statement_;
};

/// A cache of prepared statements by their text. No text may be in use twice at the same time.
class PreparedStatements {
 public:
  explicit PreparedStatements(SQLite::Database& connection) : connection_(connection) {}

  Prepared get(const std::string& sql) {
    return Prepared(statements_.try_emplace(sql, connection_, sql).first->second);
  }

 private:
  SQLite::Database& connection_;
  std::map<std::string, SQLite::Statement> statements_;
};

}  // namespace gongbu::store
