#include "paper_join.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "gongbu/core/paper.hpp"
#include "gongbu/store/entries.hpp"
#include "gongbu/store/timer.hpp"

namespace gongbu::study {
namespace {

using Moved = std::map<std::string, std::string>;

std::string topic_name(const std::string& uuid) { return std::string(core::kPaperTopic) + uuid; }

// Says whether `entry` was about a paper that moved; then it is about the one in its place.
bool change_topics(store::Entry& entry, const Moved& topics) {
  bool changed = false;
  for (std::string& name : entry.topics) {
    const auto now = topics.find(name);
    if (now == topics.end()) continue;
    name = now->second;
    changed = true;
  }
  return changed;
}

void move_entries(app::Workspace& workspace, const Moved& topics) {
  store::Database& database = workspace.database;
  for (store::Entry& entry : store::entries_with_topics(database))
    if (change_topics(entry, topics)) store::update_entry(database, entry, workspace.now);
  // A timer becomes an entry later.
  if (auto timer = store::running_timer(database); timer && change_topics(timer->entry, topics)) {
    store::end_timer(database, timer->id, workspace.now);
    store::start_timer(database, timer->entry, workspace.now);
  }
}

void move_code(app::Workspace& workspace, const Moved& moved) {
  const std::vector<store::PaperLink> links = store::paper_links(workspace.database);
  std::set<std::pair<std::string, std::string>> linked;
  for (const store::PaperLink& link : links) linked.emplace(link.paper_uuid, link.target);
  for (store::PaperLink link : links) {
    const auto now = moved.find(link.paper_uuid);
    if (now == moved.end()) continue;
    store::remove_paper_link(workspace.database, link.id, workspace.now);
    link.paper_uuid = now->second;
    if (linked.emplace(link.paper_uuid, link.target).second)
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

store::Paper join_papers(app::Workspace& workspace, const store::Paper& kept,
                         const store::Paper& other) {
  store::Paper joined = completed(kept, other);
  joined.pass = std::max(kept.pass, other.pass);
  joined.read = kept.read || other.read;
  joined.added_on = std::min(kept.added_on, other.added_on);
  store::remove_paper(workspace.database, other.id, workspace.now);
  store::update_paper(workspace.database, joined, workspace.now);
  return joined;
}

void move_study(app::Workspace& workspace, const std::map<std::string, std::string>& moved) {
  if (moved.empty()) return;
  Moved last;  // of papers that moved twice
  Moved topics;
  for (const auto& [from, to] : moved) {
    std::string end = to;
    for (auto next = moved.find(end); next != moved.end(); next = moved.find(end))
      end = next->second;
    topics.emplace(topic_name(from), topic_name(end));
    last.emplace(from, std::move(end));
  }
  move_entries(workspace, topics);
  move_code(workspace, last);
}

}  // namespace gongbu::study
