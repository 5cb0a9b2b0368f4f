#include "store/record_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "store/exchanged_tables.hpp"
#include "store/values.hpp"

namespace gongbu::store {

RecordValue to_record_value(const SQLite::Column& column) {
  if (column.isNull()) return {};
  if (column.isInteger()) return column.getInt64();
  return column.getString();
}

namespace {

bool is_wanted(const std::vector<std::string>& names, std::string_view group) {
  return std::any_of(names.begin(), names.end(),
                     [&](const std::string& name) { return name.empty() || name == group; });
}

// Returns the part with a stamp; adds it if there is none.
RecordPart& part_with(std::vector<RecordPart>& parts, const Stamp& stamp) {
  const auto found = std::find_if(parts.begin(), parts.end(),
                                  [&](const RecordPart& part) { return part.stamp == stamp; });
  if (found != parts.end()) return *found;
  RecordPart& part = parts.emplace_back();
  part.stamp = stamp;
  return part;
}

/// Reads the rows of select_parts(). A record has a row for each pair of a wanted group and a
/// stamp.
class PartReader {
 public:
  PartReader(const RecordTable& table, const std::function<void(RecordPart)>& each)
      : table_(table), each_(each) {
    for (const std::string_view name : group_names(table))
      sizes_.emplace_back(name, columns_in(columns_of(table.name, name)).size());
  }

  void add(SQLite::Statement& row) {
    const std::int64_t record = row.getColumn(0).getInt64();
    if (groups_.empty() || record != record_) {
      finish();
      begin(record, row);
    }
    names_.push_back(row.getColumn(1).getString());
    stamps_.add(row.getColumn(2).getString(),
                {row.getColumn(3).getInt64(), row.getColumn(4).getString()});
  }

  /// Passes on the parts of the last record.
  void finish() {
    std::vector<RecordPart> parts;
    for (auto& group : groups_)
      if (const Stamp* stamp = stamps_.of(group.first);
          stamp != nullptr && is_wanted(names_, group.first))
        part_with(parts, *stamp).groups.push_back(std::move(group));
    groups_.clear();
    names_.clear();
    stamps_.clear();
    std::sort(parts.begin(), parts.end(),
              [](const RecordPart& a, const RecordPart& b) { return a.stamp < b.stamp; });
    for (RecordPart& part : parts) {
      part.table = table_.name;
      part.uuid = uuid_;
      each_(std::move(part));
    }
  }

 private:
  void begin(std::int64_t record, SQLite::Statement& row) {
    int column = 5;  // after those that add() reads
    record_ = record;
    uuid_ = row.getColumn(column++).getString();
    for (const auto& [name, size] : sizes_) {
      auto& values = groups_.emplace_back(name, std::vector<RecordValue>()).second;
      values.reserve(size);
      while (values.size() < size) values.push_back(to_record_value(row.getColumn(column++)));
    }
  }

  const RecordTable& table_;
  const std::function<void(RecordPart)>& each_;
  std::vector<std::pair<std::string_view, std::size_t>> sizes_;  ///< columns of each group
  std::int64_t record_ = 0;
  std::string uuid_;
  decltype(RecordPart::groups) groups_;  ///< of the present record; empty before the first one
  std::vector<std::string> names_;       ///< of the wanted groups
  Stamps stamps_;
};

}  // namespace

void bind_record_value(SQLite::Statement& statement, int index, const RecordValue& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    statement.bind(index, *number);
  } else if (const auto* text = std::get_if<std::string>(&value)) {
    statement.bind(index, *text);
  } else {
    statement.bind(index);
  }
}

const Stamp* Stamps::of(std::string_view group) const {
  const Stamp* of_creation = nullptr;
  for (const auto& [name, stamp] : stamps_) {
    if (name == group) return &stamp;
    if (name.empty()) of_creation = &stamp;
  }
  return of_creation;
}

std::optional<std::int64_t> RecordReader::find(const RecordTable& table, const std::string& uuid) {
  const Prepared select =
      statements_.get(fmt::format("SELECT id FROM {} WHERE uuid = ?", table.name));
  select->bind(1, uuid);
  if (!select->executeStep()) return std::nullopt;
  return select->getColumn(0).getInt64();
}

Stamps RecordReader::stamps(const RecordTable& table, std::int64_t record) {
  const Prepared select =
      statements_.get("SELECT name, ms, device FROM field_group WHERE tbl = ? AND record = ?");
  bind_all(*select, table.name, record);
  Stamps stamps;
  while (select->executeStep())
    stamps.add(select->getColumn(0).getString(),
               {select->getColumn(1).getInt64(), select->getColumn(2).getString()});
  return stamps;
}

SQLite::Statement select_parts(SQLite::Database& connection, const RecordTable& table,
                               std::string_view groups) {
  const std::string all = columns_of(table);
  std::string columns;
  for (const std::string_view name : columns_in(all)) columns += fmt::format(", r.{}", name);
  // CROSS JOIN keeps the order of the tables, so that large changes are read in one pass.
  return {connection, fmt::format("SELECT p.record, p.name, f.name, f.ms, f.device, r.uuid{} "
                                  "FROM ({}) p "
                                  "CROSS JOIN (SELECT * FROM {}) r ON r.id = p.record "
                                  "CROSS JOIN field_group f ON f.tbl = p.tbl AND f.record = r.id "
                                  "WHERE p.tbl = '{}' ORDER BY p.record",
                                  columns, groups, exchanged_rows(table), table.name)};
}

void read_parts(SQLite::Statement& select, const RecordTable& table,
                const std::function<void(RecordPart)>& each) {
  PartReader reader(table, each);
  while (select.executeStep()) reader.add(select);
  reader.finish();
}

}  // namespace gongbu::store
