#include "gongbu/store/rewrite_log.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "store/regrouping.hpp"
#include "store/values.hpp"

namespace gongbu::store {
namespace {

using core::ObjectId;
using ObjectSet = std::unordered_set<ObjectId, core::ObjectIdHash>;

enum class RewriteState {
  fresh = 0,       ///< new
  waiting = 1,     ///< a commit is not stored yet, or a later rewrite may decide
  reconciled = 2,  ///< kept because it set a date: the first version may still move
};

constexpr core::seconds kTimeout = date::days{90};

constexpr const char* kSelectVersions = R"(
  SELECT oid, authored_at, coalesce(redated_at, authored_at), day, utc_offset, author_offset, own
  FROM {})";
constexpr const char* kNewest = "(SELECT * FROM commits ORDER BY authored_at DESC LIMIT 1024)";

struct Rewrite {
  std::int64_t id = 0;
  std::int64_t repository = 0;
  ObjectId before{};
  ObjectId after{};
  RewriteState state = RewriteState::fresh;
};

/// The stored rewrites and their commits.
class Rewrites {
 public:
  explicit Rewrites(SQLite::Database& connection)
      : connection_(connection), select_twins_(connection, R"(
          SELECT DISTINCT c.oid
          FROM commits m JOIN commits c ON c.email = m.email AND c.subject = m.subject
          WHERE m.authored_at = ?1 AND m.oid = ?2 AND c.authored_at = ?1 AND c.oid <> ?2
            AND NOT EXISTS (SELECT 1 FROM rewrite WHERE new = c.oid))") {
    SQLite::Statement select(connection,
                             "SELECT id, repository_id, old, new, state FROM rewrite ORDER BY id");
    while (select.executeStep())
      all.push_back({select.getColumn(0).getInt64(), select.getColumn(1).getInt64(),
                     to_object_id(select.getColumn(2)), to_object_id(select.getColumn(3)),
                     static_cast<RewriteState>(select.getColumn(4).getInt())});
    for (const Rewrite& rewrite : all) predecessors_[rewrite.after].push_back(rewrite.before);
    locate();
  }

  Version* find(const ObjectId& oid) {
    const auto it = versions_.find(oid);
    return it == versions_.end() ? nullptr : &it->second;
  }

  /// Returns the stored commits from which a commit was made, directly or through commits that are
  /// not stored, in the order in which they were combined.
  std::vector<ObjectId> origins(const ObjectId& after) const {
    std::vector<ObjectId> found;
    ObjectSet seen{after};
    std::vector<ObjectId> pending = reversed_predecessors(after);
    while (!pending.empty()) {
      const ObjectId before = pending.back();
      pending.pop_back();
      if (!seen.insert(before).second) continue;
      if (versions_.contains(before)) {
        found.push_back(before);
      } else {
        const std::vector<ObjectId> further = reversed_predecessors(before);
        pending.insert(pending.end(), further.begin(), further.end());
      }
    }
    return found;
  }

  /// Returns whether any earlier version of a commit has another author time.
  bool is_redated(const ObjectId& oid) const {
    ObjectSet seen;
    std::vector<ObjectId> pending{oid};
    while (!pending.empty()) {
      const ObjectId next = pending.back();
      pending.pop_back();
      if (!seen.insert(next).second) continue;
      const Version& version = versions_.at(next);
      if (version.group != version.authored_at) return true;
      for (const ObjectId& origin : origins(next)) {
        if (versions_.at(origin).authored_at != version.authored_at) return true;
        pending.push_back(origin);
      }
    }
    return false;
  }

  /// Returns the commits with the same author time, address and subject that have no known rewrite.
  std::vector<ObjectId> twins(const ObjectId& oid) {
    std::vector<ObjectId> twins;
    select_twins_.reset();
    select_twins_.bind(1, versions_.at(oid).group);
    bind_object(select_twins_, 2, oid);
    while (select_twins_.executeStep()) twins.push_back(to_object_id(select_twins_.getColumn(0)));
    select_twins_.reset();  // an open statement would block COMMIT
    return twins;
  }

  std::vector<Rewrite> all;

 private:
  // Returns the direct predecessors of a commit, last one first.
  std::vector<ObjectId> reversed_predecessors(const ObjectId& after) const {
    const auto it = predecessors_.find(after);
    if (it == predecessors_.end()) return {};
    return {it->second.rbegin(), it->second.rend()};
  }

