#include "gongbu/store/records.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

#include "gongbu/base/text.hpp"
#include "gongbu/core/activity.hpp"
#include "gongbu/store/change_transaction.hpp"
#include "store/change_tables.hpp"
#include "store/values.hpp"

namespace gongbu::store {
namespace {

constexpr std::string_view kDeleted = "deleted";

bool is_exchanged(const RecordTable& table) { return table.name != "timer"; }

// Entries of trailers follow from the commits.
std::string rows_of(const RecordTable& table) {
  return table.name == "entry"
             ? fmt::format("{} WHERE source <> '{}'", table.name, core::kTrailerSource)
             : fmt::format("{} WHERE true", table.name);
}

const RecordTable* find_table(std::string_view name) {
  const auto all = record_tables();
  const auto found = std::find_if(all.begin(), all.end(), [&](const RecordTable& table) {
    return table.name == name && is_exchanged(table);
  });
  return found == all.end() ? nullptr : &*found;
}

// The names of the groups of a table, "deleted" last.
std::vector<std::string_view> group_names(const RecordTable& table) {
  std::vector<std::string_view> names;
  for (const FieldGroup& group : table.groups) names.push_back(group.name);
  names.push_back(kDeleted);
  return names;
}

std::vector<std::string_view> columns_in(std::string_view columns) {
  std::vector<std::string_view> names;
  while (!columns.empty()) names.push_back(take_until(columns, ','));
  return names;
}

RecordValue value_of(const SQLite::Column& column) {
  if (column.isNull()) return {};
  if (column.isInteger()) return column.getInt64();
  return column.getString();
}

void bind(SQLite::Statement& statement, int index, const RecordValue& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    statement.bind(index, *number);
  } else if (const auto* text = std::get_if<std::string>(&value)) {
    statement.bind(index, *text);
  } else {
    statement.bind(index);
  }
}

/// The stamps of a record: of its creation, which holds for each group without one of its own,
/// under the empty name.
std::map<std::string, Stamp, std::less<>> stamps_of(SQLite::Database& connection,
                                                    const RecordTable& table, std::int64_t record) {
  SQLite::Statement select(connection,
                           "SELECT name, ms, device FROM field_group WHERE tbl = ? AND record = ?");
  bind_all(select, table.name, record);
  std::map<std::string, Stamp, std::less<>> stamps;
  while (select.executeStep())
    stamps[select.getColumn(0).getString()] = {select.getColumn(1).getInt64(),
                                               select.getColumn(2).getString()};
  return stamps;
}

// The groups with these names, or all, in one part for each stamp.
std::vector<RecordPart> parts_of(SQLite::Database& connection, const RecordTable& table,
                                 std::int64_t record, const std::set<std::string>& names) {
  SQLite::Statement select(connection, fmt::format("SELECT uuid, {} FROM {} AND id = ?",
                                                   columns_of(table), rows_of(table)));
  select.bind(1, record);
  if (!select.executeStep()) return {};
  const auto stamps = stamps_of(connection, table, record);
  std::map<Stamp, RecordPart> parts;
  int column = 1;
  for (const std::string_view name : group_names(table)) {
    std::vector<RecordValue> values;
    for (std::size_t i = columns_in(columns_of(table.name, name)).size(); i > 0; --i)
      values.push_back(value_of(select.getColumn(column++)));
    if (!names.empty() && names.count("") == 0 && names.count(std::string(name)) == 0) continue;
    auto stamp = stamps.find(name);
    if (stamp == stamps.end()) stamp = stamps.find("");
    if (stamp == stamps.end()) continue;
    RecordPart& part = parts[stamp->second];
    part.groups.emplace_back(name, std::move(values));
    part.stamp = stamp->second;
  }
  std::vector<RecordPart> result;
  for (auto& [stamp, part] : parts) {
    part.table = table.name;
    part.uuid = select.getColumn(0).getString();
    result.push_back(std::move(part));
  }
  return result;
}

// What a change set, by table and record.
std::map<std::pair<std::string, std::int64_t>, std::set<std::string>> set_by(
    SQLite::Database& connection, std::int64_t change) {
  SQLite::Statement select(connection,
                           "SELECT tbl, record, name FROM change_part WHERE change_id = ?");
  select.bind(1, change);
  std::map<std::pair<std::string, std::int64_t>, std::set<std::string>> all;
  while (select.executeStep())
    all[{select.getColumn(0).getString(), select.getColumn(1).getInt64()}].insert(
        select.getColumn(2).getString());
  return all;
}

bool fits(const RecordTable& table, const std::string& group,
          const std::vector<RecordValue>& values) {
  const auto names = group_names(table);
  return std::find(names.begin(), names.end(), group) != names.end() &&
         columns_in(columns_of(table.name, group)).size() == values.size();
}

/// Writes field groups within an open change. The triggers stamp them; put_stamp() gives them the
/// stamp that they came with.
class RecordWriter {
 public:
  explicit RecordWriter(SQLite::Database& connection)
      : connection_(connection),
        change_(connection.execAndGet("SELECT change_id FROM open_change").getInt64()) {}

