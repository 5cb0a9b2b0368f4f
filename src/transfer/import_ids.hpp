#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "gongbu/store/database.hpp"
#include "gongbu/store/entries.hpp"
#include "gongbu/store/imports.hpp"
#include "importer.hpp"

namespace gongbu::transfer {

/// Entries of the files that were read earlier in the same import, by uuid.
using EarlierEntries = std::unordered_map<std::string, store::WrittenEntry>;

/// Returns the id of a part of a row that is split by day; parts are numbered from 1.
std::string part_id(const std::string& id, int part);

/// Sets the ids of entries whose rows do not identify themselves for certain: it compares them with
/// the entries of earlier imports.
///
/// Numbers are unique only in their table. A table counts as imported before if at least half of
/// the stored entries with its numbers are rows of it by day and subject; or, for the same file, if
/// they are edits of them: with the day or the subject of the row, and some with the day. Otherwise
/// its numbers get the suffix " #2", and so on. (Tables that two machines import before they sync
/// can get the same numbers.) Pages with one title belong to the rows whose day they had.
class IdChooser {
 public:
  /// A part of a row, which is an entry.
  struct Part {
    std::size_t entry = 0;  ///< index
    int number = 1;
  };
  /// A row with `table` or `pages`.
  struct Row {
    std::string id = {};
    ImportPages pages = {};
    std::vector<Part> parts = {};
  };

  IdChooser(store::Database& database, std::string_view format, EarlierEntries& earlier)
      : database_(database), format_(format), stored_(database), earlier_(earlier) {}

  void add(const std::string& table, Row row);
  /// Sets the uuids of the added rows' entries; `path` is that of the file.
  void choose(std::vector<store::Entry>& entries, const std::string& path);

 private:
  using Rows = std::vector<Row>;
  enum class Match { unused, same, edit, none };

  std::string uuid(const std::string& id, int part) const;
  std::optional<store::WrittenEntry> find(const std::string& uuid);
  bool is_of_file(const std::string& uuid, const std::string& path);
  Match match(const Rows& rows, const std::string& suffix, const std::vector<store::Entry>& entries,
              const std::string& path);
  bool number_table(const Rows& rows, std::vector<store::Entry>& entries, const std::string& path,
                    bool only_same);
  void assign_pages(const Rows& rows, std::vector<store::Entry>& entries);
  void set(const Row& row, const std::string& id, std::vector<store::Entry>& entries);

  store::Database& database_;
  std::string format_;
  store::WrittenEntries stored_;
  EarlierEntries& earlier_;
  std::unordered_set<std::string> set_;  ///< uuids of entries of this file
  std::map<std::string, Rows> tables_;   ///< by name
  std::map<ImportPages, Rows> page_rows_;
  std::optional<std::unordered_set<std::string>>
      of_file_;  ///< uuids of earlier imports of the file
};

}  // namespace gongbu::transfer
