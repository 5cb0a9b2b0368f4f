#pragma once

#include <optional>
#include <string>

#include "options.hpp"

namespace gongbu::cli {

/// The options every command takes.
struct CommonArgs {
  std::optional<std::string> language;
  std::string color = "auto";
  bool help = false;
};
void describe_common(Options& options, CommonArgs& args);

}  // namespace gongbu::cli
