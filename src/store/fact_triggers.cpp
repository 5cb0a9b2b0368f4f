#include "store/fact_triggers.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <array>

#include "store/values.hpp"

namespace gongbu::store {
namespace {

constexpr const char* kMakeTriggers = R"(
CREATE TRIGGER IF NOT EXISTS commit_unpublished AFTER INSERT ON commits
WHEN (SELECT device FROM repository WHERE id = new.repository_id) IS NULL BEGIN
  INSERT OR REPLACE INTO unpublished_group VALUES (new.authored_at, random());
END;
CREATE TRIGGER IF NOT EXISTS commit_unpublished_again AFTER UPDATE OF authored_at, dropped, day, utc_offset, own,
  by_policy, state, stage, kind, minutes, upload, committed_at, rebuilt_at ON commits
WHEN (SELECT device FROM repository WHERE id = new.repository_id) IS NULL BEGIN
  INSERT OR REPLACE INTO unpublished_group VALUES (old.authored_at, random()), (new.authored_at, random());
END;
CREATE TRIGGER IF NOT EXISTS commit_unpublished_gone AFTER DELETE ON commits
WHEN (SELECT device FROM repository WHERE id = old.repository_id) IS NULL BEGIN
  INSERT OR REPLACE INTO unpublished_group VALUES (old.authored_at, random());
END;
CREATE TRIGGER IF NOT EXISTS trailer_unpublished AFTER INSERT ON commit_trailer BEGIN
  INSERT OR REPLACE INTO unpublished_group SELECT authored_at, random() FROM commits
  WHERE id = new.commit_id
    AND repository_id IN (SELECT id FROM repository WHERE device IS NULL);
END;
CREATE TRIGGER IF NOT EXISTS repository_unpublished AFTER UPDATE OF ignored, refused, missing_since
ON repository WHEN new.device IS NULL BEGIN
  INSERT OR REPLACE INTO unpublished_group SELECT DISTINCT authored_at, random() FROM commits
  WHERE repository_id = new.id;
END)";

constexpr std::array kTriggers = {"commit_unpublished", "commit_unpublished_again",
                                  "commit_unpublished_gone", "trailer_unpublished",
                                  "repository_unpublished"};

}  // namespace

void make_fact_triggers(SQLite::Database& connection) { connection.exec(kMakeTriggers); }

void drop_fact_triggers(SQLite::Database& connection) {
  for (const char* trigger : kTriggers)
    connection.exec(fmt::format("DROP TRIGGER IF EXISTS {}", trigger));
}

bool has_fact_triggers(SQLite::Database& connection) {
  SQLite::Statement select(connection, "SELECT 1 FROM sqlite_schema WHERE name = ?");
  select.bind(1, kTriggers.front());
  return select.executeStep();
}

void note_unpublished(SQLite::Database& connection, std::span<const std::int64_t> groups) {
  if (groups.empty() || !has_fact_triggers(connection)) return;
  SQLite::Statement note(connection,
                         "INSERT OR REPLACE INTO unpublished_group VALUES (?, random())");
  for (const std::int64_t group : groups) {
    note.reset();
    note.bind(1, group);
    note.exec();
  }
}

}  // namespace gongbu::store
