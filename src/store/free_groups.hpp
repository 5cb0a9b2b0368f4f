#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "store/values.hpp"

namespace gongbu::store {

// Stamps of imports are small numbers; those of persons are times in milliseconds.
inline constexpr std::int64_t kFirstPersonStamp = 1'000'000'000;

/// Tells which field groups of a record were not changed since an import.
class FreeGroups {
 public:
  FreeGroups(SQLite::Database& connection, std::string table)
      : table_(std::move(table)), select_(connection, R"(
            SELECT f.name, f.ms < ?2 OR coalesce(c.origin = 'import', 0)
            FROM field_group f LEFT JOIN change c ON c.id = f.change_id
            WHERE f.tbl = ?3 AND f.record = ?1)") {}

  void read(std::int64_t record) {
    groups_.clear();
    select_.reset();
    bind_all(select_, record, kFirstPersonStamp, table_);
    while (select_.executeStep())
      groups_[select_.getColumn(0).getString()] = select_.getColumn(1).getInt() != 0;
    select_.reset();
  }

  bool is_free(const std::string& group) const {
    auto found = groups_.find(group);
    if (found == groups_.end()) found = groups_.find("");
    return found == groups_.end() || found->second;
  }

  bool are_all_free() const {
    for (const auto& [name, is_free] : groups_)
      if (!is_free) return false;
    return true;
  }

 private:
  std::string table_;
  SQLite::Statement select_;
  std::map<std::string, bool> groups_;
};

}  // namespace gongbu::store
