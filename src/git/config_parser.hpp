#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace gongbu::git {

/// Takes a setting: its key with section and name in lower case, and its value; nothing for one
/// without "=", which stands for true.
using TakeSetting = std::function<void(std::string key, std::optional<std::string> value)>;

/// Reads the text of a configuration file exactly as git does (git-config(1), "Syntax"). Returns
/// false at the first error in it; the settings before it have been taken.
bool parse_config(std::string_view text, const TakeSetting& take);

}  // namespace gongbu::git
