#include "gongbu/catalog/same_work.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "gongbu/base/text.hpp"
#include "gongbu/catalog/author.hpp"

namespace gongbu::catalog {
namespace {

bool equal(const std::string& one, const std::string& other) {
  return !one.empty() && one == other;
}

bool differ(const std::string& one, const std::string& other) {
  return !one.empty() && !other.empty() && one != other;
}

bool is_book(const std::string& type) {
  constexpr std::array<std::string_view, 8> kBooks{
      "book", "booklet", "collection", "manual", "thesis", "mastersthesis", "mvbook", "phdthesis"};
  return std::find(kBooks.begin(), kBooks.end(), type) != kBooks.end();
}

// Types that do not describe the work.
bool is_vague(const std::string& type) {
  return type.empty() || type == "misc" || type == "online" || type == "unpublished";
}

// A book has volumes and editions, and an article may have the title of a book.
bool is_other_form(const Work& one, const Work& other) {
  const bool of_kind = is_book(one.type) == is_book(other.type);
  if (!of_kind && !is_vague(one.type) && !is_vague(other.type)) return true;
  const bool volumes = is_book(one.type) && is_book(other.type) && differ(one.volume, other.volume);
  return volumes || differ(simplified(one.edition), simplified(other.edition));
}

}  // namespace

Likeness likeness(const Work& one, const Work& other) {
  const AuthorMatch authors = compare_authors(one.authors, other.authors);
  const bool shared = equal(one.ids.arxiv, other.ids.arxiv) || equal(one.ids.doi, other.ids.doi) ||
                      equal(one.ids.url, other.ids.url);
  if (authors == AuthorMatch::differ) return shared ? Likeness::unsure : Likeness::different;
  if (shared) return Likeness::same;
  if (differ(one.ids.arxiv, other.ids.arxiv)) return Likeness::different;
  // A preprint and its article have different DOIs.
  if (differ(one.ids.doi, other.ids.doi))
    return authors == AuthorMatch::unknown ? Likeness::different : Likeness::unsure;
  const bool other_year = one.year && other.year && *one.year != *other.year;
  if (authors == AuthorMatch::partly || other_year || is_other_form(one, other))
    return Likeness::unsure;
  const bool both_identified = !one.ids.empty() && !other.ids.empty();
  return both_identified && authors != AuthorMatch::agree ? Likeness::unsure : Likeness::same;
}

}  // namespace gongbu::catalog
