#pragma once

#include <vector>

#include "gongbu/core/commit_policy.hpp"
#include "gongbu/store/database.hpp"

namespace gongbu::store {

/// The rules for commits, oldest first; the first hold for all days before as well. A Revision
/// (store/revision.hpp) changes them.
std::vector<core::DatedRules> policies(Database& database);

}  // namespace gongbu::store
