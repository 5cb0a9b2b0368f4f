#include "command_names.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace gongbu::cli {
namespace {

constexpr auto kEveryDay = std::to_array<std::string_view>(
    {"today", "add", "start", "stop", "cancel", "status", "log", "edit", "rm", "undo"});
constexpr auto kLookBack =
    std::to_array<std::string_view>({"week", "month", "year", "calendar", "streak", "gaps", "why"});
constexpr auto kStudyPlan =
    std::to_array<std::string_view>({"prml", "syllabus", "paper", "later", "review"});
constexpr auto kRules = std::to_array<std::string_view>({"goal", "rest", "kind", "rebuild"});
constexpr auto kAutomate = std::to_array<std::string_view>({"hook", "cron", "check"});
constexpr auto kShare = std::to_array<std::string_view>({"report", "card", "portfolio", "export"});
constexpr auto kData =
    std::to_array<std::string_view>({"import", "backup", "restore", "doctor", "sync", "forget"});
constexpr auto kSetUp =
    std::to_array<std::string_view>({"init", "config", "me", "repo", "scan", "man", "completion"});

constexpr auto kGroups = std::to_array<CommandGroup>({
    {Msg::group_every_day, kEveryDay},
    {Msg::group_look_back, kLookBack},
    {Msg::group_study_plan, kStudyPlan},
    {Msg::group_rules, kRules},
    {Msg::group_automate, kAutomate},
    {Msg::group_share, kShare},
    {Msg::group_data, kData},
    {Msg::group_set_up, kSetUp},
});

constexpr auto kCommon =
    std::to_array<std::string_view>({"today", "add", "start", "stop", "log", "undo", "week",
                                     "streak", "why", "paper", "goal", "report", "init"});

struct OtherName {
  std::string_view name;
  std::string_view command;
};

/// Former names of commands, and names in other programs.
constexpr auto kOtherNames = std::to_array<OtherName>({
    {"list", "log"},
    {"ls", "log"},
    {"history", "log"},
    {"timeline", "log"},
    {"record", "add"},
    {"new", "add"},
    {"delete", "rm"},
    {"remove", "rm"},
    {"next", "syllabus next"},
    {"stats", "report"},
    {"summary", "week"},
    {"heatmap", "calendar"},
    {"cal", "calendar"},
    {"settings", "config"},
    {"setup", "init"},
    {"completions", "completion"},
    {"manual", "man"},
    {"goals", "goal"},
    {"rests", "rest"},
    {"kinds", "kind"},
    {"papers", "paper"},
    {"reviews", "review"},
    {"repos", "repo"},
    {"hooks", "hook"},
    {"syllabi", "syllabus"},
    {"streaks", "streak"},
    {"gap", "gaps"},
    {"goal add", "goal set"},
    {"goal edit", "goal set"},
    {"goal drop", "goal rm"},
    {"me remove", "me rm"},
    {"cron add", "cron install"},
    {"cron remove", "cron rm"},
    {"cron uninstall", "cron rm"},
    {"cron show", "cron list"},
    {"cron status", "cron list"},
    {"hook add", "hook install"},
    {"hook uninstall", "hook rm"},
    {"hook list", "hook status"},
    {"repo ignore", "repo rm"},
    {"paper edit", "paper mark"},
    {"paper merge", "paper join"},
    {"syllabus edit", "syllabus add"},
    {"kind edit", "config edit"},
    {"import list", "import log"},
    {"sync list", "sync status"},
    {"review list", "review"},
    {"prml show", "prml"},
    {"prml list", "prml"},
});

/// Synonyms of verbs, below every parent that has no such command itself.
constexpr auto kOtherVerbs = std::to_array<OtherName>({
    {"ls", "list"},
    {"show", "list"},
    {"remove", "rm"},
    {"delete", "rm"},
});

const Command* command_called(std::string_view name) {
  const std::vector<Command>& all = commands();
  const auto it = std::find_if(all.begin(), all.end(),
                               [&](const Command& command) { return command.name == name; });
  return it == all.end() ? nullptr : &*it;
}

const Command* otherwise_called(std::string_view name) {
  for (const auto& [other, command] : kOtherNames)
    if (other == name) return command_called(command);
  return nullptr;
}

// Resolves a synonym of a verb: "goal", "remove" is "goal rm".
const Command* with_other_verb(std::string_view parent, std::string_view verb) {
  for (const auto& [other, meant] : kOtherVerbs) {
    if (other != verb) continue;
    const std::string name = std::string(parent) + " " + std::string(meant);
    if (const Command* command = command_called(name)) return command;
    if (const Command* command = otherwise_called(name)) return command;
  }
  return nullptr;
}

}  // namespace

std::span<const CommandGroup> command_groups() { return kGroups; }

std::span<const std::string_view> common_commands() { return kCommon; }

const Command* find_command(std::string_view name) {
  if (const Command* command = command_called(name)) return command;
  if (const Command* command = otherwise_called(name)) return command;
  const std::size_t space = name.rfind(' ');
  if (space == std::string_view::npos) return nullptr;
  const std::string_view verb = name.substr(space + 1);
  if (const Command* parent = otherwise_called(name.substr(0, space));
      parent != nullptr && parent->name.find(' ') == std::string::npos)
    return find_command(parent->name + " " + std::string(verb));
  return with_other_verb(name.substr(0, space), verb);
}

NamedCommand find_named(std::span<const std::string> words) {
  if (words.size() > 1)
    if (const Command* command = find_command(words[0] + " " + words[1])) return {command, 2};
  return {words.empty() ? nullptr : find_command(words[0]), 1};
}

std::vector<std::string> other_names(const Command& command) {
  std::vector<std::string> names;
  for (const auto& [other, meant] : kOtherNames)
    if (meant == command.name) names.emplace_back(other);
  const std::size_t space = command.name.rfind(' ');
  if (space == std::string::npos) return names;
  for (const auto& [verb, meant] : kOtherVerbs) {
    std::string name = command.name.substr(0, space + 1) + std::string(verb);
    if (name != command.name && std::find(names.begin(), names.end(), name) == names.end() &&
        find_command(name) == &command)
      names.push_back(std::move(name));
  }
  return names;
}

std::vector<const Command*> commands_below(std::string_view parent) {
  std::vector<const Command*> below;
  for (const Command& command : commands()) {
    const std::string_view name = command.name;
    const bool is_direct = parent.empty()
                               ? name.find(' ') == std::string_view::npos
                               : name.starts_with(parent) && name.size() > parent.size() &&
                                     name[parent.size()] == ' ' &&
                                     name.find(' ', parent.size() + 1) == std::string_view::npos;
    if (is_direct) below.push_back(&command);
  }
  return below;
}

bool is_group(const Command& command) {
  if (commands_below(command.name).empty()) return false;
  const Options options = command.prepare().options;
  return std::none_of(options.all().begin(), options.all().end(),
                      [](const Option& option) { return option.positional; });
}

std::string_view last_word(std::string_view name) { return name.substr(name.rfind(' ') + 1); }

}  // namespace gongbu::cli
