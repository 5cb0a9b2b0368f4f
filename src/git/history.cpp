#include "history.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "cache_file.hpp"
#include "gongbu/base/byte_reader.hpp"
#include "gongbu/base/hash.hpp"

namespace gongbu::git {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kBaseMagic = 0x32'47'75'62'67'6E'6F'67;     // "gongbuG2"
constexpr std::uint64_t kHistoryMagic = 0x33'48'75'62'67'6E'6F'67;  // "gongbuH3"

// Maximum number of commits in a tail. A tail is written at every scan that finds something, a base
// only when its tail is full. A small history is all tail.
constexpr std::size_t kTailLimit = 1024;

struct BaseHeader {
  std::uint64_t magic = kBaseMagic;
  std::uint64_t checksum = 0;  // of everything after this member
  std::uint64_t commits = 0;
  std::uint64_t edges = 0;
};

struct HistoryHeader {
  std::uint64_t magic = kHistoryMagic;
  std::uint64_t checksum = 0;  // of everything after this member
  std::int64_t generation = 0;
  std::uint64_t identity = 0;
  std::uint64_t base = 0;  // checksum of its base
  std::uint64_t commits = 0;
  std::uint64_t edges = 0;
  std::uint64_t tips = 0;
};

// Returns header and payload with the checksum set.
template <class Header>
std::string sealed(Header header, const std::string& payload) {
  std::string bytes(reinterpret_cast<const char*>(&header), sizeof header);
  bytes += payload;
  constexpr std::size_t kSummed = offsetof(Header, checksum) + sizeof header.checksum;
  header.checksum = checksum_of(std::string_view(bytes).substr(kSummed));
  std::memcpy(bytes.data(), &header, sizeof header);
  return bytes;
}

// Removes and returns the header; nothing if the file is truncated or foreign.
template <class Header>
std::optional<Header> unsealed(std::string_view& bytes) {
  Header header;
  if (bytes.size() < sizeof header) return std::nullopt;
  std::memcpy(static_cast<void*>(&header), bytes.data(), sizeof header);
  constexpr std::size_t kSummed = offsetof(Header, checksum) + sizeof header.checksum;
  if (header.magic != Header{}.magic || header.checksum != checksum_of(bytes.substr(kSummed)))
    return std::nullopt;
  bytes.remove_prefix(sizeof header);
  return header;
}

std::string payload_of(const Graph& graph) {
  std::string payload;
  append_raw(payload, graph.commits);
  append_raw(payload, graph.parents);
  append_raw(payload, graph.edges);
  return payload;
}

template <class T>
std::span<const T> take_span(ByteReader& reader, std::uint64_t count) {
  if (count > reader.bytes.size() / sizeof(T)) reader.ok = false;
  const std::string_view taken = reader.take(reader.ok ? count * sizeof(T) : 0);
  // All parts have sizes that are multiples of four, the alignment of their items.
  return {reinterpret_cast<const T*>(taken.data()), taken.size() / sizeof(T)};
}

GraphView take_graph(ByteReader& reader, std::uint64_t commits, std::uint64_t edges) {
  GraphView view;
  view.commits = take_span<core::ObjectId>(reader, commits);
  view.parents = take_span<std::uint32_t>(reader, commits);
  view.edges = take_span<std::uint32_t>(reader, edges);
  return view;
}

template <class T>
std::vector<T> copied(std::span<const T> values) {
  return {values.begin(), values.end()};
}

// Returns the first bytes as a number; numbers compare like ids.
std::uint64_t first_bytes(const core::ObjectId& oid) {
  std::uint64_t bytes = 0;
  for (std::size_t i = 0; i < sizeof bytes; ++i) bytes = bytes << 8U | oid[i];
  return bytes;
}

/// A history with its new commits, as one graph.
class CombinedGraph {
 public:
  explicit CombinedGraph(const Growth& growth)
      : known_(growth.known),
        known_size_(known_ == nullptr ? 0 : known_->size()),
        added_(growth.added) {}

  Index size() const { return known_size_ + static_cast<Index>(added_.commits.size()); }
  Index known_size() const { return known_size_; }
  Index base_size() const { return known_ == nullptr ? 0 : known_->base()->size(); }

  const core::ObjectId& commit(Index i) const {
    return i < known_size_ ? known_->commit(i) : added_.commits[i - known_size_];
  }

