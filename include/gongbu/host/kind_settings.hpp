#pragma once

#include <vector>

#include "gongbu/host/settings.hpp"

namespace gongbu::host {

/// Returns the keys that are set in each [[kind]] table, as list_repositories() does.
std::vector<std::vector<RepositoryText>> list_kinds(const Settings& settings);

}  // namespace gongbu::host
