#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gongbu::git {

/// Returns the raw values of include.path and includeIf.….path in a configuration file, whether or
/// not their conditions are met.
std::vector<std::string> included_paths(std::string_view text);

}  // namespace gongbu::git
