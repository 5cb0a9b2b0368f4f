#include "catalog/doi.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "gongbu/base/text.hpp"

namespace gongbu::catalog {
namespace {

bool consists_of(std::string_view text, std::string_view allowed) {
  return !text.empty() && text.find_first_not_of(allowed) == std::string_view::npos;
}

constexpr std::string_view kDecimals = "0123456789";

// Returns whether `text` ends in an unmatched closing bracket.
bool ends_unopened(std::string_view text) {
  constexpr std::array<std::string_view, 4> kPairs{"()", "[]", "{}", "<>"};
  // Old DOIs of Wiley end in a check character, perhaps ">": "3.0.CO;2->".
  if (ascii_lower(text).ends_with("co;2->")) return false;
  return std::any_of(kPairs.begin(), kPairs.end(), [&](std::string_view pair) {
    return text.ends_with(pair[1]) && std::count(text.begin(), text.end(), pair[0]) <
                                          std::count(text.begin(), text.end(), pair[1]);
  });
}

// Removes the version from "2020.01.01.123456v2" and "123456v1" of bioRxiv and medRxiv, whose
// versions share a DOI.
std::string_view without_preprint_version(std::string_view doi) {
  const bool is_preprint = doi.starts_with("10.1101/") || doi.starts_with("10.64898/");
  const std::size_t v = doi.find_last_of("vV");
  if (!is_preprint || v == std::string_view::npos || !consists_of(doi.substr(v + 1), kDecimals))
    return doi;
  const std::size_t slash = doi.find('/') + 1;
  return consists_of(doi.substr(slash, v - slash), "0123456789.") ? doi.substr(0, v) : doi;
}

// Path components that publishers append to a DOI.
constexpr auto kTailParts =
    std::to_array<std::string_view>({"abs",         "abstract",      "asset",
                                     "bibtex",      "citation",      "citations",
                                     "download",    "epdf",          "epub",
                                     "fig",         "figures",       "format",
                                     "full",        "full-text",     "fulltext",
                                     "fulltextpdf", "html",          "issuetoc",
                                     "media",       "meta",          "metrics",
                                     "pdf",         "pdfdirect",     "pdfplus",
                                     "peer-review", "print",         "pub",
                                     "ref",         "reference",     "references",
                                     "related",     "summary",       "suppinfo",
                                     "suppl",       "supplementary", "supplementary-material",
                                     "tables",      "viewer",        "xml"});

// Suffixes that publishers append to its last component.
constexpr auto kTailEnds = std::to_array<std::string_view>({".abstract",
                                                            ".article-info",
                                                            ".article-metrics",
                                                            ".epdf",
                                                            ".epub",
                                                            ".extract",
                                                            ".figures-only",
                                                            ".full",
                                                            ".full-text",
                                                            ".full.pdf+html",
                                                            ".full.pdf",
                                                            ".fulltext",
                                                            ".html",
                                                            ".long",
                                                            ".pdf+html",
                                                            ".pdf",
                                                            ".short",
                                                            ".summary",
                                                            ".supplementary-material",
                                                            ".xml"});

// "full", "fulltext.html"
bool is_tail_part(std::string_view part) {
  std::string name = ascii_lower(part);
  for (const std::string_view end : {".html", ".htm", ".pdf", ".xml"})
    if (name.ends_with(end)) name.resize(name.size() - end.size());
  return std::find(kTailParts.begin(), kTailParts.end(), name) != kTailParts.end();
}

std::string_view without_tail_ends(std::string_view doi) {
  const std::string lower = ascii_lower(doi);
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view end : kTailEnds) {
      if (!std::string_view(lower).substr(0, doi.size()).ends_with(end)) continue;
      doi.remove_suffix(end.size());
      found = true;
    }
  }
  return doi;
}

// Truncates a DOI in a path at the publisher's suffix. The component after its first slash always
// belongs to it.
std::string_view without_tail(std::string_view doi) {
  std::size_t slash = doi.find('/');
  slash = slash == std::string_view::npos ? slash : doi.find('/', slash + 1);
  while (slash != std::string_view::npos) {
    const std::size_t next = std::min(doi.find('/', slash + 1), doi.size());
    const std::string_view part = doi.substr(slash + 1, next - slash - 1);
    if (part.empty() || is_tail_part(part)) return without_tail_ends(doi.substr(0, slash));
    slash = next == doi.size() ? std::string_view::npos : next;
  }
  return without_tail_ends(doi);
}

}  // namespace

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

std::string_view without_punctuation(std::string_view text) {
  while (!text.empty() && std::string_view("([{<\"'").find(text.front()) != std::string_view::npos)
    text.remove_prefix(1);
  while (!text.empty() && (std::string_view(".,;\"'").find(text.back()) != std::string_view::npos ||
                           ends_unopened(text)))
    text.remove_suffix(1);
  return text;
}

std::optional<std::string> read_doi(std::string_view text) {
  std::string_view doi = without_punctuation(trimmed(text));
  // Pasted from a URL.
  const std::string decoded = percent_decoded(doi);
  constexpr std::string_view kCoded = "/<>()[];:";
  if (std::any_of(kCoded.begin(), kCoded.end(), [&](char c) {
        return std::count(decoded.begin(), decoded.end(), c) >
               std::count(doi.begin(), doi.end(), c);
      }))
    doi = decoded;
  doi = without_preprint_version(doi);
  const std::size_t slash = doi.find('/');
  const bool has_controls = std::any_of(
      doi.begin(), doi.end(), [](char c) { return static_cast<unsigned char>(c) <= ' '; });
  if (!doi.starts_with("10.") || slash == std::string_view::npos || slash + 1 == doi.size() ||
      doi.size() > kLongestId || has_controls)
    return std::nullopt;
  const std::string_view registrant = doi.substr(3, slash - 3);
  if (registrant.size() < 4 || !consists_of(registrant, "0123456789.")) return std::nullopt;
  return ascii_lower(normalized(doi));
}

std::optional<std::string> doi_in_path(std::string_view path) {
  for (std::size_t at = 0; at < path.size(); ++at) {
    if (!path.substr(at).starts_with("10.") ||
        (at > 0 && path[at - 1] != '/' && path[at - 1] != ':'))
      continue;
    std::string_view doi = path.substr(at);
    while (doi.ends_with('/')) doi.remove_suffix(1);
    if (auto read = read_doi(without_tail(doi))) return read;
  }
  return std::nullopt;
}

}  // namespace gongbu::catalog
