#include "gongbu/catalog/syllabus.hpp"

#include <algorithm>

#include "catalog/prml.hpp"
#include "gongbu/base/text.hpp"

namespace gongbu::catalog {

std::optional<std::size_t> Syllabus::find(std::string_view number) const {
  std::string wanted(number);
  // Only appendices have letters.
  if (!wanted.empty() && wanted[0] >= 'a' && wanted[0] <= 'z')
    wanted[0] = static_cast<char>(wanted[0] - 'a' + 'A');
  const auto it = std::find_if(topics.begin(), topics.end(),
                               [&](const Topic& topic) { return topic.number == wanted; });
  if (it == topics.end()) return std::nullopt;
  return static_cast<std::size_t>(it - topics.begin());
}

bool Syllabus::is_appendix(std::size_t index) const {
  const char first = topics[index].number.front();
  return first >= 'A' && first <= 'Z';
}

const Syllabus& prml() {
  static const Syllabus book = read_outline(std::string(kPrml), kPrmlOutline, "prml.tsv");
  return book;
}

std::optional<std::string> read_id(std::string_view word) {
  constexpr std::size_t kLongest = 64;
  std::string id = folded(trimmed(word));
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || is_beyond_ascii(c); };
  const auto may_follow = [&](char c) {
    return is_letter(c) || is_ascii_digit(c) || c == '-' || c == '_';
  };
  const bool ok = !id.empty() && id.size() <= kLongest && is_letter(id.front()) &&
                  std::all_of(id.begin(), id.end(), may_follow) && printable(id) == id;
  return ok ? std::optional(std::move(id)) : std::nullopt;
}

}  // namespace gongbu::catalog
