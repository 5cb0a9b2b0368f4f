#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace gongbu::git {

/// Receives a setting: its key, with section and name in lower case, and its value; no value means
/// true.
using TakeSetting = std::function<void(std::string key, std::optional<std::string> value)>;

/// Parses a configuration file exactly as git does (git-config(1), "Syntax"), but only sections of
/// at most 4 kB. Returns false at the first error; earlier settings were passed on.
bool parse_config(std::string_view text, const TakeSetting& take);

}  // namespace gongbu::git
