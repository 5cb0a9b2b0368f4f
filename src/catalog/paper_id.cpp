#include "gongbu/catalog/paper_id.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"

namespace gongbu::catalog {
namespace {

constexpr std::size_t kLongestId = 2'000;  // browsers take no longer addresses

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

bool eat(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

// "1706.03762v5" without "v5".
std::string_view without_version(std::string_view id) {
  const std::size_t v = id.rfind('v');
  return v != std::string_view::npos && all_digits(id.substr(v + 1)) ? id.substr(0, v) : id;
}

bool is_month(std::string_view digits) { return digits >= "01" && digits <= "12"; }

// "0704.0001" from April 2007 on, "1706.03762" with five digits from 2015 on.
bool is_new_arxiv_id(std::string_view id) {
  constexpr std::string_view kFiveDigits = "1501";
  if (id.find('.') != 4 || !all_digits(id.substr(0, 4)) || !all_digits(id.substr(5))) return false;
  const std::size_t digits = id.substr(0, 4) < kFiveDigits ? 4 : 5;
  return id.size() == 5 + digits && is_month(id.substr(2, 2));
}

// "hep-th/9901001", "math.GT/0309136": before that. The subject class is no part of the id.
std::optional<std::string> read_old_arxiv_id(std::string_view id) {
  const std::size_t slash = id.find('/');
  if (slash == std::string_view::npos || slash == 0) return std::nullopt;
  const std::string_view archive = id.substr(0, std::min(id.find('.'), slash));
  const std::string_view number = id.substr(slash + 1);
  const bool is_archive = std::all_of(archive.begin(), archive.end(),
                                      [](char c) { return is_ascii_letter(c) || c == '-'; });
  if (archive.empty() || !is_archive || number.size() != 7 || !all_digits(number) ||
      !is_month(number.substr(2, 2)))
    return std::nullopt;
  return ascii_lower(archive) + "/" + std::string(number);
}

std::string percent_decoded(std::string_view text) {
  const auto value = [](char c) { return is_ascii_digit(c) ? c - '0' : (c | 0x20) - 'a' + 10; };
  const auto is_hex = [](char c) {
    return is_ascii_digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
  };
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_code =
        text[i] == '%' && i + 2 < text.size() && is_hex(text[i + 1]) && is_hex(text[i + 2]);
    out += is_code ? static_cast<char>(value(text[i + 1]) * 16 + value(text[i + 2])) : text[i];
    if (is_code) i += 2;
  }
  return out;
}

// Words copied out of a sentence or a reference list end in its punctuation.
std::string_view without_punctuation(std::string_view text) {
  const std::size_t last = text.find_last_not_of(".,;>");
  return last == std::string_view::npos ? std::string_view() : text.substr(0, last + 1);
}

PaperIds ids_of_doi(std::string doi) {
  constexpr std::string_view kArxivDoi = "10.48550/arxiv.";
  if (doi.starts_with(kArxivDoi))
    if (auto arxiv = read_arxiv_id(std::string_view(doi).substr(kArxivDoi.size())))
      return {.arxiv = *std::move(arxiv)};
  return {.doi = std::move(doi)};
}

// The id in the address of a page at arXiv, or of those who show its papers.
std::optional<std::string> arxiv_id_at(std::string_view host, std::string_view path) {
  constexpr std::array<std::string_view, 5> kHosts = {"arxiv.org", "export.arxiv.org", "ar5iv.org",
                                                      "ar5iv.labs.arxiv.org", "alphaxiv.org"};
  constexpr std::array<std::string_view, 5> kPages = {"abs/", "pdf/", "html/", "format/", "src/"};
  if (host == "huggingface.co") {
    if (!eat(path, "papers/")) return std::nullopt;
  } else if (std::find(kHosts.begin(), kHosts.end(), host) == kHosts.end() ||
             std::none_of(kPages.begin(), kPages.end(),
                          [&](std::string_view page) { return eat(path, page); })) {
    return std::nullopt;
  }
  if (path.ends_with(".pdf")) path.remove_suffix(4);
  while (path.ends_with('/')) path.remove_suffix(1);
  return read_arxiv_id(path);
}

// Reads a DOI without prefix; nothing when it is not one.
std::optional<std::string> read_doi(std::string_view text) {
  const std::string_view doi = without_punctuation(trimmed(text));
  const std::size_t slash = doi.find('/');
  if (!doi.starts_with("10.") || slash == std::string_view::npos || slash + 1 == doi.size() ||
      doi.size() > kLongestId || doi.find_first_of(" \t\r\n") != std::string_view::npos)
    return std::nullopt;
  const std::string_view registrant = doi.substr(3, slash - 3);
  const bool is_registrant = std::all_of(registrant.begin(), registrant.end(),
                                         [](char c) { return is_ascii_digit(c) || c == '.'; });
  if (registrant.size() < 4 || !is_registrant) return std::nullopt;
  return ascii_lower(doi);
}

// Publishers have the DOI in their paths: "/doi/pdf/10.1145/3065386", "/article/10.1007/…".
std::optional<std::string> doi_in(std::string_view path) {
  const std::size_t at = path.starts_with("10.") ? 0 : path.find("/10.");
  if (at == std::string_view::npos) return std::nullopt;
  std::string_view doi = path.substr(at == 0 && path[0] != '/' ? 0 : at + 1);
  if (doi.ends_with(".pdf")) doi.remove_suffix(4);
  return read_doi(doi);
}

PaperIds read_address(std::string_view address) {
  address = address.substr(0, address.find('#'));
  const std::size_t slash = std::min(address.find('/'), address.size());
  std::string host = ascii_lower(address.substr(0, slash));
  if (host.starts_with("www.")) host.erase(0, 4);
  const std::string_view rest = address.substr(std::min(slash + 1, address.size()));
  const std::string path = percent_decoded(rest.substr(0, rest.find('?')));
  if (auto arxiv = arxiv_id_at(host, path)) return {.arxiv = *std::move(arxiv)};
  if (auto doi = doi_in(path)) return ids_of_doi(*std::move(doi));
  std::string kept = host + std::string(address.substr(slash));
  while (kept.ends_with('/')) kept.pop_back();
  return {.url = std::move(kept)};
}

Error not_an_id(Msg what, Msg hint, std::string_view word) {
  constexpr std::size_t kShown = 60;
  return Error(ErrorKind::usage, Phrase{what, {fit(word, kShown)}}).hint(Phrase{hint, {}});
}

PaperIds arxiv_of(std::string_view id, std::string_view word) {
  if (auto arxiv = read_arxiv_id(id)) return {.arxiv = *std::move(arxiv)};
  throw not_an_id(Msg::err_arxiv_id, Msg::hint_arxiv_id, word);
}

}  // namespace

std::optional<std::string> read_arxiv_id(std::string_view text) {
  const std::string_view id = without_version(without_punctuation(trimmed(text)));
  if (is_new_arxiv_id(id)) return std::string(id);
  return read_old_arxiv_id(id);
}

std::optional<PaperIds> read_paper_id(std::string_view word) {
  word = without_punctuation(trimmed(word));
  if (word.empty() || word.size() > kLongestId) return std::nullopt;
  const std::string lower = ascii_lower(word);
  std::string_view rest = lower;
  if (eat(rest, "https://") || eat(rest, "http://")) {
    // Of an address only the host is without case.
    return rest.empty() ? std::nullopt
                        : std::optional(read_address(word.substr(word.size() - rest.size())));
  }
  if (eat(rest, "arxiv:")) return arxiv_of(rest, word);
  if (eat(rest, "doi:")) {
    if (auto doi = read_doi(rest)) return ids_of_doi(*std::move(doi));
    throw not_an_id(Msg::err_doi, Msg::hint_doi, word);
  }
  if (rest.starts_with("arxiv.org/") || rest.starts_with("doi.org/") ||
      rest.starts_with("www.arxiv.org/") || rest.starts_with("dx.doi.org/"))
    return read_address(rest);
  if (auto arxiv = read_arxiv_id(rest)) return PaperIds{.arxiv = *std::move(arxiv)};
  if (auto doi = read_doi(rest)) return ids_of_doi(*std::move(doi));
  return std::nullopt;
}

std::string paper_id_name(const PaperIds& ids) {
  if (!ids.arxiv.empty()) return "arxiv:" + ids.arxiv;
  if (!ids.doi.empty()) return "doi:" + ids.doi;
  return ids.url.empty() ? "" : "https://" + ids.url;
}

std::string paper_address(const PaperIds& ids) {
  if (!ids.arxiv.empty()) return "https://arxiv.org/abs/" + ids.arxiv;
  if (!ids.doi.empty()) return "https://doi.org/" + ids.doi;
  return ids.url.empty() ? "" : "https://" + ids.url;
}

std::string title_key(std::string_view title) {
  const std::string plain = simplified(title);
  std::string key;
  for (const char c : plain)
    if (is_ascii_letter(c) || is_ascii_digit(c) || is_beyond_ascii(c)) key += c;
  return key.empty() ? plain : key;
}

}  // namespace gongbu::catalog
