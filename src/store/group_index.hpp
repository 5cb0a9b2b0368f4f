#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "gongbu/core/object_id.hpp"
#include "gongbu/store/stored_commit.hpp"

namespace gongbu::store {

/// Finds commits in a group that grows up to `most` commits. The vector must not reallocate.
class GroupIndex {
 public:
  GroupIndex(std::vector<StoredCommit>& group, std::size_t most);

  /// Returns null if the commit is not in the group.
  StoredCommit* find(std::int64_t repository, const core::ObjectId& oid) const;

  /// Adds the last commit of the group; returns the index of the first commit of its work.
  std::size_t add_last();

 private:
  std::size_t add(std::size_t index);

  std::vector<StoredCommit>& group_;
  bool indexed_;  ///< false: the group is searched linearly
  std::unordered_multimap<core::ObjectId, std::size_t, core::ObjectIdHash> by_oid_;
  std::map<std::pair<std::string_view, std::string_view>, std::size_t> firsts_;
};

}  // namespace gongbu::store
