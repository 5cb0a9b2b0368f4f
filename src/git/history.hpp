#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gongbu/core/object_id.hpp"
#include "gongbu/git/scan.hpp"
#include "graph.hpp"

namespace gongbu::git {

/// The bulk of a history, sorted by object id and memory-mapped from its file. Rewritten rarely;
/// new commits are in the tail of a history.
class HistoryBase {
 public:
  explicit HistoryBase(const Graph& sorted);
  ~HistoryBase();
  HistoryBase(const HistoryBase&) = delete;
  HistoryBase& operator=(const HistoryBase&) = delete;

  /// Returns the empty base.
  static std::shared_ptr<const HistoryBase> none();

  /// Loads a file; returns null if it is missing, truncated or foreign.
  static std::shared_ptr<const HistoryBase> load(const std::filesystem::path& file);

  /// Writes the file, unless the base was loaded from it or is empty. Failures are ignored; the
  /// next scan reads more.
  void save(const std::filesystem::path& file) const;

  const GraphView& view() const { return view_; }
  Index size() const { return static_cast<Index>(view_.commits.size()); }
  std::uint64_t checksum() const { return checksum_; }  ///< identifies the base

 private:
  HistoryBase() = default;
  bool parse(std::string_view bytes);

  std::string made_;         ///< content of the file if not loaded
  void* mapping_ = nullptr;  ///< mapped file if loaded
  std::size_t mapped_bytes_ = 0;
  GraphView view_;
  std::uint64_t checksum_ = 0;
};

/// The commits reachable from a set of tips, with their parents. Immutable. Indices below
/// `base().size()` refer to the base, higher ones to the tail.
class History {
 public:
  /// `tips` are sorted; `identity` is the Identity::key() of the scan.
  History(std::shared_ptr<const HistoryBase> base, Graph tail, std::vector<core::ObjectId> tips,
          std::uint64_t identity);

  /// Parses the result of bytes(); returns null if it is truncated or of another generation, or its
  /// base is missing.
  static std::shared_ptr<const History> parse(std::string_view bytes,
                                              const std::filesystem::path& base_file,
                                              std::int64_t generation);
  /// Serializes everything except the base.
  std::string bytes(std::int64_t generation) const;

  const std::shared_ptr<const HistoryBase>& base() const { return base_; }
  const std::vector<core::ObjectId>& tips() const { return tips_; }
  std::uint64_t identity() const { return identity_; }
  Index size() const { return base_->size() + static_cast<Index>(tail_.commits.size()); }
  const core::ObjectId& commit(Index i) const {
    return i < base_->size() ? base_->view().commits[i] : tail_.commits[i - base_->size()];
  }

  template <class Visit>
  void for_parents(Index i, const Visit& visit) const {
    if (i < base_->size()) {
      base_->view().for_parents(i, visit);
    } else {
      tail_.view().for_parents(i - base_->size(), visit);
    }
  }

  /// Returns the index of a commit, or kNone.
  Index find(const core::ObjectId& oid) const;

 private:
  std::shared_ptr<const HistoryBase> base_;
  Graph tail_;
  std::vector<core::ObjectId> tips_;
  std::uint64_t identity_;
  std::unordered_map<core::ObjectId, Index, core::ObjectIdHash> in_tail_;
};

/// New commits on top of a history.
struct Growth {
  const History* known = nullptr;  ///< may be null
  Graph added;                     ///< parents below `known->size()` refer to `known`
  std::vector<Index> new_tips;     ///< tips that `known` did not have
};

struct Grown {
  std::shared_ptr<const History> history;
  std::vector<core::ObjectId> lost;  ///< commits of `known` that became unreachable
};

/// Returns the history of exactly the commits reachable from `tips` (sorted). If `all_reachable`,
/// these are all commits.
Grown grow(const Growth& growth, std::vector<core::ObjectId> tips, std::uint64_t identity,
           bool all_reachable);

}  // namespace gongbu::git
