#include "gongbu/catalog/paper_id.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "catalog/doi.hpp"
#include "catalog/paper_address.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"

namespace gongbu::catalog {
namespace {

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

// "0704.0001" since April 2007, "1706.03762" with five digits since 2015.
bool is_new_arxiv_id(std::string_view id) {
  constexpr std::string_view kFiveDigits = "1501";
  if (id.find('.') != 4 || !all_digits(id.substr(0, 4)) || !all_digits(id.substr(5))) return false;
  const std::size_t digits = id.substr(0, 4) < kFiveDigits ? 4 : 5;
  return id.size() == 5 + digits && is_month(id.substr(2, 2));
}

// Ids before April 2007: "hep-th/9901001", "math.GT/0309136". The subject class is not part of the
// id.
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

Error not_an_id(Msg what, Msg hint, std::string_view word) {
  constexpr std::size_t kShown = 60;
  return Error(ErrorKind::usage, Phrase{what, {fit(word, kShown)}}).hint(Phrase{hint, {}});
}

// Accepts "1706.03762v5[cs.CL]", copied from a margin without its space.
PaperIds arxiv_of(std::string_view id, std::string_view word) {
  id = id.substr(0, id.find_first_of("[("));
  if (auto arxiv = read_arxiv_id(id)) return {.arxiv = *std::move(arxiv)};
  throw not_an_id(Msg::err_arxiv_id, Msg::hint_arxiv_id, word);
}

// Accepts a URL without a scheme, as shown in address bars, if it names a paper.
std::optional<PaperIds> read_bare_address(std::string_view word) {
  const std::string_view host = word.substr(0, word.find('/'));
  const bool is_host = host.size() < word.size() && host.find('.') != std::string_view::npos &&
                       std::any_of(host.begin(), host.end(), is_ascii_letter);
  if (!is_host) return std::nullopt;
  PaperIds ids = read_paper_address(word);
  const bool is_named =
      !ids.arxiv.empty() || !ids.doi.empty() || ids.url.starts_with("openreview.net/forum?");
  return is_named ? std::optional(std::move(ids)) : std::nullopt;
}

// "cs.CL", "math-ph", "cs"
bool is_subject_class(std::string_view text) {
  constexpr auto kArchives = std::to_array<std::string_view>(
      {"astro-ph", "cmp-lg",  "cond-mat", "cs",     "econ",  "eess",     "gr-qc",
       "hep-ex",   "hep-lat", "hep-ph",   "hep-th", "math",  "math-ph",  "nlin",
       "nucl-ex",  "nucl-th", "physics",  "q-bio",  "q-fin", "quant-ph", "stat"});
  const std::string archive = ascii_lower(text.substr(0, text.find('.')));
  return std::find(kArchives.begin(), kArchives.end(), archive) != kArchives.end();
}

// Returns the length of a leading date such as "6 Dec 2017", or 0.
std::size_t stamp_date_size(std::string_view text) {
  constexpr std::size_t kDay = 2;
  const std::size_t day = text.find_first_not_of("0123456789");
  if (day == 0 || day > kDay || text.size() < day + 9) return 0;
  const std::string_view rest = text.substr(day);
  constexpr std::string_view kStampMonths = "jan feb mar apr may jun jul aug sep oct nov dec";
  const std::string month = ascii_lower(rest.substr(1, 3));
  const bool is_date = rest[0] == ' ' && kStampMonths.find(month) % 4 == 0 && rest[4] == ' ' &&
                       all_digits(rest.substr(5, 4)) && (rest.size() == 9 || rest[9] == ' ');
  return is_date ? day + 9 : 0;
}

// Escapes characters that would end a URL or its path.
std::string percent_encoded(std::string_view doi) {
  std::string out;
  for (const char c : doi)
    out += std::string_view("%?#<>\"[]{}|\\^`").find(c) == std::string_view::npos
               ? std::string(1, c)
               : fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
  return out;
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
    // Only the host of a URL ignores case.
    return rest.empty() ? std::nullopt
                        : std::optional(read_paper_address(word.substr(word.size() - rest.size())));
  }
  if (eat(rest, "arxiv:")) return arxiv_of(rest, word);
  if (eat(rest, "doi:") || eat(rest, "info:doi/") || eat(rest, "urn:doi:")) {
    if (auto doi = read_doi(rest)) return ids_of_doi(*std::move(doi));
    throw not_an_id(Msg::err_doi, Msg::hint_doi, word);
  }
  if (auto arxiv = read_arxiv_id(rest)) return PaperIds{.arxiv = *std::move(arxiv)};
  if (auto doi = read_doi(rest)) return ids_of_doi(*std::move(doi));
  return read_bare_address(word);
}

std::string_view without_arxiv_stamp(std::string_view words) {
  std::string_view rest = trimmed(words);
  const char close = rest.starts_with('[') ? ']' : rest.starts_with('(') ? ')' : '\0';
  if (close != '\0') {
    const std::size_t end = rest.find(close);
    if (end == std::string_view::npos || !is_subject_class(rest.substr(1, end - 1))) return words;
    rest = trimmed(rest.substr(end + 1));
  }
  const std::size_t date = stamp_date_size(rest);
  if (date > 0) return trimmed(rest.substr(date));
  return close == '\0' ? words : rest;
}

std::string paper_id_name(const PaperIds& ids) {
  if (!ids.arxiv.empty()) return "arxiv:" + ids.arxiv;
  if (!ids.doi.empty()) return "doi:" + ids.doi;
  return ids.url.empty() ? "" : "https://" + ids.url;
}

std::string paper_address(const PaperIds& ids) {
  if (!ids.arxiv.empty()) return "https://arxiv.org/abs/" + ids.arxiv;
  if (!ids.doi.empty()) return "https://doi.org/" + percent_encoded(ids.doi);
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
