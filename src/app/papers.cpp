#include "gongbu/app/papers.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <string_view>
#include <system_error>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/catalog/bibtex.hpp"
#include "gongbu/catalog/paper_id.hpp"
#include "gongbu/store/activities.hpp"
#include "paper_join.hpp"

namespace gongbu::app {
namespace {

constexpr std::string_view kNumberPrefix = "paper:";  // as in "paper:3"
constexpr std::string_view kDash = " — ";             // between a title and the user's own words

catalog::PaperIds ids_of(const store::Paper& paper) { return {paper.arxiv, paper.doi, paper.url}; }

std::vector<std::string> index_keys(const store::Paper& paper) {
  std::vector<std::string> keys;
  if (!paper.arxiv.empty()) keys.push_back("arxiv:" + paper.arxiv);
  if (!paper.doi.empty()) keys.push_back("doi:" + paper.doi);
  if (!paper.url.empty()) keys.push_back("url:" + paper.url);
  return keys;
}

// Papers of one title are still two when both have an identifier of a kind, and another one.
bool contradict(const store::Paper& a, const store::Paper& b) {
  const auto differ = [](const std::string& one, const std::string& other) {
    return !one.empty() && !other.empty() && one != other;
  };
  return differ(a.arxiv, b.arxiv) || differ(a.doi, b.doi);
}

std::optional<std::int64_t> number_in(std::string_view digits) {
  std::int64_t number = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, number);
  if (error != std::errc() || stop != end) return std::nullopt;
  return number;
}

Error no_paper(std::string_view word) {
  return make_error(ErrorKind::usage, Msg::err_no_paper, word).hint(phrase(Msg::hint_paper_list));
}

store::Paper paper_with_number(Workspace& workspace, std::string_view digits) {
  const auto number = number_in(digits);
  for (store::Paper& paper : store::papers(workspace.database))
    if (paper.id == number) return std::move(paper);
  throw no_paper(digits);
}

store::Paper details_of(catalog::PaperIds ids) {
  store::Paper details;
  details.arxiv = std::move(ids.arxiv);
  details.doi = std::move(ids.doi);
  details.url = std::move(ids.url);
  return details;
}

// The words behind an identifier without the title they may begin with.
std::string own_words(const store::Paper& paper, std::string_view words) {
  if (catalog::title_key(words) == catalog::title_key(paper.title)) return {};
  const std::string before = paper.title + std::string(kDash);
  if (words.starts_with(before)) words.remove_prefix(before.size());
  return std::string(words);
}

// "arxiv:1706.03762 Attention Is All You Need — section 3"
std::string subject_of(const store::Paper& paper, const std::string& words) {
  std::string subject = paper.title;
  const bool named = !paper.arxiv.empty() || !paper.doi.empty() || paper.title.empty();
  const std::string name = named ? catalog::paper_id_name(ids_of(paper)) : "";
  if (!name.empty()) subject = subject.empty() ? name : name + " " + subject;
  return words.empty() ? subject : subject + std::string(kDash) + words;
}

store::Paper only_one(std::vector<store::Paper> found, const std::string& word) {
  if (found.empty()) throw no_paper(word);
  if (found.size() == 1) return std::move(found.front());
  std::vector<std::int64_t> numbers;
  for (const store::Paper& paper : found) numbers.push_back(paper.id);
  throw make_error(ErrorKind::usage, Msg::err_paper_ambiguous, word,
                   fmt::format("{}", fmt::join(numbers, ", ")));
}

bool is_about(const store::Entry& entry, const std::string& topic) {
  return std::find(entry.topics.begin(), entry.topics.end(), topic) != entry.topics.end();
}

// `study` are the entries about the paper, oldest first.
report::PaperRow row_of(const store::Paper& paper, const std::vector<const store::Entry*>& study,
                        const std::vector<store::PaperLink>& links) {
  report::PaperRow row{.id = paper.id,
                       .title = paper.title,
                       .identifier = catalog::paper_id_name(ids_of(paper)),
                       .address = catalog::paper_address(ids_of(paper)),
                       .authors = paper.authors,
                       .first_author = {},
                       .year = paper.year,
                       .cite_key = paper.cite_key,
                       .pass = paper.pass,
                       .added_on = paper.added_on,
                       .last_studied = {},
                       .code = {}};
  if (!paper.authors.empty()) row.first_author = catalog::last_name(paper.authors.front());
  for (const store::Entry* entry : study) {
    row.last_studied = entry->day;
    row.spent += entry->spent.value_or(core::minutes{0});
  }
  for (const store::PaperLink& link : links)
    if (link.paper_uuid == paper.uuid) row.code.push_back(link.label);
  row.state = core::paper_state(!row.code.empty(), paper.read,
                                paper.pass > 0 || row.last_studied.has_value());
  return row;
}

// The paper that an entry is about, if it is known by its title alone and through this entry alone:
// another title puts that one right, a slip of the pen must not stay behind as a paper.
std::optional<store::Paper> paper_of_title(Workspace& workspace, const PaperShelf& shelf,
                                           const store::Entry& entry) {
  for (const store::Paper& paper : shelf.all()) {
    if (!is_about(entry, store::topic_of(paper))) continue;
    const std::vector<core::Activity> study = study_of(workspace, paper);
    const bool is_bare = ids_of(paper).empty() && paper.bibtex.empty();
    if (is_bare && study.size() == 1 && study.front().entry_id == entry.id) return paper;
  }
  return std::nullopt;
}

}  // namespace

