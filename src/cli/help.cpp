#include "help.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string_view>
#include <utility>

#include "gongbu/base/text.hpp"

namespace gongbu::cli {
namespace {

using render::Line;
using render::Tone;

bool is_below(const Command& command, const std::string& name) {
  return command.name.starts_with(name + " ");
}

bool is_top_level(const Command& command) { return command.name.find(' ') == std::string::npos; }

constexpr std::size_t kPage = kUsualColumns;

Line indented(const std::string& text, Tone tone) { return Line("  ").add(text, tone); }

render::Paragraph title(Msg text, const Translator& tr) {
  return {{Line(tr(Phrase{text, {}}), Tone::strong)}};
}

std::string argument_usage(const Option& option) {
  std::string usage = option.repeats ? option.names + "…" : option.names;
  return option.required ? usage : "[" + usage + "]";
}

/// Names and their descriptions, a table of two columns.
struct Explained {
  Line name;
  std::string meaning;
};

// Wraps descriptions on a narrow page.
render::Table explained_table(const std::vector<Explained>& all) {
  std::size_t names = 0;
  for (const Explained& one : all) names = std::max(names, display_width(plain_text(one.name)));
  constexpr std::size_t kGap = 2;
  render::Table table{{{.title = ""}, {.title = ""}}, {}};
  for (const auto& [name, meaning] : all) {
    Line first = name;
    for (const std::string& line : wrapped(meaning, kPage - names - kGap))
      table.rows.push_back({std::exchange(first, Line()), Line(line)});
  }
  return table;
}

void add_options(std::vector<Explained>& rows, const Options& options, const Translator& tr) {
  for (const Option& option : options.all())
    rows.push_back({indented(option_usage(option), Tone::plain), tr(Phrase{option.help, {}})});
}

// Adds "gongbu add … # description" with a dim remark. On a narrow page the remark is wrapped, or
// moved above the example.
void add_example(render::Paragraph& paragraph, std::string_view line) {
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
  const bool fits = begin + display_width(remark) <= kPage;
  const bool beside = fits || begin + kNarrowest <= kPage;
  std::string left = beside ? example : "";
  for (const std::string& part : wrapped(remark, kPage - (beside ? begin : 2 + kMark.size()))) {
    paragraph.lines.push_back(
        indented(left, Tone::plain).add(std::string(kMark) + part, Tone::dim));
    left.assign(display_width(left), ' ');
  }
  if (!beside) paragraph.lines.push_back(indented(example, Tone::plain));
}

render::Paragraph examples(Msg text, const Translator& tr) {
  render::Paragraph paragraph;
  const std::string lines = tr(Phrase{text, {}});
  for (const std::string_view line : lines_of(lines)) add_example(paragraph, line);
  return paragraph;
}

render::Table command_table(const std::vector<Command>& commands, const Translator& tr,
                            const std::function<bool(const Command&)>& listed) {
  std::vector<Explained> rows;
  for (const Command& command : commands)
    if (listed(command))
      rows.push_back({indented(command.name, Tone::strong), tr(Phrase{command.summary, {}})});
  return explained_table(rows);
}

}  // namespace

std::string usage_line(const Command& command, const Options& options) {
  std::string line = "gongbu " + command.name;
  for (const Option& option : options.all())
    if (option.positional) line += " " + argument_usage(option);
  return line + " […]";
}

std::string option_usage(const Option& option) {
  if (option.positional) return option.names;
  std::string usage = option.names;
  for (std::size_t comma = usage.find(','); comma != std::string::npos;
       comma = usage.find(',', comma + 2))
    usage.insert(comma + 1, " ");
  return option.takes_value ? usage + " " + option.value : usage;
}

render::Document overview(const std::vector<Command>& commands, const Translator& tr) {
  render::Document page;
  page.add(render::Paragraph{{Line(tr(Msg::help_tagline))}});
  page.add(render::Paragraph{{Line(tr(Msg::help_usage), Tone::strong)}});
  page.add(title(Msg::help_commands, tr));
  page.add(command_table(commands, tr, is_top_level));
  page.add(title(Msg::help_examples, tr));
  page.add(examples(Msg::examples_overview, tr));
  page.add(render::Paragraph{{Line(tr(Msg::help_more))}});
  return page;
}

render::Document command_help(const Command& command, const std::vector<Command>& commands,
                              const Options& common, const Translator& tr) {
  const Invocation invocation = command.prepare();
  render::Document page;
  page.add(render::Paragraph{{Line(usage_line(command, invocation.options), Tone::strong)}});
  page.add(render::Paragraph{{Line(tr(Phrase{command.summary, {}}))}});
  const render::Table below = command_table(
      commands, tr, [&](const Command& other) { return is_below(other, command.name); });
  if (!below.rows.empty()) {
    page.add(title(Msg::help_commands, tr));
    page.add(below);
  }
  page.add(title(Msg::help_options, tr));
  std::vector<Explained> options;
  add_options(options, invocation.options, tr);
  add_options(options, common, tr);
  page.add(explained_table(options));
  page.add(title(Msg::help_examples, tr));
  page.add(examples(command.examples, tr));
  return page;
}

}  // namespace gongbu::cli
