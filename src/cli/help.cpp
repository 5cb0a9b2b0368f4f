#include "help.hpp"

#include <functional>
#include <utility>

#include "gongbu/base/text.hpp"

namespace gongbu::cli {
namespace {

using report::Line;
using report::Tone;

bool is_below(const Command& command, const std::string& name) {
  return command.name.starts_with(name + " ");
}

bool is_top_level(const Command& command) { return command.name.find(' ') == std::string::npos; }

report::Table two_columns() { return {{{.title = ""}, {.title = ""}}, {}}; }

Line indented(const std::string& text, Tone tone) { return Line("  ").add(text, tone); }

report::Paragraph title(Msg text, const Translator& tr) {
  return {{Line(tr(Phrase{text, {}}), Tone::strong)}};
}

std::string argument_usage(const Option& option) {
  std::string usage = option.repeats ? option.names + "…" : option.names;
  return option.required ? usage : "[" + usage + "]";
}

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

void add_options(report::Table& table, const Options& options, const Translator& tr) {
  for (const Option& option : options.all())
    table.rows.push_back(
        {indented(option_usage(option), Tone::plain), Line(tr(Phrase{option.help, {}}))});
}

// "gongbu add …   # what it does": the remark is dim.
report::Paragraph examples(Msg text, const Translator& tr) {
  report::Paragraph paragraph;
  const std::string lines = tr(Phrase{text, {}});
  for (const std::string_view line : lines_of(lines)) {
    const std::size_t remark = line.find("  # ");
    Line shown("  ");
    shown.add(std::string(line.substr(0, remark)));
    if (remark != std::string_view::npos) shown.add(std::string(line.substr(remark)), Tone::dim);
    paragraph.lines.push_back(std::move(shown));
  }
  return paragraph;
}

report::Table command_table(const std::vector<Command>& commands, const Translator& tr,
                            const std::function<bool(const Command&)>& listed) {
  report::Table table = two_columns();
  for (const Command& command : commands)
    if (listed(command))
      table.rows.push_back(
          {indented(command.name, Tone::strong), Line(tr(Phrase{command.summary, {}}))});
  return table;
}

}  // namespace

report::Document overview(const std::vector<Command>& commands, const Translator& tr) {
  report::Document page;
  page.add(report::Paragraph{{Line(tr(Msg::help_tagline))}});
  page.add(report::Paragraph{{Line(tr(Msg::help_usage), Tone::strong)}});
  page.add(title(Msg::help_commands, tr));
  page.add(command_table(commands, tr, is_top_level));
  page.add(title(Msg::help_examples, tr));
  page.add(examples(Msg::examples_overview, tr));
  page.add(report::Paragraph{{Line(tr(Msg::help_more))}});
  return page;
}

report::Document command_help(const Command& command, const std::vector<Command>& commands,
                              const Options& common, const Translator& tr) {
  const Invocation invocation = command.prepare();
  report::Document page;
  page.add(report::Paragraph{{Line(usage_line(command, invocation.options), Tone::strong)}});
  page.add(report::Paragraph{{Line(tr(Phrase{command.summary, {}}))}});
  const report::Table below = command_table(
      commands, tr, [&](const Command& other) { return is_below(other, command.name); });
  if (!below.rows.empty()) {
    page.add(title(Msg::help_commands, tr));
    page.add(below);
  }
  page.add(title(Msg::help_options, tr));
  report::Table options = two_columns();
  add_options(options, invocation.options, tr);
  add_options(options, common, tr);
  page.add(std::move(options));
  page.add(title(Msg::help_examples, tr));
  page.add(examples(command.examples, tr));
  return page;
}

}  // namespace gongbu::cli
