#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/store/records.hpp"
#include "store/record_reader.hpp"

namespace gongbu::store {

/// Writes field groups within an open change. The triggers stamp them; put_stamp() restores their
/// original stamps. Skips what does not fit the schema.
class RecordWriter {
 public:
  explicit RecordWriter(SQLite::Database& connection);

  RecordReader& reader() { return reader_; }

  void set(const RecordTable& table, std::int64_t record, const std::string& group,
           const std::vector<RecordValue>& values);

  /// Returns nothing if a group other than "deleted" is missing: a record of which only edits are
  /// known cannot be created.
  std::optional<std::int64_t> insert(const RecordTable& table, const std::string& uuid,
                                     const RecordGroups& groups);

  /// Sets all groups of a record that may be new.
  void put(const RecordTable& table, const std::string& uuid, const RecordGroups& groups);

  void put_stamp(const RecordTable& table, std::int64_t record, const std::string& group,
                 const Stamp& stamp);

 private:
  SQLite::Database& connection_;
  PreparedStatements statements_;
  RecordReader reader_;
  std::int64_t change_;
};

/// Merges records with their stamps: of each field group the larger stamp wins. An import never
/// replaces a value that a person set here after an import created the record.
class RecordMerger {
 public:
  RecordMerger(SQLite::Database& connection, Origin origin);

  void merge(const RecordTable& table, const std::string& uuid, const RecordGroups& groups);

  /// Number of groups that changed, a new record counting once.
  std::int64_t changed() const { return changed_; }

 private:
  void update(const RecordTable& table, std::int64_t record, const RecordGroups& groups);
  void insert(const RecordTable& table, const std::string& uuid, const RecordGroups& groups);
  std::vector<RecordValue> values_of(const RecordTable& table, std::int64_t record,
                                     const std::string& group);
  bool has_values(const RecordTable& table, std::int64_t record, const std::string& group,
                  const std::vector<RecordValue>& values);
  bool was_set_after_import(const RecordTable& table, std::int64_t record,
                            const std::string& group);

  PreparedStatements statements_;
  RecordWriter writer_;
  Origin origin_;
  std::int64_t changed_ = 0;
};

}  // namespace gongbu::store
