#include "gongbu/study/papers.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <string_view>
#include <system_error>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/catalog/author.hpp"
#include "gongbu/catalog/paper_id.hpp"
#include "gongbu/store/activities.hpp"

namespace gongbu::study {
namespace {

constexpr std::string_view kNumberPrefix = "paper:";  // as in "paper:3"
constexpr std::string_view kDash = " — ";             // between a title and the user's own words

catalog::PaperIds ids_of(const store::Paper& paper) { return {paper.arxiv, paper.doi, paper.url}; }

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

store::Paper paper_with_number(app::Workspace& workspace, std::string_view digits) {
  if (const auto number = number_in(digits))
    if (auto paper = store::find_paper(workspace.database, *number)) return *std::move(paper);
  throw no_paper(digits);
}

store::Paper details_of(catalog::PaperIds ids) {
  store::Paper details;
  details.arxiv = std::move(ids.arxiv);
  details.doi = std::move(ids.doi);
  details.url = std::move(ids.url);
  return details;
}

// Returns the words after an identifier without a leading title.
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
  throw ambiguous_paper(word, numbers);
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
                       .authors = {},
                       .more_authors = false,
                       .first_author = {},
                       .year = paper.year,
                       .cite_key = paper.cite_key,
                       .pass = paper.pass,
                       .added_on = paper.added_on,
                       .last_studied = {},
                       .code = {}};
  for (const std::string& author : paper.authors) {
    if (catalog::stands_for_others(author)) {
      row.more_authors = true;
    } else {
      row.authors.push_back(catalog::author_name(author));
    }
  }
  if (!row.authors.empty()) row.first_author = catalog::last_name(paper.authors.front());
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

// Returns the entry's paper if it is known only by its title and only through this entry. A new
// title then corrects it, so that a typing error leaves no paper behind.
std::optional<store::Paper> paper_of_title(app::Workspace& workspace, const PaperShelf& shelf,
                                           store::Entry entry) {
  store::resolve_papers(workspace.database, entry);
  for (const auto& [number, paper] : shelf.all()) {
    if (!is_about(entry, store::topic_of(paper))) continue;
    const std::vector<core::Activity> study = study_of(workspace, paper);
    const bool is_bare = ids_of(paper).empty() && paper.bibtex.empty();
    if (is_bare && study.size() == 1 && study.front().entry_id == entry.id) return paper;
  }
  return std::nullopt;
}

}  // namespace

Error ambiguous_paper(std::string_view words, const std::vector<std::int64_t>& numbers) {
  return make_error(ErrorKind::usage, Msg::err_paper_ambiguous, words,
                    fmt::format("{}", fmt::join(numbers, ", ")))
      .hint(phrase(Msg::hint_paper_number, numbers.front()));
}

namespace {

// Returns the paper with the leading number: "paper:2", or "2" alone, which is a title if no paper
// has this number.
std::optional<store::Paper> paper_on_list(app::Workspace& workspace, const std::string& words,
                                          const std::string& first) {
  if (ascii_lower(first).starts_with(kNumberPrefix)) {
    const std::string number = first.substr(kNumberPrefix.size());
    if (number_in(number)) return paper_with_number(workspace, number);
  } else if (const auto number = number_in(words)) {
    return store::find_paper(workspace.database, *number);
  }
  return std::nullopt;
}

// Returns the end of the words that form an identifier: "doi: 10.1145/3065386", "arXiv preprint
// arXiv:1706.03762", else the first word.
std::size_t end_of_first(std::string_view words) {
  const std::string lower = ascii_lower(words);
  const std::size_t first = std::min(lower.find(' '), lower.size());
  const std::string_view word = std::string_view(lower).substr(0, first);
  if (word != "doi:" && word != "arxiv:") return first;
  return std::min(lower.find(' ', lower.find_first_not_of(' ', first)), lower.size());
}

}  // namespace

NamedPaper read_paper(app::Workspace& workspace, const std::string& typed) {
  constexpr std::string_view kPreprint = "arxiv preprint ";
  const bool is_preprint = ascii_lower(typed).starts_with(std::string(kPreprint) + "arxiv:");
  const std::string words = is_preprint ? typed.substr(kPreprint.size()) : typed;
  const std::size_t space = end_of_first(words);
  std::string first = words.substr(0, space);
  std::erase(first, ' ');  // "doi: 10.1145/3065386"
  NamedPaper named;
  const std::optional<store::Paper> listed = paper_on_list(workspace, words, first);
  auto ids = listed ? std::nullopt : catalog::read_paper_id(first);
  if (!listed && !ids) {
    named.details.title = words;
    return named;
  }
  named.details = listed ? *listed : details_of(*std::move(ids));
  named.words = trimmed(std::string_view(words).substr(space));
  if (!named.details.arxiv.empty()) named.words = catalog::without_arxiv_stamp(named.words);
  return named;
}

