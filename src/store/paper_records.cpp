#include "gongbu/store/paper_records.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string_view>
#include <utility>

#include "gongbu/base/text.hpp"
#include "gongbu/core/paper.hpp"
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

// Binds what can change to ?1 to ?11, and the time of the change to ?12.
void bind_content(SQLite::Statement& statement, const Paper& paper, core::Instant now) {
  statement.bind(1, paper.title);
  statement.bind(2, paper.arxiv);
  statement.bind(3, paper.doi);
  statement.bind(4, paper.url);
  statement.bind(5, fmt::format("{}", fmt::join(paper.authors, "\n")));
  bind_optional(statement, 6, paper.year);
  statement.bind(7, paper.cite_key);
  statement.bind(8, paper.bibtex);
  statement.bind(9, paper.pass);
  statement.bind(10, to_column(paper.read));
  statement.bind(11, to_column(paper.added_on));
  statement.bind(12, to_column(now));
}

// The greatest object id that begins so, whatever its length.
std::string last_with(std::string prefix) {
  prefix.resize(2 * core::ObjectId::kSha256, 'f');
  return prefix;
}

}  // namespace

std::string topic_of(const Paper& paper) { return std::string(core::kPaperTopic) + paper.uuid; }

std::vector<Paper> papers(Database& database) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(), R"(
        SELECT id, uuid, title, arxiv, doi, url, authors, year, cite_key, bibtex, pass, read,
               added_on
        FROM paper WHERE deleted = 0 ORDER BY id)");
    std::vector<Paper> papers;
    while (select.executeStep()) papers.push_back(read_paper(select));
    return papers;
  });
}

Paper add_paper(Database& database, Paper paper, core::Instant now) {
  return in_step(database, "paper add", now, [&] {
    SQLite::Statement insert(database.connection(), R"(
        INSERT INTO paper (title, arxiv, doi, url, authors, year, cite_key, bibtex, pass, read,
                           added_on, revised_at, uuid)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13))");
    bind_content(insert, paper, now);
    paper.uuid = new_uuid(now);
    insert.bind(13, paper.uuid);
    paper.id = insert_row(database.connection(), insert);
    return std::move(paper);
  });
}

void update_paper(Database& database, const Paper& paper, core::Instant now) {
  in_step(database, "paper edit", now, [&] {
    SQLite::Statement update(database.connection(), R"(
        UPDATE paper SET title = ?1, arxiv = ?2, doi = ?3, url = ?4, authors = ?5, year = ?6,
                         cite_key = ?7, bibtex = ?8, pass = ?9, read = ?10, added_on = ?11,
                         revised_at = ?12
        WHERE id = ?13 AND deleted = 0)");
    bind_content(update, paper, now);
    update.bind(13, paper.id);
    require_row(update.exec() > 0, Msg::err_no_paper, paper.id);
  });
}

void remove_paper(Database& database, std::int64_t id, core::Instant now) {
  in_step(database, "paper rm", now,
          [&] { require_row(remove_row(database, "paper", id, now), Msg::err_no_paper, id); });
}

std::vector<PaperLink> paper_links(Database& database) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(), R"(
        SELECT id, paper_uuid, target, label, added_on FROM paper_link
        WHERE deleted = 0 ORDER BY id)");
    std::vector<PaperLink> links;
    while (select.executeStep())
      links.push_back({select.getColumn(0).getInt64(), select.getColumn(1).getString(),
                       select.getColumn(2).getString(), select.getColumn(3).getString(),
                       to_day(select.getColumn(4))});
    return links;
  });
}

void add_paper_link(Database& database, const PaperLink& link, core::Instant now) {
  in_step(database, "paper link", now, [&] {
    SQLite::Statement insert(database.connection(), R"(
        INSERT INTO paper_link (uuid, paper_uuid, target, label, added_on, revised_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6))");
    insert.bind(1, new_uuid(now));
    insert.bind(2, link.paper_uuid);
    insert.bind(3, link.target);
    insert.bind(4, link.label);
    insert.bind(5, to_column(link.added_on));
    insert.bind(6, to_column(now));
    insert.exec();
  });
}

void remove_paper_link(Database& database, std::int64_t id, core::Instant now) {
  in_step(database, "paper unlink", now, [&] { remove_row(database, "paper_link", id, now); });
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
