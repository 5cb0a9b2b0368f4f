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

// Returns the last part of a number; -1 for anything else, which sorts first.
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

// Returns the subtopics nearest to `number`, or the topic itself if it has none.
std::string neighbours(std::size_t index, std::string_view number, const Syllabus& syllabus) {
  const std::vector<Topic>& all = syllabus.topics;
  std::optional<std::size_t> before;
  std::optional<std::size_t> after;
  for (std::size_t i = index + 1; i < all[index].end && !after; i = all[i].end)
    (last_part(all[i].number) < last_part(number) ? before : after) = i;
  std::vector<std::string> names;
  for (const auto& neighbour : {before, after})
    if (neighbour) names.push_back(name_of(syllabus, all[*neighbour]));
  if (names.empty()) names.push_back(name_of(syllabus, all[index]));
  return fmt::format("{}", fmt::join(names, ", "));
}

// Suggests topics below the nearest existing ancestor; none if even the chapter is unknown.
Phrase near_topics(std::string_view number, const Syllabus& syllabus) {
  while (!number.empty()) {
    const std::string_view parent = above(number);
    if (const auto index = syllabus.find(parent))
      return phrase(Msg::hint_nearest_topics, neighbours(*index, number, syllabus));
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
  if (const auto index = syllabus.find(number)) return *index;
  throw unknown_topic(number, syllabus);
}

/// "a-b" split in two; a single topic gives two equal parts.
struct Range {
  std::string_view first;
  std::string_view last;
};

Range cut_range(std::string_view item) {
  const std::size_t dash = item.find('-');
  if (dash == std::string_view::npos) return {item, item};
  return {item.substr(0, dash), item.substr(dash + 1)};
}

/// Collects the topics of a syllabus named by a reference.
class Collector {
 public:
  explicit Collector(const Syllabus& syllabus) : syllabus_(syllabus) {}

  // Adds the topics of a list such as "3.1.2-3.1.4,ex3.5".
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

  // Adds whole topics if the range covers all their parts, else the covered parts.
  void add_topics(std::string_view item, std::string_view first, std::string_view last) {
    std::size_t index = topic_at(first, syllabus_);
    const std::size_t last_index = topic_at(last, syllabus_);
    const std::vector<Topic>& all = syllabus_.topics;
    // "3.1.2-4" may mean 3.1.4 or chapter 4.
    if (all[index].depth != all[last_index].depth || index > last_index)
      throw usage(phrase(Msg::err_topic_range, item)).hint(phrase(Msg::hint_topic_range));
    written_.push_back(range_name("", all[index].number, all[last_index].number));
    titles_.push_back(all[index].title);
    titles_.push_back(all[last_index].title);
    const std::size_t end = all[last_index].end;
    while (index < end) {
      const bool whole = all[index].end <= end;
      if (whole) add_topic(all[index].number);
      index = whole ? all[index].end : index + 1;
    }
  }

  void add_exercises(std::string_view item, std::string_view first, std::string_view last) {
    const Exercise from = exercise_at(first);
    // The end may omit the chapter: "ex3.5-8".
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

  // An edited or exported subject already contains the title.
  static std::string without_title(std::string_view words, const std::string& title) {
    constexpr std::string_view kDash = "—";
    if (folded(words.substr(0, title.size())) == folded(title))
      words = trimmed(words.substr(title.size()));
    if (words.starts_with(kDash)) words = trimmed(words.substr(kDash.size()));
    return std::string(words);
  }

  const Syllabus& syllabus_;
  std::vector<std::string> topics_;
  std::vector<std::string> written_;  // requested topics in canonical form
  std::vector<std::string> titles_;   // titles of the first and last topic of each item
};

// Removes leading digits; returns whether there were any.
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

// Returns whether a word has the form of a list of topics: "3.1.2-3.1.4,ex3.5".
bool is_topic_list(std::string_view word) {
  const std::vector<std::string_view> numbers = split(word, ",-");
  return std::all_of(numbers.begin(), numbers.end(), is_number);
}

// Removes "절" from "3.1절", but not from longer words such as "3장에서".
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

// Normalizes digits, letters and dashes, and removes "장" and "절" after numbers.
std::string read_form(std::string_view word) {
  std::string form = simplified(word);
  for (const std::string_view dash : {"–", "—", "~"})
    for (std::size_t at = 0; (at = form.find(dash)) != std::string::npos;)
      form.replace(at, dash.size(), "-");
  for (const std::string_view name : {"장", "절"}) drop_behind_numbers(form, name);
  return form;
}

/// A subject split at its first white space.
struct Words {
  std::string_view first;
  std::string_view rest;
};

Words cut_word(std::string_view text) {
  const std::size_t space = std::min(text.find_first_of(" \t"), text.size());
  return {text.substr(0, space), trimmed(text.substr(space))};
}

// Returns whether a number is a duration: "1.5" before "hours".
bool is_duration(std::string_view number, std::string_view rest) {
  return !rest.empty() &&
         core::parse_minutes(fmt::format("{} {}", number, cut_word(rest).first)).has_value();
}

// Returns whether the text after ", " begins with a topic: "3.1.3", not "2 pages".
bool goes_on(std::string_view text) {
  const auto [word, rest] = cut_word(text);
  std::string list = read_form(word);
  const bool is_last = !list.ends_with(',');
  if (!is_last) list.pop_back();
  const bool is_plain = is_last && list.find('.') == std::string::npos;
  return is_topic_list(list) && (rest.empty() || !is_plain) && !is_duration(list, rest);
}

// A list of topics; white space may follow commas: "3.1.2, 3.1.3", "prml:3.1.2, …".
struct List {
  std::string topics;  ///< without white space and trailing comma
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

// Reads "PRML 3.1.2"; anything that does not look like a section is free text.
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

// Short ids resemble too many words: "dl:1.5" need not mean "ml:1.5".
void refuse_slip(std::string_view id, std::string_view list, std::span<const Syllabus> syllabi) {
  constexpr std::size_t kShortest = 4;
  if (id.size() < kShortest || !is_topic_list(read_form(list))) return;
  std::vector<std::string_view> ids;
  for (const Syllabus& syllabus : syllabi) ids.push_back(syllabus.id);
  if (const auto near = nearest(id, ids))
    throw usage(phrase(Msg::err_unknown_syllabus, id)).hint(phrase(Msg::hint_did_you_mean, *near));
}

}  // namespace

bool may_be_reference(std::string_view subject, std::span<const std::string> ids) {
  const std::string_view word = cut_word(trimmed(subject)).first;
  return word.find(':') != std::string_view::npos ||
         std::find(ids.begin(), ids.end(), folded(word)) != ids.end();
}

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
