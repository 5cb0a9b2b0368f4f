#include "gongbu/store/records.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

#include "gongbu/base/error.hpp"
#include "gongbu/store/change_transaction.hpp"
#include "gongbu/store/forget.hpp"
#include "store/exchanged_tables.hpp"
#include "store/record_merger.hpp"
#include "store/record_reader.hpp"
#include "store/values.hpp"

namespace gongbu::store {
namespace {

// Runs `body`; ignores the violation of a constraint, so that the record is skipped.
template <class Body>
void unless_it_conflicts(Body body) {
  try {
    body();
  } catch (const SQLite::Exception& exception) {
    if (exception.getErrorCode() != SQLITE_CONSTRAINT) throw;
  }
}

// Reads the parts of all tables. `groups` is a query as for select_parts(), with a number as ?1.
void read_tables(SQLite::Database& connection, const std::string& groups, std::int64_t number,
                 const std::function<void(RecordPart)>& each) {
  SQLite::Statement tables(connection,
                           fmt::format("SELECT DISTINCT tbl FROM ({}) ORDER BY tbl", groups));
  tables.bind(1, number);
  while (tables.executeStep()) {
    const RecordTable* table = find_exchanged(tables.getColumn(0).getText());
    if (table == nullptr) continue;
    SQLite::Statement select = select_parts(connection, *table, groups);
    select.bind(1, number);
    read_parts(select, *table, each);
  }
}

// Flags the records of a table that are not in `state` as deleted.
void delete_others(SQLite::Database& connection, RecordWriter& writer, const RecordTable& table,
                   const RecordState& state) {
  SQLite::Statement select(
      connection, fmt::format("SELECT id, uuid FROM {} AND deleted = 0", exchanged_rows(table)));
  std::vector<std::int64_t> others;
  while (select.executeStep())
    if (state.count({std::string(table.name), select.getColumn(1).getString()}) == 0)
      others.push_back(select.getColumn(0).getInt64());
  select.reset();
  for (const std::int64_t record : others)
    writer.set(table, record, std::string(kDeletedGroup), {std::int64_t{1}});
}

// Returns the records whose text the user erased, by table and UUID.
std::set<std::pair<std::string, std::string>> forgotten_records(SQLite::Database& connection) {
  std::set<std::pair<std::string, std::string>> forgotten;
  for (const RecordTable& table : record_tables()) {
    SQLite::Statement select(connection,
                             fmt::format("SELECT uuid FROM {0} WHERE id IN (SELECT f.record "
                                         "FROM field_group f JOIN change c ON c.id = f.change_id "
                                         "WHERE f.tbl = '{0}' AND c.command = '{1}')",
                                         table.name, kForgetCommand));
    while (select.executeStep()) forgotten.emplace(table.name, select.getColumn(0).getString());
  }
  return forgotten;
}

// Returns whether each group of a merged part has its stamp or a larger one; else it broke a
// constraint.
bool is_merged(RecordReader& reader, const RecordTable& table, std::int64_t record,
               const RecordPart& part) {
  const auto stamps = reader.stamps(table, record);
  return std::all_of(part.groups.begin(), part.groups.end(), [&](const auto& group) {
    const Stamp* const present = stamps.of(group.first);
    return present != nullptr && !(*present < part.stamp);
  });
}

}  // namespace

std::int64_t last_change(Database& database) {
  return guarded(database, [&] {
    return database.connection().execAndGet("SELECT coalesce(max(id), 0) FROM change").getInt64();
  });
}

namespace {

std::vector<RecordChange> read_changes(Database& database, const char* condition,
                                       std::int64_t number) {
  return guarded(database, [&] {
    SQLite::Statement select(
        database.connection(),
        fmt::format("SELECT id, made_at, command, origin = 'merge' AND command = '' "
                    "FROM change WHERE {} ORDER BY id",
                    condition));
    select.bind(1, number);
    std::vector<RecordChange> changes;
    while (select.executeStep())
      changes.push_back({select.getColumn(0).getInt64(), to_instant(select.getColumn(1)),
                         select.getColumn(2).getString(), select.getColumn(3).getInt() != 0});
    return changes;
  });
}

}  // namespace

std::optional<RecordChange> find_change(Database& database, std::int64_t number) {
  std::vector<RecordChange> found = read_changes(database, "id = ?", number);
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<RecordChange> changes_after(Database& database, std::int64_t number) {
  return read_changes(database, "id > ?", number);
}

void for_each_part(Database& database, const std::function<void(RecordPart)>& each) {
  guarded(database, [&] {
    for (const RecordTable& table : record_tables()) {
      if (!is_exchanged(table)) continue;
      SQLite::Statement select = select_parts(
          database.connection(), table,
          fmt::format("SELECT '{0}' AS tbl, id AS record, '' AS name FROM {0}", table.name));
      read_parts(select, table, each);
    }
  });
}

void for_each_part(Database& database, const RecordChange& change,
                   const std::function<void(RecordPart)>& each) {
  guarded(database, [&] {
    read_tables(database.connection(),
                "SELECT tbl, record, name FROM change_part WHERE change_id = ?1", change.id, each);
  });
}

void fold(RecordState& state, const RecordPart& part) {
  RecordGroups& groups = state[{part.table, part.uuid}];
  for (const auto& [name, values] : part.groups) {
    const auto [found, is_new] = groups.try_emplace(name, RecordGroup{part.stamp, values});
    const RecordGroup& known = found->second;
    if (!is_new && std::tie(known.stamp, known.values) < std::tie(part.stamp, values))
      found->second = {part.stamp, values};
  }
}

std::int64_t merge_records(Database& database, const RecordState& state, core::Instant now,
                           Origin origin) {
  ChangeTransaction change(database, origin == Origin::import ? "import" : "restore", now, origin);
  const std::int64_t changed = guarded(database, [&] {
    RecordMerger merger(database.connection(), origin);
    for (const RecordState::value_type& record : state)
      if (const RecordTable* table = find_exchanged(record.first.first))
        unless_it_conflicts([&] { merger.merge(*table, record.first.second, record.second); });
    return merger.changed();
  });
  change.commit();
  return changed;
}

void set_records(Database& database, const RecordState& state, core::Instant now,
                 std::int64_t seen) {
  ChangeTransaction change(database, "restore", now);
  guarded(database, [&] {
    SQLite::Database& connection = database.connection();
    SQLite::Statement last(connection, "SELECT coalesce(max(id), 0) FROM change WHERE id < ?1");
    last.bind(1, change.id());
    last.executeStep();
    if (last.getColumn(0).getInt64() != seen)
      throw make_error(ErrorKind::usage, Msg::err_restore_changed)
          .hint(phrase(Msg::hint_restore_changed));
    RecordWriter writer(connection);
    for (const RecordTable& table : record_tables())
      if (is_exchanged(table)) delete_others(connection, writer, table, state);
    const auto forgotten = forgotten_records(connection);
    for (const RecordState::value_type& record : state) {
      const RecordTable* table = find_exchanged(record.first.first);
      if (table != nullptr && forgotten.count(record.first) == 0)
        unless_it_conflicts([&] { writer.put(*table, record.first.second, record.second); });
    }
  });
  change.commit();
}

std::vector<RecordPart> unsent_parts(Database& database, std::int64_t number) {
  return guarded(database, [&] {
    std::vector<RecordPart> parts;
    // Read both tables: old change_part rows are deleted, and undo restores the former change in
    // field_group.
    constexpr const char* kUnsent = R"sql(
        SELECT p.tbl, p.record, p.name FROM change_part p JOIN change c ON c.id = p.change_id
        WHERE p.change_id > ?1 AND c.origin <> 'merge'
        UNION
        SELECT f.tbl, f.record, f.name FROM field_group f JOIN change c ON c.id = f.change_id
        WHERE f.change_id > ?1 AND c.origin <> 'merge')sql";
    read_tables(database.connection(), kUnsent, number,
                [&](RecordPart part) { parts.push_back(std::move(part)); });
    return parts;
  });
}

std::map<std::string, PresentGroup> present_groups(Database& database, const std::string& table,
                                                   const std::string& uuid) {
  return guarded(database, [&] {
    std::map<std::string, PresentGroup> groups;
    const RecordTable* known = find_exchanged(table);
    if (known == nullptr) return groups;
    SQLite::Database& connection = database.connection();
    RecordReader reader(connection);
    const auto found = reader.find(*known, uuid);
    if (!found) return groups;
    const std::int64_t record = *found;
    SQLite::Statement select =
        select_parts(connection, *known,
                     fmt::format("SELECT '{}' AS tbl, ?1 AS record, '' AS name", known->name));
    select.bind(1, record);
    read_parts(select, *known, [&](const RecordPart& part) {
      for (const auto& [name, values] : part.groups) groups[name] = {{part.stamp, values}, 0};
    });
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
    const RecordTable* known = find_exchanged(table);
    if (known == nullptr) return {};
    SQLite::Statement select(database.connection(),
                             fmt::format("SELECT {} FROM {} WHERE uuid = ?", known->label, table));
    select.bind(1, uuid);
    return select.executeStep() ? select.getColumn(0).getString() : "";
  });
}

std::string misfit_in(const RecordPart& part) {
  const RecordTable* table = find_exchanged(part.table);
  if (table == nullptr) return part.table;
  if (part.uuid.empty()) return part.table + ".id";
  if (!is_stamp(part.stamp)) return part.table + ".s";
  for (const auto& [name, values] : part.groups)
    if (const std::string_view misfit = misfit_in(*table, name, values); !misfit.empty())
      return fmt::format("{}.{}", part.table, misfit);
  return {};
}

std::optional<RecordGap> find_gap(Database& database, const RecordState& state) {
  return guarded(database, [&]() -> std::optional<RecordGap> {
    RecordReader reader(database.connection());
    for (const auto& [key, groups] : state) {
      const RecordTable* table = find_exchanged(key.first);
      if (table == nullptr) continue;
      const std::string_view group = missing_group(*table, groups);
      if (!group.empty() && !reader.find(*table, key.second))
        return RecordGap{key.first, key.second, std::string(group)};
    }
    return std::nullopt;
  });
}

std::vector<RecordPart> misfits(Database& database, const std::vector<RecordPart>& parts) {
  return guarded(database, [&] {
    RecordReader reader(database.connection());
    std::vector<RecordPart> misfits;
    for (const RecordPart& part : parts) {
      const RecordTable* table = find_exchanged(part.table);
      const auto record = table == nullptr ? std::nullopt : reader.find(*table, part.uuid);
      if (!record || !misfit_in(part).empty() || !is_merged(reader, *table, *record, part))
        misfits.push_back(part);
    }
    return misfits;
  });
}

bool set_groups(Database& database, const RecordPart& part, core::Instant now) {
  ChangeTransaction change(database, "sync log restore", now);
  const bool found = guarded(database, [&] {
    RecordWriter writer(database.connection());
    const RecordTable* table = find_exchanged(part.table);
    const auto record = table == nullptr ? std::nullopt : writer.reader().find(*table, part.uuid);
    if (!record) return false;
    for (const auto& [name, values] : part.groups)
      if (misfit_in(*table, name, values).empty()) writer.set(*table, *record, name, values);
    if (part.groups.empty() || part.groups.front().first != kDeletedGroup)
      writer.set(*table, *record, std::string(kDeletedGroup), {std::int64_t{0}});
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
