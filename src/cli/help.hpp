#pragma once

#include <string>
#include <vector>

#include "command.hpp"
#include "gongbu/base/message.hpp"
#include "gongbu/render/document.hpp"

namespace gongbu::cli {

/// Returns "gongbu add KIND SUBJECT… […]".
std::string usage_line(const Command& command, const Options& options);

/// Returns "-t, --time TIME", or the place holder of an argument.
std::string option_usage(const Option& option);

/// Returns the page of `gongbu --help`: every command with its summary.
render::Document overview(const std::vector<Command>& commands, const Translator& tr);

/// Returns the help page of one command: usage, summary, options, subcommands, examples.
render::Document command_help(const Command& command, const std::vector<Command>& commands,
                              const Options& common, const Translator& tr);

}  // namespace gongbu::cli