  // Reads the commits of the rewrites. Object ids have no index, so commits of waiting rewrites are
  // only searched among the recent ones, and their origins only if one is found.
  void locate() {
    ObjectSet wanted;
    bool any_fresh = false;
    for (const Rewrite& rewrite : all) {
      wanted.insert(rewrite.after);
      any_fresh |= rewrite.state == RewriteState::fresh;
    }
    read(kNewest, wanted);
    if (versions_.empty() && !any_fresh) return;
    for (const Rewrite& rewrite : all)
      if (!versions_.contains(rewrite.before)) wanted.insert(rewrite.before);
    read(kNewest, wanted);
    read("commits", wanted);
  }

  void read(const char* from, ObjectSet& wanted) {
    if (wanted.empty()) return;
    SQLite::Statement rows(connection_, fmt::format(kSelectVersions, from));
    while (!wanted.empty() && rows.executeStep()) {
      const ObjectId oid = to_object_id(rows.getColumn(0));
      if (wanted.erase(oid) == 0) continue;
      versions_[oid] = {rows.getColumn(1).getInt64(), rows.getColumn(2).getInt64(),
                        rows.getColumn(3).getInt64(), rows.getColumn(4).getInt64(),
                        rows.getColumn(5).getInt64(), rows.getColumn(6).getInt() != 0};
    }
  }

  SQLite::Database& connection_;
  SQLite::Statement select_twins_;
  std::unordered_map<ObjectId, std::vector<ObjectId>, core::ObjectIdHash> predecessors_;
  std::unordered_map<ObjectId, Version, core::ObjectIdHash> versions_;
};

class RewriteReconciler {
 public:
  RewriteReconciler(SQLite::Database& connection, const RewriteAnswers& answers, core::Day today)
      : rewrites_(connection),
        regrouping_(connection),
        answers_(answers),
        today_(today),
        select_counted_(connection,
                        "SELECT 1 FROM commits WHERE authored_at = ?1 AND dropped = 0 "
                        "AND day <= ?2 LIMIT 1"),
        keep_(connection, "UPDATE rewrite SET state = ?2 WHERE id = ?1"),
        drop_(connection, "DELETE FROM rewrite WHERE id = ?") {}

  void run() {
    for (const Rewrite& rewrite : rewrites_.all)
      if (rewrite.state != RewriteState::reconciled) pending_.insert(rewrite.after);
    for (const Rewrite& rewrite : rewrites_.all) reconcile(rewrite.after);
    for (const Rewrite& rewrite : rewrites_.all) keep(rewrite);
    regrouping_.finish();
  }

 private:
  // Reconciles a commit after its origins; iterative, because a chain of rewrites may be long.
  void reconcile(const ObjectId& last) {
    struct Frame {
      ObjectId after;
      std::vector<ObjectId> origins;
      std::size_t next = 0;
    };
    std::vector<Frame> stack;
    const auto enter = [&](const ObjectId& oid) {
      if (rewrites_.find(oid) != nullptr && pending_.erase(oid) > 0)
        stack.push_back({oid, rewrites_.origins(oid)});
    };
    enter(last);
    while (!stack.empty()) {
      Frame& frame = stack.back();
      if (frame.next < frame.origins.size()) {
        enter(ObjectId(frame.origins[frame.next++]));
        continue;
      }
      if (!frame.origins.empty()) join(frame.after, *rewrites_.find(frame.after), frame.origins);
      stack.pop_back();
    }
  }

  void join(const ObjectId& after, Version& version, const std::vector<ObjectId>& all) {
    std::vector<ObjectId> origins;  // only the user's
    for (const ObjectId& origin : all)
      if (rewrites_.find(origin)->own) origins.push_back(origin);
    if (!version.own || origins.empty() || version.group != version.authored_at) return;
    const auto same_time =
        std::find_if(origins.begin(), origins.end(), [&](const ObjectId& origin) {
          const Version& before = *rewrites_.find(origin);
          return before.authored_at == version.authored_at || before.group == version.authored_at;
        });
    const ObjectId& origin = same_time == origins.end() ? origins.front() : *same_time;
    Version& first = *rewrites_.find(origin);
    if (first.group == version.group) return;
    if (same_time == origins.end() && may_be_earlier_version(after)) {
      undecided_.insert(after);
      return;
    }
    if (!counts(first)) {
      if (first.group == first.authored_at) move(origin, first, version);
      return;
    }
    // Squashed commits are recorded already.
    if (origins.size() > 1 || first.day == version.day || has_same_change(origin, after)) {
      if (same_time == origins.end())
        for (const ObjectId& twin : rewrites_.twins(after)) {
          Version later = version;
          move(twin, later, first);
        }
      move(after, version, first);
    }
  }