  template <class Visit>
  void for_parents(Index i, const Visit& visit) const {
    if (i < known_size_) {
      known_->for_parents(i, visit);
    } else {
      added_.view().for_parents(i - known_size_, visit);
    }
  }

 private:
  const History* known_;
  Index known_size_;
  const Graph& added_;
};

std::vector<bool> reached(const CombinedGraph& whole, std::vector<Index> stack) {
  std::vector<bool> reached(whole.size());
  for (const Index start : stack) reached[start] = true;
  while (!stack.empty()) {
    const Index i = stack.back();
    stack.pop_back();
    whole.for_parents(i, [&](Index parent) {
      if (reached[parent]) return;
      reached[parent] = true;
      stack.push_back(parent);
    });
  }
  return reached;
}

// Returns the commits with these indices, in this order. `renumber` maps parents to new indices.
Graph picked(const CombinedGraph& whole, const std::vector<Index>& order,
             const std::function<Index(Index)>& renumber) {
  Graph graph;
  graph.commits.reserve(order.size());
  graph.parents.reserve(order.size());
  std::vector<Index> parents;
  for (const Index i : order) {
    parents.clear();
    whole.for_parents(i, [&](Index parent) { parents.push_back(renumber(parent)); });
    graph.commits.push_back(whole.commit(i));
    graph.parents.push_back(kNone);
    graph.set_parents(static_cast<Index>(graph.commits.size() - 1), parents);
  }
  return graph;
}

std::vector<Index> sorted_by_name(const CombinedGraph& whole, const std::vector<Index>& indices) {
  // Most comparisons are decided by the first bytes, which are copied next to each other.
  std::vector<std::pair<std::uint64_t, Index>> keyed;
  keyed.reserve(indices.size());
  for (const Index i : indices) keyed.emplace_back(first_bytes(whole.commit(i)), i);
  std::sort(keyed.begin(), keyed.end(), [&](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : whole.commit(a.second) < whole.commit(b.second);
  });
  std::vector<Index> order;
  order.reserve(keyed.size());
  for (const auto& [bytes, index] : keyed) order.push_back(index);
  return order;
}

/// The commits to keep, by part of the new history.
struct KeptCommits {
  std::vector<Index> base;
  std::vector<Index> tail;
  bool same_base = false;  ///< keep the old base; `base` is empty
};

KeptCommits partition(const CombinedGraph& whole, const std::vector<bool>& keep) {
  KeptCommits kept;
  const auto begin = keep.begin();
  kept.same_base = std::find(begin, begin + whole.base_size(), false) == begin + whole.base_size();
  for (Index i = whole.base_size(); i < whole.size(); ++i)
    if (keep[i]) kept.tail.push_back(i);
  const bool tail_is_full = kept.tail.size() > kTailLimit;
  if (kept.same_base && !tail_is_full) return kept;
  kept.same_base = false;
  for (Index i = 0; i < whole.base_size(); ++i)
    if (keep[i]) kept.base.push_back(i);
  if (!tail_is_full) return kept;
  kept.base.insert(kept.base.end(), kept.tail.begin(), kept.tail.end());
  kept.base = sorted_by_name(whole, kept.base);
  kept.tail.clear();
  return kept;
}

std::shared_ptr<const History> assembled(const CombinedGraph& whole, const KeptCommits& kept,
                                         std::shared_ptr<const HistoryBase> base,
                                         std::vector<core::ObjectId> tips, std::uint64_t identity) {
  const Index unmoved = kept.same_base ? whole.base_size() : 0;
  std::vector<Index> moved(whole.size() - unmoved, kNone);
  Index next = unmoved;
  for (const Index i : kept.base) moved[i - unmoved] = next++;
  for (const Index i : kept.tail) moved[i - unmoved] = next++;
  const auto renumber = [&](Index i) { return i < unmoved ? i : moved[i - unmoved]; };
  if (!kept.same_base)
    base = std::make_shared<const HistoryBase>(picked(whole, kept.base, renumber));
  return std::make_shared<const History>(std::move(base), picked(whole, kept.tail, renumber),
                                         std::move(tips), identity);
}

}  // namespace

HistoryBase::HistoryBase(const Graph& sorted)
    : made_(sealed(BaseHeader{.commits = sorted.commits.size(), .edges = sorted.edges.size()},
                   payload_of(sorted))) {
  parse(made_);
}

HistoryBase::~HistoryBase() {
  if (mapping_ != nullptr) munmap(mapping_, mapped_bytes_);
}

