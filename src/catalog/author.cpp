#include "gongbu/catalog/author.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "gongbu/base/text.hpp"
#include "gongbu/catalog/bibtex.hpp"

namespace gongbu::catalog {
namespace {

constexpr std::string_view kOthers = "others";

bool is_and(std::string_view text, std::size_t at) {
  return at > 0 && at + 3 < text.size() && is_ascii_space(text[at - 1]) &&
         is_ascii_space(text[at + 3]) && ascii_lower(text.substr(at, 3)) == "and";
}

// Returns whether one pair of braces encloses all of `text`.
bool is_enclosed(std::string_view text) {
  if (text.size() < 2 || text.front() != '{') return false;
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '{') ++depth;
    if (text[i] == '}' && --depth == 0) return i + 1 == text.size();
  }
  return false;
}

// Adds one name of a value; "A. Kim et al." also adds "others".
void add_author(std::vector<std::string>& authors, std::string_view written) {
  written = trimmed(written);
  std::string name = plain_text_of(written);
  if (name.empty()) return;
  if (is_enclosed(written)) {
    authors.push_back("{" + name + "}");
    return;
  }
  const std::string lower = ascii_lower(name);
  for (const std::string_view mark : {"et al.", "et al", "외"}) {
    if (!lower.ends_with(mark)) continue;
    const std::size_t size = name.size() - mark.size();
    if (size > 0 && !is_ascii_space(name[size - 1])) continue;
    name = trimmed(std::string_view(name).substr(0, size));
    while (name.ends_with(',')) name.pop_back();
    if (!name.empty()) authors.push_back(std::move(name));
    authors.emplace_back(kOthers);
    return;
  }
  authors.push_back(lower == kOthers ? std::string(kOthers) : std::move(name));
}

// Returns whether the text is in Hangul, Chinese characters or kana.
bool is_east_asian(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xE3 && byte <= 0xED;
  });
}

bool is_lower_case(std::string_view word) {
  return !word.empty() && word[0] >= 'a' && word[0] <= 'z';
}

bool is_suffix(std::string_view word) {
  constexpr std::array<std::string_view, 7> kSuffixes{"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"};
  const std::string lower = ascii_lower(word);
  return std::find(kSuffixes.begin(), kSuffixes.end(), lower) != kSuffixes.end();
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (const std::string_view word : split(text, " "))
    if (!word.empty()) words.push_back(word);
  return words;
}

std::string_view span_of(const std::vector<std::string_view>& words, std::size_t from,
                         std::size_t until) {
  if (from >= until) return {};
  const char* begin = words[from].data();
  const std::string_view last = words[until - 1];
  return {begin, static_cast<std::size_t>(last.data() + last.size() - begin)};
}

/// Parts of a name, as views into it.
struct Parts {
  std::string_view given;
  std::string_view family;  ///< with its particles: "van den Oord"
};

// "Aaron van den Oord", "Martin Luther King Jr."
Parts parts_without_comma(std::string_view name) {
  if (is_east_asian(name)) return {{}, name};
  std::vector<std::string_view> words = words_of(name);
  if (words.size() > 1 && is_suffix(words.back())) words.pop_back();
  if (words.empty()) return {{}, name};
  std::size_t family = words.size() - 1;
  if (!is_lower_case(words.back())) {
    const auto von = std::find_if(words.begin(), words.end(), is_lower_case);
    family = std::min(family, static_cast<std::size_t>(von - words.begin()));
  }
  return {span_of(words, 0, family), span_of(words, family, words.size())};
}

Parts parts_of(std::string_view author) {
  if (is_enclosed(author)) return {{}, author.substr(1, author.size() - 2)};
  const std::size_t comma = author.find(',');
  if (comma == std::string_view::npos) return parts_without_comma(author);
  const std::string_view first = trimmed(author.substr(0, comma));
  const std::string_view rest = trimmed(author.substr(comma + 1));
  if (is_suffix(rest)) return parts_without_comma(first);  // "Martin Luther King, Jr."
  const std::size_t second = rest.find(',');               // "King, Jr., Martin Luther"
  return {second == std::string_view::npos ? rest : trimmed(rest.substr(second + 1)), first};
}

using Replacement = std::pair<std::string_view, std::string_view>;

std::string replaced(std::string text, std::span<const Replacement> replacements) {
  for (const auto& [from, to] : replacements)
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
      text.replace(at, from.size(), to);
  return text;
}

std::string letters_of(std::string_view text) {
  std::string letters(text);
  std::erase_if(letters, [](char c) {
    return !is_ascii_letter(c) && !is_ascii_digit(c) && !is_beyond_ascii(c);
  });
  return letters;
}

