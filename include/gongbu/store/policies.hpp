#pragma once

#include <vector>

#include "gongbu/core/commit_policy.hpp"
#include "gongbu/store/database.hpp"

namespace gongbu::store {

/// Returns the rules for commits, oldest first; the first also apply to all days before.
/// Revision::set_policies() changes them.
std::vector<core::DatedRules> policies(Database& database);

}  // namespace gongbu::store
