#include "gongbu/cli/run.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <exception>
#include <new>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "command.hpp"
#include "common_args.hpp"
#include "completion.hpp"
#include "context.hpp"
#include "daily_backup.hpp"
#include "gongbu/app/git_starter.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/parallel.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/git/library.hpp"
#include "gongbu/host/git_program.hpp"
#include "help.hpp"
#include "parser.hpp"
#include "version.hpp"

namespace gongbu::cli {
namespace {

constexpr int kInterrupted = 130;  // as in a shell after Ctrl-C
constexpr int kBug = 70;           // EX_SOFTWARE

/// A command line split into the command and its words.
struct SplitLine {
  const Command* command = nullptr;
  std::vector<std::string> words;
  bool help = false;  ///< --help without a command
  bool version = false;
};

const Command* find_command(std::string_view name) {
  const std::vector<Command>& all = commands();
  const auto it = std::find_if(all.begin(), all.end(),
                               [&](const Command& command) { return command.name == name; });
  return it == all.end() ? nullptr : &*it;
}

// Returns the name of a command within its group, or its whole name.
std::string_view last_word(std::string_view name) { return name.substr(name.rfind(' ') + 1); }

// Suggests only commands of the same group.
Error unknown_command(const std::string& word) {
  const std::string group = word.substr(0, word.rfind(' ') + 1);
  std::vector<std::string_view> names;
  for (const Command& command : commands()) {
    const std::string_view last = last_word(command.name);
    if (command.name == group + std::string(last)) names.push_back(last);
  }
  Error error = make_error(ErrorKind::usage, Msg::err_unknown_command, word);
  if (const auto near = nearest(last_word(word), names))
    return std::move(error).hint(phrase(Msg::hint_did_you_mean, group + std::string(*near)));
  if (group.empty()) return std::move(error).hint(phrase(Msg::hint_help));
  return std::move(error).hint(phrase(Msg::hint_command_help, group.substr(0, group.size() - 1)));
}

// Options may precede the command: "gongbu --lang ko today".
bool takes_separate_value(const std::string& word) { return word == "--lang" || word == "--color"; }

// "me" is both a command and the group of "me add".
bool is_group(const Command& command) {
  const auto is_below = [&](const Command& other) {
    return other.name.starts_with(command.name + " ");
  };
  const Options options = command.prepare().options;
  return std::any_of(commands().begin(), commands().end(), is_below) &&
         std::none_of(options.all().begin(), options.all().end(),
                      [](const Option& option) { return option.positional; });
}

SplitLine split_line(std::span<const std::string> args) {
  SplitLine result;
  std::size_t i = 0;
  for (; i < args.size() && args[i].starts_with('-'); ++i) {
    result.help |= args[i] == "--help" || args[i] == "-h";
    result.version |= args[i] == "--version" || args[i] == "-V";
    if (args[i] == "--version" || args[i] == "-V") continue;
    result.words.push_back(args[i]);
    if (takes_separate_value(args[i]) && i + 1 < args.size()) result.words.push_back(args[++i]);
  }
  if (i == args.size()) {
    result.command = find_command("today");
    return result;
  }
  result.help = result.version = false;
  if (i + 1 < args.size()) result.command = find_command(args[i] + " " + args[i + 1]);
  const bool two_words = result.command != nullptr;
  if (!two_words) result.command = find_command(args[i]);
  if (result.command == nullptr) {
    if (args[i] != "help") throw unknown_command(args[i]);
    result.help = i + 1 == args.size();
    if (!result.help) {
      result.command = find_command(args[i + 1]);
      if (result.command == nullptr) throw unknown_command(args[i + 1]);
      result.words.emplace_back("--help");
    }
    return result;
  }
  if (!two_words && i + 1 < args.size() && !args[i + 1].starts_with('-') &&
      is_group(*result.command))
    throw unknown_command(args[i] + " " + args[i + 1]);
  const auto rest = args.subspan(i + (two_words ? 2 : 1));
  result.words.insert(result.words.end(), rest.begin(), rest.end());
  return result;
}

// Finds --lang before parsing, because parse errors use it too.
std::optional<Language> typed_language(std::span<const std::string> args) {
  constexpr std::string_view kOption = "--lang";
  for (std::size_t i = 0; i < args.size(); ++i) {
    if (args[i] == kOption && i + 1 < args.size()) return parse_language(args[i + 1]);
    if (args[i].starts_with("--lang=")) return parse_language(args[i].substr(kOption.size() + 1));
  }
  return std::nullopt;
}

Context::Color color_of(const std::string& word) {
  if (word == "always") return Context::Color::always;
  return word == "never" ? Context::Color::never : Context::Color::automatic;
}

// Adds a hint to the command's help to errors without one.
void parse_words(const SplitLine& line, const Options& options) {
  try {
    parse(line.words, options);
  } catch (Error& error) {
    if (error.hint()) throw;
    throw std::move(error).hint(phrase(Msg::hint_command_help, line.command->name));
  }
}

// Hooks may not take that long, and backups know what they do.
bool is_backed_up_after(const Command& command) {
  return !command.name.starts_with("hook") && !command.name.starts_with("backup") &&
         command.name != "restore" && command.name != "doctor";
}

int run_command(std::span<const std::string> args, Context& context) {
  if (!args.empty() && args.front() == kCompleteWord) {
    answer_shell(context, args.subspan(1));
    return 0;
  }
  const SplitLine line = split_line(args);
  CommonArgs common;
  Options common_options;
  describe_common(common_options, common);
  if (line.help || line.version) {
    if (line.version) {
      context.say(fmt::format("gongbu {}", kVersion));
    } else {
      context.show(overview(commands(), context.tr()));
    }
    return 0;
  }
  const Invocation invocation = line.command->prepare();
  Options options = invocation.options;
  describe_common(options, common);
  parse_words(line, options);
  context.set_color(color_of(common.color));
  if (common.help) {
    context.show(command_help(*line.command, commands(), common_options, context.tr()));
    return 0;
  }
  const int status = invocation.run(context);
  if (is_backed_up_after(*line.command)) {
    keep_journal(context);
    back_up_if_due(context);
  }
  return status;
}

int exit_status(ErrorKind kind) {
  return kind == ErrorKind::usage || kind == ErrorKind::config ? 2 : 3;
}

// Git uses its variables even if they are empty.
std::optional<std::string> raw_variable(const host::Environment& env, std::string_view name) {
  const auto found = env.all().find(name);
  return found == env.all().end() ? std::nullopt : std::optional(found->second);
}

bool is_true(const std::optional<std::string>& value) {
  const std::string lower = ascii_lower(value.value_or(""));
  return !lower.empty() && lower != "0" && lower != "false" && lower != "no" && lower != "off";
}

std::optional<std::string> ask_git(const host::Environment& env, const std::string& directory,
                                   const std::string& key) {
  try {
    const auto values =
        host::GitProgram(env).values(directory, host::GitProgram::Scope::effective, key);
    return values.empty() ? "" : values.back();
  } catch (const Error&) {
    return std::nullopt;
  }
}

void use_environment_for_git(const host::Environment& env, const std::atomic<bool>* stop) {
  git::ConfigPaths places;
  const auto home = env.get("HOME");
  places.home = home.value_or("");
  places.xdg = env.get("XDG_CONFIG_HOME").value_or(home.value_or("") + "/.config") + "/git";
  places.global = raw_variable(env, "GIT_CONFIG_GLOBAL");
  if (const auto system = raw_variable(env, "GIT_CONFIG_SYSTEM")) places.system = *system;
  if (is_true(raw_variable(env, "GIT_CONFIG_NOSYSTEM"))) places.system.reset();
  if (const auto sudo = env.get("SUDO_UID"))
    if (unsigned user = 0; std::from_chars(sudo->data(), sudo->data() + sudo->size(), user).ptr ==
                           sudo->data() + sudo->size())
      places.sudo_user = user;
  places.ask = [env](const std::string& directory, const std::string& key) {
    return ask_git(env, directory, key);
  };
  places.start_git = app::git_starter(env, stop);
  git::use_config_paths(std::move(places));
}

}  // namespace

int run(std::span<const std::string> args, const Surroundings& surroundings) {
  Context context(surroundings, typed_language(args));
  const auto is_interrupted = [&] { return asked_to_stop(surroundings.stop); };
  const auto complain = [&](const Error& error) {
    context.warn(error);
    return is_interrupted() ? kInterrupted : exit_status(error.kind());
  };
  try {
    use_environment_for_git(surroundings.env, surroundings.stop);
    const int status = run_command(args, context);
    surroundings.streams.finish();
    return is_interrupted() ? kInterrupted : status;
  } catch (const Error& error) {
    try {
      surroundings.streams.finish();
    } catch (const Error&) {
      // Report only the first failure.
    }
    return complain(error);
  } catch (const std::bad_alloc&) {
    return complain(make_error(ErrorKind::system, Msg::err_no_memory));
  } catch (const std::exception& exception) {
    surroundings.streams.err(
        fmt::format("gongbu: {}\n", printable(context.tr()(Msg::err_internal, exception.what()))));
    return kBug;
  }
}

}  // namespace gongbu::cli
