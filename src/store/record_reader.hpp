#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "gongbu/store/records.hpp"
#include "store/change_tables.hpp"
#include "store/prepared.hpp"

namespace gongbu::store {

/// Binds a value, NULL for none.
void bind_record_value(SQLite::Statement& statement, int index, const RecordValue& value);

/// The stamps of the groups of a record by name. That of its creation, under the empty name, holds
/// for each group without one of its own.
class Stamps {
 public:
  void add(std::string group, Stamp stamp) { stamps_[std::move(group)] = std::move(stamp); }

  /// Returns nullptr if the record has no stamps.
  const Stamp* of(std::string_view group) const;

 private:
  std::map<std::string, Stamp, std::less<>> stamps_;
};

/// Reads records that leave the database.
class RecordReader {
 public:
  explicit RecordReader(SQLite::Database& connection) : statements_(connection) {}

  /// Returns the number of a record.
  std::optional<std::int64_t> find(const RecordTable& table, const std::string& uuid);

  Stamps stamps(const RecordTable& table, std::int64_t record);

  /// Returns the groups with these names, or all of them (no names, or the empty one), in one part
  /// for each stamp; none for a record that does not leave the database.
  std::vector<RecordPart> parts(const RecordTable& table, std::int64_t record,
                                const std::set<std::string>& names);

 private:
  PreparedStatements statements_;
};

}  // namespace gongbu::store
