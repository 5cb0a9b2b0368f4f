#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "gongbu/store/facts.hpp"
#include "gongbu/store/stored_commit.hpp"
#include "store/group_judge.hpp"

namespace gongbu::store {

/// Returns what this device says about the commits of a group, all of them its own: one fact of
/// each key (under `secret`), without stamps and sizes.
std::vector<CommitFact> own_facts(std::vector<StoredCommit> group, GroupJudge& judge,
                                  std::string_view secret);

/// Returns a number that is another one when anything of a fact but its stamp is.
std::int64_t digest_of(const CommitFact& fact);

}  // namespace gongbu::store
