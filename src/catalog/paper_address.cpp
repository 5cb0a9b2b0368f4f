#include "catalog/paper_address.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <utility>
#include <vector>

#include "catalog/doi.hpp"
#include "gongbu/base/text.hpp"

namespace gongbu::catalog {
namespace {

/// A parsed URL.
struct Address {
  std::string host;  ///< in lower case, without "www."
  std::string path;  ///< decoded, without leading and trailing slashes
  std::string_view query;
  std::vector<std::string_view> parts;  ///< path components
};

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Returns the decoded value of a query parameter, or "".
std::string parameter(std::string_view query, std::string_view name) {
  while (!query.empty()) {
    const std::string_view pair = take_until(query, '&');
    const std::size_t equals = pair.find('=');
    if (equals != std::string_view::npos && pair.substr(0, equals) == name)
      return percent_decoded(pair.substr(equals + 1));
  }
  return {};
}

std::string_view without_ends(std::string_view part, std::initializer_list<std::string_view> ends) {
  for (const std::string_view end : ends)
    if (part.ends_with(end)) part.remove_suffix(end.size());
  return part;
}

// Reads an ADS bibcode, "2017arXiv170603762V".
std::optional<std::string> arxiv_id_of_bibcode(std::string_view part) {
  constexpr std::size_t kYear = 4;
  constexpr std::string_view kMark = "arxiv";
  const std::string lower = ascii_lower(part);
  if (lower.find(kMark) != kYear || lower.size() < kYear + kMark.size() + 5) return std::nullopt;
  std::string id = lower.substr(kYear + kMark.size());
  id.pop_back();  // initial of the author
  if (id.find('.') == std::string::npos) id.insert(4, ".");
  return read_arxiv_id(id);
}

// Reads an arXiv id from a path; old ids have two components.
std::optional<std::string> arxiv_id_from(std::string_view path) {
  const std::size_t slash = std::min(path.find('/'), path.size());
  const std::size_t second = std::min(path.find('/', slash + 1), path.size());
  for (std::string_view part : {path.substr(0, slash), path.substr(0, second)}) {
    const std::string lower = ascii_lower(part);
    if (lower.starts_with("arxiv:") || lower.starts_with("arxiv.")) part.remove_prefix(6);
    if (auto id = read_arxiv_id(without_ends(part, {".pdf", ".html"}))) return id;
  }
  return arxiv_id_of_bibcode(path.substr(0, slash));
}

// Returns the arXiv id in a URL of arXiv or of a site that shows its papers. Elsewhere a number is
// an arXiv id only after "arxiv".
std::optional<std::string> arxiv_id_at(const Address& address) {
  const bool shows_arxiv =
      address.host.find("arxiv") != std::string::npos ||
      is_one_of(address.host, {"ar5iv.org", "ar5iv.labs.arxiv.org", "alphaxiv.org", "xxx.lanl.gov",
                               "papers.cool", "emergentmind.com"}) ||
      (is_one_of(address.host, {"huggingface.co", "hf.co"}) && address.parts.front() == "papers");
  bool announced = shows_arxiv;
  if (address.host == "doi.org" || address.host == "dx.doi.org") return std::nullopt;
  for (const std::string_view part : address.parts) {
    const bool says_so = ascii_lower(part).find("arxiv") != std::string::npos;
    const auto at = static_cast<std::size_t>(part.data() - address.path.data());
    if (announced || says_so)
      if (auto id = arxiv_id_from(std::string_view(address.path).substr(at))) return id;
    announced = shows_arxiv || says_so;
  }
  return std::nullopt;
}

std::optional<std::string> doi_at(const Address& address) {
  if (is_one_of(address.host, {"doi.org", "dx.doi.org"})) return read_doi(address.path);
  if (auto doi = doi_in_path(address.path)) {
    // Oxford appends its own number.
    const std::size_t slash = doi->rfind('/');
    const bool is_own = address.host == "academic.oup.com" && slash > doi->find('/') &&
                        doi->find_first_not_of("0123456789", slash + 1) == std::string::npos;
    return is_own ? doi->substr(0, slash) : *std::move(doi);
  }
  for (const std::string_view name : {"doi", "id", "DOI"})
    if (auto doi = doi_in_path(parameter(address.query, name))) return doi;
  // "early/2020/01/02/2020.01.01.123456.full.pdf"
  if (is_one_of(address.host, {"biorxiv.org", "medrxiv.org"}) && !address.parts.back().empty() &&
      is_ascii_digit(address.parts.back().front()))
    return doi_in_path("10.1101/" + std::string(address.parts.back()));
  const bool is_article = address.parts.size() > 1 && address.parts[0] == "articles";
  if (address.host == "nature.com" && is_article)
    return read_doi("10.1038/" + std::string(without_ends(address.parts[1], {".pdf"})));
  if (address.host == "elifesciences.org" && is_article)
    return read_doi("10.7554/elife." + std::string(without_ends(address.parts[1], {".pdf"})));
  return std::nullopt;
}

// Without slashes and punctuation at the end, also where a fragment was cut off.
std::string_view without_address_end(std::string_view text) {
  for (std::size_t size = text.size() + 1; text.size() < size;) {
    size = text.size();
    text = without_punctuation(text);
    while (text.ends_with('/')) text.remove_suffix(1);
  }
  return text;
}

std::string openreview_page(const std::string& id) { return "openreview.net/forum?id=" + id; }

// Returns the canonical URL of a paper's pages; "" if unknown.
std::string usual_page(const Address& address) {
  const auto& parts = address.parts;
  if (address.host == "openreview.net") {
    const std::string id = parameter(address.query, "id");
    return id.empty() ? "" : openreview_page(id);
  }
  if (address.host == "papers.cool" && parts.size() > 1) {
    const std::size_t at = ascii_lower(parts[1]).find("@openreview");
    if (at != std::string::npos) return openreview_page(std::string(parts[1].substr(0, at)));
  }
  if (is_one_of(address.host, {"aclanthology.org", "aclweb.org"}) && !parts.back().empty())
    return "aclanthology.org/" + std::string(without_ends(parts.back(), {".pdf", ".bib"}));
  if (address.host == "ieeexplore.ieee.org") {
    const auto document = std::find(parts.begin(), parts.end(), "document");
    const std::string number = document == parts.end() || document + 1 == parts.end()
                                   ? parameter(address.query, "arnumber")
                                   : std::string(document[1]);
    return number.empty() ? "" : address.host + "/document/" + number;
  }
  if (address.host == "sciencedirect.com") {
    const auto pii = std::find(parts.begin(), parts.end(), "pii");
    if (pii == parts.end() || pii + 1 == parts.end()) return {};
    return address.host + "/science/article/pii/" + std::string(pii[1]);
  }
  if (address.host == "openaccess.thecvf.com" && address.path.ends_with(".pdf")) {
    std::string page = address.host + "/" + address.path;
    const std::size_t papers = page.find("/papers/");
    if (papers == std::string::npos) return {};
    page.replace(papers, 8, "/html/");
    return page.replace(page.size() - 4, 4, ".html");
  }
  return {};
}

}  // namespace

PaperIds ids_of_doi(std::string doi) {
  constexpr std::string_view kArxivDoi = "10.48550/arxiv.";
  if (doi.starts_with(kArxivDoi))
    if (auto arxiv = read_arxiv_id(std::string_view(doi).substr(kArxivDoi.size())))
      return {.arxiv = *std::move(arxiv)};
  return {.doi = std::move(doi)};
}

PaperIds read_paper_address(std::string_view text) {
  text = without_address_end(text.substr(0, text.find('#')));
  const std::size_t slash = std::min(text.find('/'), text.size());
  Address address;
  address.host = ascii_lower(text.substr(0, std::min(slash, text.find('?'))));
  if (address.host.starts_with("www.")) address.host.erase(0, 4);
  std::string_view rest = text.substr(std::min(slash + 1, text.size()));
  address.path = percent_decoded(take_until(rest, '?'));
  address.query = rest;
  while (address.path.ends_with('/')) address.path.pop_back();
  address.parts = split(address.path, "/");
  if (auto arxiv = arxiv_id_at(address)) return {.arxiv = *std::move(arxiv)};
  if (auto doi = doi_at(address)) return ids_of_doi(*std::move(doi));
  if (std::string page = usual_page(address); !page.empty()) return {.url = std::move(page)};
  std::string kept = ascii_lower(text.substr(0, slash));
  if (kept.starts_with("www.")) kept.erase(0, 4);
  kept += text.substr(slash);
  return {.url = std::move(kept)};
}

}  // namespace gongbu::catalog
