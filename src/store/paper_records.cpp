#include "gongbu/store/paper_records.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "gongbu/base/text.hpp"
#include "gongbu/core/paper.hpp"
#include "store/identities.hpp"
#include "store/merged_papers.hpp"
#include "store/rows.hpp"
#include "store/uuid.hpp"
#include "store/values.hpp"

namespace gongbu::store {
namespace {

Paper read_paper(SQLite::Statement& row) {
  Paper paper;
  paper.id = row.getColumn(0).getInt64();
  paper.uuid = row.getColumn(1).getString();
  paper.title = row.getColumn(2).getString();
  paper.arxiv = row.getColumn(3).getString();
  paper.doi = row.getColumn(4).getString();
  paper.url = row.getColumn(5).getString();
  const std::string authors = row.getColumn(6).getString();
  for (const std::string_view author : lines_of(authors)) paper.authors.emplace_back(author);
  if (!row.isColumnNull(7)) paper.year = row.getColumn(7).getInt();
  paper.cite_key = row.getColumn(8).getString();
  paper.bibtex = row.getColumn(9).getString();
  paper.pass = row.getColumn(10).getInt();
  paper.read = row.getColumn(11).getInt() != 0;
  paper.added_on = to_day(row.getColumn(12));
  return paper;
}

constexpr const char* kPaperColumns =
    "id, uuid, title, arxiv, doi, url, authors, year, cite_key, bibtex, pass, read, added_on";

// The SET clause of the next two statements.
constexpr std::string_view kSetContent =
    "title = ?1, arxiv = ?2, doi = ?3, url = ?4, authors = ?5, year = ?6, cite_key = ?7, "
    "bibtex = ?8, pass = ?9, read = ?10, added_on = ?11";

template <class Key>
int write_content(Database& database, const std::string& sql, const Paper& paper, const Key& key) {
  return execute(database.connection(), sql, paper.title, paper.arxiv, paper.doi, paper.url,
                 fmt::format("{}", fmt::join(paper.authors, "\n")), paper.year, paper.cite_key,
                 paper.bibtex, paper.pass, paper.read, paper.added_on, key);
}

template <class Value>
std::optional<Paper> select_paper(Database& database, const std::string& condition,
                                  const Value& value) {
  SQLite::Statement select(database.connection(),
                           fmt::format("SELECT {} FROM paper WHERE {}", kPaperColumns, condition));
  bind_all(select, value);
  if (!select.executeStep()) return std::nullopt;
  return read_paper(select);
}

// Returns the UUID for a new paper. It is derived from the identifiers unless a paper with that
// UUID exists, which then has other identifiers now. A removed paper is restored, or the one it was
// merged into.
std::string uuid_for(Database& database, const Paper& paper, core::Instant now) {
  const std::string derived = paper_uuid(paper.arxiv, paper.doi, paper.url);
  if (derived.empty()) return new_uuid(now);
  const std::string uuid = MergedPapers(database.connection()).survivor(derived);
  return select_paper(database, "uuid = ? AND deleted = 0", uuid) ? new_uuid(now) : uuid;
}

// Returns the greatest object id with this prefix, of any length.
std::string last_with(std::string prefix) {
  prefix.resize(2 * core::ObjectId::kSha256, 'f');
  return prefix;
}

}  // namespace

std::string topic_of(const Paper& paper) { return std::string(core::kPaperTopic) + paper.uuid; }

std::vector<Paper> papers(Database& database) {
  return guarded(database, [&] {
    SQLite::Statement select(
        database.connection(),
        fmt::format("SELECT {} FROM paper WHERE deleted = 0 AND merged_into = '' ORDER BY id",
                    kPaperColumns));
    std::vector<Paper> papers;
    while (select.executeStep()) papers.push_back(read_paper(select));
    return papers;
  });
}

std::optional<Paper> find_paper(Database& database, std::int64_t id) {
  return guarded(database, [&]() -> std::optional<Paper> {
    const auto paper = select_paper(database, "id = ?", id);
    if (!paper) return std::nullopt;
    return select_paper(database, "uuid = ? AND deleted = 0",
                        MergedPapers(database.connection()).survivor(paper->uuid));
  });
}

std::vector<Paper> merged_papers(Database& database) {
  return guarded(database, [&] {
    const MergedPapers merged(database.connection());
    SQLite::Statement select(
        database.connection(),
        fmt::format("SELECT {} FROM paper WHERE deleted = 0 AND merged_into <> '' ORDER BY id",
                    kPaperColumns));
    std::vector<Paper> papers;
    while (select.executeStep()) {
      papers.push_back(read_paper(select));
      papers.back().uuid = merged.survivor(papers.back().uuid);
    }
    return papers;
  });
}

Paper add_paper(Database& database, Paper paper, core::Instant now) {
  return in_change(database, "paper add", now, [&] {
    paper.uuid = uuid_for(database, paper, now);
    write_content(database,
                  fmt::format(R"(
        INSERT INTO paper (title, arxiv, doi, url, authors, year, cite_key, bibtex, pass, read,
                           added_on, uuid)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
        ON CONFLICT (uuid) DO UPDATE SET {}, deleted = 0)",
                              kSetContent),
                  paper, paper.uuid);
    paper.id = select_paper(database, "uuid = ?", paper.uuid).value().id;
    return std::move(paper);
  });
}

