#include "help.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "command_names.hpp"
#include "common_args.hpp"
#include "gongbu/base/text.hpp"

namespace gongbu::cli {
namespace {

using render::Line;
using render::Tone;

Line indented(const std::string& text, Tone tone) { return Line("  ").add(text, tone); }

render::Paragraph title(Msg text, const HelpStyle& style) {
  return {{Line(style.tr(Phrase{text, {}}), Tone::strong)}};
}

std::string argument_usage(const Option& option) {
  std::string usage = option.repeats ? option.names + "…" : option.names;
  return option.required ? usage : "[" + usage + "]";
}

/// A row of a table: a name and its description.
struct Explained {
  Line name;
  std::string meaning;
};

// Returns a table with wrapped descriptions. `names` is the minimum width of the first column.
render::Table explained_table(const std::vector<Explained>& all, const HelpStyle& style,
                              std::size_t names = 0) {
  for (const Explained& one : all) names = std::max(names, display_width(plain_text(one.name)));
  constexpr std::size_t kGap = 2;
  render::Table table{{{.title = ""}, {.title = ""}}, {}};
  for (const auto& [name, meaning] : all) {
    Line first = name;
    first.add(std::string(names - display_width(plain_text(name)), ' '));
    for (const std::string& line : wrapped(meaning, style.width - names - kGap))
      table.rows.push_back({std::exchange(first, Line()), Line(line)});
  }
  return table;
}

void add_options(std::vector<Explained>& rows, const Options& options, const HelpStyle& style) {
  for (const Option& option : options.all())
    rows.push_back(
        {indented(option_usage(option), Tone::plain), style.tr(Phrase{option.help, {}})});
}

// Adds "gongbu add … # description" with a dim remark. On a narrow page the remark is wrapped, or
// moved above the example.
void add_example(render::Paragraph& paragraph, std::string_view line, std::size_t width) {
  constexpr std::size_t kNarrowest = 20;
  constexpr std::string_view kMark = "# ";
  const bool is_remark = line.starts_with(kMark);
  const std::size_t mark = is_remark ? 0 : line.find("  # ");
  if (mark == std::string_view::npos) {
    paragraph.lines.push_back(indented(std::string(line), Tone::plain));
    return;
  }
  const std::string example = is_remark ? "" : std::string(line.substr(0, mark)) + "  ";
  const std::string_view remark = line.substr(mark + kMark.size() + (is_remark ? 0 : 2));
  const std::size_t begin = 2 + display_width(example) + kMark.size();
  const bool fits = begin + display_width(remark) <= width;
  const bool beside = fits || begin + kNarrowest <= width;
  std::string left = beside ? example : "";
  for (const std::string& part : wrapped(remark, width - (beside ? begin : 2 + kMark.size()))) {
    paragraph.lines.push_back(
        indented(left, Tone::plain).add(std::string(kMark) + part, Tone::dim));
    left.assign(display_width(left), ' ');
  }
  if (!beside) paragraph.lines.push_back(indented(example, Tone::plain));
}

render::Paragraph examples(Msg text, const HelpStyle& style) {
  render::Paragraph paragraph;
  const std::string lines = style.tr(Phrase{text, {}});
  for (const std::string_view line : lines_of(lines)) add_example(paragraph, line, style.width);
  return paragraph;
}

Explained explained(const Command& command, const HelpStyle& style) {
  return {indented(command.name, Tone::strong), style.tr(Phrase{command.summary, {}})};
}

std::vector<Explained> explained(std::span<const std::string_view> names, const HelpStyle& style) {
  std::vector<Explained> rows;
  for (const std::string_view name : names)
    if (const Command* command = find_command(name)) rows.push_back(explained(*command, style));
  return rows;
}

// Adds all groups with aligned columns.
void add_groups(render::Document& page, const HelpStyle& style) {
  std::size_t names = 0;
  for (const CommandGroup& group : command_groups())
    for (const Explained& one : explained(group.commands, style))
      names = std::max(names, display_width(plain_text(one.name)));
  for (const CommandGroup& group : command_groups()) {
    page.add(title(group.title, style));
    page.add(explained_table(explained(group.commands, style), style, names));
  }
}

void add_commands_below(render::Document& page, const Command& command, const HelpStyle& style) {
  std::vector<Explained> rows;
  for (const Command* below : commands_below(command.name))
    rows.push_back(explained(*below, style));
  if (rows.empty()) return;
  page.add(title(Msg::help_commands, style));
  page.add(explained_table(rows, style));
}

void add_head(render::Document& page, const HelpStyle& style) {
  page.add(render::Paragraph{{Line(style.tr(Msg::help_tagline))}});
  page.add(render::Paragraph{{Line(style.tr(Msg::help_usage), Tone::strong)}});
}

}  // namespace

std::string usage_line(const Command& command, const Options& options) {
  std::string line = "gongbu " + command.name;
  for (const Option& option : options.all())
    if (option.positional) line += " " + argument_usage(option);
  return line + " [OPTION]…";
}

std::string option_usage(const Option& option) {
  if (option.positional) return option.names;
  std::string usage = option.names;
  for (std::size_t comma = usage.find(','); comma != std::string::npos;
       comma = usage.find(',', comma + 2))
    usage.insert(comma + 1, " ");
  return option.takes_value ? usage + " " + option.value : usage;
}

std::string first_example(const Command& command, const Translator& tr) {
  const std::string text = tr(Phrase{command.examples, {}});
  std::string_view line = lines_of(text).front();
  line = line.substr(0, line.find("  #"));
  return std::string(trimmed(line));
}

std::string other_names_line(const Command& command, const Translator& tr) {
  const std::vector<std::string> names = other_names(command);
  if (names.empty()) return "";
  return tr(Msg::help_other_names, fmt::format("gongbu {}", fmt::join(names, ", gongbu ")));
}

render::Document overview(const HelpStyle& style) {
  render::Document page;
  add_head(page, style);
  add_groups(page, style);
  page.add(title(Msg::help_examples, style));
  page.add(examples(Msg::examples_overview, style));
  page.add(render::Paragraph{{Line(style.tr(Msg::help_more))}});
  return page;
}

render::Document short_overview(const HelpStyle& style) {
  render::Document page;
  add_head(page, style);
  page.add(explained_table(explained(common_commands(), style), style));
  page.add(render::Paragraph{{Line(style.tr(Msg::help_all))}});
  return page;
}

render::Document command_help(const Command& command, const HelpStyle& style) {
  const Invocation invocation = command.prepare();
  CommonArgs common_args;
  Options common;
  describe_common(common, common_args);
  render::Document page;
  page.add(render::Paragraph{{Line(usage_line(command, invocation.options), Tone::strong)}});
  page.add(render::Paragraph{{Line(style.tr(Phrase{command.summary, {}}))}});
  add_commands_below(page, command, style);
  page.add(title(Msg::help_options, style));
  std::vector<Explained> options;
  add_options(options, invocation.options, style);
  add_options(options, common, style);
  page.add(explained_table(options, style));
  page.add(title(Msg::help_examples, style));
  page.add(examples(command.examples, style));
  if (const std::string names = other_names_line(command, style.tr); !names.empty())
    page.add(render::Paragraph{{Line(names, Tone::dim)}});
  return page;
}

}  // namespace gongbu::cli
