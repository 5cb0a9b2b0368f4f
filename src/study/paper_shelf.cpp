#include <algorithm>
#include <iterator>
#include <utility>

#include "gongbu/base/error.hpp"
#include "gongbu/catalog/author.hpp"
#include "gongbu/catalog/bibtex.hpp"
#include "gongbu/catalog/paper_id.hpp"
#include "gongbu/catalog/same_work.hpp"
#include "gongbu/study/papers.hpp"
#include "paper_join.hpp"

namespace gongbu::study {
namespace {

using catalog::Likeness;

std::vector<std::string> index_keys(const store::Paper& paper) {
  std::vector<std::string> keys;
  if (!paper.arxiv.empty()) keys.push_back("arxiv:" + paper.arxiv);
  if (!paper.doi.empty()) keys.push_back("doi:" + paper.doi);
  if (!paper.url.empty()) keys.push_back("url:" + paper.url);
  return keys;
}

catalog::Work work_of(const store::Paper& paper) {
  catalog::Work work{
      .authors = paper.authors, .year = paper.year, .ids = {paper.arxiv, paper.doi, paper.url}};
  if (paper.bibtex.empty()) return work;
  const catalog::Bibliography stored = catalog::read_bibtex(paper.bibtex);
  if (stored.entries.empty()) return work;
  const catalog::BibEntry& entry = stored.entries.front();
  work.type = entry.type;
  work.edition = entry.field("edition");
  work.volume = entry.field("volume");
  return work;
}

bool has_nothing_but_title(const store::Paper& paper) {
  return index_keys(paper).empty() && paper.authors.empty() && !paper.year;
}

bool same_title(const store::Paper& one, const store::Paper& other) {
  return catalog::title_key(one.title) == catalog::title_key(other.title);
}

// Returns whether two papers with a common identifier are different works, which means that one
// identifier is wrong.
bool is_other_work(const store::Paper& known, const store::Paper& details) {
  return !known.title.empty() && !details.title.empty() && !same_title(known, details) &&
         catalog::compare_authors(known.authors, details.authors) == catalog::AuthorMatch::differ;
}

// Returns whether two papers have different identifiers of the same kind.
bool identifiers_differ(const store::Paper& one, const store::Paper& other) {
  const auto differ = [](const std::string& a, const std::string& b) {
    return !a.empty() && !b.empty() && a != b;
  };
  return differ(one.arxiv, other.arxiv) || differ(one.doi, other.doi);
}

// Returns the candidate with exactly the same data, if several match.
std::vector<const store::Paper*> closest(const std::vector<const store::Paper*>& found,
                                         const catalog::Work& work) {
  const auto pick = [&](const auto& is_equal) {
    std::vector<const store::Paper*> equal;
    std::copy_if(found.begin(), found.end(), std::back_inserter(equal),
                 [&](const store::Paper* paper) { return is_equal(work_of(*paper)); });
    return equal;
  };
  auto equal = pick([&](const catalog::Work& known) { return known == work; });
  if (equal.size() != 1)
    equal = pick([&](const catalog::Work& known) {
      return known.authors == work.authors && known.year == work.year && known.ids == work.ids;
    });
  return equal.size() == 1 ? equal : found;
}

}  // namespace

PaperShelf::PaperShelf(app::Workspace& workspace) : workspace_(workspace) {
  std::map<std::string, std::int64_t> ids;
  for (store::Paper& paper : store::papers(workspace_.database)) {
    ids.emplace(paper.uuid, paper.id);
    insert(std::move(paper));
  }
  for (const store::Paper& merged : store::merged_papers(workspace_.database))
    if (const auto id = ids.find(merged.uuid); id != ids.end())
      for (const std::string& key : index_keys(merged)) by_id_.emplace(key, id->second);
}

const store::Paper& PaperShelf::insert(store::Paper paper) {
  erase(paper.id);
  const std::int64_t id = paper.id;
  for (const std::string& key : index_keys(paper)) by_id_.emplace(key, id);
  if (!paper.title.empty()) by_title_.emplace(catalog::title_key(paper.title), id);
  return papers_.emplace(id, std::move(paper)).first->second;
}

void PaperShelf::erase(std::int64_t id) {
  const auto known = papers_.find(id);
  if (known == papers_.end()) return;
  for (const std::string& key : index_keys(known->second))
    if (const auto it = by_id_.find(key); it != by_id_.end() && it->second == id) by_id_.erase(it);
  auto [it, end] = by_title_.equal_range(catalog::title_key(known->second.title));
  while (it != end) it = it->second == id ? by_title_.erase(it) : std::next(it);
  papers_.erase(known);
}

const store::Paper* PaperShelf::with_identifier(const store::Paper& details) const {
  for (const std::string& key : index_keys(details))
    if (const auto it = by_id_.find(key); it != by_id_.end()) return &papers_.at(it->second);
  return nullptr;
}

PaperShelf::Titled PaperShelf::of_title(const store::Paper& details,
                                        const std::string& title) const {
  Titled titled;
  if (title.empty()) return titled;
  const auto [begin, end] = by_title_.equal_range(catalog::title_key(title));
  if (begin == end) return titled;
  const catalog::Work work = work_of(details);
  for (auto it = begin; it != end; ++it) {
    if (it->second == details.id) continue;
    const store::Paper& other = papers_.at(it->second);
    const Likeness like = catalog::likeness(work_of(other), work);
    if (like == Likeness::same) titled.same.push_back(&other);
    if (like == Likeness::unsure) titled.unsure.push_back(&other);
  }
  if (titled.same.size() > 1) titled.same = closest(titled.same, work);
  return titled;
}

const store::Paper* PaperShelf::find(const store::Paper& details) const {
  if (const auto known = papers_.find(details.id); known != papers_.end()) return &known->second;
  if (const store::Paper* known = with_identifier(details)) return known;
  const Titled titled = of_title(details, details.title);
  return titled.same.size() == 1 ? titled.same.front() : nullptr;
}

std::vector<std::int64_t> PaperShelf::similar_to(const store::Paper& paper) const {
  const Titled titled = of_title(paper, paper.title);
  std::vector<std::int64_t> ids;
  for (const auto* papers : {&titled.same, &titled.unsure})
    for (const store::Paper* other : *papers) ids.push_back(other->id);
  std::sort(ids.begin(), ids.end());
  return ids;
}

RecordedPaper PaperShelf::record(const store::Paper& details) {
  if (details.id == 0 && has_nothing_but_title(details)) {
    const Titled titled = of_title(details, details.title);
    if (titled.same.size() > 1) throw ambiguous_paper(details.title, similar_to(details));
  }
  return record_all({details}).front();
}

std::vector<RecordedPaper> PaperShelf::record_all(const std::vector<store::Paper>& all) {
  std::vector<RecordedPaper> recorded;
  for (const store::Paper& details : all) recorded.push_back(record_one(details));
  return recorded;
}

RecordedPaper PaperShelf::record_one(const store::Paper& details) {
  const store::Paper* known = find(details);
  if (known == nullptr) {
    RecordedPaper added{.recorded = Recorded::added, .similar = similar_to(details)};
    store::Paper paper = details;
    paper.added_on = workspace_.today;
    added.paper = insert(store::add_paper(workspace_.database, std::move(paper), workspace_.now));
    return added;
  }
  if (is_other_work(*known, details)) return {*known, Recorded::other_work};
  return complete(*known, details);
}

RecordedPaper PaperShelf::complete(const store::Paper& known, const store::Paper& details) {
  store::Paper more = completed(known, details);
  RecordedPaper result{.recorded = Recorded::known};
  // Another paper may have an identifier that is new here: it is the same work, or the identifier
  // is wrong.
  std::vector<const store::Paper*> twins;
  for (auto member : {&store::Paper::arxiv, &store::Paper::doi, &store::Paper::url}) {
    if (more.*member == known.*member) continue;
    store::Paper only;
    only.*member = more.*member;
    const store::Paper* owner = with_identifier(only);
    if (owner == nullptr || owner->id == known.id) continue;
    if (is_other_work(*owner, more) || identifiers_differ(*owner, more)) {
      (more.*member).clear();
    } else {
      twins.push_back(owner);
    }
  }
  // Compare both the stored and the new title.
  for (const std::string& title : {more.title, details.title}) {
    const Titled titled = of_title(more, title);
    if (titled.same.size() == 1) twins.push_back(titled.same.front());
    if (more == known) continue;
    for (const auto* papers : {&titled.same, &titled.unsure})
      for (const store::Paper* other : *papers) result.similar.push_back(other->id);
  }
  for (auto member : {&store::Paper::arxiv, &store::Paper::doi})
    if (!(details.*member).empty() && details.*member != more.*member)
      result.not_kept.push_back(details.*member);
  std::vector<store::Paper> joined;
  for (const store::Paper* twin : twins) joined.push_back(*twin);
  result.paper = more;
  if (!joined.empty()) {
    for (const store::Paper& twin : joined)
      if (twin.id != result.paper.id && papers_.contains(twin.id))
        result.paper = join_older(result.paper, twin);
    result.recorded = Recorded::joined;
  } else if (more != known) {
    update(more);
    result.recorded = Recorded::completed;
  }
  std::sort(result.similar.begin(), result.similar.end());
  result.similar.erase(std::unique(result.similar.begin(), result.similar.end()),
                       result.similar.end());
  std::erase_if(result.similar,
                [&](std::int64_t id) { return id == result.paper.id || !papers_.contains(id); });
  return result;
}

void PaperShelf::update(const store::Paper& paper) {
  store::update_paper(workspace_.database, paper, workspace_.now);
  insert(paper);
}

// The paper with the smaller uuid takes precedence, on every machine alike.
store::Paper PaperShelf::join_older(const store::Paper& one, const store::Paper& other) {
  return one.uuid < other.uuid ? join(one, other) : join(other, one);
}

store::Paper PaperShelf::join(const store::Paper& kept, const store::Paper& other) {
  store::Paper joined = join_papers(workspace_, kept, other);
  erase(kept.id);
  erase(other.id);
  return insert(std::move(joined));
}

}  // namespace gongbu::study
