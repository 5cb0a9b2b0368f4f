#include "gongbu/cli/run.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <exception>
#include <new>
#include <optional>
#include <string_view>
#include <utility>

#include "command.hpp"
#include "command_line.hpp"
#include "common_args.hpp"
#include "completion.hpp"
#include "context.hpp"
#include "daily_backup.hpp"
#include "gongbu/app/git_starter.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/parallel.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/git/library.hpp"
#include "help.hpp"
#include "parser.hpp"
#include "version.hpp"

namespace gongbu::cli {
namespace {

constexpr int kInterrupted = 130;  // as in a shell after Ctrl-C
constexpr int kBug = 70;           // EX_SOFTWARE

Context::Color color_of(const std::string& word) {
  if (word == "always") return Context::Color::always;
  return word == "never" ? Context::Color::never : Context::Color::automatic;
}

// Adds a hint to errors without one: an example where something is missing, else the help.
Error with_help(Error error, const CommandLine& line, const Translator& tr) {
  if (error.hint()) return error;
  if (line.command == nullptr || line.is_implied)
    return std::move(error).hint(phrase(Msg::hint_help));
  const Command& command = *line.command;
  if (error.phrase().id != Msg::err_missing_argument)
    return std::move(error).hint(phrase(Msg::hint_command_help, command.name));
  return std::move(error).hint(phrase(Msg::hint_example, first_example(command, tr), command.name));
}

void parse_words(const CommandLine& line, const Options& options, Context& context) {
  try {
    parse(line.words, options);
  } catch (Error& error) {
    throw with_help(std::move(error), line, context.tr());
  }
}

// Not after hooks, which must be fast, nor after commands that handle backups themselves.
bool is_backed_up_after(const Command& command) {
  return !command.name.starts_with("hook") && !command.name.starts_with("backup") &&
         command.name != "restore" && command.name != "doctor";
}

// Help pages are at most kUsualColumns wide, even on a wider terminal.
HelpStyle help_style(Context& context) {
  constexpr int kNarrowest = 40;
  constexpr int kWidest = kUsualColumns;
  const int columns = context.streams().columns().value_or(kWidest);
  return {context.tr(), static_cast<std::size_t>(std::clamp(columns, kNarrowest, kWidest))};
}

void show_page(CommandLine::Page page, Context& context) {
  if (page == CommandLine::Page::version) {
    context.print(fmt::format("gongbu {}", kVersion));
  } else {
    const HelpStyle style = help_style(context);
    context.show(page == CommandLine::Page::common_commands ? short_overview(style)
                                                            : overview(style));
  }
}

int run_command(std::span<const std::string> args, Context& context) {
  if (!args.empty() && args.front() == kCompleteWord) {
    answer_shell(context, args.subspan(1));
    return 0;
  }
  const CommandLine line = split_command_line(args);
  CommonArgs common;
  if (line.page != CommandLine::Page::none) {
    Options options;
    describe_common(options, common);
    parse_words(line, options, context);
    context.set_color(color_of(common.color));
    show_page(line.page, context);
    return 0;
  }
  const Invocation invocation = line.command->prepare();
  Options options = invocation.options;
  describe_common(options, common);
  parse_words(line, options, context);
  context.set_color(color_of(common.color));
  if (common.help) {
    context.show(command_help(*line.command, help_style(context)));
    return 0;
  }
  const int status = invocation.run(context);
  if (is_backed_up_after(*line.command)) {
    keep_journal(context);
    back_up_if_due(context);
  }
  return status;
}

// Unlike Environment::get(), returns empty variables, because git uses them.
std::optional<std::string> raw_variable(const host::Environment& env, std::string_view name) {
  const auto found = env.all().find(name);
  return found == env.all().end() ? std::nullopt : std::optional(found->second);
}

bool is_true(const std::optional<std::string>& value) {
  const std::string lower = ascii_lower(value.value_or(""));
  return !lower.empty() && lower != "0" && lower != "false" && lower != "no" && lower != "off";
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
  places.start_git = app::git_starter(env, stop);
  git::use_config_paths(std::move(places));
}

}  // namespace

int run(std::span<const std::string> args, const Surroundings& surroundings) {
  Context context(surroundings, typed_language(args));
  const auto is_interrupted = [&] { return asked_to_stop(surroundings.stop); };
  const auto complain = [&](const Error& error) {
    context.warn(error);
    context.release_warnings();
    return is_interrupted() ? kInterrupted : exit_status(error.kind());
  };
  try {
    use_environment_for_git(surroundings.env, surroundings.stop);
    const int status = run_command(args, context);
    context.release_warnings();
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
    context.release_warnings();
    surroundings.streams.err(
        fmt::format("gongbu: {}\n", printable(context.tr()(Msg::err_internal, exception.what()))));
    return kBug;
  }
}

}  // namespace gongbu::cli