std::shared_ptr<const HistoryBase> HistoryBase::none() {
  static const auto empty = std::make_shared<const HistoryBase>(Graph{});
  return empty;
}

std::shared_ptr<const HistoryBase> HistoryBase::load(const fs::path& file) {
  const int descriptor = open(file.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  if (descriptor < 0) return nullptr;
  struct stat status {};
  const bool known = fstat(descriptor, &status) == 0 && status.st_size > 0;
  const auto size = static_cast<std::size_t>(status.st_size);
  void* mapping = known ? mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0) : MAP_FAILED;
  close(descriptor);
  if (mapping == MAP_FAILED) return nullptr;          // NOLINT(performance-no-int-to-ptr)
  posix_madvise(mapping, size, POSIX_MADV_WILLNEED);  // it is read as a whole
  const std::shared_ptr<HistoryBase> base(new HistoryBase());
  base->mapping_ = mapping;
  base->mapped_bytes_ = size;
  return base->parse({static_cast<const char*>(mapping), size}) ? base : nullptr;
}

bool HistoryBase::parse(std::string_view bytes) {
  const auto header = unsealed<BaseHeader>(bytes);
  if (!header) return false;
  ByteReader reader{bytes};
  view_ = take_graph(reader, header->commits, header->edges);
  checksum_ = header->checksum;
  return reader.ok && reader.bytes.empty();
}

void HistoryBase::save(const fs::path& file) const {
  if (mapping_ == nullptr && size() > 0) write_cache(file, made_);
}

History::History(std::shared_ptr<const HistoryBase> base, Graph tail,
                 std::vector<core::ObjectId> tips, std::uint64_t identity)
    : base_(std::move(base)), tail_(std::move(tail)), tips_(std::move(tips)), identity_(identity) {
  for (Index i = 0; i < tail_.commits.size(); ++i)
    in_tail_.emplace(tail_.commits[i], base_->size() + i);
}

Index History::find(const core::ObjectId& oid) const {
  if (const auto it = in_tail_.find(oid); it != in_tail_.end()) return it->second;
  const auto& commits = base_->view().commits;
  const auto it = std::lower_bound(commits.begin(), commits.end(), oid);
  return it == commits.end() || *it != oid ? kNone : static_cast<Index>(it - commits.begin());
}

std::shared_ptr<const History> History::parse(std::string_view bytes, const fs::path& base_file,
                                              std::int64_t generation) {
  const auto header = unsealed<HistoryHeader>(bytes);
  if (!header || header->generation != generation) return nullptr;
  auto base = HistoryBase::none();
  if (header->base != base->checksum()) base = HistoryBase::load(base_file);
  if (base == nullptr || base->checksum() != header->base) return nullptr;
  ByteReader reader{bytes};
  const GraphView tail = take_graph(reader, header->commits, header->edges);
  const auto tips = take_span<core::ObjectId>(reader, header->tips);
  if (!reader.ok || !reader.bytes.empty()) return nullptr;
  return std::make_shared<const History>(
      std::move(base), Graph{copied(tail.commits), copied(tail.parents), copied(tail.edges)},
      copied(tips), header->identity);
}

std::string History::bytes(std::int64_t generation) const {
  std::string payload = payload_of(tail_);
  append_raw(payload, tips_);
  return sealed(HistoryHeader{.generation = generation,
                              .identity = identity_,
                              .base = base_->checksum(),
                              .commits = tail_.commits.size(),
                              .edges = tail_.edges.size(),
                              .tips = tips_.size()},
                payload);
}

Grown grow(const Growth& growth, std::vector<core::ObjectId> tips, std::uint64_t identity,
           bool all_reachable) {
  const CombinedGraph whole(growth);
  std::vector<bool> keep(whole.size(), true);
  if (!all_reachable) {
    std::vector<Index> starts = growth.new_tips;
    for (const core::ObjectId& tip : tips)
      if (const Index i = growth.known->find(tip); i != kNone) starts.push_back(i);
    keep = reached(whole, std::move(starts));
  }
  Grown grown;
  for (Index i = 0; i < whole.known_size(); ++i)
    if (!keep[i]) grown.lost.push_back(whole.commit(i));
  grown.history = assembled(whole, partition(whole, keep),
                            growth.known ? growth.known->base() : HistoryBase::none(),
                            std::move(tips), identity);
  return grown;
}

}  // namespace gongbu::git
