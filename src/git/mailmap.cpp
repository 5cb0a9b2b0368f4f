#include "mailmap.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "gongbu/base/text.hpp"

namespace gongbu::git {
namespace {

constexpr std::size_t kFilePiece = 1023;  // git's buffer without its last byte

// White space as in git, independent of the locale.
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::string_view without_spaces_around(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

struct Contact {
  std::optional<std::string_view> name;
  std::string_view email;
};

// Removes and returns "Name <address>" at the front of a line; nothing, with the line unchanged, if
// there is none. White space within the brackets belongs to the address.
std::optional<Contact> take_contact(std::string_view& line) {
  const std::size_t left = line.find('<');
  if (left == std::string_view::npos) return std::nullopt;
  const std::size_t right = line.find('>', left);
  if (right == std::string_view::npos) return std::nullopt;
  Contact contact{std::nullopt, line.substr(left + 1, right - left - 1)};
  if (const auto name = without_spaces_around(line.substr(0, left)); !name.empty())
    contact.name = name;
  line.remove_prefix(right + 1);
  return contact;
}

std::string_view until_nul(std::string_view text) { return text.substr(0, text.find('\0')); }

}  // namespace

void Mailmap::add_file(std::string_view content) {
  while (!content.empty()) {
    const std::size_t newline = content.find('\n');
    const std::size_t size = std::min({newline, kFilePiece - 1, content.size() - 1}) + 1;
    add_line(until_nul(content.substr(0, size)));
    content.remove_prefix(size);
  }
}

void Mailmap::add_blob(std::string_view content) {
  content = until_nul(content);
  while (!content.empty()) add_line(take_until(content, '\n'));
}

void Mailmap::add_line(std::string_view line) {
  if (line.starts_with('#')) return;
  const std::optional<Contact> first = take_contact(line);
  if (!first || first->email.empty()) return;
  const std::optional<Contact> second = take_contact(line);

  Replacement replacement;
  if (first->name) replacement.name = *first->name;
  if (second) replacement.email = first->email;
  Entry& entry = by_email_[ascii_lower(second ? second->email : first->email)];
  if (second && second->name) {
    entry.by_name[ascii_lower(*second->name)] = std::move(replacement);
    return;
  }
  // Parts missing in this line keep the values of earlier lines.
  if (replacement.name) entry.any_name.name = std::move(replacement.name);
  if (replacement.email) entry.any_name.email = std::move(replacement.email);
}

Mailmap::Person Mailmap::map(std::string_view name, std::string_view email) const {
  Person person{std::string(name), std::string(email)};
  const auto entry = by_email_.find(ascii_lower(email));
  if (entry == by_email_.end()) return person;
  const auto named = entry->second.by_name.find(ascii_lower(name));
  const Replacement& replacement =
      named == entry->second.by_name.end() ? entry->second.any_name : named->second;
  if (replacement.name) person.name = *replacement.name;
  if (replacement.email) person.email = *replacement.email;
  return person;
}

}  // namespace gongbu::git
