#include "gongbu/catalog/reference.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/core/parse.hpp"

namespace gongbu::catalog {
namespace {

constexpr std::string_view kExercise = "ex";
constexpr std::string_view kDigits = "0123456789";

Error usage(Phrase what) { return {ErrorKind::usage, std::move(what)}; }

std::string name_of(const Syllabus& syllabus, const Topic& topic) {
  return fmt::format("{}:{} {}", syllabus.id, topic.number, topic.title);
}

// The last part of a number; letters and nonsense are -1: they sort first.
int last_part(std::string_view number) {
  const std::string_view part = number.substr(number.rfind('.') + 1);
  int value = -1;
  std::from_chars(part.data(), part.data() + part.size(), value);
  return value;
}

std::string_view above(std::string_view number) {
  const std::size_t dot = number.rfind('.');
  return number.substr(0, dot == std::string_view::npos ? 0 : dot);
}

// The topics right below one that stand next to where `number` would be; the one itself when it has
// no parts.
std::string neighbours(std::size_t place, std::string_view number, const Syllabus& syllabus) {
  const std::vector<Topic>& all = syllabus.topics;
  std::optional<std::size_t> before;
  std::optional<std::size_t> after;
  for (std::size_t i = place + 1; i < all[place].end && !after; i = all[i].end)
    (last_part(all[i].number) < last_part(number) ? before : after) = i;
  std::vector<std::string> names;
  for (const auto& neighbour : {before, after})
    if (neighbour) names.push_back(name_of(syllabus, all[*neighbour]));
  if (names.empty()) names.push_back(name_of(syllabus, all[place]));
  return fmt::format("{}", fmt::join(names, ", "));
}

// What stands below the nearest topic above that is there; where not even the chapter is, nothing
// would be near.
Phrase near_topics(std::string_view number, const Syllabus& syllabus) {
  while (!number.empty()) {
    const std::string_view parent = above(number);
    if (const auto place = syllabus.find(parent))
      return phrase(Msg::hint_nearest_topics, neighbours(*place, number, syllabus));
    number = parent;
  }
  std::string_view last_chapter;
  for (std::size_t i = 0; i < syllabus.topics.size(); i = syllabus.topics[i].end)
    if (!syllabus.is_appendix(i)) last_chapter = syllabus.topics[i].number;
  return phrase(Msg::hint_chapters, syllabus.topics.front().number, last_chapter);
}

Error unknown_topic(std::string_view number, const Syllabus& syllabus) {
  return usage(phrase(Msg::err_unknown_topic, syllabus.id, number))
      .hint(near_topics(number, syllabus));
}

std::size_t topic_at(std::string_view number, const Syllabus& syllabus) {
  if (const auto place = syllabus.find(number)) return *place;
  throw unknown_topic(number, syllabus);
}

/// "a-b" cut in two; the same word twice when it is no range.
struct Range {
  std::string_view first;
  std::string_view last;
};

Range cut_range(std::string_view item) {
  const std::size_t dash = item.find('-');
  if (dash == std::string_view::npos) return {item, item};
  return {item.substr(0, dash), item.substr(dash + 1)};
}

/// Collects the topics of one syllabus that a reference names.
class Collector {
 public:
  explicit Collector(const Syllabus& syllabus) : syllabus_(syllabus) {}

  // Adds what "3.1.2-3.1.4,ex3.5" names.
  void add(std::string_view list) {
    for (const std::string_view item : split(list, ",")) add_item(item);
  }

  Reference finish(std::string_view own_words) && {
    const std::string title = titles_.front() == titles_.back()
                                  ? titles_.front()
                                  : titles_.front() + " – " + titles_.back();
    std::string subject = fmt::format("{}:{} {}", syllabus_.id, fmt::join(written_, ","), title);
    const std::string words = without_title(own_words, title);
    if (!words.empty()) subject += " — " + words;
    return {std::move(topics_), std::move(subject)};
  }

 private:
  void add_item(std::string_view item) {
    const auto [first, last] = cut_range(item);
    if (first.starts_with(kExercise)) {
      add_exercises(item, first, last);
    } else {
      add_topics(item, first, last);
    }
  }

  // Whole topics where the range covers all their parts, else the parts it covers.
  void add_topics(std::string_view item, std::string_view first, std::string_view last) {
    std::size_t place = topic_at(first, syllabus_);
    const std::size_t last_place = topic_at(last, syllabus_);
    const std::vector<Topic>& all = syllabus_.topics;
    // "3.1.2-4" may mean 3.1.4 or chapter 4.
    if (all[place].depth != all[last_place].depth || place > last_place)
      throw usage(phrase(Msg::err_topic_range, item)).hint(phrase(Msg::hint_topic_range));
    written_.push_back(range_name("", all[place].number, all[last_place].number));
    titles_.push_back(all[place].title);
    titles_.push_back(all[last_place].title);
    const std::size_t end = all[last_place].end;
    while (place < end) {
      const bool whole = all[place].end <= end;
      if (whole) add_topic(all[place].number);
      place = whole ? all[place].end : place + 1;
    }
  }