std::optional<std::string> paper_subject(app::Workspace& workspace, const std::string& words) {
  if (number_in(words)) return std::nullopt;
  NamedPaper named = read_paper(workspace, words);
  const bool is_title = named.details.id == 0 && !named.details.title.empty();
  if (is_title) return std::nullopt;
  const PaperShelf shelf(workspace);
  const store::Paper* known = shelf.find(named.details);
  const store::Paper& paper = known == nullptr ? named.details : *known;
  return subject_of(paper, own_words(paper, named.words));
}

void set_paper(app::Workspace& workspace, PaperShelf& shelf, store::Entry& entry,
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
  // The words after the identifier of a paper without a title are its title.
  if (named.details.title.empty() && (known == nullptr || known->title.empty()))
    named.details.title = named.words;
  const store::Paper paper = shelf.record(named.details).paper;
  entry.subject = subject_of(paper, own_words(paper, named.words));
  entry.topics = {store::topic_of(paper)};
}

void set_pass(app::Workspace& workspace, store::Entry entry, int pass) {
  store::resolve_papers(workspace.database, entry);
  for (store::Paper& paper : store::papers(workspace.database)) {
    if (!is_about(entry, store::topic_of(paper))) continue;
    paper.pass = pass;
    store::update_paper(workspace.database, paper, workspace.now);
    return;
  }
  throw make_error(ErrorKind::usage, Msg::err_pass_without_paper);
}

namespace {

// Returns the paper with this citation key if it is unique.
std::optional<store::Paper> paper_with_key(const PaperShelf& shelf, const std::string& key) {
  std::optional<store::Paper> found;
  for (const auto& [number, paper] : shelf.all()) {
    if (paper.cite_key.empty() || paper.cite_key != key) continue;
    if (found) return std::nullopt;
    found = paper;
  }
  return found;
}

}  // namespace

store::Paper paper_named(app::Workspace& workspace, const std::string& word) {
  std::string_view number = word;
  if (number.starts_with('#')) number.remove_prefix(1);
  if (number.starts_with(kNumberPrefix)) number.remove_prefix(kNumberPrefix.size());
  if (number_in(number)) return paper_with_number(workspace, number);
  const PaperShelf shelf(workspace);
  if (auto ids = catalog::read_paper_id(word)) {
    if (const store::Paper* paper = shelf.find(details_of(*std::move(ids)))) return *paper;
    if (auto paper = paper_with_key(shelf, word)) return *std::move(paper);
    throw no_paper(word);
  }
  store::Paper titled;
  titled.title = word;
  if (const store::Paper* paper = shelf.find(titled)) return *paper;
  if (auto paper = paper_with_key(shelf, word)) return *std::move(paper);
  std::vector<store::Paper> found;
  const std::string key = catalog::title_key(word);
  for (const auto& [id, paper] : shelf.all())
    if (paper.cite_key == word ||
        (!key.empty() && catalog::title_key(paper.title).find(key) != std::string::npos))
      found.push_back(paper);
  return only_one(std::move(found), word);
}

std::vector<report::PaperRow> paper_rows(StudyCache& study_cache) {
  std::map<std::string, std::vector<const store::Entry*>> by_topic;
  for (const store::Entry& entry : study_cache.entries())
    for (const std::string& topic : entry.topics)
      if (topic.starts_with(core::kPaperTopic)) by_topic[topic].push_back(&entry);
  std::vector<report::PaperRow> rows;
  for (const store::Paper& paper : study_cache.papers())
    rows.push_back(row_of(paper, by_topic[store::topic_of(paper)], study_cache.paper_links()));
  return rows;
}

report::PaperRow paper_row(StudyCache& study_cache, const store::Paper& paper) {
  std::vector<const store::Entry*> study;
  for (const store::Entry& entry : study_cache.entries())
    if (is_about(entry, store::topic_of(paper))) study.push_back(&entry);
  return row_of(paper, study, study_cache.paper_links());
}

std::optional<report::PaperRow> paper_in_progress(StudyCache& study_cache) {
  std::optional<report::PaperRow> last;
  for (report::PaperRow& row : paper_rows(study_cache)) {
    if (row.state != core::PaperState::reading) continue;
    if (!last || row.last_studied >= last->last_studied) last = std::move(row);
  }
  return last;
}

std::vector<core::Activity> study_of(app::Workspace& workspace, const store::Paper& paper) {
  std::vector<core::Activity> study;
  for (store::Entry& entry : store::entries_with_topics(workspace.database))
    if (is_about(entry, store::topic_of(paper)))
      study.push_back(store::activity_of(std::move(entry)));
  return study;
}

}  // namespace gongbu::study
