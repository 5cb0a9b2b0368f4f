#include "gongbu/store/forget.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <optional>
#include <string_view>
#include <vector>

#include "gongbu/base/text.hpp"
#include "gongbu/core/activity.hpp"
#include "gongbu/core/paper.hpp"
#include "gongbu/store/change_transaction.hpp"
#include "gongbu/store/sync_state.hpp"
#include "store/values.hpp"

namespace gongbu::store {
namespace {

/// Erases records within an open change.
class Eraser {
 public:
  Eraser(Database& database, std::int64_t change)
      : database_(database), connection_(database.connection()), change_(change) {}

  /// `blank` sets the columns of text: "subject = ''".
  void erase(const std::string& table, std::int64_t id, std::string_view blank) {
    execute(connection_, fmt::format("UPDATE {} SET {}, deleted = 1 WHERE id = ?", table, blank),
            id);
    execute(connection_, "DELETE FROM former_group WHERE tbl = ? AND record = ?", table, id);
    // A change that set only this record is no undo step any more.
    execute(connection_, R"sql(
        UPDATE change SET step = 0
        WHERE id IN (SELECT change_id FROM change_part WHERE tbl = ?1 AND record = ?2)
          AND NOT EXISTS (SELECT 1 FROM change_part p WHERE p.change_id = change.id
                          AND (p.tbl <> ?1 OR p.record <> ?2)))sql",
            table, id);
    execute(connection_,
            "DELETE FROM change_part WHERE tbl = ?1 AND record = ?2 AND change_id < ?3", table, id,
            change_);
    SQLite::Statement select(connection_, fmt::format("SELECT uuid FROM {} WHERE id = ?", table));
    select.bind(1, id);
    select.executeStep();
    forget_kept_text(database_, select.getColumn(0).getString());
  }

 private:
  Database& database_;
  SQLite::Database& connection_;
  std::int64_t change_;
};

template <class... Values>
std::vector<std::int64_t> ids(SQLite::Database& connection, const std::string& sql,
                              const Values&... values) {
  SQLite::Statement select(connection, sql);
  bind_all(select, values...);
  std::vector<std::int64_t> found;
  while (select.executeStep()) found.push_back(select.getColumn(0).getInt64());
  return found;
}

/// The text of an entry before it is erased.
struct Text {
  std::string uuid;
  std::string subject;
  std::string topics;
};

Text text_of(SQLite::Database& connection, std::int64_t id) {
  SQLite::Statement select(connection, "SELECT uuid, subject, topics FROM entry WHERE id = ?");
  select.bind(1, id);
  select.executeStep();
  return {select.getColumn(0).getString(), select.getColumn(1).getString(),
          select.getColumn(2).getString()};
}

// Returns the papers of these topics that were added with an entry and are not used any more.
// Papers added on their own or imported from a bibliography stay.
std::vector<std::int64_t> unused_papers(SQLite::Database& connection, const std::string& topics) {
  std::vector<std::int64_t> papers;
  for (const std::string_view topic : split(topics, " ")) {
    if (!topic.starts_with(core::kPaperTopic)) continue;
    const std::string uuid(topic.substr(core::kPaperTopic.size()));
    const auto found = ids(connection, R"sql(
        SELECT p.id FROM paper p
        JOIN field_group made ON made.tbl = 'paper' AND made.record = p.id AND made.name = ''
        WHERE p.uuid = ?1 AND p.bibtex = '' AND p.merged_into = ''
          AND EXISTS (SELECT 1 FROM field_group e WHERE e.tbl = 'entry' AND e.name = ''
                      AND e.change_id = made.change_id)
          AND NOT EXISTS (SELECT 1 FROM entry WHERE deleted = 0 AND instr(topics, ?1) > 0)
          AND NOT EXISTS (SELECT 1 FROM timer WHERE deleted = 0 AND instr(topics, ?1) > 0)
          AND NOT EXISTS (SELECT 1 FROM paper_link WHERE deleted = 0 AND paper_uuid = ?1)
          AND NOT EXISTS (SELECT 1 FROM paper o WHERE o.merged_into = ?1))sql",
                           uuid);
    papers.insert(papers.end(), found.begin(), found.end());
  }
  return papers;
}

}  // namespace

std::optional<NamedEntry> find_any_entry(Database& database, std::int64_t id) {
  return guarded(database, [&]() -> std::optional<NamedEntry> {
    SQLite::Statement select(database.connection(),
                             "SELECT uuid, subject FROM entry WHERE id = ? AND source <> ?");
    bind_all(select, id, core::kTrailerSource);
    if (!select.executeStep()) return std::nullopt;
    return NamedEntry{select.getColumn(0).getString(), select.getColumn(1).getString()};
  });
}

std::optional<std::int64_t> forget_entry(Database& database, std::int64_t id, core::Instant now) {
  SQLite::Database& connection = database.connection();
  guarded(database, [&] { connection.exec("PRAGMA secure_delete = ON"); });
  ChangeTransaction change(database, kForgetCommand, now);
  Eraser eraser(database, change.id());
  std::optional<std::int64_t> forgotten_paper;
  guarded(database, [&] {
    const Text text = text_of(connection, id);
    eraser.erase("entry", id, "subject = '', topics = '', note = ''");
    for (const std::int64_t item :
         ids(connection, "SELECT id FROM later WHERE entry_uuid = ?", text.uuid))
      eraser.erase("later", item, "subject = '', origin = ''");
    for (const std::int64_t timer : ids(connection,
                                        "SELECT id FROM timer WHERE deleted = 1 "
                                        "AND subject = ? AND subject <> ''",
                                        text.subject))
      eraser.erase("timer", timer, "subject = '', note = '', topics = ''");
    for (const std::int64_t paper : unused_papers(connection, text.topics)) {
      eraser.erase("paper", paper,
                   "title = '', authors = '', year = NULL, cite_key = '', arxiv = '', doi = '', "
                   "url = ''");
      forgotten_paper = paper;
    }
    execute(connection, "UPDATE change SET step = 0 WHERE id = ?", change.id());
  });
  change.commit();
  // The write-ahead log still contains the text.
  guarded(database, [&] { connection.exec("PRAGMA wal_checkpoint(TRUNCATE)"); });
  return forgotten_paper;
}

}  // namespace gongbu::store
