#include "history.hpp"

#include <algorithm>
#include <cstring>
#include <numeric>
#include <string_view>

#include "hash.hpp"

namespace gongbu::git {
namespace {

using Index = History::Index;

constexpr std::uint64_t kMagic = 0x31'48'75'62'67'6E'6F'67;  // "gongbuH1"

struct Header {
  std::uint64_t magic = kMagic;
  std::uint64_t checksum = 0;
  std::int64_t generation = 0;
  std::uint64_t identity = 0;
  std::uint64_t commits = 0;
  std::uint64_t other_parents = 0;
  std::uint64_t tips = 0;
};

template <class T>
void append(std::string& bytes, const std::vector<T>& values) {
  bytes.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
}

template <class T>
bool take(std::string_view& bytes, std::uint64_t count, std::vector<T>& values) {
  if (count > bytes.size() / sizeof(T)) return false;
  values.resize(count);
  if (count == 0) return true;  // memcpy wants addresses, even for nothing
  std::memcpy(static_cast<void*>(values.data()), bytes.data(), count * sizeof(T));
  bytes.remove_prefix(count * sizeof(T));
  return true;
}

// Of everything but itself. Eight bytes at a time: the whole file is summed at every load.
std::uint64_t checksum(const Header& header, std::string_view bytes) {
  Hash hash;
  hash.add(static_cast<std::uint64_t>(header.generation)).add(header.identity);
  hash.add(header.commits).add(header.other_parents).add(header.tips);
  while (bytes.size() >= sizeof(std::uint64_t)) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data(), sizeof word);
    hash.add(word);
    bytes.remove_prefix(sizeof word);
  }
  return hash.add(bytes).value();
}

// In the order in which names are compared.
std::uint64_t first_bytes(const core::ObjectId& oid) {
  std::uint64_t bytes = 0;
  for (std::size_t i = 0; i < sizeof bytes; ++i) bytes = bytes << 8U | oid[i];
  return bytes;
}

/// The graph of a Growth, its old and its new part as one.
class Graph {
 public:
  explicit Graph(Growth growth)
      : base_(growth.base),
        base_size_(base_ == nullptr ? 0 : static_cast<Index>(base_->size())),
        growth_(std::move(growth)) {
    std::sort(growth_.other_parents.begin(), growth_.other_parents.end());
  }

  Index size() const { return base_size_ + static_cast<Index>(growth_.commits.size()); }

  const core::ObjectId& commit(Index i) const {
    return i < base_size_ ? base_->parts().commits[i] : growth_.commits[i - base_size_];
  }

  Index first_parent(Index i) const {
    return i < base_size_ ? base_->parts().first_parents[i] : growth_.first_parents[i - base_size_];
  }

  template <class Visit>
  void for_other_parents(Index i, const Visit& visit) const {
    const auto& all = i < base_size_ ? base_->parts().other_parents : growth_.other_parents;
    for (auto it = std::lower_bound(all.begin(), all.end(), std::pair(i, Index{0}));
         it != all.end() && it->first == i; ++it)
      visit(it->second);
  }

  /// Every index, in the order of the commits' names.
  std::vector<Index> sorted() const {
    // The first bytes decide nearly every comparison, and stand beside each other.
    std::vector<std::pair<std::uint64_t, Index>> added;
    added.reserve(growth_.commits.size());
    for (Index i = base_size_; i < size(); ++i) added.emplace_back(first_bytes(commit(i)), i);
    std::sort(added.begin(), added.end(), [this](const auto& a, const auto& b) {
      return a.first != b.first ? a.first < b.first : commit(a.second) < commit(b.second);
    });
    std::vector<Index> order(base_size_);
    std::iota(order.begin(), order.end(), Index{0});
    order.reserve(size());
    for (const auto& [bytes, index] : added) order.push_back(index);
    std::inplace_merge(order.begin(), order.begin() + base_size_, order.end(),
                       [this](Index a, Index b) { return commit(a) < commit(b); });
    return order;
  }