  void add_exercises(std::string_view item, std::string_view first, std::string_view last) {
    const Exercise from = exercise_at(first);
    // The chapter may be left out of the second: "ex3.5-8".
    const bool same_chapter = last.find('.') == std::string_view::npos;
    const std::string full =
        same_chapter ? fmt::format("ex{}.{}", syllabus_.topics[from.chapter].number, last)
                     : std::string(last.starts_with(kExercise) ? "" : kExercise).append(last);
    const Exercise to = exercise_at(first == last ? first : std::string_view(full));
    if (from.chapter != to.chapter || from.number > to.number)
      throw usage(phrase(Msg::err_topic_range, item)).hint(phrase(Msg::hint_topic_range));
    const Topic& chapter = syllabus_.topics[from.chapter];
    written_.push_back(range_name(kExercise, fmt::format("{}.{}", chapter.number, from.number),
                                  fmt::format("{}.{}", chapter.number, to.number)));
    titles_.push_back(chapter.title);
    for (int number = from.number; number <= to.number; ++number)
      add_topic(fmt::format("ex{}.{}", chapter.number, number));
  }

  Exercise exercise_at(std::string_view name) const {
    if (const auto exercise = find_exercise(name, syllabus_)) return *exercise;
    const std::string_view number = name.substr(kExercise.size());
    const Topic& chapter =
        syllabus_.topics[topic_at(number.substr(0, number.find('.')), syllabus_)];
    throw usage(phrase(Msg::err_unknown_exercise, syllabus_.id, name))
        .hint(chapter.exercises == 0
                  ? phrase(Msg::hint_no_exercises, chapter.number)
                  : phrase(Msg::hint_exercises, chapter.exercises, chapter.number));
  }

  void add_topic(std::string_view number) {
    std::string topic = fmt::format("{}:{}", syllabus_.id, number);
    if (std::find(topics_.begin(), topics_.end(), topic) == topics_.end())
      topics_.push_back(std::move(topic));
  }

  static std::string range_name(std::string_view prefix, std::string_view first,
                                std::string_view last) {
    return first == last ? fmt::format("{}{}", prefix, first)
                         : fmt::format("{}{}-{}", prefix, first, last);
  }

  // A subject that is read again (it was edited, or comes from an export) has the title already.
  static std::string without_title(std::string_view words, const std::string& title) {
    constexpr std::string_view kDash = "—";
    if (folded(words.substr(0, title.size())) == folded(title))
      words = trimmed(words.substr(title.size()));
    if (words.starts_with(kDash)) words = trimmed(words.substr(kDash.size()));
    return std::string(words);
  }

