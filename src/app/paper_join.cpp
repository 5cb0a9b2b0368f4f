#include "paper_join.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "gongbu/store/entries.hpp"
#include "gongbu/store/timer.hpp"

namespace gongbu::app {
namespace {

// Says whether `entry` was about the one topic; then it is about the other.
bool change_topic(store::Entry& entry, const std::string& from, const std::string& to) {
  const auto old = std::find(entry.topics.begin(), entry.topics.end(), from);
  if (old == entry.topics.end()) return false;
  *old = to;
  return true;
}

void move_study(Workspace& workspace, const std::string& from, const std::string& to) {
  store::Database& database = workspace.database;
  for (store::Entry& entry : store::entries_with_topics(database))
    if (change_topic(entry, from, to)) store::update_entry(database, entry, workspace.now);
  // A timer becomes an entry later.
  if (auto timer = store::running_timer(database); timer && change_topic(timer->entry, from, to)) {
    store::end_timer(database, timer->id, workspace.now);
    store::start_timer(database, timer->entry, workspace.now);
  }
}

void move_code(Workspace& workspace, const std::string& from, const std::string& to) {
  const std::vector<store::PaperLink> links = store::paper_links(workspace.database);
  std::set<std::string> linked;
  for (const store::PaperLink& link : links)
    if (link.paper_uuid == to) linked.insert(link.target);
  for (store::PaperLink link : links) {
    if (link.paper_uuid != from) continue;
    store::remove_paper_link(workspace.database, link.id, workspace.now);
    link.paper_uuid = to;
    if (linked.insert(link.target).second)
      store::add_paper_link(workspace.database, link, workspace.now);
  }
}

}  // namespace

store::Paper completed(store::Paper paper, const store::Paper& details) {
  const auto take = [](auto& known, const auto& more) {
    if (known.empty()) known = more;
  };
  take(paper.title, details.title);
  take(paper.arxiv, details.arxiv);
  take(paper.doi, details.doi);
  take(paper.url, details.url);
  take(paper.authors, details.authors);
  take(paper.cite_key, details.cite_key);
  take(paper.bibtex, details.bibtex);
  if (!paper.year) paper.year = details.year;
  return paper;
}

store::Paper join_papers(Workspace& workspace, const store::Paper& kept,
                         const store::Paper& other) {
  store::Paper joined = completed(kept, other);
  joined.pass = std::max(kept.pass, other.pass);
  joined.read = kept.read || other.read;
  joined.added_on = std::min(kept.added_on, other.added_on);
  move_study(workspace, store::topic_of(other), store::topic_of(kept));
  move_code(workspace, other.uuid, kept.uuid);
  store::remove_paper(workspace.database, other.id, workspace.now);
  store::update_paper(workspace.database, joined, workspace.now);
  return joined;
}

}  // namespace gongbu::app