  /// Marks what the named commits reach; names that are not in the graph are passed over.
  std::vector<bool> reached_from(const std::vector<core::ObjectId>& tips,
                                 const std::vector<Index>& order) const {
    std::vector<bool> reached(size());
    std::vector<Index> stack;
    const auto visit = [&](Index i) {
      if (i == History::kNone || reached[i]) return;
      reached[i] = true;
      stack.push_back(i);
    };
    for (const core::ObjectId& tip : tips) visit(find(tip, order));
    while (!stack.empty()) {
      const Index i = stack.back();
      stack.pop_back();
      visit(first_parent(i));
      for_other_parents(i, visit);
    }
    return reached;
  }

 private:
  Index find(const core::ObjectId& oid, const std::vector<Index>& order) const {
    const auto it =
        std::lower_bound(order.begin(), order.end(), oid,
                         [this](Index i, const auto& name) { return commit(i) < name; });
    return it != order.end() && commit(*it) == oid ? *it : History::kNone;
  }

  const History* base_;
  Index base_size_;
  Growth growth_;
};

}  // namespace

History::Index History::find(const core::ObjectId& oid) const {
  const auto it = std::lower_bound(parts_.commits.begin(), parts_.commits.end(), oid);
  if (it == parts_.commits.end() || *it != oid) return kNone;
  return static_cast<Index>(it - parts_.commits.begin());
}

std::string History::serialize(std::int64_t generation) const {
  std::string payload;
  append(payload, parts_.commits);
  append(payload, parts_.first_parents);
  append(payload, parts_.other_parents);
  append(payload, parts_.tips);
  Header header{.generation = generation,
                .identity = parts_.identity,
                .commits = parts_.commits.size(),
                .other_parents = parts_.other_parents.size(),
                .tips = parts_.tips.size()};
  header.checksum = checksum(header, payload);
  return std::string(reinterpret_cast<const char*>(&header), sizeof header) + payload;
}

std::shared_ptr<const History> History::parse(const std::string& bytes, std::int64_t generation) {
  Header header;
  if (bytes.size() < sizeof header) return nullptr;
  std::memcpy(&header, bytes.data(), sizeof header);
  std::string_view payload = std::string_view(bytes).substr(sizeof header);
  if (header.magic != kMagic || header.generation != generation ||
      header.checksum != checksum(header, payload))
    return nullptr;
  Parts parts;
  parts.identity = header.identity;
  if (!take(payload, header.commits, parts.commits) ||
      !take(payload, header.commits, parts.first_parents) ||
      !take(payload, header.other_parents, parts.other_parents) ||
      !take(payload, header.tips, parts.tips) || !payload.empty())
    return nullptr;
  return std::make_shared<const History>(std::move(parts));
}

std::shared_ptr<History> grow(Growth growth, std::vector<core::ObjectId> tips,
                              std::uint64_t identity, bool all_reachable) {
  const Graph graph(std::move(growth));
  const std::vector<Index> order = graph.sorted();
  const std::vector<bool> keep =
      all_reachable ? std::vector<bool>(graph.size(), true) : graph.reached_from(tips, order);

  std::vector<Index> new_index(graph.size(), History::kNone);
  History::Parts parts;
  parts.commits.reserve(graph.size());
  for (const Index i : order) {
    if (!keep[i]) continue;
    new_index[i] = static_cast<Index>(parts.commits.size());
    parts.commits.push_back(graph.commit(i));
  }
  parts.first_parents.reserve(parts.commits.size());
  for (const Index i : order) {
    if (!keep[i]) continue;
    const Index parent = graph.first_parent(i);
    parts.first_parents.push_back(parent == History::kNone ? parent : new_index[parent]);
    graph.for_other_parents(
        i, [&](Index other) { parts.other_parents.emplace_back(new_index[i], new_index[other]); });
  }
  parts.tips = std::move(tips);
  parts.identity = identity;
  return std::make_shared<History>(std::move(parts));
}

}  // namespace gongbu::git
