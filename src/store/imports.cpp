#include "gongbu/store/imports.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <tuple>
#include <unordered_set>
#include <utility>

#include "gongbu/base/text.hpp"
#include "gongbu/core/goal.hpp"
#include "gongbu/core/kind_rule.hpp"
#include "gongbu/store/change_transaction.hpp"
#include "store/bulk_uploads.hpp"
#include "store/entry_row.hpp"
#include "store/free_groups.hpp"
#include "store/prepared.hpp"
#include "store/rows.hpp"
#include "store/uuid.hpp"
#include "store/values.hpp"

namespace gongbu::store {
namespace {

/// Takes the values of field groups that no person changed.
class EntryMerger {
 public:
  EntryMerger(const FreeGroups& groups, Entry present)
      : groups_(groups), entry_(std::move(present)) {}

  void merge(const Entry& next) {
    take("when", std::tie(entry_.at, entry_.timed, entry_.utc_offset, entry_.day),
         std::tie(next.at, next.timed, next.utc_offset, next.day));
    take("what", std::tie(entry_.kind, entry_.subject, entry_.topics, entry_.part),
         std::tie(next.kind, next.subject, next.topics, next.part));
    take("minutes", std::tie(entry_.spent), std::tie(next.spent));
    take("note", std::tie(entry_.note), std::tie(next.note));
    take("source", std::tie(entry_.source), std::tie(next.source));
  }

  const Entry& entry() const { return entry_; }
  bool changed() const { return changed_; }
  bool kept() const { return kept_; }

 private:
  template <class Values, class Others>
  void take(const char* group, Values present, Others next) {
    if (present == next) return;
    if (!groups_.is_free(group)) {
      kept_ = true;
      return;
    }
    present = next;
    changed_ = true;
  }

  const FreeGroups& groups_;
  Entry entry_;
  bool changed_ = false;
  bool kept_ = false;
};

}  // namespace

std::string imported_uuid(std::string_view format, std::string_view native_id) {
  return derived_uuid(fmt::format("import {} {}", format, native_id));
}

// ---- Finding entries ----

struct WrittenEntries::Impl {
  explicit Impl(Database& of)
      : database(of),
        select(of.connection(), "SELECT id, day, subject FROM entry WHERE uuid = ?"),
        groups(of.connection(), "entry") {}

  std::optional<WrittenEntry> find(const std::string& uuid) {
    select.reset();
    bind_all(select, uuid);
    if (!select.executeStep()) return std::nullopt;
    const std::int64_t id = select.getColumn(0).getInt64();
    WrittenEntry entry{to_day(select.getColumn(1)), select.getColumn(2).getString()};
    select.reset();
    groups.read(id);
    entry.is_day_edited = !groups.is_free("when");
    entry.is_subject_edited = !groups.is_free("what");
    return entry;
  }

  Database& database;
  SQLite::Statement select;
  FreeGroups groups;
};

WrittenEntries::WrittenEntries(Database& database)
    : impl_(guarded(database, [&] { return std::make_unique<Impl>(database); })) {}

WrittenEntries::~WrittenEntries() = default;

std::optional<WrittenEntry> WrittenEntries::find(const std::string& uuid) {
  return guarded(impl_->database, [&] { return impl_->find(uuid); });
}

// ---- Writing entries ----

struct ImportWriter::Impl {
  explicit Impl(Database& of)
      : database(of),
        select(of.connection(),
               fmt::format("SELECT {}, deleted FROM entry WHERE uuid = ?", kEntryColumns)),
        inserts(of.connection()),
        groups(of.connection(), "entry") {}

  ImportResult write(const Entry& entry) {
    select.reset();
    bind_all(select, entry.uuid);
    if (!select.executeStep()) {
      select.reset();
      return put(entry, ImportResult::added);
    }
    Entry present = read_entry(select);
    const bool is_deleted = select.getColumn("deleted").getInt() != 0;
    select.reset();
    groups.read(present.id);
    if (is_deleted && !groups.is_free("deleted")) return ImportResult::removed;
    EntryMerger merger(groups, std::move(present));
    merger.merge(entry);
    if (is_deleted) return put(merger.entry(), ImportResult::added);
    if (merger.changed()) {
      changed.insert(merger.entry().id);
      return put(merger.entry(), ImportResult::changed);
    }
    return merger.kept() ? ImportResult::kept : ImportResult::same;
  }