  std::optional<std::int64_t> find(const RecordTable& table, const std::string& uuid) {
    SQLite::Statement select(connection_,
                             fmt::format("SELECT id FROM {} WHERE uuid = ?", table.name));
    select.bind(1, uuid);
    if (!select.executeStep()) return std::nullopt;
    return select.getColumn(0).getInt64();
  }

  void set(const RecordTable& table, std::int64_t record, const std::string& group,
           const std::vector<RecordValue>& values) {
    std::string assignments;
    for (const std::string_view column : columns_in(columns_of(table.name, group)))
      assignments += fmt::format("{}{} = ?", assignments.empty() ? "" : ", ", column);
    SQLite::Statement update(connection_,
                             fmt::format("UPDATE {} SET {} WHERE id = ?", table.name, assignments));
    int index = 0;
    for (const RecordValue& value : values) bind(update, ++index, value);
    update.bind(++index, record);
    update.exec();
  }

  /// Returns nothing when a group but "deleted" is missing: a record of which only edits are known
  /// cannot be made.
  std::optional<std::int64_t> insert(const RecordTable& table, const std::string& uuid,
                                     const RecordGroups& groups) {
    std::string columns = "uuid";
    std::string marks = "?";
    std::vector<RecordValue> values{uuid};
    for (const std::string_view name : group_names(table)) {
      const auto group = groups.find(std::string(name));
      if (group == groups.end() && name == kDeleted) continue;
      if (group == groups.end() || !fits(table, group->first, group->second.values))
        return std::nullopt;
      columns += fmt::format(",{}", columns_of(table.name, name));
      for (const RecordValue& value : group->second.values) {
        marks += ",?";
        values.push_back(value);
      }
    }
    SQLite::Statement write(
        connection_, fmt::format("INSERT INTO {} ({}) VALUES ({})", table.name, columns, marks));
    int index = 0;
    for (const RecordValue& value : values) bind(write, ++index, value);
    write.exec();
    return connection_.getLastInsertRowid();
  }

  /// Sets all groups of a record that may be new.
  void put(const RecordTable& table, const std::string& uuid, const RecordGroups& groups) {
    const auto record = find(table, uuid);
    if (!record) {
      insert(table, uuid, groups);
      return;
    }
    for (const auto& [name, group] : groups)
      if (fits(table, name, group.values)) set(table, *record, name, group.values);
  }

  void put_stamp(const RecordTable& table, std::int64_t record, const std::string& group,
                 const Stamp& stamp) {
    execute(connection_,
            "INSERT INTO field_group VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO UPDATE SET "
            "ms = excluded.ms, device = excluded.device, change_id = excluded.change_id",
            table.name, record, group, stamp.ms, stamp.device, change_);
  }

 private:
  SQLite::Database& connection_;
  std::int64_t change_;
};

/// Takes in records with their stamps: of each field group the larger stamp wins.
class Merger {
 public:
  explicit Merger(SQLite::Database& connection) : connection_(connection), writer_(connection) {}

