#include "store/record_merger.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "store/exchanged_tables.hpp"
#include "store/values.hpp"

namespace gongbu::store {
namespace {

bool fits(const RecordTable& table, const std::string& name, const RecordGroup& group) {
  return is_stamp(group.stamp) && misfit_in(table, name, group.values).empty();
}

int bind_record_values(SQLite::Statement& statement, int index,
                       const std::vector<RecordValue>& values) {
  for (const RecordValue& value : values) bind_record_value(statement, index++, value);
  return index;
}

// Returns "a = ?, b = ?" for "a,b", mark "=" and separator ", ".
std::string with_marks(std::string_view columns, std::string_view mark, std::string_view between) {
  std::string text;
  for (const std::string_view column : columns_in(columns))
    text += fmt::format("{}{} {} ?", text.empty() ? "" : between, column, mark);
  return text;
}

}  // namespace

RecordWriter::RecordWriter(SQLite::Database& connection)
    : connection_(connection),
      statements_(connection),
      reader_(connection),
      change_(connection.execAndGet("SELECT change_id FROM open_change").getInt64()) {}

void RecordWriter::set(const RecordTable& table, std::int64_t record, const std::string& group,
                       const std::vector<RecordValue>& values) {
  const Prepared update =
      statements_.get(fmt::format("UPDATE {} SET {} WHERE id = ?", table.name,
                                  with_marks(columns_of(table.name, group), "=", ", ")));
  const int next = bind_record_values(*update, 1, values);
  update->bind(next, record);
  update->exec();
}

std::optional<std::int64_t> RecordWriter::insert(const RecordTable& table, const std::string& uuid,
                                                 const RecordGroups& groups) {
  if (!missing_group(table, groups).empty()) return std::nullopt;
  std::string columns = "uuid";
  std::string marks = "?";
  std::vector<RecordValue> values{uuid};
  for (const std::string_view name : group_names(table)) {
    const auto group = groups.find(std::string(name));
    if (group == groups.end()) continue;  // only "deleted" may be missing
    if (!fits(table, group->first, group->second)) return std::nullopt;
    columns += fmt::format(",{}", columns_of(table.name, name));
    for (const RecordValue& value : group->second.values) {
      marks += ",?";
      values.push_back(value);
    }
  }
  const Prepared write =
      statements_.get(fmt::format("INSERT INTO {} ({}) VALUES ({})", table.name, columns, marks));
  bind_record_values(*write, 1, values);
  write->exec();
  return connection_.getLastInsertRowid();
}

void RecordWriter::put(const RecordTable& table, const std::string& uuid,
                       const RecordGroups& groups) {
  const auto record = reader_.find(table, uuid);
  if (!record) {
    insert(table, uuid, groups);
    return;
  }
  for (const auto& [name, group] : groups)
    if (fits(table, name, group)) set(table, *record, name, group.values);
}

void RecordWriter::put_stamp(const RecordTable& table, std::int64_t record,
                             const std::string& group, const Stamp& stamp) {
  const Prepared write = statements_.get(
      "INSERT INTO field_group VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO UPDATE SET "
      "ms = excluded.ms, device = excluded.device, change_id = excluded.change_id");
  bind_all(*write, table.name, record, group, stamp.ms, stamp.device, change_);
  write->exec();
}

RecordMerger::RecordMerger(SQLite::Database& connection, Origin origin)
    : statements_(connection), writer_(connection), origin_(origin) {}

void RecordMerger::merge(const RecordTable& table, const std::string& uuid,
                         const RecordGroups& groups) {
  if (const auto record = writer_.reader().find(table, uuid)) {
    update(table, *record, groups);
  } else {
    insert(table, uuid, groups);
  }
}

void RecordMerger::update(const RecordTable& table, std::int64_t record,
                          const RecordGroups& groups) {
  const Stamps stamps = writer_.reader().stamps(table, record);
  for (const auto& [name, group] : groups) {
    if (!fits(table, name, group)) continue;
    const Stamp* present = stamps.of(name);
    if (present != nullptr && group.stamp < *present) continue;
    if (present != nullptr && group.stamp == *present &&
        !(values_of(table, record, name) < group.values))
      continue;
    if (origin_ == Origin::import && was_set_after_import(table, record, name)) continue;
    const bool differs = !has_values(table, record, name, group.values);
    if (differs) writer_.set(table, record, name, group.values);
    writer_.put_stamp(table, record, name, group.stamp);
    if (differs) ++changed_;
  }
}

void RecordMerger::insert(const RecordTable& table, const std::string& uuid,
                          const RecordGroups& groups) {
  if (groups.empty()) return;
  const auto record = writer_.insert(table, uuid, groups);
  if (!record) return;
  Stamp first = groups.begin()->second.stamp;
  for (const auto& [name, group] : groups) first = std::min(first, group.stamp);
  writer_.put_stamp(table, *record, "", first);
  for (const auto& [name, group] : groups)
    if (group.stamp != first && fits(table, name, group))
      writer_.put_stamp(table, *record, name, group.stamp);
  ++changed_;
}

std::vector<RecordValue> RecordMerger::values_of(const RecordTable& table, std::int64_t record,
                                                 const std::string& group) {
  const Prepared select = statements_.get(
      fmt::format("SELECT {} FROM {} WHERE id = ?", columns_of(table.name, group), table.name));
  select->bind(1, record);
  std::vector<RecordValue> values;
  if (select->executeStep())
    for (int i = 0; i < select->getColumnCount(); ++i)
      values.push_back(to_record_value(select->getColumn(i)));
  return values;
}

bool RecordMerger::has_values(const RecordTable& table, std::int64_t record,
                              const std::string& group, const std::vector<RecordValue>& values) {
  const Prepared select =
      statements_.get(fmt::format("SELECT 1 FROM {} WHERE {} AND id = ?", table.name,
                                  with_marks(columns_of(table.name, group), "IS", " AND ")));
  const int next = bind_record_values(*select, 1, values);
  select->bind(next, record);
  return select->executeStep();
}

bool RecordMerger::was_set_after_import(const RecordTable& table, std::int64_t record,
                                        const std::string& group) {
  const Prepared select = statements_.get(R"sql(
      SELECT 1 FROM field_group made JOIN change came ON came.id = made.change_id
      JOIN field_group present ON present.tbl = made.tbl AND present.record = made.record
      JOIN change set_by ON set_by.id = present.change_id
      WHERE made.tbl = ?1 AND made.record = ?2 AND made.name = '' AND came.origin = 'import'
        AND present.name = ?3 AND set_by.origin IN ('command', 'undo'))sql");
  bind_all(*select, table.name, record, group);
  return select->executeStep();
}

}  // namespace gongbu::store
