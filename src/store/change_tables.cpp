#include "store/change_tables.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cstddef>
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

// Every command that opens the database parses these, so they are short. They use no JSON: with
// trusted_schema off, SQLite before 3.41 refuses its functions in triggers.
constexpr const char* kTriggers = R"sql(
CREATE TRIGGER {table}_inserted AFTER INSERT ON {table} BEGIN
  INSERT INTO record_made VALUES ('{table}', new.id, new.uuid);
END;
CREATE TRIGGER {table}_updated AFTER UPDATE ON {table} BEGIN
{groups}END;
CREATE TRIGGER {table}_erased BEFORE DELETE ON {table} BEGIN
  SELECT RAISE(ABORT, 'records are flagged as deleted, never erased');
END;
)sql";

constexpr std::size_t kMostColumns = 8;  // of a group, as in former_group

constexpr bool fits(const FieldGroup& group) {
  return std::count(group.columns.begin(), group.columns.end(), ',') <
         static_cast<std::ptrdiff_t>(kMostColumns);
}
static_assert(std::all_of(kTables.begin(), kTables.end(), [](const RecordTable& table) {
  return std::all_of(table.groups.begin(), table.groups.end(), fits);
}));

// Returns "prefix.a, prefix.b" for "a,b", with zeros for the other columns of group_set.
std::string values_of(std::string_view prefix, std::string_view columns) {
  std::vector<std::string> values;
  for (const std::string_view name : columns_in(columns))
    values.push_back(fmt::format("{}.{}", prefix, name));
  values.resize(kMostColumns, "0");
  return fmt::format("{}", fmt::join(values, ", "));
}

// Returns the statement of a trigger that compares the values of a group.
std::string comparison(const RecordTable& table, const FieldGroup& group) {
  if (columns_in(group.columns).size() == 1)
    return fmt::format("  INSERT INTO value_set VALUES ('{0}', old.id, '{1}', old.{2}, new.{2});\n",
                       table.name, group.name, group.columns);
  return fmt::format("  INSERT INTO group_set VALUES ('{}', old.id, '{}', {}, {});\n", table.name,
                     group.name, values_of("old", group.columns), values_of("new", group.columns));
}

void make_triggers(SQLite::Database& connection, const RecordTable& table) {
  std::string groups;
  for (const FieldGroup& group : groups_of(table)) groups += comparison(table, group);
  connection.exec(
      fmt::format(kTriggers, fmt::arg("table", table.name), fmt::arg("groups", groups)));
}

}  // namespace

std::span<const RecordTable> record_tables() { return kTables; }

std::vector<FieldGroup> groups_of(const RecordTable& table) {
  std::vector<FieldGroup> groups(table.groups.begin(), table.groups.end());
  groups.push_back(kDeleted);
  return groups;
}

std::string columns_of(const RecordTable& table) {
  std::vector<std::string_view> columns;
  for (const FieldGroup& group : groups_of(table)) columns.push_back(group.columns);
  return fmt::format("{}", fmt::join(columns, ","));
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

std::string former_values(std::string_view columns) {
  std::string values;
  for (std::size_t i = 0; i < columns_in(columns).size(); ++i)
    values += fmt::format("{}value_{}", i == 0 ? "" : ", ", i + 1);
  return values;
}

void make_change_triggers(SQLite::Database& connection) {
  for (const RecordTable& table : kTables) {
    if (!connection.tableExists(std::string(table.name))) continue;  // a later version adds it
    for (const char* event : {"inserted", "updated", "erased"})
      connection.exec(fmt::format("DROP TRIGGER IF EXISTS {}_{}", table.name, event));
    make_triggers(connection, table);
  }
}

}  // namespace gongbu::store