  void merge(const RecordTable& table, const std::string& uuid, const RecordGroups& groups) {
    if (const auto record = writer_.find(table, uuid)) {
      update(table, *record, groups);
    } else {
      insert(table, uuid, groups);
    }
  }

  std::int64_t changed() const { return changed_; }

 private:
  void update(const RecordTable& table, std::int64_t record, const RecordGroups& groups) {
    const auto stamps = stamps_of(connection_, table, record);
    for (const auto& [name, group] : groups) {
      if (!fits(table, name, group.values)) continue;
      auto present = stamps.find(name);
      if (present == stamps.end()) present = stamps.find("");
      if (present != stamps.end() && !beats(table, record, group, present->second)) continue;
      const bool differs = !has_values(table, record, name, group.values);
      if (differs) writer_.set(table, record, name, group.values);
      writer_.put_stamp(table, record, name, group.stamp);
      if (differs) ++changed_;
    }
  }

  bool has_values(const RecordTable& table, std::int64_t record, const std::string& group,
                  const std::vector<RecordValue>& values) {
    std::string sql = fmt::format("SELECT 1 FROM {} WHERE id = ?", table.name);
    for (const std::string_view column : columns_in(columns_of(table.name, group)))
      sql += fmt::format(" AND {} IS ?", column);
    SQLite::Statement select(connection_, sql);
    int index = 1;
    select.bind(index, record);
    for (const RecordValue& value : values) bind(select, ++index, value);
    return select.executeStep();
  }

  // A proposed start of tracking never beats a chosen one; of two proposed the earlier holds.
  bool beats(const RecordTable& table, std::int64_t record, const RecordGroup& group,
             const Stamp& present) {
    if (table.name != "tracking_start" || group.values.size() != 2) return present < group.stamp;
    SQLite::Statement select(connection_, "SELECT day, chosen FROM tracking_start WHERE id = ?");
    select.bind(1, record);
    select.executeStep();
    const RecordValue day = select.getColumn(0).getInt64();
    const RecordValue chosen = select.getColumn(1).getInt64();
    if (group.values[1] != chosen) return chosen < group.values[1];
    if (chosen == RecordValue(std::int64_t{1}) || day == group.values[0])
      return present < group.stamp;
    return group.values[0] < day;
  }

  void insert(const RecordTable& table, const std::string& uuid, const RecordGroups& groups) {
    if (groups.empty()) return;
    const auto record = writer_.insert(table, uuid, groups);
    if (!record) return;
    Stamp first = groups.begin()->second.stamp;
    for (const auto& [name, group] : groups) first = std::min(first, group.stamp);
    writer_.put_stamp(table, *record, "", first);
    for (const auto& [name, group] : groups)
      if (group.stamp != first && fits(table, name, group.values))
        writer_.put_stamp(table, *record, name, group.stamp);
    ++changed_;
  }

  SQLite::Database& connection_;
  RecordWriter writer_;
  std::int64_t changed_ = 0;
};

// Passes over a record that breaks a constraint of the schema.
template <class Body>
void unless_it_conflicts(Body body) {
  try {
    body();
  } catch (const SQLite::Exception& exception) {
    if (exception.getErrorCode() != SQLITE_CONSTRAINT) throw;
  }
}

}  // namespace

std::int64_t last_change(Database& database) {
  return guarded(database, [&] {
    return database.connection().execAndGet("SELECT coalesce(max(id), 0) FROM change").getInt64();
  });
}

std::vector<RecordChange> changes_after(Database& database, std::int64_t number) {
  return guarded(database, [&] {
    SQLite::Database& connection = database.connection();
    SQLite::Statement select(connection,
                             "SELECT id, made_at, command FROM change WHERE id > ? ORDER BY id");
    select.bind(1, number);
    std::vector<RecordChange> changes;
    while (select.executeStep()) {
      RecordChange change{select.getColumn(0).getInt64(),
                          to_instant(select.getColumn(1)),
                          select.getColumn(2).getString(),
                          {}};
      for (const auto& [record, names] : set_by(connection, change.id))
        if (const RecordTable* table = find_table(record.first))
          for (RecordPart& part : parts_of(connection, *table, record.second, names))
            change.parts.push_back(std::move(part));
      changes.push_back(std::move(change));
    }
    return changes;
  });
}

