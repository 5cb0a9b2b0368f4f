#pragma once

#include <cstddef>
#include <string>

#include "command.hpp"
#include "gongbu/base/message.hpp"
#include "gongbu/render/document.hpp"

namespace gongbu::cli {

/// Returns "gongbu add KIND SUBJECT… [OPTION]…".
std::string usage_line(const Command& command, const Options& options);

/// Returns "-t, --time TIME", or the place holder of an argument.
std::string option_usage(const Option& option);

/// Returns the first example of a command without its remark.
std::string first_example(const Command& command, const Translator& tr);

/// Returns "Other names: gongbu goal drop, gongbu goal remove"; "" if there are none.
std::string other_names_line(const Command& command, const Translator& tr);

/// Language and width in columns of a help page.
struct HelpStyle {
  const Translator& tr;
  std::size_t width;
};

/// Returns the page of `gongbu --help`: every top-level command with its summary, by group.
render::Document overview(const HelpStyle& style);

/// Returns the page of `gongbu -h`: about a dozen commands.
render::Document short_overview(const HelpStyle& style);

/// Returns the help page of one command: usage, summary, commands below it, options, examples and
/// other names.
render::Document command_help(const Command& command, const HelpStyle& style);

}  // namespace gongbu::cli
