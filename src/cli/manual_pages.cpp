#include "manual_pages.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "command_names.hpp"
#include "common_args.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/host/settings.hpp"
#include "help.hpp"
#include "manual_text.hpp"
#include "manual_texts.hpp"

namespace gongbu::cli {
namespace {

using render::Line;
using render::ManualBlock;
using render::ManualPage;
using render::Tone;
using Kind = ManualBlock::Kind;

/// A page with a text in src/cli/manual; other pages are generated.
struct WrittenPage {
  std::string_view name;
  const char* english;
  const char* korean;
};
constexpr std::array kWritten = {
    WrittenPage{"", kGongbuManual, kGongbuManualKorean},
    WrittenPage{"settings", kConfigManual, kConfigManualKorean},
    WrittenPage{"judging", kJudgingManual, kJudgingManualKorean},
    WrittenPage{"machines", kSyncManual, kSyncManualKorean},  // gongbu-sync(7); "sync" is (1)
};

bool is_of(const Command& command, const std::string& name) {
  return command.name == name || command.name.starts_with(name + " ");
}

std::string said(Msg text, const Translator& tr) { return tr(Phrase{text, {}}); }

void add_title(ManualPage& page, Msg title, const Translator& tr) {
  page.blocks.push_back({Kind::section, said(title, tr)});
}

void add_options(ManualPage& page, const Options& options, const Translator& tr) {
  for (const Option& option : options.all()) {
    std::string meaning = said(option.help, tr);
    std::string choices;
    for (const std::string& choice : option.choices)
      choices += (choices.empty() ? "" : ", ") + choice;
    if (!choices.empty()) meaning += " (" + choices + ")";
    page.blocks.push_back({Kind::item, meaning, Line(option_usage(option), Tone::strong)});
  }
}

void add_examples(ManualPage& page, Msg examples, const Translator& tr) {
  const std::string text = said(examples, tr);
  for (const std::string_view line : lines_of(text)) page.blocks.push_back({Kind::code, line});
}

void add_common_options(ManualPage& page, const Translator& tr) {
  CommonArgs args;
  Options common;
  describe_common(common, args);
  add_options(page, common, tr);
}

void add_commands(ManualPage& page, const Translator& tr) {
  for (const CommandGroup& group : command_groups()) {
    page.blocks.push_back({Kind::text, Line(said(group.title, tr), Tone::strong)});
    for (const std::string_view name : group.commands)
      if (const Command* command = find_command(name))
        page.blocks.push_back({Kind::item, said(command->summary, tr),
                               Line("gongbu " + command->name, Tone::strong)});
  }
}

void add_other_names(ManualPage& page, const Command& command, const Translator& tr) {
  if (std::string names = other_names_line(command, tr); !names.empty())
    page.blocks.push_back({Kind::text, std::move(names)});
}

void add_settings(ManualPage& page, const Translator& tr) {
  for (const host::SettingText& setting : host::list_settings(host::Settings{}))
    page.blocks.push_back({Kind::item,
                           said(setting.help, tr) + ". " + tr(Msg::man_default, setting.value),
                           Line(setting.key, Tone::strong)});
}

ManualPage written_page(const WrittenPage& written, const Translator& tr) {
  const bool is_korean = tr.language() == Language::korean;
  return read_manual(is_korean ? written.korean : written.english, said(Msg::man_name, tr),
                     [&](std::string_view word, ManualPage& page) {
                       if (word == "commands") add_commands(page, tr);
                       if (word == "options") add_common_options(page, tr);
                       if (word == "examples") add_examples(page, Msg::examples_overview, tr);
                       if (word == "settings") add_settings(page, tr);
                     });
}

// Adds text that is too long for the help.
void add_description(ManualPage& page, const std::string& name, const Translator& tr) {
  const std::string_view text = command_manual(
      tr.language() == Language::korean ? kCommandManualsKorean : kCommandManuals, name);
  if (text.empty()) return;
  add_title(page, Msg::man_description, tr);
  read_manual_lines(text, page, [](std::string_view /*word*/, ManualPage& /*page*/) {});
}

// Returns the page of a command and the commands below it.
ManualPage command_page(const std::string& name, const Translator& tr) {
  std::vector<const Command*> all;
  for (const Command& command : commands())
    if (is_of(command, name)) all.push_back(&command);
  ManualPage page{"gongbu-" + name, 1, {}};
  add_title(page, Msg::man_name, tr);
  page.blocks.push_back(
      {Kind::text, fmt::format("{} - {}", page.name, said(all.front()->summary, tr))});
  add_title(page, Msg::man_synopsis, tr);
  for (const Command* command : all)
    page.blocks.push_back({Kind::code, Line(usage_line(*command, command->prepare().options))});
  add_description(page, name, tr);
  for (const Command* command : all) {
    if (command == all.front()) {
      add_title(page, Msg::man_options, tr);
    } else {
      page.blocks.push_back({Kind::section, "gongbu " + command->name});
      page.blocks.push_back({Kind::text, said(command->summary, tr)});
    }
    add_options(page, command->prepare().options, tr);
    if (command == all.front()) add_common_options(page, tr);
    add_other_names(page, *command, tr);
  }
  add_title(page, Msg::man_examples, tr);
  for (const Command* command : all) add_examples(page, command->examples, tr);
  add_title(page, Msg::man_see_also, tr);
  page.blocks.push_back(
      {Kind::text, "gongbu(1), gongbu-config(5), gongbu-judging(7), gongbu-sync(7)"});
  return page;
}

}  // namespace

std::vector<std::string> manual_names() {
  std::vector<std::string> names;
  for (const WrittenPage& written : kWritten) names.emplace_back(written.name);
  for (const Command* command : commands_below("")) names.push_back(command->name);
  return names;
}

std::optional<ManualPage> manual_page(const std::string& name, const Translator& tr) {
  for (const WrittenPage& written : kWritten)
    if (written.name == name) return written_page(written, tr);
  const Command* command = find_command(name);
  if (command == nullptr) return std::nullopt;
  return command_page(command->name.substr(0, command->name.find(' ')), tr);
}

}  // namespace gongbu::cli
