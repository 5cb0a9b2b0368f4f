#include "completion.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstddef>
#include <exception>
#include <string>
#include <vector>

#include "command_names.hpp"
#include "common_args.hpp"
#include "completion_values.hpp"
#include "gongbu/base/text.hpp"

namespace gongbu::cli {
namespace {

/// Completions that begin with one prefix.
class Candidates {
 public:
  explicit Candidates(std::string prefix) : prefix_(std::move(prefix)) {}

  void add(const std::string& word, const std::string& meaning) {
    // A word with newlines cannot be completed.
    if (word.empty() || !word.starts_with(prefix_) || printable(word) != word) return;
    text_ += fmt::format("{}\t{}\n", word, printable(meaning));
  }
  void add(const CompletionValues& values, const std::string& before) {
    for (const CompletionValue& value : values.words) add(before + value.word, value.meaning);
    if (values.paths == CompletionPaths::files) text_ += ":files\n";
    if (values.paths == CompletionPaths::directories) text_ += ":directories\n";
  }

  const std::string& text() const { return text_; }

 private:
  std::string prefix_;
  std::string text_;
};

const Option* option_named(const Options& options, const std::string& word) {
  const auto it = std::find_if(options.all().begin(), options.all().end(),
                               [&](const Option& option) { return option.has_name(word); });
  return it == options.all().end() ? nullptr : &*it;
}

// Options may stand before the command: "gongbu --lang ko today".
std::size_t first_word(std::span<const std::string> words, const Options& common) {
  std::size_t i = 0;
  while (i < words.size() && words[i].starts_with('-')) {
    const Option* option = option_named(common, words[i]);
    i += option != nullptr && option->takes_value ? 2 : 1;
  }
  return i;
}

// Adds the commands below a parent ("": top level). Adds other names only if no command matches.
void add_commands(Candidates& candidates, const std::string& parent, const Translator& tr) {
  const std::vector<const Command*> below = commands_below(parent);
  for (const Command* command : below)
    candidates.add(std::string(last_word(command->name)), tr(Phrase{command->summary, {}}));
  if (parent.empty()) candidates.add("help", tr(Msg::opt_help));
  if (!candidates.text().empty()) return;
  const std::string before = parent.empty() ? "" : parent + " ";
  for (const Command* command : below)
    for (const std::string& name : other_names(*command))
      if (name.starts_with(before))
        candidates.add(name.substr(before.size()), tr(Phrase{command->summary, {}}));
}

void add_options(Candidates& candidates, const Options& options, const Translator& tr) {
  for (const Option& option : options.all()) {
    if (option.positional) continue;
    for (const std::string_view name : split(option.names, ","))
      candidates.add(std::string(name), tr(Phrase{option.help, {}}));
  }
}

/// The words of a command split into arguments, and the option that waits for its value.
struct Typed {
  std::vector<std::string> arguments;
  const Option* waiting = nullptr;
  bool arguments_only = false;  ///< after "--"
};

Typed read_typed(std::span<const std::string> words, const Options& options) {
  Typed typed;
  for (const std::string& word : words) {
    if (typed.waiting != nullptr) {
      typed.waiting = nullptr;
    } else if (word == "--") {
      typed.arguments_only = true;
    } else if (typed.arguments_only || !word.starts_with('-') || word == "-") {
      typed.arguments.push_back(word);
    } else if (const Option* option = option_named(options, word)) {
      if (option->takes_value) typed.waiting = option;
    }
  }
  return typed;
}

const Option* argument_at(const Options& options, std::size_t index) {
  const Option* last = nullptr;
  for (const Option& option : options.all()) {
    if (!option.positional) continue;
    last = &option;
    if (index == 0 || option.repeats) return last;
    --index;
  }
  return nullptr;
}

void add_values(Candidates& candidates, Context& context, const CompletionQuery& query,
                const std::string& before) {
  candidates.add(completion_values(context, query), before);
}

// Adds the options; after "--lang=" its values.
void add_option_words(Candidates& candidates, Context& context, const std::string& command,
                      const Options& options, const std::string& current) {
  const std::size_t equals = current.find('=');
  if (equals == std::string::npos) {
    add_options(candidates, options, context.tr());
    return;
  }
  const Option* option = option_named(options, current.substr(0, equals));
  if (option != nullptr && option->takes_value)
    add_values(candidates, context, {command, *option, {}, current.substr(equals + 1)},
               current.substr(0, equals + 1));
}

// Completes the last of the words after a command.
void add_words_of(Candidates& candidates, Context& context, const Command& command,
                  std::span<const std::string> words, CommonArgs& common) {
  const std::string& current = words.back();
  Options options = command.prepare().options;
  describe_common(options, common);
  const Typed typed = read_typed(words.first(words.size() - 1), options);
  const std::string& name = command.name;
  if (typed.waiting != nullptr) {
    add_values(candidates, context, {name, *typed.waiting, typed.arguments, current}, "");
    return;
  }
  if (!typed.arguments_only && current.starts_with('-')) {
    add_option_words(candidates, context, name, options, current);
    return;
  }
  if (typed.arguments.empty()) add_commands(candidates, name, context.tr());
  if (const Option* argument = argument_at(options, typed.arguments.size()))
    add_values(candidates, context, {name, *argument, typed.arguments, current}, "");
}

// Returns the command to complete below: "goal" in "help goal ".
std::string parent_in_help(std::span<const std::string> words) {
  std::string parent;
  for (const std::string& word : words) parent += (parent.empty() ? "" : " ") + word;
  const Command* command = parent.empty() ? nullptr : find_command(parent);
  return command == nullptr ? parent : command->name;
}

void add_all(Candidates& candidates, Context& context, std::span<const std::string> words) {
  CommonArgs args;
  Options common;
  describe_common(common, args);
  const auto before = words.first(words.size() - 1);
  const std::size_t first = first_word(before, common);
  const bool is_help = first < before.size() && before[first] == "help";
  if (first > before.size()) {  // the value of an option before the command
    if (const Option* option = option_named(common, before.back()))
      add_values(candidates, context, {"", *option, {}, words.back()}, "");
  } else if (first == before.size() || is_help) {
    if (words.back().starts_with('-')) {
      add_option_words(candidates, context, "", common, words.back());
    } else {
      add_commands(candidates, parent_in_help(before.subspan(std::min(first + 1, before.size()))),
                   context.tr());
    }
  } else if (const NamedCommand found = find_named(before.subspan(first));
             found.command != nullptr) {
    add_words_of(candidates, context, *found.command, words.subspan(first + found.size), args);
  }
}

}  // namespace

void answer_shell(Context& context, std::span<const std::string> words) {
  if (words.empty()) return;
  try {
    Candidates candidates(words.back());
    add_all(candidates, context, words);
    context.streams().out(candidates.text());
  } catch (const std::exception&) {
    // Print nothing, because it would appear in the line being typed.
  }
}

}  // namespace gongbu::cli
