#include "gongbu/store/changes.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <string_view>

#include "store/values.hpp"

namespace gongbu::store {
namespace {

constexpr std::string_view kSelectObjects = R"(
  SELECT c.repository_id, c.oid, c.id, coalesce(c.work, c.id), c.day, c.authored_at, c.utc_offset,
         c.author_offset, c.author_name, c.email, c.merge, c.empty
  FROM commits c JOIN repository r ON r.id = c.repository_id)";

constexpr std::string_view kIsThere = "NOT r.ignored AND r.missing_since IS NULL";

CommitObject read_object(SQLite::Statement& row) {
  CommitObject object;
  object.repository = row.getColumn(0).getInt64();
  object.oid = to_object_id(row.getColumn(1));
  object.id = row.getColumn(2).getInt64();
  object.work = row.getColumn(3).getInt64();
  object.day = to_day(row.getColumn(4));
  object.authored_at = to_instant(row.getColumn(5));
  object.utc_offset = to_seconds(row.getColumn(6));
  object.author_offset = to_seconds(row.getColumn(7));
  object.author_name = row.getColumn(8).getString();
  object.author_email = row.getColumn(9).getString();
  object.merge = row.getColumn(10).getInt() != 0;
  object.empty = row.getColumn(11).getInt() != 0;
  return object;
}

std::vector<CommitObject> read_objects(SQLite::Statement& select) {
  std::vector<CommitObject> objects;
  while (select.executeStep()) objects.push_back(read_object(select));
  return objects;
}

}  // namespace

std::vector<CommitObject> due_objects(Database& database) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(),
                             fmt::format("{} WHERE c.stage = {} AND {}", kSelectObjects,
                                         fmt::underlying(Stage::due), kIsThere));
    return read_objects(select);
  });
}

std::vector<CommitObject> unsized_objects(Database& database, core::Day from, core::Day until) {
  return guarded(database, [&] {
    SQLite::Statement select(
        database.connection(),
        fmt::format("{} WHERE c.day BETWEEN ? AND ? AND c.authored_at BETWEEN ? AND ? "
                    "AND c.stage IN ({}, {}) AND {} ORDER BY c.day DESC, c.oid",
                    kSelectObjects, fmt::underlying(Stage::unsized), fmt::underlying(Stage::due),
                    kIsThere));
    const Instants instants = instants_of(from, until);
    select.bind(1, to_column(from));
    select.bind(2, to_column(until));
    select.bind(3, instants.first);
    select.bind(4, instants.last);
    return read_objects(select);
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

std::vector<CommitObject> unmeasured_objects(Database& database) {
  return guarded(database, [&] {
    SQLite::Statement select(
        database.connection(),
        fmt::format("{} WHERE c.stage IN ({}, {}) AND {} "
                    "AND NOT EXISTS (SELECT 1 FROM commit_size s WHERE s.oid = c.oid) "
                    "ORDER BY c.day DESC, c.oid",
                    kSelectObjects, fmt::underlying(Stage::unsized), fmt::underlying(Stage::due),
                    kIsThere));
    return read_objects(select);
  });
}

std::vector<CommitObject> objects_from(Database& database, core::Day from) {
  return guarded(database, [&] {
    SQLite::Statement select(
        database.connection(),
        fmt::format("{} WHERE c.day >= ? ORDER BY c.day, c.oid", kSelectObjects));
    select.bind(1, to_column(from));
    return read_objects(select);
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
    size.reset();  // a statement left open keeps what it read from being written
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
