#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gongbu/store/records.hpp"
#include "store/change_tables.hpp"
#include "store/prepared.hpp"

namespace gongbu::store {

RecordValue to_record_value(const SQLite::Column& column);
/// Binds a value; an empty one is NULL.
void bind_record_value(SQLite::Statement& statement, int index, const RecordValue& value);

/// The stamps of a record by group. The one with an empty name, of its creation, applies to all
/// groups without their own.
class Stamps {
 public:
  void add(std::string group, Stamp stamp) {
    stamps_.emplace_back(std::move(group), std::move(stamp));
  }

  void clear() { stamps_.clear(); }

  /// Returns nullptr if the record has no stamps.
  const Stamp* of(std::string_view group) const;

 private:
  std::vector<std::pair<std::string, Stamp>> stamps_;  ///< few: most records have one
};

/// Finds records and their stamps.
class RecordReader {
 public:
  explicit RecordReader(SQLite::Database& connection) : statements_(connection) {}

  /// Returns the id of a record.
  std::optional<std::int64_t> find(const RecordTable& table, const std::string& uuid);

  Stamps stamps(const RecordTable& table, std::int64_t record);

 private:
  PreparedStatements statements_;
};

/// Prepares a query for read_parts(). `groups` is a query of the field groups to read, with the
/// columns tbl, record and name; the name '' stands for all groups of a record.
SQLite::Statement select_parts(SQLite::Database& connection, const RecordTable& table,
                               std::string_view groups);

/// Calls `each` for the selected groups of the exchanged records of a table: per record, one part
/// per stamp.
void read_parts(SQLite::Statement& select, const RecordTable& table,
                const std::function<void(RecordPart)>& each);

}  // namespace gongbu::store