PaperShelf::PaperShelf(Workspace& workspace) : workspace_(workspace) { read(); }

void PaperShelf::read() {
  papers_ = store::papers(workspace_.database);
  by_id_.clear();
  by_title_.clear();
  for (std::size_t i = 0; i < papers_.size(); ++i) index(i);
}

void PaperShelf::index(std::size_t place) {
  for (const std::string& key : index_keys(papers_[place])) by_id_.emplace(key, place);
  if (!papers_[place].title.empty())
    by_title_.emplace(catalog::title_key(papers_[place].title), place);
}

const store::Paper* PaperShelf::find(const store::Paper& details) const {
  for (const std::string& key : index_keys(details))
    if (const auto it = by_id_.find(key); it != by_id_.end()) return &papers_[it->second];
  if (details.title.empty()) return nullptr;
  const auto [begin, end] = by_title_.equal_range(catalog::title_key(details.title));
  for (auto it = begin; it != end; ++it)
    if (!contradict(papers_[it->second], details)) return &papers_[it->second];
  return nullptr;
}

std::pair<store::Paper, Recorded> PaperShelf::record(const store::Paper& details) {
  const store::Paper* known = find(details);
  if (known == nullptr) {
    store::Paper paper = details;
    paper.added_on = workspace_.today;
    papers_.push_back(store::add_paper(workspace_.database, std::move(paper), workspace_.now));
    index(papers_.size() - 1);
    return {papers_.back(), Recorded::added};
  }
  const store::Paper more = completed(*known, details);
  // The title it has, or the one that is said of it now.
  for (const std::string& title : {more.title, details.title})
    if (const auto twin = twin_of(more, title)) return {join(more, *twin), Recorded::joined};
  if (more == *known) return {more, Recorded::known};
  update(more);
  return {more, Recorded::completed};
}

void PaperShelf::update(const store::Paper& paper) {
  store::update_paper(workspace_.database, paper, workspace_.now);
  for (std::size_t i = 0; i < papers_.size(); ++i) {
    if (papers_[i].id != paper.id) continue;
    papers_[i] = paper;
    index(i);
  }
}

std::optional<store::Paper> PaperShelf::twin_of(const store::Paper& paper,
                                                const std::string& title) const {
  if (title.empty()) return std::nullopt;
  const auto [begin, end] = by_title_.equal_range(catalog::title_key(title));
  for (auto it = begin; it != end; ++it)
    if (const store::Paper& other = papers_[it->second];
        other.id != paper.id && !contradict(other, paper))
      return other;
  return std::nullopt;
}

// The number that the user has known for longer stays.
store::Paper PaperShelf::join(const store::Paper& one, const store::Paper& other) {
  store::Paper joined =
      one.id < other.id ? join_papers(workspace_, one, other) : join_papers(workspace_, other, one);
  read();
  return joined;
}

namespace {

// The paper with the number that stands first, as "paper:2", or alone, as "2": that is a title only
// where no paper has the number.
std::optional<store::Paper> paper_on_list(Workspace& workspace, const std::string& words,
                                          const std::string& first) {
  if (ascii_lower(first).starts_with(kNumberPrefix)) {
    const std::string number = first.substr(kNumberPrefix.size());
    if (number_in(number)) return paper_with_number(workspace, number);
  } else if (const auto number = number_in(words)) {
    for (store::Paper& paper : store::papers(workspace.database))
      if (paper.id == *number) return std::move(paper);
  }
  return std::nullopt;
}

}  // namespace

NamedPaper read_paper(Workspace& workspace, const std::string& words) {
  const std::size_t space = std::min(words.find(' '), words.size());
  const std::string first = words.substr(0, space);
  NamedPaper named;
  const std::optional<store::Paper> listed = paper_on_list(workspace, words, first);
  auto ids = listed ? std::nullopt : catalog::read_paper_id(first);
  if (!listed && !ids) {
    named.details.title = words;
    return named;
  }
  named.details = listed ? *listed : details_of(*std::move(ids));
  named.words = trimmed(std::string_view(words).substr(space));
  return named;
}