void for_each_part(Database& database, const std::function<void(RecordPart)>& each) {
  guarded(database, [&] {
    for (const RecordTable& table : record_tables()) {
      if (!is_exchanged(table)) continue;
      SQLite::Statement select(database.connection(),
                               fmt::format("SELECT id FROM {} ORDER BY id", rows_of(table)));
      while (select.executeStep())
        for (RecordPart& part :
             parts_of(database.connection(), table, select.getColumn(0).getInt64(), {}))
          each(std::move(part));
    }
  });
}

void fold(RecordState& state, const RecordPart& part) {
  RecordGroups& groups = state[{part.table, part.uuid}];
  for (const auto& [name, values] : part.groups) {
    const auto [found, is_new] = groups.try_emplace(name, RecordGroup{part.stamp, values});
    if (!is_new && found->second.stamp < part.stamp) found->second = {part.stamp, values};
  }
}

std::int64_t merge_records(Database& database, const RecordState& state, core::Instant now,
                           Origin origin) {
  ChangeTransaction change(database, origin == Origin::import ? "import" : "restore", now, origin);
  const std::int64_t changed = guarded(database, [&] {
    Merger merger(database.connection());
    for (const RecordState::value_type& record : state)
      if (const RecordTable* table = find_table(record.first.first))
        unless_it_conflicts([&] { merger.merge(*table, record.first.second, record.second); });
    return merger.changed();
  });
  change.commit();
  return changed;
}

void set_records(Database& database, const RecordState& state, core::Instant now) {
  ChangeTransaction change(database, "restore", now);
  guarded(database, [&] {
    SQLite::Database& connection = database.connection();
    RecordWriter writer(connection);
    for (const RecordTable& table : record_tables()) {
      if (!is_exchanged(table)) continue;
      SQLite::Statement others(
          connection, fmt::format("SELECT id, uuid FROM {} AND deleted = 0", rows_of(table)));
      std::vector<std::int64_t> later;
      while (others.executeStep())
        if (state.count({std::string(table.name), others.getColumn(1).getString()}) == 0)
          later.push_back(others.getColumn(0).getInt64());
      others.reset();
      for (const std::int64_t record : later)
        writer.set(table, record, std::string(kDeleted), {std::int64_t{1}});
    }
    for (const RecordState::value_type& record : state)
      if (const RecordTable* table = find_table(record.first.first))
        unless_it_conflicts([&] { writer.put(*table, record.first.second, record.second); });
  });
  change.commit();
}

std::vector<RecordPart> unsent_parts(Database& database, std::int64_t number) {
  return guarded(database, [&] {
    SQLite::Database& connection = database.connection();
    // Old change_part rows are forgotten, and undo leaves the former change in field_group.
    SQLite::Statement select(connection, R"sql(
        SELECT p.tbl, p.record, p.name FROM change_part p JOIN change c ON c.id = p.change_id
        WHERE p.change_id > ?1 AND c.origin <> 'merge'
        UNION
        SELECT f.tbl, f.record, f.name FROM field_group f JOIN change c ON c.id = f.change_id
        WHERE f.change_id > ?1 AND c.origin <> 'merge')sql");
    select.bind(1, number);
    std::map<std::pair<std::string, std::int64_t>, std::set<std::string>> records;
    while (select.executeStep())
      records[{select.getColumn(0).getString(), select.getColumn(1).getInt64()}].insert(
          select.getColumn(2).getString());
    std::vector<RecordPart> parts;
    for (const auto& [record, names] : records)
      if (const RecordTable* table = find_table(record.first))
        for (RecordPart& part : parts_of(connection, *table, record.second, names))
          parts.push_back(std::move(part));
    return parts;
  });
}

