#include "store/record_reader.hpp"

#include <fmt/format.h>

#include <utility>

#include "store/exchanged_tables.hpp"
#include "store/values.hpp"

namespace gongbu::store {
namespace {

RecordValue value_of(const SQLite::Column& column) {
  if (column.isNull()) return {};
  if (column.isInteger()) return column.getInt64();
  return column.getString();
}

bool is_wanted(const std::set<std::string>& names, std::string_view group) {
  return names.empty() || names.count("") > 0 || names.count(std::string(group)) > 0;
}

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

RecordReader::TableRows& RecordReader::rows_of(const RecordTable& table) {
  const auto known = rows_.find(table.name);
  if (known != rows_.end()) return known->second;
  std::vector<std::pair<std::string_view, int>> groups;
  for (const std::string_view name : group_names(table))
    groups.emplace_back(name, static_cast<int>(columns_in(columns_of(table.name, name)).size()));
  SQLite::Statement select(connection_, fmt::format("SELECT uuid, {} FROM {} AND id = ?",
                                                    columns_of(table), exchanged_rows(table)));
  return rows_.emplace(table.name, TableRows{std::move(select), std::move(groups)}).first->second;
}

std::vector<RecordPart> RecordReader::parts(const RecordTable& table, std::int64_t record,
                                            const std::set<std::string>& names) {
  TableRows& rows = rows_of(table);
  const Prepared select(rows.select);
  select->bind(1, record);
  if (!select->executeStep()) return {};
  const Stamps stamps_of_record = stamps(table, record);
  std::map<Stamp, RecordPart> by_stamp;
  int column = 1;
  for (const auto& [name, columns] : rows.groups) {
    const int begin = std::exchange(column, column + columns);
    const Stamp* stamp = stamps_of_record.of(name);
    if (stamp == nullptr || !is_wanted(names, name)) continue;
    std::vector<RecordValue> values;
    values.reserve(static_cast<std::size_t>(columns));
    for (int i = begin; i < column; ++i) values.push_back(value_of(select->getColumn(i)));
    RecordPart& part = by_stamp[*stamp];
    part.groups.emplace_back(name, std::move(values));
    part.stamp = *stamp;
  }
  std::vector<RecordPart> parts;
  for (auto& [stamp, part] : by_stamp) {
    part.table = table.name;
    part.uuid = select->getColumn(0).getString();
    parts.push_back(std::move(part));
  }
  return parts;
}

}  // namespace gongbu::store