std::optional<std::string> paper_subject(Workspace& workspace, const std::string& words) {
  if (number_in(words)) return std::nullopt;
  NamedPaper named = read_paper(workspace, words);
  const bool is_title = named.details.id == 0 && !named.details.title.empty();
  if (is_title) return std::nullopt;
  const PaperShelf shelf(workspace);
  const store::Paper* known = shelf.find(named.details);
  const store::Paper& paper = known == nullptr ? named.details : *known;
  return subject_of(paper, own_words(paper, named.words));
}

void set_paper(Workspace& workspace, PaperShelf& shelf, store::Entry& entry,
               const std::string& subject) {
  NamedPaper named = read_paper(workspace, subject);
  const store::Paper* known = shelf.find(named.details);
  if (known == nullptr && !named.details.title.empty()) {
    if (auto paper = paper_of_title(workspace, shelf, entry)) {
      paper->title = named.details.title;
      shelf.update(*paper);
      entry.subject = paper->title;
      return;
    }
  }
  // What stands behind the identifier of a paper that has no title yet is its title.
  if (named.details.title.empty() && (known == nullptr || known->title.empty()))
    named.details.title = named.words;
  const store::Paper paper = shelf.record(named.details).first;
  entry.subject = subject_of(paper, own_words(paper, named.words));
  entry.topics = {store::topic_of(paper)};
}

void set_pass(Workspace& workspace, const store::Entry& entry, int pass) {
  for (store::Paper& paper : store::papers(workspace.database)) {
    if (!is_about(entry, store::topic_of(paper))) continue;
    paper.pass = pass;
    store::update_paper(workspace.database, paper, workspace.now);
    return;
  }
  throw make_error(ErrorKind::usage, Msg::err_pass_without_paper);
}

store::Paper paper_named(Workspace& workspace, const std::string& word) {
  std::string_view number = word;
  if (number.starts_with('#')) number.remove_prefix(1);
  if (number.starts_with(kNumberPrefix)) number.remove_prefix(kNumberPrefix.size());
  if (number_in(number)) return paper_with_number(workspace, number);
  const PaperShelf shelf(workspace);
  const std::vector<store::Paper>& all = shelf.all();
  if (auto ids = catalog::read_paper_id(word)) {
    if (const store::Paper* paper = shelf.find(details_of(*std::move(ids)))) return *paper;
    throw no_paper(word);
  }
  store::Paper titled;
  titled.title = word;
  if (const store::Paper* paper = shelf.find(titled)) return *paper;
  std::vector<store::Paper> found;
  const std::string key = catalog::title_key(word);
  for (const store::Paper& paper : all)
    if (paper.cite_key == word ||
        (!key.empty() && catalog::title_key(paper.title).find(key) != std::string::npos))
      found.push_back(paper);
  return only_one(std::move(found), word);
}

std::vector<report::PaperRow> paper_rows(Studies& studies) {
  std::map<std::string, std::vector<const store::Entry*>> by_topic;
  for (const store::Entry& entry : studies.entries())
    for (const std::string& topic : entry.topics)
      if (topic.starts_with(core::kPaperTopic)) by_topic[topic].push_back(&entry);
  std::vector<report::PaperRow> rows;
  for (const store::Paper& paper : studies.papers())
    rows.push_back(row_of(paper, by_topic[store::topic_of(paper)], studies.paper_links()));
  return rows;
}

report::PaperRow paper_row(Studies& studies, const store::Paper& paper) {
  std::vector<const store::Entry*> study;
  for (const store::Entry& entry : studies.entries())
    if (is_about(entry, store::topic_of(paper))) study.push_back(&entry);
  return row_of(paper, study, studies.paper_links());
}

std::optional<report::PaperRow> paper_in_progress(Studies& studies) {
  std::optional<report::PaperRow> last;
  for (report::PaperRow& row : paper_rows(studies)) {
    if (row.state != core::PaperState::reading) continue;
    if (!last || row.last_studied >= last->last_studied) last = std::move(row);
  }
  return last;
}

std::vector<core::Activity> study_of(Workspace& workspace, const store::Paper& paper) {
  std::vector<core::Activity> study;
  for (store::Entry& entry : store::entries_with_topics(workspace.database))
    if (is_about(entry, store::topic_of(paper)))
      study.push_back(store::activity_of(std::move(entry)));
  return study;
}

}  // namespace gongbu::app
