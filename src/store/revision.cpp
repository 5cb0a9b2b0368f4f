#include "gongbu/store/revision.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <algorithm>

#include "gongbu/store/change_transaction.hpp"
#include "gongbu/store/entries.hpp"
#include "store/bulk_uploads.hpp"
#include "store/commit_kinds.hpp"
#include "store/group_judge.hpp"
#include "store/values.hpp"

namespace gongbu::store {

struct Revision::Impl {
  Impl(Database& of, const std::string& command, core::Instant now)
      : database(of),
        transaction(of, command, now, Origin::rebuild),
        judge(of.connection()),
        made_at(now),
        kinds(of.connection(), judge.totals()),
        insert_size(of.connection(),
                    "INSERT INTO commit_size VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"),
        insert_file(of.connection(),
                    "INSERT INTO file_change VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"),
        set_dropped(of.connection(),
                    "UPDATE commits SET by_policy = ?3 "
                    "WHERE id = ?1 AND oid = ?2 AND by_policy <> ?3"),
        set_stage(of.connection(),
                  "UPDATE commits SET stage = ?3 WHERE id = ?1 AND oid = ?2 AND stage <> ?3"),
        select_representatives(
            of.connection(),
            fmt::format("SELECT {}, dropped FROM commits "
                        "WHERE (id = ?1 AND work IS NULL OR work = ?1) AND dropped IS NOT NULL",
                        kCountedColumns)),
        move_work(of.connection(),
                  "UPDATE commits SET day = ?2, utc_offset = ?3, rebuilt_at = iif(repository_id IN "
                  "(SELECT id FROM repository WHERE device IS NULL), ?4, rebuilt_at) "
                  "WHERE id = ?1 AND work IS NULL OR work = ?1"),
        select_shared_group(of.connection(),
                            "SELECT c.authored_at FROM commits c "
                            "JOIN commits other ON other.authored_at = c.authored_at "
                            "JOIN fact f ON f.commit_id = other.id WHERE c.id = ? LIMIT 1"),
        move_entries(of.connection(),
                     "UPDATE entry SET day = ?2, utc_offset = ?3 WHERE work = ?1 AND deleted = 0") {
    if (command == kRebuild) transaction.keep_if_empty();
  }

  void insert(const core::ObjectId& oid, const core::Change& change) {
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
    insert_file.bind(5, to_column(file.binary));
    bind_optional(insert_file, 6, file.generated);
    insert_file.exec();
  }

  // Runs a statement that sets a value of a commit; returns whether the value changed.
  static bool set(SQLite::Statement& update, const StoredCommit& commit, int value) {
    update.reset();
    update.bind(1, commit.id);
    bind_object(update, 2, commit.commit.oid);
    update.bind(3, value);
    return update.exec() > 0;
  }

  // Schedules a commit and the bulk upload that it belongs to for judging.
  void touch(const StoredCommit& commit) {
    judge.touch(to_column(commit.group));
    if (commit.upload)
      uploads_from = std::min(uploads_from.value_or(core::kLastDay), commit.assessment.day);
  }

  // Moves a work in the totals from its day to another.
  void count_moved(std::int64_t work, core::Day day) {
    select_representatives.reset();
    select_representatives.bind(1, work);
    // Run it to the end: an open statement would block COMMIT.
    while (select_representatives.executeStep()) {
      const auto dropped = to_dropped(select_representatives.getColumn(3));
      CountedAs as = read_counted(select_representatives, 0);
      judge.totals().count(as, dropped, {});
      as.day = day;
      judge.totals().count(as, {}, dropped);
    }
  }

  void move_commits(std::int64_t work, core::Day day, core::seconds utc_offset) {
    move_work.reset();
    bind_all(move_work, work, day, utc_offset, made_at);
    move_work.exec();
    // The facts of other devices were combined with the former day.
    select_shared_group.reset();
    select_shared_group.bind(1, work);
    while (select_shared_group.executeStep())
      judge.touch(select_shared_group.getColumn(0).getInt64());
  }

  int put_entries(std::int64_t work, core::Day day, core::seconds utc_offset) {
    move_entries.reset();
    bind_all(move_entries, work, day, utc_offset);
    return move_entries.exec();
  }

  Database& database;
  ChangeTransaction transaction;
  GroupJudge judge;
  core::Instant made_at;
  CommitKinds kinds;
  std::optional<core::Day> uploads_from = {};  ///< bulk uploads from this day on must be recomputed
  SQLite::Statement insert_size;
  SQLite::Statement insert_file;
  SQLite::Statement set_dropped;
  SQLite::Statement set_stage;
  SQLite::Statement select_representatives;
  SQLite::Statement move_work;
  SQLite::Statement select_shared_group;
  SQLite::Statement move_entries;
};

Revision::Revision(Database& database, const std::string& command, core::Instant now)
    : impl_(guarded(database, [&] { return std::make_unique<Impl>(database, command, now); })) {}

Revision::~Revision() = default;

void Revision::set_change(const core::ObjectId& oid, const core::Change& change) {
  guarded(impl_->database, [&] { impl_->insert(oid, change); });
}

bool Revision::set_dropped(const StoredCommit& commit, core::Dropped dropped,
                           std::optional<Stage> stage) {
  return guarded(impl_->database, [&] {
    if (stage) Impl::set(impl_->set_stage, commit, static_cast<int>(*stage));
    // Compare with the stored verdict: it may have changed while the commit was measured.
    const bool changed = Impl::set(impl_->set_dropped, commit, static_cast<int>(dropped));
    if (changed) impl_->touch(commit);
    return changed;
  });
}

bool Revision::set_kind(const StoredCommit& commit, const std::optional<core::CommitKind>& kind) {
  if (commit.assessment.kind == kind) return false;
  return guarded(impl_->database, [&] {
    if (!impl_->kinds.set(commit.id, commit.commit.oid, kind)) return false;
    impl_->touch(commit);
    return true;
  });
}

bool Revision::mark_uploads(core::Day from) {
  return guarded(impl_->database, [&] {
    return store::mark_uploads(impl_->database.connection(), impl_->judge, from);
  });
}

void Revision::set_unreadable(const StoredCommit& commit) {
  guarded(impl_->database,
          [&] { Impl::set(impl_->set_stage, commit, static_cast<int>(Stage::unreadable)); });
}

int Revision::move(std::int64_t work, core::Day day, core::seconds utc_offset) {
  return guarded(impl_->database, [&] {
    impl_->count_moved(work, day);
    impl_->move_commits(work, day, utc_offset);
    return impl_->put_entries(work, day, utc_offset);
  });
}

void Revision::move_entry(std::int64_t id, core::Day day, core::seconds utc_offset) {
  set_entry_day(impl_->database, id, day, utc_offset);
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
  guarded(impl_->database, [&] {
    if (impl_->uploads_from)
      store::mark_uploads(impl_->database.connection(), impl_->judge, *impl_->uploads_from);
    impl_->uploads_from.reset();
    impl_->judge.finish();
  });
}

void Revision::commit() {
  finish();
  impl_->transaction.commit();
}

}  // namespace gongbu::store
