#include "gongbu/store/changes.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <string>
#include <string_view>

#include "store/commit_row.hpp"
#include "store/values.hpp"

namespace gongbu::store {
namespace {

constexpr std::string_view kIsThere = "NOT r.ignored AND r.missing_since IS NULL";

std::vector<StoredCommit> read_commits(SQLite::Statement& select) {
  std::vector<StoredCommit> commits;
  while (select.executeStep()) commits.push_back(read_commit(select));
  return commits;
}

// Selects a value of the commits that count_unsized() counts.
std::string select_unsized(std::string_view value) {
  return fmt::format(
      "SELECT {} FROM commits c JOIN repository r ON r.id = c.repository_id "
      "WHERE c.day BETWEEN ? AND ? AND c.authored_at BETWEEN ? AND ? "
      "AND c.stage IN ({}, {}) AND {}",
      value, fmt::underlying(Stage::unsized), fmt::underlying(Stage::due), kIsThere);
}

// Binds the days of select_unsized().
void bind_days(SQLite::Statement& select, core::Day from, core::Day until) {
  const Instants instants = instants_of(from, until);
  bind_all(select, from, until, instants.first, instants.last);
}

}  // namespace

std::vector<StoredCommit> due_commits(Database& database) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(),
                             fmt::format("{} WHERE c.stage = {} AND {}", kSelectStoredCommits,
                                         fmt::underlying(Stage::due), kIsThere));
    return read_commits(select);
  });
}

std::int64_t count_unsized(Database& database, core::Day from, core::Day until) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(), select_unsized("count(*)"));
    bind_days(select, from, until);
    select.executeStep();
    return select.getColumn(0).getInt64();
  });
}

std::vector<StoredCommit> unsized_commits(Database& database, core::Day from, core::Day until,
                                          std::int64_t at_most) {
  return guarded(database, [&] {
    // Reads whole rows only of the wanted commits.
    SQLite::Statement select(database.connection(),
                             fmt::format("{} WHERE c.id IN ({} ORDER BY c.day DESC, c.oid LIMIT ?) "
                                         "ORDER BY c.day DESC, c.oid",
                                         kSelectStoredCommits, select_unsized("c.id")));
    bind_days(select, from, until);
    select.bind(5, at_most > 0 ? at_most : -1);
    return read_commits(select);
  });
}

bool may_have_unsized(Database& database) {
  return guarded(database, [&] {
    return database.connection()
               .execAndGet(fmt::format("SELECT EXISTS (SELECT 1 FROM repository r WHERE {} "
                                       "AND r.sized IS NOT r.generation)",
                                       kIsThere))
               .getInt() != 0;
  });
}

void remember_all_sized(Database& database) {
  guarded(database, [&] {
    Transaction transaction(database);
    database.connection().exec(
        fmt::format("UPDATE repository AS r SET sized = generation "
                    "WHERE {} AND r.sized IS NOT r.generation AND r.id NOT IN "
                    "(SELECT repository_id FROM commits WHERE stage IN ({}, {}))",
                    kIsThere, fmt::underlying(Stage::unsized), fmt::underlying(Stage::due)));
    transaction.commit();
  });
}

std::vector<StoredCommit> unmeasured_commits(Database& database) {
  return guarded(database, [&] {
    SQLite::Statement select(
        database.connection(),
        fmt::format("{} WHERE c.stage IN ({}, {}) AND {} "
                    "AND NOT EXISTS (SELECT 1 FROM commit_size s WHERE s.oid = c.oid) "
                    "ORDER BY c.day DESC, c.oid",
                    kSelectStoredCommits, fmt::underlying(Stage::unsized),
                    fmt::underlying(Stage::due), kIsThere));
    return read_commits(select);
  });
}

std::vector<StoredCommit> commits_from(Database& database, core::Day from) {
  return guarded(database, [&] {
    SQLite::Statement select(
        database.connection(),
        fmt::format("{} WHERE c.day >= ? AND f.key IS NULL ORDER BY c.day, c.oid",
                    kSelectStoredCommits));
    select.bind(1, to_column(from));
    return read_commits(select);
  });
}

// ---- Reading changes ----

struct StoredChanges::Impl {
  explicit Impl(Database& from)
      : database(from),
        size(from.connection(), "SELECT files FROM commit_size WHERE oid = ?"),
        files(from.connection(),
              "SELECT path, added, removed, binary, generated FROM file_change WHERE oid = ?") {}

  std::optional<core::Change> read(const core::ObjectId& oid) {
    size.reset();
    bind_object(size, 1, oid);
    if (!size.executeStep()) return std::nullopt;
    core::Change change;
    files.reset();
    bind_object(files, 1, oid);
    while (files.executeStep()) {
      core::FileChange& file = change.files.emplace_back();
      file.path = files.getColumn(0).getString();
      file.added = files.getColumn(1).getInt64();
      file.removed = files.getColumn(2).getInt64();
      file.binary = files.getColumn(3).getInt() != 0;
      if (!files.getColumn(4).isNull()) file.generated = files.getColumn(4).getInt() != 0;
    }
    change.files_left_out =
        size.getColumn(0).getInt64() - static_cast<std::int64_t>(change.files.size());
    size.reset();  // an open statement would keep its read lock
    return change;
  }

  Database& database;
  SQLite::Statement size;
  SQLite::Statement files;
};

StoredChanges::StoredChanges(Database& database)
    : impl_(guarded(database, [&] { return std::make_unique<Impl>(database); })) {}

StoredChanges::~StoredChanges() = default;

std::optional<core::Change> StoredChanges::read(const core::ObjectId& oid) {
  return guarded(impl_->database, [&] { return impl_->read(oid); });
}

}  // namespace gongbu::store