  // Returns whether a twin committed before exists: then this commit may be an earlier version of
  // one that another commit was squashed into, which git does not report. A twin committed later is
  // a version of this commit whose hook report is still missing.
  bool may_be_earlier_version(const ObjectId& oid) {
    const std::vector<ObjectId> twins = rewrites_.twins(oid);
    return std::any_of(twins.begin(), twins.end(), [&](const ObjectId& twin) {
      return !answers_.committed_later.contains({oid, twin});
    });
  }

  bool has_same_change(const ObjectId& before, const ObjectId& after) const {
    const auto it = answers_.same_change.find({before, after});
    return it == answers_.same_change.end() || it->second;
  }

  bool counts(const Version& version) {
    select_counted_.reset();
    select_counted_.bind(1, version.group);
    select_counted_.bind(2, to_column(today_));
    const bool found = select_counted_.executeStep();
    select_counted_.reset();  // an open statement would block COMMIT
    return found;
  }

  // Moves a commit, and the later versions of it in the same group, to the group of `target`.
  void move(const ObjectId& oid, Version& version, const Version& target) {
    const std::int64_t from = version.group;
    if (from == target.group) return;
    regrouping_.move(oid, version, target);
    std::vector<std::pair<ObjectId, Version>> moved{{oid, version}};
    for (std::size_t i = 0; i < moved.size(); ++i) {
      const auto [before, to] = moved[i];
      for (const Rewrite& rewrite : rewrites_.all) {
        if (rewrite.before != before) continue;
        Version* const later = rewrites_.find(rewrite.after);
        if (later == nullptr || later->group != from || later->authored_at == from) continue;
        regrouping_.move(rewrite.after, *later, to);
        moved.emplace_back(rewrite.after, *later);
      }
    }
  }

  void keep(const Rewrite& rewrite) {
    const Version* const before = rewrites_.find(rewrite.before);
    const Version* const after = rewrites_.find(rewrite.after);
    const bool is_known = before != nullptr && after != nullptr &&
                          !undecided_.contains(rewrite.after) &&
                          !undecided_.contains(rewrite.before);
    if (is_known && before->authored_at == after->authored_at) {
      drop_.reset();
      drop_.bind(1, rewrite.id);
      drop_.exec();
      return;
    }
    const auto state = is_known ? RewriteState::reconciled : RewriteState::waiting;
    if (state == rewrite.state || rewrite.state == RewriteState::reconciled) return;
    keep_.reset();
    keep_.bind(1, rewrite.id);
    keep_.bind(2, static_cast<int>(state));
    keep_.exec();
  }

  Rewrites rewrites_;
  Regrouping regrouping_;
  const RewriteAnswers& answers_;
  core::Day today_;
  ObjectSet pending_;
  ObjectSet undecided_;
  SQLite::Statement select_counted_;
  SQLite::Statement keep_;
  SQLite::Statement drop_;
};

}  // namespace

bool has_rewrites(Database& database, Waiting waiting) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(),
                             "SELECT 1 FROM rewrite WHERE state <= ? LIMIT 1");
    select.bind(1, waiting == Waiting::included ? static_cast<int>(RewriteState::waiting)
                                                : static_cast<int>(RewriteState::fresh));
    return select.executeStep();
  });
}

std::vector<RedatedCommit> redated_commits(Database& database) {
  return guarded(database, [&] {
    Rewrites rewrites(database.connection());
    std::vector<RedatedCommit> redated;
    for (const Rewrite& rewrite : rewrites.all) {
      if (rewrites.find(rewrite.after) == nullptr || rewrite.state == RewriteState::reconciled)
        continue;
      std::vector<ObjectId> origins = rewrites.origins(rewrite.after);
      if (!origins.empty() && rewrites.is_redated(rewrite.after))
        redated.push_back(
            {rewrite.repository, std::move(origins), rewrite.after, rewrites.twins(rewrite.after)});
    }
    return redated;
  });
}

void reconcile_rewrites(Database& database, const RewriteAnswers& answers, core::Day today,
                        core::Instant now) {
  guarded(database, [&] {
    Transaction transaction(database);
    RewriteReconciler(database.connection(), answers, today).run();
    SQLite::Statement forget(database.connection(), "DELETE FROM rewrite WHERE seen_at < ?");
    forget.bind(1, to_column(now - kTimeout));
    forget.exec();
    transaction.commit();
  });
}

}  // namespace gongbu::store
