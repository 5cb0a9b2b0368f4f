#include "command_line.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "command_names.hpp"
#include "common_args.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"

namespace gongbu::cli {
namespace {

using Page = CommandLine::Page;
using Words = std::span<const std::string>;

constexpr std::string_view kHelp = "help";

bool is_option(const std::string& word) { return word.starts_with('-'); }

// Options may precede the command: "gongbu --lang ko today".
bool takes_separate_value(const std::string& word) {
  CommonArgs args;
  Options common;
  describe_common(common, args);
  return std::any_of(common.all().begin(), common.all().end(), [&](const Option& option) {
    return option.takes_value && option.has_name(word);
  });
}

using NamedCommands = std::vector<std::pair<std::string, const Command*>>;

// Returns the commands below `parent` by their names, and by their other names.
NamedCommands named_below(std::string_view parent, bool by_other_names) {
  NamedCommands all;
  for (const Command* command : commands_below(parent)) {
    if (!by_other_names) {
      all.emplace_back(last_word(command->name), command);
      continue;
    }
    for (const std::string& other : other_names(*command))
      all.emplace_back(last_word(other), command);
  }
  return all;
}

// Returns the names of the commands below `parent` that begin with a word; if there are none, those
// of commands with such another name.
std::vector<std::string> commands_beginning(std::string_view parent, std::string_view word) {
  std::vector<std::string> found;
  for (const bool by_other_names : {false, true}) {
    if (!found.empty() || word.empty()) break;
    for (const auto& [name, command] : named_below(parent, by_other_names))
      if (name.starts_with(word) &&
          std::find(found.begin(), found.end(), command->name) == found.end())
        found.push_back(command->name);
  }
  return found;
}

// Returns the command below `parent` whose name, or one of whose other names, is nearest to a word.
std::optional<std::string> nearest_command(std::string_view parent, std::string_view word) {
  constexpr std::size_t kShortest = 3;  // a shorter word is near to many names
  if (word.size() < kShortest) return std::nullopt;
  NamedCommands all = named_below(parent, false);
  for (auto& other : named_below(parent, true)) all.push_back(std::move(other));
  std::vector<std::string_view> names;
  for (const auto& [name, command] : all) names.push_back(name);
  const auto near = nearest(word, names);
  if (!near) return std::nullopt;
  for (const auto& [name, command] : all)
    if (name == *near) return command->name;
  return std::nullopt;
}

// Returns the hint that names the commands meant by a word.
std::optional<Phrase> suggestion(std::string_view parent, std::string_view word) {
  constexpr std::size_t kMost = 6;
  std::vector<std::string> found = commands_beginning(parent, word);
  if (found.size() == 1) return phrase(Msg::hint_did_you_mean, found.front());
  if (!found.empty()) {
    const bool are_all = found.size() <= kMost;
    if (!are_all) found.resize(kMost);
    return phrase(Msg::hint_commands_beginning,
                  fmt::format("{}{}", fmt::join(found, ", "), are_all ? "" : ", …"));
  }
  if (const auto near = nearest_command(parent, word)) return phrase(Msg::hint_did_you_mean, *near);
  return std::nullopt;
}

// `parent` is empty for a top-level command.
Error unknown_command(std::string_view parent, const std::string& word) {
  const std::string typed = parent.empty() ? word : std::string(parent) + " " + word;
  Error error = make_error(ErrorKind::usage, Msg::err_unknown_command, typed);
  if (auto meant = suggestion(parent, folded(word)))
    return std::move(error).hint(*std::move(meant));
  if (parent.empty()) return std::move(error).hint(phrase(Msg::hint_help));
  return std::move(error).hint(phrase(Msg::hint_command_help, parent));
}

NamedCommand named(Words words) {
  const NamedCommand found = find_named(words);
  if (found.command == nullptr) throw unknown_command("", words[0]);
  return found;
}

// Parses the words after "help". "goal help set" is passed as "goal set".
CommandLine help_line(Words words, CommandLine line) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_option(words[i])) {
      names.push_back(words[i]);
      continue;
    }
    line.words.push_back(words[i]);
    if (takes_separate_value(words[i]) && i + 1 < words.size()) line.words.push_back(words[++i]);
  }
  if (names.empty() || names == std::vector<std::string>{std::string(kHelp)}) {
    line.page = Page::all_commands;
    return line;
  }
  const NamedCommand found = named(names);
  if (found.size < names.size()) throw unknown_command(found.command->name, names[found.size]);
  line.command = found.command;
  line.words.emplace_back("--help");
  return line;
}

// Moves the options before the command into the line; returns their number.
std::size_t take_leading_options(Words args, CommandLine& line) {
  std::size_t i = 0;
  for (; i < args.size() && is_option(args[i]); ++i) {
    const std::string& word = args[i];
    if (word == "-h") line.page = Page::common_commands;
    if (word == "--help") line.page = Page::all_commands;
    if (word == "--version" || word == "-V") {
      line.page = Page::version;
      continue;
    }
    line.words.push_back(word);
    if (takes_separate_value(word) && i + 1 < args.size()) line.words.push_back(args[++i]);
  }
  return i;
}

}  // namespace

CommandLine split_command_line(Words args) {
  CommandLine line;
  const Words words = args.subspan(take_leading_options(args, line));
  if (words.empty()) {
    line.command = find_command("today");
    line.is_implied = true;
    return line;
  }
  line.page = Page::none;
  if (words[0] == kHelp) return help_line(words.subspan(1), std::move(line));
  const NamedCommand found = named(words);
  line.command = found.command;
  Words rest = words.subspan(found.size);
  if (!rest.empty() && !is_option(rest[0]) && is_group(*found.command)) {
    if (rest[0] != kHelp) throw unknown_command(found.command->name, rest[0]);
    std::vector<std::string> names(words.begin(), words.end());
    names.erase(names.begin() + static_cast<std::ptrdiff_t>(found.size));
    return help_line(names, std::move(line));
  }
  line.words.insert(line.words.end(), rest.begin(), rest.end());
  return line;
}

std::optional<Language> typed_language(Words args) {
  for (std::size_t i = 0; i < args.size(); ++i) {
    std::string_view word = args[i];
    const std::string_view name = take_until(word, '=');
    if (name != kLanguageOption) continue;
    if (name.size() < args[i].size()) return parse_language(word);
    if (i + 1 < args.size()) return parse_language(args[i + 1]);
  }
  return std::nullopt;
}

}  // namespace gongbu::cli
