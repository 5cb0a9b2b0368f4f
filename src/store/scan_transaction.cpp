#include "gongbu/store/scan_transaction.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "store/commit_writer.hpp"
#include "store/scan_mode.hpp"
#include "store/values.hpp"

namespace gongbu::store {
namespace {

// From this number on, loading all stored author times is faster than one query for each.
constexpr std::size_t kMany = 512;

// Adds commits group by group.
void add_found(CommitWriter& writer, std::vector<core::Commit> commits, const Assess& assess) {
  std::sort(commits.begin(), commits.end(), [](const core::Commit& a, const core::Commit& b) {
    return std::tie(a.authored_at, a.oid) < std::tie(b.authored_at, b.oid);
  });
  for (auto begin = commits.begin(); begin != commits.end();) {
    const auto end = std::find_if(begin, commits.end(), [&](const core::Commit& commit) {
      return commit.authored_at != begin->authored_at;
    });
    writer.add({begin, end}, assess, core::CommitEvent::found);
    begin = end;
  }
}

void insert_rewrites(SQLite::Statement& insert, const HookEvent& event) {
  for (const core::RewrittenCommit& rewrite : event.rewrites) {
    insert.reset();
    insert.bind(1, event.repository);
    bind_object(insert, 2, rewrite.before);
    bind_object(insert, 3, rewrite.after);
    insert.bind(4, to_column(event.at));
    insert.exec();
  }
}

}  // namespace

struct ScanTransaction::Impl {
  Impl(Database& to, core::Day today)
      : database(to), mode(to.connection()), writer(to.connection(), today) {}

  void set_repository(std::int64_t repository, core::Instant now) {
    if (!transaction) {
      transaction.emplace(database);
      found = 0;
    }
    writer.set_repository(repository, now);
  }

  void add(std::int64_t repository, RepositoryChange change, core::Instant now) {
    set_repository(repository, now);
    found += change.found.size();
    if (found >= kMany) writer.expect_many();
    writer.forget(change.outdated);
    add_found(writer, std::move(change.found), change.assess);
    writer.set_gone(change.gone, now);
    writer.forget(change.not_own);
  }

  Database& database;
  ScanMode mode;
  CommitWriter writer;
  std::optional<Transaction> transaction;
  std::size_t found = 0;  ///< in this transaction
};

ScanTransaction::ScanTransaction(Database& database, core::Day today)
    : impl_(guarded(database, [&] { return std::make_unique<Impl>(database, today); })) {}

ScanTransaction::~ScanTransaction() = default;

void ScanTransaction::add(std::int64_t repository, RepositoryChange change, core::Instant now) {
  guarded(impl_->database, [&] { impl_->add(repository, std::move(change), now); });
}

std::int64_t ScanTransaction::end(std::int64_t repository, RepositoryChange change,
                                  const std::function<bool(const core::ObjectId&)>& is_reachable,
                                  core::Instant now) {
  return guarded(impl_->database, [&] {
    impl_->add(repository, std::move(change), now);
    if (is_reachable) impl_->writer.reconcile(is_reachable, now);
    return impl_->writer.renew();
  });
}

void ScanTransaction::commit() {
  if (!impl_->transaction) return;
  guarded(impl_->database, [&] {
    impl_->writer.finish();
    impl_->writer.renew_all();
    impl_->transaction->commit();
    impl_->transaction.reset();
  });
}

bool ScanTransaction::is_open() const { return impl_->transaction.has_value(); }

void record_hook_events(Database& database, const std::vector<HookEvent>& events, core::Day today) {
  guarded(database, [&] {
    const ScanMode mode(database.connection());
    Transaction transaction(database);
    CommitWriter writer(database.connection(), today);
    SQLite::Statement insert(
        database.connection(),
        "INSERT OR IGNORE INTO rewrite (repository_id, old, new, seen_at) VALUES (?, ?, ?, ?)");
    std::map<std::int64_t, std::vector<CommitWriter::Replaced>> replaced;
    for (const HookEvent& event : events) {
      insert_rewrites(insert, event);
      if (event.made) {
        core::Commit made = *event.made;
        writer.set_repository(event.repository, event.at);
        writer.add({&made, 1}, event.assess, core::CommitEvent::made);
      }
      for (const core::ObjectId& oid : event.replaced)
        replaced[event.repository].push_back({oid, event.at});
    }
    for (const auto& [repository, commits] : replaced) {
      writer.set_repository(repository, commits.front().at);
      writer.set_replaced(commits);
    }
    writer.finish();
    transaction.commit();
  });
}

}  // namespace gongbu::store
