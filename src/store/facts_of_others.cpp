#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "gongbu/store/fact_key.hpp"
#include "gongbu/store/facts.hpp"
#include "store/commit_row.hpp"
#include "store/fact_details.hpp"
#include "store/fact_secret.hpp"
#include "store/values.hpp"

namespace gongbu::store {
namespace {

using core::ObjectId;

/// Reads the stored facts of another device.
class FactReader {
 public:
  FactReader(SQLite::Database& connection, const std::string& device, FactLevel level)
      : connection_(connection),
        device_(device),
        level_(level),
        secret_(fact_secret(connection)),
        details_(connection) {}

  DeviceFacts read() {
    read_repositories();
    SQLite::Statement stamps(connection_, "SELECT key, ms FROM fact WHERE device = ?");
    stamps.bind(1, device_);
    std::map<ObjectId, std::int64_t> ms;
    while (stamps.executeStep())
      ms[to_object_id(stamps.getColumn(0))] = stamps.getColumn(1).getInt64();
    SQLite::Statement commits(
        connection_, fmt::format("{} WHERE f.device = ? ORDER BY c.id", kSelectStoredCommits));
    commits.bind(1, device_);
    while (commits.executeStep()) {
      const StoredCommit stored = read_commit(commits);
      if (stored.assessment.by_policy == core::Dropped::ignored) continue;  // withdrawn
      add(stored, ms.at(stored.fact->key));
    }
    for (CommitFact& fact : facts_.commits)
      if (const auto key = fact.replaced_by ? keys_.find(*fact.replaced_by) : keys_.end();
          key != keys_.end())
        fact.replaced_by = key->second;
    return std::move(facts_);
  }

 private:
  void read_repositories() {
    // git_dir is "7f3a9c12:3".
    SQLite::Statement select(
        connection_,
        "SELECT id, CAST(substr(git_dir, instr(git_dir, ':') + 1) AS INTEGER), "
        "name, named_ms FROM repository WHERE device = ?");
    select.bind(1, device_);
    while (select.executeStep()) {
      const std::int64_t number = select.getColumn(1).getInt64();
      numbers_[select.getColumn(0).getInt64()] = number;
      const std::int64_t named_ms = select.getColumn(3).getInt64();
      if (level_ == FactLevel::full && named_ms > 0)
        facts_.repositories.push_back({number, select.getColumn(2).getString(), named_ms});
    }
  }

  void add(const StoredCommit& stored, std::int64_t ms) {
    CommitFact fact{.key = stored.fact->key,
                    .ms = ms,
                    .repository = numbers_.at(stored.repository),
                    .authored_at = stored.commit.authored_at,
                    .group = stored.group,
                    .committed_at = stored.commit.committed_at,
                    .recorded_at = stored.recorded_at.value_or(stored.commit.authored_at),
                    .rebuilt_at = stored.rebuilt_at,
                    .day = stored.fact->day,
                    .utc_offset = stored.fact->utc_offset,
                    .verdict = stored.assessment.by_policy,
                    .is_gone = core::is_gone(stored.state),
                    .replaced_by = stored.fact->replaced_by,
                    .kind = stored.assessment.kind};
    if (stored.fact->hashed) {
      fact.studied = stored.commit.trailers;
    } else {
      fact.key =
          commit_key(secret_, stored.commit.author_email, fact.authored_at, stored.commit.subject);
      fact.text = FactText{stored.commit.oid, stored.commit.author_email, stored.commit.subject,
                           stored.commit.trailers};
      fact.size = details_.size_of(stored.commit.oid);
      if (level_ == FactLevel::hashed) details_.hash(fact);
    }
    keys_.emplace(stored.fact->key, fact.key);
    facts_.commits.push_back(std::move(fact));
  }

  SQLite::Database& connection_;
  std::string device_;
  FactLevel level_;
  std::string secret_;
  FactDetails details_;
  std::map<std::int64_t, std::int64_t> numbers_;  ///< of repositories, by id
  std::map<ObjectId, ObjectId> keys_;             ///< stored key to present one
  DeviceFacts facts_;
};

}  // namespace

std::vector<std::string> devices_with_facts(Database& database) {
  return guarded(database, [&] {
    SQLite::Statement select(
        database.connection(),
        "SELECT DISTINCT device FROM repository WHERE device IS NOT NULL ORDER BY device");
    std::vector<std::string> devices;
    while (select.executeStep()) devices.push_back(select.getColumn(0).getString());
    return devices;
  });
}

std::int64_t latest_stamp_of_facts(Database& database, const std::string& device) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(),
                             "SELECT coalesce(max(ms), 0) FROM fact WHERE device = ?");
    select.bind(1, device);
    select.executeStep();
    return select.getColumn(0).getInt64();
  });
}

DeviceFacts facts_of(Database& database, const std::string& device, FactLevel level) {
  return guarded(database, [&] { return FactReader(database.connection(), device, level).read(); });
}

}  // namespace gongbu::store
