#include "gongbu/store/examination.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <unistd.h>

#include <cerrno>
#include <map>

#include "gongbu/store/database.hpp"
#include "store/content_mark.hpp"
#include "store/database_file.hpp"
#include "store/fact_triggers.hpp"
#include "store/migrations.hpp"
#include "store/replaced_file.hpp"
#include "store/sqlite_error.hpp"
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

// Examines the database that SQLite opens by `name`.
Examination examine_content(const fs::path& file, const std::string& name, Depth depth) {
  return read_database(file, name, [&](SQLite::Database& connection) {
    Examination found;
    const std::string answer = check_pages(connection, depth);
    if (answer != "ok") {
      found.fault = damaged(file, answer);
      return found;
    }
    found.foreign_schema =
        differences(schema_of(connection), expected_schema(has_fact_triggers(connection)));
    found.broken_references = count_rows(connection, "PRAGMA foreign_key_check");
    found.wrong_totals = count_wrong_totals(connection);
    return found;
  });
}

// Like connections for reports, this needs no write-ahead log (store/database.cpp).
Examination examine_read_only(const fs::path& file, Depth depth) {
  if (!has_log(file)) return examine_content(file, uri_of(file) + "?immutable=1", depth);
  const TemporaryCopies copies(file);
  return examine_content(file, uri_of(copies.database()), depth);
}

Examination examine_any(const fs::path& file, Depth depth) {
  try {
    return examine_content(file, uri_of(file), depth);
  } catch (const OpenFailure& failure) {
    if (!may_be_read_only(failure.exception) || !is_in_read_only_directory(file)) throw;
    return examine_read_only(file, depth);
  }
}

// Returns the reason why nothing can be recorded in a readable database.
std::optional<Error> write_fault(const fs::path& file) {
  const fs::path directory = file.has_parent_path() ? file.parent_path() : fs::path(".");
  if (access(file.c_str(), W_OK) == 0 && access(directory.c_str(), W_OK) == 0) return std::nullopt;
  const Msg hint = errno == EROFS ? Msg::hint_read_only_disk : Msg::hint_database_permissions;
  return make_error(ErrorKind::system, Msg::err_database_readonly, file.string())
      .hint(Phrase{hint, {}});
}

}  // namespace

Examination examine(const fs::path& file, Depth depth) {
  Examination found;
  try {
    try {
      require_no_pipe(file);
      found = examine_any(file, depth);
      if (!found.fault) found.fault = write_fault(file);
    } catch (...) {
      rethrow_as_error(file);
    }
  } catch (const Error& error) {
    found.fault = error;
  } catch (const SQLite::Exception& exception) {
    found.fault =
        make_error(ErrorKind::system, Msg::err_database_unusable, file.string(), exception.what());
  }
  return found;
}

void rebuild_totals(const fs::path& file) {
  try {
    SQLite::Database connection(file.string(), SQLite::OPEN_READWRITE, kDefaultTimeoutMs);
    keep_from_being_replaced(connection);
    SQLite::Transaction transaction(connection, SQLite::TransactionBehavior::IMMEDIATE);
    recompute_totals(connection);
    drop_mark(file);
    transaction.commit();
  } catch (const SQLite::Exception&) {
    rethrow_as_error(file);
  }
}

}  // namespace gongbu::store
