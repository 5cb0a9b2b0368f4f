#include "gongbu/store/undo.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

#include "gongbu/store/revision.hpp"
#include "store/change_tables.hpp"
#include "store/entry_row.hpp"
#include "store/undo.hpp"
#include "store/values.hpp"

namespace gongbu::store {
namespace {

/// Effect of a change on one field group; an empty name means that it created the record.
struct Part {
  std::string table;
  std::int64_t record = 0;
  std::string group;
  std::int64_t former = 0;   ///< change that set the previous value
  std::int64_t present = 0;  ///< change that set the present value
};

// For a created record `present` is the last other change of any of its groups.
constexpr const char* kSelectParts = R"(
  SELECT p.tbl, p.record, p.name, coalesce(p.former, p.change_id),
         iif(p.name = '',
             coalesce((SELECT max(o.change_id) FROM field_group o
                       WHERE o.tbl = p.tbl AND o.record = p.record AND o.change_id <> ?1), ?1),
             f.change_id)
  FROM change_part p
  JOIN field_group f ON f.tbl = p.tbl AND f.record = p.record AND f.name = p.name
  WHERE p.change_id = ?1)";

std::vector<Part> parts_of(SQLite::Database& connection, std::int64_t change) {
  SQLite::Statement select(connection, kSelectParts);
  select.bind(1, change);
  std::vector<Part> parts;
  while (select.executeStep())
    parts.push_back({select.getColumn(0).getString(), select.getColumn(1).getInt64(),
                     select.getColumn(2).getString(), select.getColumn(3).getInt64(),
                     select.getColumn(4).getInt64()});
  return parts;
}

/// Restores field groups to their values before a change.
class Restorer {
 public:
  Restorer(SQLite::Database& connection, std::int64_t change)
      : connection_(connection),
        change_(change),
        set_change_(connection,
                    "UPDATE field_group SET change_id = ?4 WHERE tbl = ?1 AND record = ?2 AND "
                    "name = ?3") {}

  void restore(const Part& part) {
    if (part.table != table_ || part.group != group_) prepare(part);
    set_values_->reset();
    bind_all(*set_values_, part.record, change_);
    set_values_->exec();
    // The triggers set a new stamp; only the change is set back.
    set_change_.reset();
    bind_all(set_change_, part.table, part.record, part.group, part.former);
    set_change_.exec();
  }

 private:
  void prepare(const Part& part) {
    table_ = part.table;
    group_ = part.group;
    if (group_.empty()) {
      set_values_.emplace(connection_,
                          fmt::format("UPDATE {} SET deleted = 1 WHERE id = ?1 AND ?2", table_));
      return;
    }
    const std::string_view columns = columns_of(table_, group_);
    set_values_.emplace(connection_,
                        fmt::format("UPDATE {0} SET ({1}) = (SELECT {2} FROM former_group "
                                    "WHERE change_id = ?2 AND tbl = '{0}' AND record = ?1 "
                                    "AND name = '{3}') WHERE id = ?1",
                                    table_, columns, former_values(columns), group_));
  }