void update_paper(Database& database, const Paper& paper, core::Instant now) {
  in_change(database, "paper edit", now, [&] {
    const int rows = write_content(
        database, fmt::format("UPDATE paper SET {} WHERE id = ?12 AND deleted = 0", kSetContent),
        paper, paper.id);
    require_row(rows > 0, Msg::err_no_paper, paper.id);
  });
}

Paper merge_papers(Database& database, Paper joined, const Paper& one, const Paper& other,
                   core::Instant now) {
  return in_change(database, "paper join", now, [&] {
    const auto& [kept, gone] =
        std::minmax(one, other, [](const Paper& a, const Paper& b) { return a.uuid < b.uuid; });
    joined.id = kept.id;
    joined.uuid = kept.uuid;
    update_paper(database, joined, now);
    execute(database.connection(), "UPDATE paper SET merged_into = ? WHERE id = ?", kept.uuid,
            gone.id);
    return std::move(joined);
  });
}

void remove_paper(Database& database, std::int64_t id, core::Instant now) {
  in_change(database, "paper rm", now,
            [&] { require_row(remove_row(database, "paper", id), Msg::err_no_paper, id); });
}

namespace {

// Returns the links with merged papers replaced; a link of both papers occurs twice.
std::vector<PaperLink> all_links(Database& database) {
  const MergedPapers merged(database.connection());
  SQLite::Statement select(database.connection(), R"(
      SELECT id, paper_uuid, target, label, added_on FROM paper_link
      WHERE deleted = 0 ORDER BY id)");
  std::vector<PaperLink> links;
  while (select.executeStep())
    links.push_back({select.getColumn(0).getInt64(),
                     merged.survivor(select.getColumn(1).getString()),
                     select.getColumn(2).getString(), select.getColumn(3).getString(),
                     to_day(select.getColumn(4))});
  return links;
}

bool is_same_link(const PaperLink& one, const PaperLink& other) {
  return one.paper_uuid == other.paper_uuid && one.target == other.target;
}

}  // namespace

std::vector<PaperLink> paper_links(Database& database) {
  return guarded(database, [&] {
    std::vector<PaperLink> links;
    for (PaperLink& link : all_links(database))
      if (std::none_of(links.begin(), links.end(),
                       [&](const PaperLink& known) { return is_same_link(known, link); }))
        links.push_back(std::move(link));
    return links;
  });
}

void add_paper_link(Database& database, const PaperLink& link, core::Instant now) {
  in_change(database, "paper link", now, [&] {
    execute(database.connection(), R"(
        INSERT INTO paper_link (uuid, paper_uuid, target, label, added_on)
        VALUES (?, ?, ?, ?, ?))",
            new_uuid(now), link.paper_uuid, link.target, link.label, link.added_on);
  });
}

void remove_paper_link(Database& database, const PaperLink& link, core::Instant now) {
  in_change(database, "paper unlink", now, [&] {
    for (const PaperLink& each : all_links(database))
      if (is_same_link(each, link)) remove_row(database, "paper_link", each.id);
  });
}

std::vector<KnownCommit> commits_with_prefix(Database& database, const std::string& prefix) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(), R"(
        SELECT lower(hex(c.oid)), min(r.name), c.subject
        FROM commits c JOIN repository r ON r.id = c.repository_id
        WHERE hex(c.oid) BETWEEN upper(?1) AND upper(?2) GROUP BY c.oid LIMIT 2)");
    select.bind(1, prefix);
    select.bind(2, last_with(prefix));
    std::vector<KnownCommit> found;
    while (select.executeStep())
      found.push_back({select.getColumn(0).getString(), select.getColumn(1).getString(),
                       select.getColumn(2).getString()});
    return found;
  });
}

}  // namespace gongbu::store
