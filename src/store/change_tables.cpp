#include "store/change_tables.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <stdexcept>

#include "gongbu/base/text.hpp"

namespace gongbu::store {
namespace {

constexpr FieldGroup kDeleted{"deleted", "deleted"};

constexpr std::array kEntry = {
    FieldGroup{"when", "at,timed,utc_offset,day"}, FieldGroup{"what", "kind,subject,topics,part"},
    FieldGroup{"minutes", "minutes"}, FieldGroup{"note", "note"}, FieldGroup{"source", "source"}};
constexpr std::array kGoal = {FieldGroup{"all", "kinds,amount,unit,period,from_day,until_day"}};
constexpr std::array kRest = {
    FieldGroup{"all", "from_day,until_day,weekdays,why,holiday,standing"}};
constexpr std::array kFreezes = {FieldGroup{"all", "per_month,from_day,until_day"}};
constexpr std::array kWeekStart = {FieldGroup{"all", "from_day,weekday"}};
constexpr std::array kTrackingStart = {FieldGroup{"all", "day,chosen"}};
constexpr std::array kSyllabus = {FieldGroup{"outline", "name,outline"}};
constexpr std::array kLater = {FieldGroup{"what", "subject,origin"},
                               FieldGroup{"added_on", "added_on"},
                               FieldGroup{"entry", "entry_uuid"}};
constexpr std::array kTimer = {
    FieldGroup{"all", "kind,subject,note,at,utc_offset,day,topics,part"}};
constexpr std::array kPaper = {FieldGroup{"ids", "arxiv,doi,url"},
                               FieldGroup{"about", "title,authors,year,cite_key,bibtex"},
                               FieldGroup{"state", "pass,read"}, FieldGroup{"added_on", "added_on"},
                               FieldGroup{"merged_into", "merged_into"}};
constexpr std::array kPaperLink = {FieldGroup{"all", "paper_uuid,target,label,added_on"}};

constexpr std::array kRepoIgnore = {FieldGroup{"all", "device,name"}};

constexpr std::array kTables = {
    RecordTable{"entry", "'#' || id || ' ' || subject", kEntry},
    RecordTable{"goal", "kinds", kGoal},
    RecordTable{"rest", "why", kRest},
    RecordTable{"freezes", "''", kFreezes},
    RecordTable{"week_start", "''", kWeekStart},
    RecordTable{"tracking_start", "''", kTrackingStart},
    RecordTable{"syllabus", "name", kSyllabus},
    RecordTable{"later", "subject", kLater},
    RecordTable{"timer", "subject", kTimer},
    RecordTable{"paper", "iif(title <> '', title, arxiv || doi || url)", kPaper},
    RecordTable{"paper_link", "label", kPaperLink},
    RecordTable{"repo_ignore", "device || ':' || name", kRepoIgnore, 5},
};

std::string type_of(SQLite::Database& connection, std::string_view table, std::string_view column) {
  SQLite::Statement select(connection, "SELECT type FROM pragma_table_info(?1) WHERE name = ?2");
  select.bind(1, std::string(table));
  select.bind(2, std::string(column));
  select.executeStep();
  return select.getColumn(0).getString();
}

// No JSON here: with trusted_schema off, SQLite before 3.41 refuses its functions in triggers.
constexpr const char* kTriggers = R"sql(
CREATE TRIGGER {table}_inserted AFTER INSERT ON {table} BEGIN
  INSERT INTO record_made VALUES ('{table}', new.id, new.uuid);
END;
CREATE TRIGGER {table}_updated AFTER UPDATE ON {table} WHEN ({old}) IS NOT ({new}) BEGIN
  INSERT INTO {table}_before SELECT change_id, old.id, {old} FROM open_change WHERE true
  ON CONFLICT DO NOTHING;
  INSERT INTO group_set SELECT '{table}', old.id, column1 FROM (VALUES {changed}) WHERE column2;
END;
CREATE TRIGGER {table}_erased BEFORE DELETE ON {table} BEGIN
  SELECT RAISE(ABORT, 'records are flagged as deleted, never erased');
END;
)sql";

std::string changed_value(const FieldGroup& group) {
  return fmt::format("('{}', ({}) IS NOT ({}))", group.name, with_prefix("old", group.columns),
                     with_prefix("new", group.columns));
}

}  // namespace

std::span<const RecordTable> record_tables() { return kTables; }

std::string columns_of(const RecordTable& table) {
  std::string columns;
  for (const FieldGroup& group : table.groups) columns += std::string(group.columns) + ",";
  return columns + std::string(kDeleted.columns);
}

std::string_view columns_of(std::string_view table, std::string_view group) {
  if (group == kDeleted.name) return kDeleted.columns;
  for (const RecordTable& known : kTables)
    if (known.name == table)
      for (const FieldGroup& each : known.groups)
        if (each.name == group) return each.columns;
  throw std::logic_error(fmt::format("no field group {}.{}", table, group));
}

std::vector<std::string_view> columns_in(std::string_view columns) {
  std::vector<std::string_view> names;
  while (!columns.empty()) names.push_back(take_until(columns, ','));
  return names;
}

std::string with_prefix(std::string_view prefix, std::string_view columns) {
  std::vector<std::string> names;
  for (const std::string_view name : columns_in(columns))
    names.push_back(fmt::format("{}.{}", prefix, name));
  return fmt::format("{}", fmt::join(names, ", "));
}

void make_before_table(SQLite::Database& connection, const RecordTable& table) {
  std::string columns;
  const std::string all = columns_of(table);
  for (const std::string_view name : columns_in(all))
    columns += fmt::format("  {} {},\n", name, type_of(connection, table.name, name));
  connection.exec(
      fmt::format("CREATE TABLE {}_before (\n"
                  "  change_id INTEGER NOT NULL REFERENCES change (id),\n  id INTEGER NOT NULL,\n"
                  "{}  PRIMARY KEY (change_id, id)\n) STRICT, WITHOUT ROWID",
                  table.name, columns));
}

void make_change_triggers(SQLite::Database& connection, const RecordTable& table) {
  std::vector<std::string> changed;
  for (const FieldGroup& group : table.groups) changed.push_back(changed_value(group));
  changed.push_back(changed_value(kDeleted));
  connection.exec(fmt::format(kTriggers, fmt::arg("table", table.name),
                              fmt::arg("old", with_prefix("old", columns_of(table))),
                              fmt::arg("new", with_prefix("new", columns_of(table))),
                              fmt::arg("changed", fmt::join(changed, ", "))));
}

void keep_changes_since(SQLite::Database& connection, int version) {
  for (const RecordTable& table : kTables) {
    if (table.since != version) continue;
    make_before_table(connection, table);
    make_change_triggers(connection, table);
  }
}

}  // namespace gongbu::store