  const Syllabus& syllabus_;
  std::vector<std::string> topics_;
  std::vector<std::string> written_;  // what was asked for, in its usual form
  std::vector<std::string> titles_;   // of the first and the last topic of each item
};

// Reads digits from the front; says whether there were some.
bool eat_digits(std::string_view& text) {
  const std::size_t size = std::min(text.find_first_not_of(kDigits), text.size());
  text.remove_prefix(size);
  return size > 0;
}

// "3", "3.1.2" or "ex3.5"
bool is_number(std::string_view text) {
  if (text.starts_with(kExercise)) text.remove_prefix(kExercise.size());
  if (!eat_digits(text)) return false;
  while (text.starts_with('.')) {
    text.remove_prefix(1);
    if (!eat_digits(text)) return false;
  }
  return text.empty();
}

// Whether a word has the form of topics, known or not: "3.1.2-3.1.4,ex3.5".
bool is_topic_list(std::string_view word) {
  const std::vector<std::string_view> numbers = split(word, ",-");
  return std::all_of(numbers.begin(), numbers.end(), is_number);
}

// Makes "3.1" of "3.1절"; what goes on, as "3장에서", stays.
void drop_behind_numbers(std::string& form, std::string_view name) {
  for (std::size_t at = 0; (at = form.find(name, at)) != std::string::npos;) {
    const std::size_t end = at + name.size();
    const bool is_behind = at > 0 && kDigits.find(form[at - 1]) != std::string_view::npos;
    const bool ends = end == form.size() || form[end] == ',' || form[end] == '-';
    if (is_behind && ends) {
      form.erase(at, name.size());
    } else {
      at = end;
    }
  }
}

// The form that is read: plain digits and letters, "-" for every kind of dash in a range, numbers
// without "장" and "절".
std::string read_form(std::string_view word) {
  std::string form = simplified(word);
  for (const std::string_view dash : {"–", "—", "~"})
    for (std::size_t at = 0; (at = form.find(dash)) != std::string::npos;)
      form.replace(at, dash.size(), "-");
  for (const std::string_view name : {"장", "절"}) drop_behind_numbers(form, name);
  return form;
}

/// A subject cut at its first white space.
struct Words {
  std::string_view first;
  std::string_view rest;
};

Words cut_word(std::string_view text) {
  const std::size_t space = std::min(text.find_first_of(" \t"), text.size());
  return {text.substr(0, space), trimmed(text.substr(space))};
}

// Whether a number is one of time: "1.5" before "hours".
bool is_duration(std::string_view number, std::string_view rest) {
  return !rest.empty() &&
         core::parse_minutes(fmt::format("{} {}", number, cut_word(rest).first)).has_value();
}

// Whether what stands behind a comma and a space names topics too: "3.1.3", not "2 pages".
bool goes_on(std::string_view text) {
  const auto [word, rest] = cut_word(text);
  std::string list = read_form(word);
  const bool is_last = !list.ends_with(',');
  if (!is_last) list.pop_back();
  const bool is_plain = is_last && list.find('.') == std::string::npos;
  return is_topic_list(list) && (rest.empty() || !is_plain) && !is_duration(list, rest);
}

// A list of topics, which may have white space behind its commas: "3.1.2, 3.1.3", "prml:3.1.2, …".
struct List {
  std::string topics;  ///< without white space, nor a comma at its end
  std::string_view rest;
};

List cut_list(std::string_view text) {
  Words words = cut_word(text);
  std::string topics(words.first);
  while (topics.ends_with(',') && goes_on(words.rest)) {
    words = cut_word(words.rest);
    topics += words.first;
  }
  if (topics.ends_with(',')) topics.pop_back();
  return {std::move(topics), words.rest};
}

// "PRML 3.1.2": what looks like anything else than a section is the user's own words.
std::optional<Reference> read_spaced(const Syllabus& syllabus, std::string_view text) {
  const auto [word, rest] = cut_list(text);
  const std::string list = read_form(word);
  const bool is_section = is_topic_list(list) && list.find('.') != std::string::npos;
  const bool is_chapter = rest.empty() && (is_topic_list(list) || syllabus.find(list).has_value());
  if ((!is_section && !is_chapter) || is_duration(list, rest)) return std::nullopt;
  Collector collector(syllabus);
  collector.add(list);
  return std::move(collector).finish(rest);
}

// "prml:3.1.2 prml:3.1.3 …"
Reference read_keys(const Syllabus& syllabus, std::string_view text) {
  Collector collector(syllabus);
  while (true) {
    const auto [word, rest] = cut_list(text);
    const std::size_t colon = word.find(':');
    if (colon == std::string::npos || folded(word.substr(0, colon)) != syllabus.id)
      return std::move(collector).finish(text);
    collector.add(read_form(word.substr(colon + 1)));
    text = rest;
  }
}

// Short ids are near to too many words: "dl:1.5" need not mean "ml:1.5".
void refuse_slip(std::string_view id, std::string_view list, std::span<const Syllabus> syllabi) {
  constexpr std::size_t kShortest = 4;
  if (id.size() < kShortest || !is_topic_list(read_form(list))) return;
  std::vector<std::string_view> ids;
  for (const Syllabus& syllabus : syllabi) ids.push_back(syllabus.id);
  if (const auto near = nearest(id, ids))
    throw usage(phrase(Msg::err_unknown_syllabus, id)).hint(phrase(Msg::hint_did_you_mean, *near));
}

}  // namespace

std::optional<Reference> read_reference(std::string_view subject,
                                        std::span<const Syllabus> syllabi) {
  const auto [word, rest] = cut_word(trimmed(subject));
  const std::size_t colon = word.find(':');
  const std::string_view id = word.substr(0, colon);
  const Syllabus* syllabus = find_syllabus(id, syllabi);
  if (colon == std::string_view::npos || colon + 1 == word.size())
    return syllabus == nullptr ? std::nullopt : read_spaced(*syllabus, rest);
  if (syllabus != nullptr) return read_keys(*syllabus, trimmed(subject));
  refuse_slip(id, word.substr(colon + 1), syllabi);
  return std::nullopt;
}

std::size_t read_topic(std::string_view word, const Syllabus& syllabus) {
  std::string number = read_form(trimmed(word));
  const std::string prefix = syllabus.id + ":";
  if (number.starts_with(prefix)) number.erase(0, prefix.size());
  return topic_at(number, syllabus);
}

std::optional<Exercise> find_exercise(std::string_view name, const Syllabus& syllabus) {
  const std::size_t dot = name.find('.');
  if (!name.starts_with(kExercise) || dot == std::string_view::npos) return std::nullopt;
  const auto chapter = syllabus.find(name.substr(kExercise.size(), dot - kExercise.size()));
  int number = 0;
  const char* end = name.data() + name.size();
  const auto [stop, error] = std::from_chars(name.data() + dot + 1, end, number);
  if (!chapter || error != std::errc() || stop != end) return std::nullopt;
  if (number < 1 || number > syllabus.topics[*chapter].exercises) return std::nullopt;
  return Exercise{*chapter, number};
}

const Syllabus* find_syllabus(std::string_view id, std::span<const Syllabus> syllabi) {
  const std::string wanted = folded(id);
  const auto it = std::find_if(syllabi.begin(), syllabi.end(),
                               [&](const Syllabus& syllabus) { return syllabus.id == wanted; });
  return it == syllabi.end() ? nullptr : &*it;
}

}  // namespace gongbu::catalog
