#include "gongbu/store/changes.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

#include "gongbu/store/undo.hpp"
#include "store/recorder.hpp"
#include "store/values.hpp"

namespace gongbu::store {
namespace {

constexpr const char* kSelectObjects =
    "SELECT o.repository_id, o.oid, o.commit_id, c.day, c.authored_at, c.utc_offset, "
    "c.author_offset, c.author_name, c.email, o.merge, o.empty, o.dropped "
    "FROM commit_object o JOIN commits c ON c.id = o.commit_id "
    "JOIN repository r ON r.id = o.repository_id ";

constexpr const char* kThere = " AND NOT r.ignored AND r.missing_since IS NULL ";

void bind_object(SQLite::Statement& statement, int index, const core::ObjectId& oid) {
  statement.bindNoCopy(index, oid.data(), static_cast<int>(oid.size()));
}

CommitObject read_object(SQLite::Statement& row) {
  CommitObject object;
  object.repository = row.getColumn(0).getInt64();
  std::copy_n(static_cast<const std::uint8_t*>(row.getColumn(1).getBlob()), object.oid.size(),
              object.oid.begin());
  object.commit = row.getColumn(2).getInt64();
  object.day = to_day(row.getColumn(3));
  object.authored_at = to_instant(row.getColumn(4));
  object.utc_offset = to_seconds(row.getColumn(5));
  object.author_offset = to_seconds(row.getColumn(6));
  object.author_name = row.getColumn(7).getString();
  object.author_email = row.getColumn(8).getString();
  object.merge = row.getColumn(9).getInt() != 0;
  object.empty = row.getColumn(10).getInt() != 0;
  object.dropped = static_cast<core::Dropped>(row.getColumn(11).getInt());
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
    SQLite::Statement select(
        database.connection(),
        std::string(kSelectObjects) + "WHERE o.stage = 1" + kThere + "ORDER BY c.day DESC, o.oid");
    return read_objects(select);
  });
}

std::vector<CommitObject> unsized_objects(Database& database, core::Day from, core::Day until) {
  return guarded(database, [&] {
    // The index is on the instants, which lie less than three days from midnight, UTC, of their
    // day.
    constexpr date::days kMargin{3};
    const auto midnight = [](core::Day day) {
      return core::seconds{day.time_since_epoch()}.count();
    };
    SQLite::Statement select(
        database.connection(),
        std::string(kSelectObjects) +
            "WHERE c.day BETWEEN ? AND ? AND c.authored_at BETWEEN ? AND ? AND o.stage < 2" +
            kThere + "ORDER BY c.day DESC, o.oid");
    select.bind(1, to_column(from));
    select.bind(2, to_column(until));
    select.bind(3, midnight(from - kMargin));
    select.bind(4, midnight(until + kMargin));
    return read_objects(select);
  });
}

std::vector<CommitObject> objects_from(Database& database, core::Day from) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(), std::string(kSelectObjects) +
                                                        "WHERE c.day >= ? ORDER BY c.day, o.oid");
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

// ---- Writing ----

struct Revision::Impl {
  static constexpr std::int64_t kNoRepository = 0;

  Impl(Database& of, const std::string& command, core::Instant at)
      : database(of),
        now(at),
        step(of, command, at),
        recorder(of.connection(), kNoRepository),
        insert_size(of.connection(),
                    "INSERT INTO commit_size VALUES (?, ?, ?, ?) "
                    "ON CONFLICT DO NOTHING"),
        insert_file(of.connection(),
                    "INSERT INTO file_change VALUES (?, ?, ?, ?, ?, ?) "
                    "ON CONFLICT DO NOTHING") {}

  void set_change(const core::ObjectId& oid, const core::Change& change) {
    const core::ChangeSize size = core::size_of(change);
    insert_size.reset();
    bind_object(insert_size, 1, oid);
    insert_size.bind(2, size.files);
    insert_size.bind(3, size.added);
    insert_size.bind(4, size.removed);
    insert_size.exec();
    for (const core::FileChange& file : change.files) insert(oid, file);
  }

  void insert(const core::ObjectId& oid, const core::FileChange& file) {
    insert_file.reset();
    bind_object(insert_file, 1, oid);
    insert_file.bindNoCopy(2, file.path);
    insert_file.bind(3, file.added);
    insert_file.bind(4, file.removed);
    insert_file.bind(5, file.binary ? 1 : 0);
    if (file.generated) {
      insert_file.bind(6, *file.generated ? 1 : 0);
    } else {
      insert_file.bind(6);
    }
    insert_file.exec();
  }

  Database& database;
  core::Instant now;
  Step step;
  Recorder recorder;
  SQLite::Statement insert_size;
  SQLite::Statement insert_file;
};

Revision::Revision(Database& database, const std::string& command, core::Instant now)
    : impl_(guarded(database, [&] { return std::make_unique<Impl>(database, command, now); })) {}

Revision::~Revision() = default;

void Revision::set_change(const core::ObjectId& oid, const core::Change& change) {
  guarded(impl_->database, [&] { impl_->set_change(oid, change); });
}

void Revision::set_dropped(const CommitObject& object, core::Dropped dropped, Measured measured) {
  guarded(impl_->database, [&] {
    impl_->recorder.set_dropped(object.repository, object.oid, dropped, measured);
    if (dropped != object.dropped)
      impl_->recorder.touch(GroupKey{to_column(object.authored_at), object.author_email});
  });
}

void Revision::move(const CommitObject& object, core::Day day, core::seconds utc_offset) {
  guarded(impl_->database, [&] { impl_->recorder.move(object.commit, day, utc_offset); });
}

void Revision::move_entry(std::int64_t id, core::Day day, core::seconds utc_offset) {
  guarded(impl_->database, [&] {
    SQLite::Statement update(
        impl_->database.connection(),
        "UPDATE entry SET day = ?2, utc_offset = ?3, revised_at = ?4 WHERE id = ?1");
    update.bind(1, id);
    update.bind(2, to_column(day));
    update.bind(3, to_column(utc_offset));
    update.bind(4, to_column(impl_->now));
    update.exec();
  });
}

void Revision::set_policies(const std::vector<core::DatedRules>& history) {
  guarded(impl_->database, [&] {
    SQLite::Database& connection = impl_->database.connection();
    connection.exec("DELETE FROM policy");
    SQLite::Statement insert(connection, "INSERT INTO policy VALUES (?, ?)");
    for (const core::DatedRules& dated : history) {
      insert.reset();
      insert.bind(1, to_column(dated.from));
      insert.bind(2, core::to_text(dated.rules));
      insert.exec();
    }
  });
}

void Revision::finish() {
  guarded(impl_->database, [&] { impl_->recorder.finish(); });
}

void Revision::commit() {
  finish();
  impl_->step.commit_for_good();
}

std::vector<core::DatedRules> policies(Database& database) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(),
                             "SELECT from_day, rules FROM policy ORDER BY from_day");
    std::vector<core::DatedRules> history;
    while (select.executeStep())
      history.push_back(
          {to_day(select.getColumn(0)), core::rules_from_text(select.getColumn(1).getString())});
    return history;
  });
}

}  // namespace gongbu::store
