#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "options.hpp"

namespace gongbu::cli {

/// The options every command takes.
struct CommonArgs {
  std::optional<std::string> language;
  std::string color = "auto";
  bool help = false;
};

/// The option that is read before all others.
inline constexpr std::string_view kLanguageOption = "--lang";

void describe_common(Options& options, CommonArgs& args);

}  // namespace gongbu::cli
