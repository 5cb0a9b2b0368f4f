#include "gongbu/store/foreign_database.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <string_view>
#include <system_error>
#include <vector>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "store/database_file.hpp"

namespace gongbu::store {
namespace {

constexpr int kLongestValue = 64 << 20;  // bytes
constexpr int kMostSteps = 20'000;       // calls of the progress handler, each after…
constexpr int kStepInstructions = 100'000;

// Progress handler that interrupts a statement after kMostSteps calls.
int count_foreign_steps(void* steps) { return ++*static_cast<int*>(steps) > kMostSteps ? 1 : 0; }

class Row : public ForeignRow {
 public:
  // The statement must be at a row; the columns follow it to the next ones.
  explicit Row(const SQLite::Statement& statement) {
    for (int i = 0; i < statement.getColumnCount(); ++i) columns_.push_back(statement.getColumn(i));
  }
  std::int64_t whole(int column) const override { return at(column).getInt64(); }
  std::string text(int column) const override { return normalized(at(column).getString()); }

 private:
  const SQLite::Column& at(int column) const {
    return columns_.at(static_cast<std::size_t>(column));
  }

  std::vector<SQLite::Column> columns_;
};

}  // namespace

struct ForeignDatabase::Impl {
  Impl(const std::filesystem::path& file, std::string name_of_file)
      : name(std::move(name_of_file)),
        connection(uri_of(file) + "?mode=ro&immutable=1",
                   SQLite::OPEN_READONLY | SQLite::OPEN_URI | SQLite::OPEN_NOMUTEX) {
    sqlite3* handle = connection.getHandle();
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, kLongestValue);
    sqlite3_progress_handler(handle, kStepInstructions, count_foreign_steps, &steps);
    connection.exec("PRAGMA cell_size_check = 1");
    connection.exec("PRAGMA query_only = 1");
    connection.exec("PRAGMA cache_size = -32768");  // 32 MB, for joins
  }

  std::string name;
  int steps = 0;
  SQLite::Database connection;
};

namespace {

Error damaged(const std::string& name, const SQLite::Exception& exception) {
  return make_error(ErrorKind::usage, Msg::err_import_sqlite, name, exception.getErrorStr());
}

}  // namespace

// Changes in the write-ahead log of a database that a program has open would be missed.
ForeignDatabase::ForeignDatabase(const std::filesystem::path& file, const std::string& name) try
    : impl_(std::make_unique<Impl>(file, name)) {
  std::error_code error;
  if (std::filesystem::file_size(file.string() + "-wal", error) > 0 && !error)
    throw make_error(ErrorKind::usage, Msg::err_import_open, name);
} catch (const SQLite::Exception& exception) {
  throw damaged(name, exception);
}

ForeignDatabase::~ForeignDatabase() = default;

bool ForeignDatabase::has_table(const std::string& table, const std::string& columns) const {
  try {
    SQLite::Statement is_table(impl_->connection,
                               "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ? "
                               "COLLATE NOCASE AND sql NOT LIKE 'CREATE VIRTUAL%'");
    is_table.bind(1, table);
    if (!is_table.executeStep()) return false;
    SQLite::Statement has_column(
        impl_->connection, "SELECT 1 FROM pragma_table_info(?) WHERE name = ? COLLATE NOCASE");
    for (const std::string_view column : split(columns, " ")) {
      if (column.empty()) continue;
      has_column.reset();
      has_column.bind(1, table);
      has_column.bind(2, std::string(column));
      if (!has_column.executeStep()) return false;
    }
    return true;
  } catch (const SQLite::Exception& exception) {
    throw damaged(impl_->name, exception);
  }
}

void ForeignDatabase::select(const std::string& sql,
                             const std::function<void(const ForeignRow&)>& row) const {
  try {
    SQLite::Statement statement(impl_->connection, sql);
    if (!statement.executeStep()) return;
    const Row current(statement);
    do row(current);
    while (statement.executeStep());
  } catch (const SQLite::Exception& exception) {
    throw damaged(impl_->name, exception);
  }
}

bool is_sqlite(std::string_view head) {
  return head.starts_with(std::string_view("SQLite format 3\0", 16));
}

}  // namespace gongbu::store