  SQLite::Database& connection_;
  std::int64_t change_;
  SQLite::Statement set_change_;
  std::optional<SQLite::Statement> set_values_;  // of the table and group below
  std::string table_;
  std::string group_;
};

Origin origin_of(const std::string& name) {
  for (const Origin origin :
       {Origin::command, Origin::import, Origin::trailer, Origin::rebuild, Origin::merge})
    if (origin_name(origin) == name) return origin;
  return Origin::undo;
}

std::string label_of(SQLite::Database& connection, const Part& part) {
  const auto tables = record_tables();
  const auto table = std::find_if(tables.begin(), tables.end(),
                                  [&](const RecordTable& each) { return each.name == part.table; });
  SQLite::Statement select(
      connection, fmt::format("SELECT {} FROM {} WHERE id = ?1", table->label, table->name));
  select.bind(1, part.record);
  return select.executeStep() ? select.getColumn(0).getString() : "";
}

KeptRecord kept_record(SQLite::Database& connection, const Part& part) {
  KeptRecord kept;
  kept.table = part.table;
  kept.label = label_of(connection, part);
  SQLite::Statement select(connection, R"(
      SELECT c.origin, c.command, c.made_at,
             (SELECT max(iif(f.device = d.device, '', f.device)) FROM field_group f
              WHERE f.tbl = ?2 AND f.record = ?3 AND f.change_id = c.id)
      FROM change c, own_device d WHERE c.id = ?1)");
  bind_all(select, part.present, part.table, part.record);
  if (!select.executeStep()) return kept;
  kept.origin = origin_of(select.getColumn(0).getString());
  kept.command = select.getColumn(1).getString();
  kept.changed_at = to_instant(select.getColumn(2));
  kept.device = select.getColumn(3).getString();
  return kept;
}

// Lists restored entries by whether they exist now.
void list_entries(SQLite::Database& connection, const std::set<std::int64_t>& ids, Undone& undone) {
  SQLite::Statement select(
      connection, fmt::format("SELECT {}, deleted FROM entry WHERE id = ?1", kEntryColumns));
  for (const std::int64_t id : ids) {
    select.reset();
    select.bind(1, id);
    if (!select.executeStep()) continue;
    const bool deleted = select.getColumn("deleted").getInt() != 0;
    (deleted ? undone.now_absent : undone.now_present).push_back(read_entry(select));
  }
}

void take_back(SQLite::Database& connection, std::int64_t change, Undone& undone) {
  const std::vector<Part> parts = parts_of(connection, change);
  Restorer restorer(connection, change);
  std::set<std::int64_t> entries;
  bool took_back = false;
  for (const Part& part : parts) {
    if (part.present != change) {
      KeptRecord kept = kept_record(connection, part);
      if (std::find(undone.kept.begin(), undone.kept.end(), kept) == undone.kept.end())
        undone.kept.push_back(std::move(kept));
      continue;
    }
    restorer.restore(part);
    took_back = true;
    if (part.table == "entry") entries.insert(part.record);
  }
  undone.of_settings = parts.empty();
  undone.took_back_nothing = !parts.empty() && !took_back;
  list_entries(connection, entries, undone);
}

// Stamps what follows in the open change as an import does, so that records that an import made
// stay those of the import on every machine, and importing the file again brings them back.
void stamp_as_import(SQLite::Database& connection) {
  connection.exec("UPDATE open_change SET clock = 0");
}

}  // namespace

void take_back_in(SQLite::Database& connection, std::int64_t change, std::string_view table) {
  Restorer restorer(connection, change);
  for (const Part& part : parts_of(connection, change))
    if (part.table == table && part.present == change) restorer.restore(part);
}

std::int64_t note_settings_change(Database& database, const std::string& command,
                                  core::Instant now) {
  ChangeTransaction change(database, command, now);
  change.keep_if_empty();
  change.commit();
  return change.id();
}

void forget_settings_change(Database& database, std::int64_t change) {
  Transaction transaction(database);
  guarded(database, [&] {
    execute(database.connection(), "UPDATE change SET step = 0 WHERE id = ?", change);
  });
  transaction.commit();
}

std::optional<Undone> undo(Database& database, core::Instant now) {
  ChangeTransaction transaction(database, "undo", now, Origin::undo);
  auto undone = guarded(database, [&]() -> std::optional<Undone> {
    SQLite::Database& connection = database.connection();
    SQLite::Statement last(connection, R"(
        SELECT id, command, made_at,
               EXISTS (SELECT 1 FROM change r WHERE r.id > c.id AND r.command = ?1), origin
        FROM change c WHERE step = 1 ORDER BY id DESC LIMIT 1)");
    last.bind(1, kRebuild);
    if (!last.executeStep()) return std::nullopt;
    const std::int64_t change = last.getColumn(0).getInt64();
    Undone result;
    result.command = last.getColumn(1).getString();
    result.made_at = to_instant(last.getColumn(2));
    result.rebuilt_since = last.getColumn(3).getInt() != 0;
    if (last.getColumn(4).getString() == origin_name(Origin::import)) stamp_as_import(connection);
    last.reset();
    take_back(connection, change, result);
    execute(connection, "UPDATE change SET step = 0 WHERE id = ?", change);
    return result;
  });
  if (undone) transaction.commit();
  return undone;
}

}  // namespace gongbu::store