std::map<std::string, PresentGroup> present_groups(Database& database, const std::string& table,
                                                   const std::string& uuid) {
  return guarded(database, [&] {
    std::map<std::string, PresentGroup> groups;
    const RecordTable* known = find_table(table);
    if (known == nullptr) return groups;
    SQLite::Database& connection = database.connection();
    SQLite::Statement find(connection, fmt::format("SELECT id FROM {} WHERE uuid = ?", table));
    find.bind(1, uuid);
    if (!find.executeStep()) return groups;
    const std::int64_t record = find.getColumn(0).getInt64();
    for (const RecordPart& part : parts_of(connection, *known, record, {}))
      for (const auto& [name, values] : part.groups) groups[name] = {{part.stamp, values}, 0};
    SQLite::Statement changes(connection, R"sql(
        SELECT f.name, f.change_id FROM field_group f JOIN change c ON c.id = f.change_id
        WHERE f.tbl = ?1 AND f.record = ?2 AND c.origin <> 'merge')sql");
    changes.bind(1, table);
    changes.bind(2, record);
    SQLite::Statement stamped(connection,
                              "SELECT name FROM field_group WHERE tbl = ?1 AND record = ?2");
    stamped.bind(1, table);
    stamped.bind(2, record);
    std::set<std::string> own_rows;
    while (stamped.executeStep()) own_rows.insert(stamped.getColumn(0).getString());
    while (changes.executeStep()) {
      const std::string name = changes.getColumn(0).getString();
      for (auto& [group, present] : groups)
        if (group == name || (name.empty() && own_rows.count(group) == 0))
          present.own_change = changes.getColumn(1).getInt64();
    }
    return groups;
  });
}

std::string record_label(Database& database, const std::string& table, const std::string& uuid) {
  return guarded(database, [&]() -> std::string {
    const RecordTable* known = find_table(table);
    if (known == nullptr) return {};
    SQLite::Statement select(database.connection(),
                             fmt::format("SELECT {} FROM {} WHERE uuid = ?", known->label, table));
    select.bind(1, uuid);
    return select.executeStep() ? select.getColumn(0).getString() : "";
  });
}

std::vector<RecordPart> misfits(Database& database, const std::vector<RecordPart>& parts) {
  return guarded(database, [&] {
    std::vector<RecordPart> misfits;
    for (const RecordPart& part : parts) {
      const RecordTable* table = find_table(part.table);
      bool fit = table != nullptr;
      for (const auto& [name, values] : part.groups) fit = fit && fits(*table, name, values);
      if (fit) {
        SQLite::Statement find(database.connection(),
                               fmt::format("SELECT 1 FROM {} WHERE uuid = ?", table->name));
        find.bind(1, part.uuid);
        fit = find.executeStep();
      }
      if (!fit) misfits.push_back(part);
    }
    return misfits;
  });
}

bool set_groups(Database& database, const RecordPart& part, core::Instant now) {
  ChangeTransaction change(database, "sync log restore", now);
  const bool found = guarded(database, [&] {
    RecordWriter writer(database.connection());
    const RecordTable* table = find_table(part.table);
    const auto record = table == nullptr ? std::nullopt : writer.find(*table, part.uuid);
    if (!record) return false;
    for (const auto& [name, values] : part.groups)
      if (fits(*table, name, values)) writer.set(*table, *record, name, values);
    if (part.groups.empty() || part.groups.front().first != kDeleted)
      writer.set(*table, *record, std::string(kDeleted), {std::int64_t{0}});
    return true;
  });
  change.commit();
  return found;
}

void continue_after(Database& database, std::int64_t number, core::Instant now) {
  if (last_change(database) >= number) return;
  Transaction transaction(database);
  guarded(database, [&] {
    execute(database.connection(),
            "INSERT INTO change (id, origin, command, made_at, step) VALUES (?, 'merge', '', ?, 0)",
            number, now);
  });
  transaction.commit();
}

void set_device(Database& database, const std::string& device) {
  Transaction transaction(database);
  guarded(database,
          [&] { execute(database.connection(), "UPDATE own_device SET device = ?", device); });
  transaction.commit();
}

}  // namespace gongbu::store
