#pragma once

#include <string>
#include <vector>

#include "command.hpp"
#include "gongbu/base/message.hpp"
#include "gongbu/render/document.hpp"

namespace gongbu::cli {

/// Returns the page of `gongbu --help`: every command with its summary.
render::Document overview(const std::vector<Command>& commands, const Translator& tr);

/// Returns the help page of one command: usage, summary, options, subcommands, examples.
render::Document command_help(const Command& command, const std::vector<Command>& commands,
                              const Options& common, const Translator& tr);

}  // namespace gongbu::cli