  // Lets the entry wait to be inserted, or to replace the one with its UUID. A statement keeps the
  // pages that it changes, so that it can be taken back alone, so many rows share one.
  ImportResult put(const Entry& entry, ImportResult result) {
    constexpr std::size_t kRowsAtOnce = 50;
    waiting.push_back(entry);
    if (waiting.size() == kRowsAtOnce) put_waiting();
    return result;
  }

  void put_waiting() {
    if (waiting.empty()) return;
    const Prepared insert = inserts.get(insert_entries(waiting.size()));
    for (std::size_t i = 0; i < waiting.size(); ++i)
      bind_entry(*insert, i, waiting[i], waiting[i].uuid);
    while (insert->executeStep()) {
      const std::int64_t id = insert->getColumn(0).getInt64();
      if (!changed.contains(id)) added.push_back(id);
    }
    waiting.clear();
  }

  std::int64_t add_batch(std::int64_t change_id, const ImportBatch& batch) {
    put_waiting();
    const std::int64_t id = insert_row(database, R"(
        INSERT INTO import_batch (format, file, digest, change_id, added, changed, left_out)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) RETURNING id)",
                                       batch.format, batch.file, batch.digest, change_id,
                                       batch.added, batch.changed, batch.left_out);
    execute(database.connection(), R"(
        INSERT INTO import_entry (entry_id, batch_id)
        SELECT value, ?2 FROM json_each(?1) WHERE true
        ON CONFLICT DO UPDATE SET batch_id = excluded.batch_id)",
            fmt::format("[{}]", fmt::join(added, ",")), id);
    added.clear();
    changed.clear();
    return id;
  }

  ImportResult write_rest(core::Day day, const std::string& why) {
    const std::string uuid = imported_uuid("rest", core::iso(day));
    SQLite::Statement find(database.connection(), "SELECT id, deleted FROM rest WHERE uuid = ?");
    bind_all(find, uuid);
    if (!find.executeStep()) {
      insert_row(database,
                 "INSERT INTO rest (uuid, from_day, until_day, weekdays, why, holiday, standing) "
                 "VALUES (?1, ?2, ?2, ?3, ?4, 0, 0) RETURNING id",
                 uuid, day, core::Rest::kEveryWeekday, why);
      return ImportResult::added;
    }
    const std::int64_t id = find.getColumn(0).getInt64();
    if (find.getColumn(1).getInt() == 0) return ImportResult::same;
    find.reset();
    FreeGroups rest(database.connection(), "rest");
    rest.read(id);
    if (!rest.is_free("deleted")) return ImportResult::removed;
    execute(database.connection(), "UPDATE rest SET deleted = 0 WHERE id = ?", id);
    return ImportResult::added;
  }

  Database& database;
  SQLite::Statement select;
  PreparedStatements inserts;  ///< by the number of entries
  FreeGroups groups;
  std::vector<Entry> waiting;       ///< to be written
  std::vector<std::int64_t> added;  ///< ids of new and restored entries since the last batch
  std::unordered_set<std::int64_t> changed;  ///< ids of the others that were written
};

ImportWriter::ImportWriter(Database& database)
    : impl_(guarded(database, [&] { return std::make_unique<Impl>(database); })) {}

ImportWriter::~ImportWriter() = default;

ImportResult ImportWriter::write(const Entry& entry) {
  return guarded(impl_->database, [&] { return impl_->write(entry); });
}

ImportResult ImportWriter::write_rest(core::Day day, const std::string& why) {
  return guarded(impl_->database, [&] { return impl_->write_rest(day, why); });
}

std::int64_t ImportWriter::add_batch(std::int64_t change_id, const ImportBatch& batch) {
  return guarded(impl_->database, [&] { return impl_->add_batch(change_id, batch); });
}

void judge_imported_uploads(Database& database) {
  guarded(database, [&] { judge_imported(database.connection()); });
}

std::set<SolvedOnDay> solved_problems(Database& database) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(), R"(
        SELECT day, subject FROM commits c
        WHERE dropped = 0 AND kind_rule IS NOT NULL AND upload IS NULL
          AND NOT EXISTS (SELECT 1 FROM commits u WHERE u.upload = c.id))");
    std::set<SolvedOnDay> problems;
    while (select.executeStep()) {
      const std::string subject = normalized(select.getColumn(1).getString());
      if (const auto solved = core::parse_baekjoonhub(subject))
        problems.insert(
            {to_day(select.getColumn(0)), std::string(solved->site), std::string(solved->title)});
    }
    return problems;
  });
}

}  // namespace gongbu::store
