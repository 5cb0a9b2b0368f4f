#include "parser.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"

namespace gongbu::cli {
namespace {

// CLI11 only splits the words into options and arguments. Values and errors are handled here
// because CLI11's messages are English only.
struct Taken {
  const Option* option = nullptr;
  CLI::Option* handle = nullptr;
  bool flag = false;
};

// Terminates each word, which keeps CLI11 from splitting "[a, b]" into two.
constexpr char kWordEnd = '\0';

std::vector<std::string> marked(std::span<const std::string> words) {
  std::vector<std::string> all(words.begin(), words.end());
  for (std::string& word : all)
    if (word.starts_with('[')) word += kWordEnd;
  return all;
}

std::string unmarked(std::string word) {
  if (word.ends_with(kWordEnd)) word.pop_back();
  return word;
}

// Returns the number of words that form the value, at least 1.
std::size_t value_size(const Option& option, std::span<const std::string> words) {
  constexpr std::size_t kMost = 5;  // "an hour and a half"
  std::size_t size = 1;
  std::string value = words.front();
  for (std::size_t i = 1; i < std::min(kMost, words.size()) && !words[i].starts_with('-'); ++i) {
    value += " " + words[i];
    if (option.reads_words(value)) size = i + 1;
  }
  return size;
}

// Joins words that form one value.
std::vector<std::string> joined(std::span<const std::string> words, const Options& options) {
  std::vector<std::string> all;
  bool arguments_only = false;  // after "--"
  for (std::size_t i = 0; i < words.size(); ++i) {
    all.push_back(words[i]);
    arguments_only |= words[i] == "--";
    if (arguments_only || i + 1 == words.size()) continue;
    const auto option =
        std::find_if(options.all().begin(), options.all().end(),
                     [&](const Option& one) { return one.reads_words && one.has_name(words[i]); });
    if (option == options.all().end()) continue;
    const std::size_t size = value_size(*option, words.subspan(i + 1));
    std::string& value = all.emplace_back(words[i + 1]);
    for (std::size_t more = 2; more <= size; ++more) value += " " + words[i + more];
    i += size;
  }
  return all;
}

void declare(CLI::App& app, Taken& taken) {
  const Option& option = *taken.option;
  const std::string names = option.positional ? "a" + option.names : option.all_names();
  if (!option.takes_value) {
    taken.handle = app.add_flag(names, taken.flag);
    return;
  }
  // Without a target variable, because with one CLI11 would drop "{}".
  taken.handle = app.add_option(names);
  if (option.positional && option.repeats) {
    taken.handle->expected(0, CLI::detail::expected_max_vector_size)->allow_extra_args();
  } else {
    taken.handle->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  }
}

std::vector<std::string> dashed_names(const Options& options) {
  std::vector<std::string> names;
  for (const Option& option : options.all())
    if (!option.positional && option.names.find("--") != std::string::npos)
      names.push_back("--" + option.long_name());
  return names;
}

Error unknown_word(const std::string& word, const Options& options) {
  if (!word.starts_with('-')) return make_error(ErrorKind::usage, Msg::err_extra_argument, word);
  Error error = make_error(ErrorKind::usage, Msg::err_unknown_option, word);
  const std::vector<std::string> names = dashed_names(options);
  const std::vector<std::string_view> known(names.begin(), names.end());
  if (const auto near = nearest(word, known))
    return std::move(error).hint(phrase(Msg::hint_did_you_mean, *near));
  return error;
}

void check_choice(const Option& option, const std::string& value) {
  if (option.choices.empty() ||
      std::find(option.choices.begin(), option.choices.end(), value) != option.choices.end())
    return;
  std::string choices;
  for (const std::string& choice : option.choices)
    choices += (choices.empty() ? "" : ", ") + choice;
  throw make_error(ErrorKind::usage, Msg::err_choice, option.names, choices, value);
}

void store(const Taken& taken, bool excused) {
  const Option& option = *taken.option;
  if (!option.takes_value) {
    if (taken.flag) option.store("");
    return;
  }
  const std::vector<std::string>& values = taken.handle->results();
  if (option.required && values.empty() && !excused)
    throw make_error(ErrorKind::usage, Msg::err_missing_argument, option.names);
  for (const std::string& word : values) {
    const std::string value = unmarked(word);
    check_choice(option, value);
    option.store(value);
  }
}

// Throws `usage` if two options of a group are given.
void check_exclusive(const std::vector<Taken>& all, const std::vector<std::string>& group) {
  const auto is_given = [&](const std::string& name) {
    return std::any_of(all.begin(), all.end(), [&](const Taken& taken) {
      return taken.handle->count() > 0 && (taken.option->positional ? taken.option->names == name
                                                                    : taken.option->has_name(name));
    });
  };
  const auto first = std::find_if(group.begin(), group.end(), is_given);
  if (first == group.end()) return;
  const auto second = std::find_if(first + 1, group.end(), is_given);
  if (second != group.end())
    throw make_error(ErrorKind::usage, Msg::err_exclusive_options, *first, *second);
}

}  // namespace

void parse(std::span<const std::string> words, const Options& options) {
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  std::vector<Taken> all;
  all.reserve(options.all().size());
  for (const Option& option : options.all()) {
    all.push_back({&option, nullptr, false});
    declare(app, all.back());
  }
  try {
    std::vector<std::string> all_words = marked(joined(words, options));
    std::reverse(all_words.begin(), all_words.end());  // CLI11 expects reverse order
    app.parse(std::move(all_words));
  } catch (const CLI::ArgumentMismatch& mismatch) {
    std::string name = mismatch.what();
    throw make_error(ErrorKind::usage, Msg::err_missing_value, name.substr(0, name.find(':')));
  } catch (const CLI::ParseError& error) {
    throw make_error(ErrorKind::usage, Msg::err_words, error.what());
  }
  std::vector<std::string> extras = app.remaining();
  std::erase(extras, "--");  // only ends the options
  if (!extras.empty()) throw unknown_word(unmarked(extras.front()), options);
  const bool excused = std::any_of(all.begin(), all.end(), [](const Taken& taken) {
    return taken.option->excuses && taken.flag;
  });
  for (const Taken& taken : all) store(taken, excused);
  if (excused) return;
  for (const std::vector<std::string>& group : options.exclusive_groups())
    check_exclusive(all, group);
}

}  // namespace gongbu::cli
