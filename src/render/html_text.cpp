#include "render/html_text.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstddef>

#include "gongbu/base/text.hpp"
#include "gongbu/render/markup.hpp"

namespace gongbu::render {
namespace {

std::string_view class_of(Tone tone) {
  switch (tone) {
    case Tone::plain:
      return "";
    case Tone::strong:
      return "strong";
    case Tone::dim:
      return "dim";
    case Tone::good:
      return "good";
    case Tone::warn:
      return "warn";
    case Tone::bad:
      return "bad";
    case Tone::heat_1:
      return "l1";
    case Tone::heat_2:
      return "l2";
    case Tone::heat_3:
      return "l3";
    case Tone::heat_4:
      return "l4";
  }
  return "";
}

bool is_heat(Tone tone) { return tone >= Tone::heat_1 && tone <= Tone::heat_4; }

// Browsers break a line after a hyphen, also within a date or an ISBN.
bool has_hyphened_digits(std::string_view word) {
  for (std::size_t at = word.find('-', 1); at < word.size(); at = word.find('-', at + 1))
    if (at + 1 < word.size() && is_ascii_digit(word[at - 1]) && is_ascii_digit(word[at + 1]))
      return true;
  return false;
}

// Escapes text; keeps dates with their weekdays, and numbers with hyphens, on one line.
std::string text_html(std::string_view untrusted) {
  std::string text = markup_text(untrusted);
  if (!has_hyphened_digits(text)) return text;
  std::string out;
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t spaces = std::min(rest.find_first_not_of(' '), rest.size());
    out += rest.substr(0, spaces);
    rest.remove_prefix(spaces);
    std::string_view word = rest.substr(0, rest.find(' '));
    constexpr std::size_t kLongest = 24;  // a longer word may not fit on a phone
    if (const std::size_t end = rest.find(')', word.size());
        rest.substr(word.size()).starts_with(" (") && end < kLongest && has_hyphened_digits(word))
      word = rest.substr(0, end + 1);
    rest.remove_prefix(word.size());
    const bool whole = word.size() <= kLongest && has_hyphened_digits(word);
    out += whole ? fmt::format(R"(<span class="nb">{}</span>)", word) : std::string(word);
  }
  return out;
}

}  // namespace

std::string_view class_of(const CalendarDay& day) {
  switch (day.mark) {
    case DayMark::none:
      return "";
    case DayMark::level:
      return class_of(static_cast<Tone>(static_cast<int>(Tone::heat_1) + day.level - 1));
    case DayMark::part:
      return "part";
    case DayMark::missed:
      return "miss";
    case DayMark::rest:
      return "rest";
    case DayMark::frozen:
      return "ice";
    case DayMark::open:
      return "open";
    case DayMark::before:
      return "pre";
  }
  return "";
}

std::string inline_html(const Line& line) {
  std::string out;
  for (const Span& span : line.spans) {
    // A level is shown as a coloured square.
    std::string text = is_heat(span.tone) ? "" : text_html(span.text);
    if (const auto address = link_address(span.link))
      text = fmt::format(R"(<a href="{}" rel="noreferrer">{}</a>)", markup_text(*address), text);
    const std::string_view name = class_of(span.tone);
    out += name.empty() ? text : fmt::format(R"(<span class="{}">{}</span>)", name, text);
  }
  return out;
}

}  // namespace gongbu::render
