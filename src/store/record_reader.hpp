#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gongbu/store/records.hpp"
#include "store/change_tables.hpp"
#include "store/prepared.hpp"

namespace gongbu::store {

/// Binds a value; an empty one is NULL.
void bind_record_value(SQLite::Statement& statement, int index, const RecordValue& value);

/// The stamps of a record by group. The one with an empty name, of its creation, applies to all
/// groups without their own.
class Stamps {
 public:
  void add(std::string group, Stamp stamp) {
    stamps_.emplace_back(std::move(group), std::move(stamp));
  }

  /// Returns nullptr if the record has no stamps.
  const Stamp* of(std::string_view group) const;

 private:
  std::vector<std::pair<std::string, Stamp>> stamps_;  ///< few: most records have one
};

/// Reads exchanged records.
class RecordReader {
 public:
  explicit RecordReader(SQLite::Database& connection)
      : connection_(connection), statements_(connection) {}

  /// Returns the id of a record.
  std::optional<std::int64_t> find(const RecordTable& table, const std::string& uuid);

  Stamps stamps(const RecordTable& table, std::int64_t record);

  /// Returns the groups with these names, one part per stamp; all groups if `names` is empty or has
  /// the empty name. Empty if the record is not exchanged.
  std::vector<RecordPart> parts(const RecordTable& table, std::int64_t record,
                                const std::set<std::string>& names);

 private:
  /// How the records of a table are read.
  struct TableRows {
    SQLite::Statement select;  ///< the UUID and the columns of all groups of a record
    std::vector<std::pair<std::string_view, int>> groups;  ///< names and numbers of columns
  };

  TableRows& rows_of(const RecordTable& table);

  SQLite::Database& connection_;
  PreparedStatements statements_;
  std::map<std::string_view, TableRows> rows_;  ///< by the name of the table
};

}  // namespace gongbu::store
