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
  auto found = stamps_.find(group);
  if (found == stamps_.end()) found = stamps_.find("");
  return found == stamps_.end() ? nullptr : &found->second;
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

std::vector<RecordPart> RecordReader::parts(const RecordTable& table, std::int64_t record,
                                            const std::set<std::string>& names) {
  const Prepared select = statements_.get(
      fmt::format("SELECT uuid, {} FROM {} AND id = ?", columns_of(table), exchanged_rows(table)));
  select->bind(1, record);
  if (!select->executeStep()) return {};
  const Stamps stamps_of_record = stamps(table, record);
  std::map<Stamp, RecordPart> by_stamp;
  int column = 1;
  for (const std::string_view name : group_names(table)) {
    std::vector<RecordValue> values;
    for (std::size_t i = columns_in(columns_of(table.name, name)).size(); i > 0; --i)
      values.push_back(value_of(select->getColumn(column++)));
    const Stamp* stamp = stamps_of_record.of(name);
    if (stamp == nullptr || !is_wanted(names, name)) continue;
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
