#pragma once

#include <string>
#include <vector>

#include "command.hpp"
#include "gongbu/base/message.hpp"
#include "gongbu/render/document.hpp"

namespace gongbu::cli {

/// The page of `gongbu --help`: every command with its summary.
render::Document overview(const std::vector<Command>& commands, const Translator& tr);

/// The page of one command: usage, summary, options, commands below it, examples.
render::Document command_help(const Command& command, const std::vector<Command>& commands,
                              const Options& common, const Translator& tr);

}  // namespace gongbu::cli
