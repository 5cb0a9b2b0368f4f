#pragma once

#include <string_view>

#include "gongbu/core/day.hpp"
#include "gongbu/core/object_id.hpp"
#include "gongbu/store/stored_commit.hpp"

namespace gongbu::store {

/// Returns the key by which devices identify a commit: a hash of its author address (in lower
/// case), author time and subject, keyed with a secret that the devices share.
core::ObjectId commit_key(std::string_view secret, std::string_view email,
                          core::Instant authored_at, std::string_view subject);

/// Returns the key of a stored commit; of another device's, the one that the device published.
core::ObjectId commit_key(std::string_view secret, const StoredCommit& stored);

}  // namespace gongbu::store
