#include "gongbu/store/trailers.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "store/entry_row.hpp"
#include "store/values.hpp"

namespace gongbu::store {
namespace {

// The commit that stands for a work is the best of the objects that hold it, reachable ones first,
// else what went last; a work that was superseded (3), is somebody else's (4) or lies only in
// ignored repositories (5) has none.
constexpr const char* kSelectWorks = R"(
  SELECT c.id, c.day, c.authored_at, c.utc_offset, c.subject, r.name,
         iif(c.dropped IN (3, 4, 5), '', coalesce(t.trailers, '')),
         coalesce(t.tried_at > (SELECT coalesce(max(revised_at), 0) FROM syllabus), 0),
         lower(hex(o.oid))
  FROM commits c
  JOIN commit_object o ON (o.repository_id, o.oid) = (
    SELECT h.repository_id, h.oid
    FROM commit_object h JOIN repository hr ON hr.id = h.repository_id
    WHERE h.commit_id = c.id
    ORDER BY hr.ignored, h.gone_at IS NOT NULL OR hr.missing_since IS NOT NULL, h.gone_at DESC,
             h.repository_id, h.oid
    LIMIT 1)
  JOIN repository r ON r.id = o.repository_id
  LEFT JOIN commit_trailer t ON t.repository_id = o.repository_id AND t.oid = o.oid
  WHERE (?1 IS NULL OR c.day = ?1) AND c.id IN (
    SELECT h.commit_id FROM commit_trailer x JOIN commit_object h USING (repository_id, oid)
    UNION SELECT commit_id FROM entry WHERE commit_id IS NOT NULL AND deleted = 0)
  ORDER BY c.day, c.authored_at, c.id)";

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

std::map<std::int64_t, std::vector<TrailerEntry>> entries_by_work(SQLite::Database& connection) {
  SQLite::Statement select(connection,
                           fmt::format("SELECT {}, trailer, commit_id FROM entry "
                                       "WHERE commit_id IS NOT NULL AND deleted = 0 ORDER BY id",
                                       kEntryColumns));
  std::map<std::int64_t, std::vector<TrailerEntry>> entries;
  while (select.executeStep())
    entries[select.getColumn("commit_id").getInt64()].push_back(
        {read_entry(select), select.getColumn("trailer").getString()});
  return entries;
}

}  // namespace

std::vector<TrailedWork> trailed_works(Database& database, std::optional<core::Day> day) {
  return guarded(database, [&] {
    auto entries = entries_by_work(database.connection());
    SQLite::Statement select(database.connection(), kSelectWorks);
    bind_optional(select, 1, day);
    std::vector<TrailedWork> works;
    while (select.executeStep()) {
      TrailedWork& work = works.emplace_back();
      work.commit = select.getColumn(0).getInt64();
      work.day = to_day(select.getColumn(1));
      work.at = to_instant(select.getColumn(2));
      work.utc_offset = to_seconds(select.getColumn(3));
      work.subject = select.getColumn(4).getString();
      work.repository = select.getColumn(5).getString();
      work.trailers = lines_of(select.getColumn(6).getString());
      work.tried = select.getColumn(7).getInt() != 0;
      work.oid = select.getColumn(8).getString();
      if (auto made = entries.extract(work.commit)) work.entries = std::move(made.mapped());
    }
    if (day) return works;
    for (auto& [commit, orphans] : entries) works.emplace_back().entries = std::move(orphans);
    return works;
  });
}

void replace_trailer_entries(Database& database, const TrailedWork& work,
                             const std::vector<TrailerEntry>& entries, core::Instant now) {
  std::vector<std::int64_t> old;
  for (const TrailerEntry& made : work.entries) old.push_back(made.entry.id);
  if (!old.empty()) remove_entries(database, old, now);
  guarded(database, [&] {
    SQLite::Statement tie(database.connection(),
                          "UPDATE entry SET commit_id = ?2, trailer = ?3 WHERE id = ?1");
    for (const TrailerEntry& made : entries) {
      tie.bind(1, add_entry(database, made.entry, now));
      tie.bind(2, work.commit);
      tie.bind(3, made.trailer);
      tie.exec();
      tie.reset();
    }
  });
}

void mark_tried(Database& database, const TrailedWork& work, core::Instant now) {
  guarded(database, [&] {
    SQLite::Statement mark(database.connection(), R"(
        UPDATE commit_trailer SET tried_at = ?2 WHERE (repository_id, oid) IN (
          SELECT repository_id, oid FROM commit_object WHERE commit_id = ?1))");
    mark.bind(1, work.commit);
    mark.bind(2, to_column(now));
    mark.exec();
  });
}

}  // namespace gongbu::store