// Returns the letters of a name without accents: "muller" for "Müller", or "mueller" if
// `spelled_out`.
std::string name_key(std::string_view name, bool spelled_out) {
  constexpr std::array<Replacement, 5> kSpelledOut{
      {{"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"ø", "oe"}, {"å", "aa"}}};
  constexpr std::array<Replacement, 8> kPlain{{{"ø", "o"},
                                               {"ł", "l"},
                                               {"đ", "d"},
                                               {"ð", "d"},
                                               {"þ", "th"},
                                               {"æ", "ae"},
                                               {"œ", "oe"},
                                               {"ı", "i"}}};
  std::string key = folded(name);
  if (spelled_out) key = replaced(std::move(key), kSpelledOut);
  return letters_of(replaced(unaccented(key), kPlain));
}

/// A name prepared for comparison.
struct Name {
  std::array<std::string, 2> family;  ///< keys: plain and spelled out, without "van den"
  std::vector<std::string> given;     ///< keys of the given names, or initials
  std::string all;                    ///< key of family and given name
  std::string turned;                 ///< key of given and family name
  bool is_east_asian = false;
};

// "A.B." and "AB" are initials, "Ann-Marie" two names.
std::vector<std::string> given_keys(std::string_view given) {
  std::vector<std::string> keys;
  for (const std::string_view word : split(given, " .-~")) {
    if (word.empty() || is_lower_case(word)) continue;  // "Aaron van den"
    constexpr std::size_t kMostInitials = 3;
    const bool initials =
        word.size() <= kMostInitials &&
        std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (initials) {
      for (const char c : word) keys.emplace_back(1, ascii_lower(c));
    } else if (std::string key = name_key(word, false); !key.empty()) {
      keys.push_back(std::move(key));
    }
  }
  return keys;
}

Name comparable(const std::string& author) {
  const auto [given, family] = parts_of(author);
  std::vector<std::string_view> words = words_of(family);
  while (words.size() > 1 && is_lower_case(words.front())) words.erase(words.begin());
  const std::string_view core = span_of(words, 0, words.size());
  Name name;
  name.family = {name_key(core, false), name_key(core, true)};
  name.given = given_keys(given);
  name.all = name_key(std::string(family) + std::string(given), false);
  name.turned = name_key(std::string(given) + std::string(family), false);
  name.is_east_asian = is_east_asian(author);
  return name;
}

enum class Same { no, maybe, yes };

Same compare_given(const std::vector<std::string>& one, const std::vector<std::string>& other) {
  Same same = Same::yes;
  for (std::size_t i = 0; i < std::min(one.size(), other.size()); ++i) {
    if (one[i].starts_with(other[i]) || other[i].starts_with(one[i])) continue;
    if (i == 0 && one[i][0] != other[i][0]) return Same::no;
    same = Same::maybe;
  }
  return same;
}

Same compare(const Name& one, const Name& other) {
  if (one.all == other.all || one.all == other.turned || one.turned == other.all) return Same::yes;
  // Names in Hangul and in Latin letters may belong to one person.
  if (one.is_east_asian != other.is_east_asian) return Same::maybe;
  if (one.is_east_asian) return Same::no;
  const bool one_family = one.family[0] == other.family[0] || one.family[0] == other.family[1] ||
                          one.family[1] == other.family[0];
  return one_family ? compare_given(one.given, other.given) : Same::no;
}

/// The named authors of a list, and whether there are others.
struct NameList {
  std::vector<Name> names;
  bool cut = false;
};

NameList names_of(std::span<const std::string> authors) {
  constexpr std::size_t kMost = 50;  // large collaborations have thousands
  NameList list;
  for (const std::string& author : authors) {
    list.cut = list.cut || stands_for_others(author) || list.names.size() == kMost;
    if (list.cut) break;
    list.names.push_back(comparable(author));
  }
  return list;
}

}  // namespace

std::vector<std::string> authors_of(std::string_view value) {
  std::vector<std::string> authors;
  int depth = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] == '{') ++depth;
    if (value[i] == '}') --depth;
    if (depth != 0 || !is_and(value, i)) continue;
    add_author(authors, value.substr(begin, i - begin));
    begin = i + 3;
  }
  add_author(authors, value.substr(begin));
  return authors;
}

std::string author_value(std::span<const std::string> authors) {
  std::string value;
  for (const std::string& author : authors) {
    const std::string written = latex_of(author_name(author));
    const bool whole = is_enclosed(author) || authors_of(written).size() != 1;
    if (!value.empty()) value += " and ";
    value += whole && !stands_for_others(author) ? "{" + written + "}" : written;
  }
  return value;
}

bool stands_for_others(std::string_view author) { return author == kOthers; }

std::string author_name(std::string_view author) {
  return std::string(is_enclosed(author) ? author.substr(1, author.size() - 2) : author);
}

std::string last_name(std::string_view author) { return std::string(parts_of(author).family); }

AuthorMatch compare_authors(std::span<const std::string> one, std::span<const std::string> other) {
  NameList fewer = names_of(one);
  NameList more = names_of(other);
  if (fewer.names.empty() || more.names.empty()) return AuthorMatch::unknown;
  if (fewer.names.size() > more.names.size()) std::swap(fewer, more);
  std::size_t found = 0;
  std::size_t sure = 0;
  for (const Name& name : fewer.names) {
    Same best = Same::no;
    for (const Name& candidate : more.names) best = std::max(best, compare(name, candidate));
    if (best != Same::no) ++found;
    if (best == Same::yes) ++sure;
  }
  if (2 * found < fewer.names.size() || found == 0) return AuthorMatch::differ;
  const bool complete = fewer.names.size() == more.names.size() || fewer.cut;
  return sure == fewer.names.size() && complete ? AuthorMatch::agree : AuthorMatch::partly;
}

}  // namespace gongbu::catalog
