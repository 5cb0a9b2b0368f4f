#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "gongbu/store/facts.hpp"
#include "gongbu/store/stored_commit.hpp"
#include "store/group_judge.hpp"

namespace gongbu::store {

/// Returns the facts of this device about its own commits in a group: one per key (under `secret`),
/// without stamps and sizes.
std::vector<CommitFact> own_facts(std::vector<StoredCommit> group, GroupJudge& judge,
                                  std::string_view secret);

/// Returns a hash of all members of a fact except its stamp.
std::int64_t digest_of(const CommitFact& fact);

}  // namespace gongbu::store
