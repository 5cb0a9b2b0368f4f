#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace gongbu::store {

/// A row that a SELECT returns. Columns count from 0; a value of another type is converted.
class ForeignRow {
 public:
  virtual ~ForeignRow() = default;
  virtual std::int64_t whole(int column) const = 0;
  virtual std::string text(int column) const = 0;
};

/// A SQLite file of another program, for reading. It is untrusted, so nothing in it is run (no
/// triggers, views or virtual tables), and its statements are limited in time, its values in size.
/// Functions throw `usage` with the file name if it is damaged or beyond the limits.
class ForeignDatabase {
 public:
  /// `name` is the file name in error messages.
  ForeignDatabase(const std::filesystem::path& file, const std::string& name);
  ForeignDatabase(const ForeignDatabase&) = delete;
  ForeignDatabase& operator=(const ForeignDatabase&) = delete;
  ~ForeignDatabase();

  /// Returns whether an ordinary table with this name has these columns, separated by spaces.
  bool has_table(const std::string& table, const std::string& columns = "") const;

  /// Runs a SELECT on ordinary tables and calls `row` for each row.
  void select(const std::string& sql, const std::function<void(const ForeignRow&)>& row) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Returns whether a file with this beginning is a SQLite database.
bool is_sqlite(std::string_view head);

}  // namespace gongbu::store
