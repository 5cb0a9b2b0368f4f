#include "gongbu/store/examination.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <map>

#include "gongbu/store/database.hpp"
#include "store/content_mark.hpp"
#include "store/database_file.hpp"
#include "store/fact_triggers.hpp"
#include "store/migrations.hpp"
#include "store/totals.hpp"

namespace gongbu::store {
namespace {

namespace fs = std::filesystem;

using Schema = std::map<std::string, std::string>;  ///< statements by name

Schema schema_of(SQLite::Database& connection) {
  Schema schema;
  SQLite::Statement select(connection,
                           "SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'");
  while (select.executeStep())
    schema.emplace(select.getColumn(0).getString(), select.getColumn(1).getString());
  return schema;
}

Schema expected_schema(bool has_sync) {
  SQLite::Database connection(":memory:", SQLite::OPEN_READWRITE);
  migrate(connection, ":memory:", migrations());
  if (has_sync) make_fact_triggers(connection);
  return schema_of(connection);
}

std::vector<std::string> differences(const Schema& found, const Schema& expected) {
  std::vector<std::string> names;
  for (const auto& [name, sql] : expected) {
    const auto it = found.find(name);
    if (it == found.end() || it->second != sql) names.push_back(name);
  }
  for (const auto& [name, sql] : found)
    if (expected.count(name) == 0) names.push_back(name);
  return names;
}

std::int64_t count_rows(SQLite::Database& connection, const std::string& query) {
  SQLite::Statement select(connection, query);
  std::int64_t rows = 0;
  while (select.executeStep()) ++rows;
  return rows;
}

Error damaged(const fs::path& file, const std::string& what) {
  return make_error(ErrorKind::data, Msg::err_database_damaged, file.string(), what)
      .hint(recovery_hint(file));
}

}  // namespace

Examination examine(const fs::path& file, Depth depth) {
  Examination found;
  try {
    SQLite::Database connection(file.string(), SQLite::OPEN_READONLY, kDefaultTimeoutMs);
    const std::string answer = connection
                                   .execAndGet(depth == Depth::quick ? "PRAGMA quick_check(1)"
                                                                     : "PRAGMA integrity_check(1)")
                                   .getString();
    if (answer != "ok") {
      found.fault = damaged(file, answer);
      return found;
    }
    found.foreign_schema =
        differences(schema_of(connection), expected_schema(has_fact_triggers(connection)));
    found.broken_references = count_rows(connection, "PRAGMA foreign_key_check");
    found.wrong_totals = count_wrong_totals(connection);
  } catch (const SQLite::Exception& exception) {
    found.fault = damaged(file, exception.what());
  }
  return found;
}

void rebuild_totals(const fs::path& file) {
  try {
    SQLite::Database connection(file.string(), SQLite::OPEN_READWRITE, kDefaultTimeoutMs);
    SQLite::Transaction transaction(connection, SQLite::TransactionBehavior::IMMEDIATE);
    recompute_totals(connection);
    drop_mark(file);
    transaction.commit();
  } catch (const SQLite::Exception&) {
    rethrow_as_error(file);
  }
}

}  // namespace gongbu::store
