#include "store/group_index.hpp"

#include <algorithm>

namespace gongbu::store {
namespace {

constexpr std::size_t kFew = 16;  // groups up to this size are searched linearly

}  // namespace

GroupIndex::GroupIndex(std::vector<StoredCommit>& group, std::size_t most)
    : group_(group), indexed_(most > kFew) {
  for (std::size_t i = 0; indexed_ && i < group.size(); ++i) add(i);
}

StoredCommit* GroupIndex::find(std::int64_t repository, const core::ObjectId& oid) const {
  const auto is_it = [&](const StoredCommit& stored) {
    return stored.repository == repository && stored.commit.oid == oid;
  };
  if (indexed_) {
    const auto [begin, end] = by_oid_.equal_range(oid);
    const auto it =
        std::find_if(begin, end, [&](const auto& entry) { return is_it(group_[entry.second]); });
    return it == end ? nullptr : &group_[it->second];
  }
  const auto it = std::find_if(group_.begin(), group_.end(), is_it);
  return it == group_.end() ? nullptr : &*it;
}

std::size_t GroupIndex::add_last() {
  const std::size_t last = group_.size() - 1;
  if (indexed_) return add(last);
  const core::Commit& commit = group_[last].commit;
  const auto it = std::find_if(group_.begin(), group_.end(), [&](const StoredCommit& other) {
    return other.commit.subject == commit.subject &&
           other.commit.author_email == commit.author_email;
  });
  return static_cast<std::size_t>(it - group_.begin());
}

std::size_t GroupIndex::add(std::size_t index) {
  const core::Commit& commit = group_[index].commit;
  by_oid_.emplace(commit.oid, index);
  return firsts_.try_emplace({commit.author_email, commit.subject}, index).first->second;
}

}  // namespace gongbu::store
