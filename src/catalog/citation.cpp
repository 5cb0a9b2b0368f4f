#include "gongbu/catalog/citation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/catalog/author.hpp"

namespace gongbu::catalog {
namespace {

// Returns the first group of four digits: "2017", "2017-06-12", "c2017".
std::optional<int> year_in(std::string_view text) {
  for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
    const std::string_view four = text.substr(i, 4);
    if (std::all_of(four.begin(), four.end(), is_ascii_digit)) return std::stoi(std::string(four));
  }
  return std::nullopt;
}

// Finds the id in "arXiv preprint arXiv:1706.03762", "arXiv:1706.03762 [cs]", "abs/1706.03762".
std::string arxiv_id_in(std::string_view text) {
  constexpr std::array<std::string_view, 2> kMarks = {"arxiv:", "abs/"};
  const std::string lower = ascii_lower(text);
  for (const std::string_view mark : kMarks) {
    const std::size_t at = lower.find(mark);
    if (at == std::string::npos) continue;
    const std::string_view rest = trimmed(std::string_view(lower).substr(at + mark.size()));
    if (auto id = read_arxiv_id(rest.substr(0, rest.find_first_of(" ,[(")))) return *std::move(id);
  }
  return {};
}

// Ignores an unreadable identifier, so that it does not reject the paper.
PaperIds ids_in(std::string_view word) {
  try {
    return read_paper_id(word).value_or(PaperIds());
  } catch (const Error&) {
    return {};
  }
}

void take(PaperIds& ids, PaperIds more) {
  if (ids.arxiv.empty()) ids.arxiv = std::move(more.arxiv);
  if (ids.doi.empty()) ids.doi = std::move(more.doi);
  if (ids.url.empty()) ids.url = std::move(more.url);
}

PaperIds ids_of(const BibEntry& entry) {
  PaperIds ids;
  if (auto arxiv = read_arxiv_id(plain_address_of(entry.field("eprint"))))
    ids.arxiv = *std::move(arxiv);
  for (const std::string_view name : {"eprint", "arxivid", "doi", "url"})
    take(ids, ids_in(plain_address_of(entry.field(name))));
  for (const std::string_view name : {"journal", "volume", "note", "number"})
    if (ids.arxiv.empty()) ids.arxiv = arxiv_id_in(plain_address_of(entry.field(name)));
  // A URL is only kept without a better identifier.
  if (!ids.arxiv.empty() || !ids.doi.empty()) ids.url.clear();
  return ids;
}

}  // namespace

Citation citation_of(const BibEntry& entry) {
  Citation citation;
  citation.title = plain_text_of(entry.field("title"));
  citation.authors = authors_of(entry.field("author"));
  citation.year = year_in(entry.field("year"));
  if (!citation.year) citation.year = year_in(entry.field("date"));
  citation.ids = ids_of(entry);
  return citation;
}

void complete(BibEntry& entry, const Citation& citation) {
  const auto add = [&](const char* name, std::string value) {
    if (!value.empty() && entry.field(name).empty())
      entry.fields.emplace_back(name, std::move(value));
  };
  add("title", citation.title.empty() ? "" : fmt::format("{{{}}}", latex_of(citation.title)));
  add("author", author_value(citation.authors));
  if (citation.year && entry.field("date").empty()) add("year", std::to_string(*citation.year));
  const PaperIds known = ids_of(entry);
  if (known.arxiv.empty() && !citation.ids.arxiv.empty()) {
    add("eprint", citation.ids.arxiv);
    add("archiveprefix", "arXiv");
  }
  if (known.doi.empty()) add("doi", citation.ids.doi);
  add("url", paper_address(citation.ids));
}

std::string make_key(const Citation& citation) {
  constexpr std::size_t kShortest = 4;  // skips "a", "the", "on"
  std::string key = citation.authors.empty() ? "" : last_name(citation.authors.front());
  if (citation.year) key += std::to_string(*citation.year);
  std::string_view rest = citation.title;
  while (!rest.empty()) {
    const std::size_t space = std::min(rest.find(' '), rest.size());
    const std::string_view word = rest.substr(0, space);
    rest = trimmed(rest.substr(space));
    if (word.size() < kShortest && !rest.empty()) continue;
    key += word;
    break;
  }
  if (key.empty()) key = paper_id_name(citation.ids);
  return title_key(key);
}

}  // namespace gongbu::catalog
