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

/// The bulk of a history, sorted by name: made or read from its file, which is mapped, not copied.
/// It is written anew only now and then; what comes in between is a history's tail.
class HistoryBase {
 public:
  explicit HistoryBase(const Graph& sorted);
  ~HistoryBase();
  HistoryBase(const HistoryBase&) = delete;
  HistoryBase& operator=(const HistoryBase&) = delete;

  /// The base of a history that is all tail.
  static std::shared_ptr<const HistoryBase> none();

  /// Nothing when the file is missing, torn or foreign.
  static std::shared_ptr<const HistoryBase> load(const std::filesystem::path& file);

  /// Writes the file, unless this came from there or there is nothing to write. Failures are
  /// ignored: what is not there is read again.
  void save(const std::filesystem::path& file) const;

  const GraphView& view() const { return view_; }
  Index size() const { return static_cast<Index>(view_.commits.size()); }
  std::uint64_t checksum() const { return checksum_; }  ///< tells one base from another

 private:
  HistoryBase() = default;
  bool parse(std::string_view bytes);

  std::string made_;         ///< the file's content, when it is not there yet
  void* mapping_ = nullptr;  ///< of the file, when it is
  std::size_t mapped_bytes_ = 0;
  GraphView view_;
  std::uint64_t checksum_ = 0;
};

/// The commits reachable from a set of tips, each with its parents. Immutable. Indices below
/// `base().size()` are the base's, those of the tail follow.
class History {
 public:
  /// `tips` are sorted; `identity` is the Identity::key() it was made under.
  History(std::shared_ptr<const HistoryBase> base, Graph tail, std::vector<core::ObjectId> tips,
          std::uint64_t identity);

  /// Reads what bytes() gave; nothing when that is torn or of another generation, or the base is
  /// not in its file.
  static std::shared_ptr<const History> parse(std::string_view bytes,
                                              const std::filesystem::path& base_file,
                                              std::int64_t generation);
  /// Everything but the base.
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

  /// Returns the place of a commit; kNone when it is not there.
  Index find(const core::ObjectId& oid) const;

 private:
  std::shared_ptr<const HistoryBase> base_;
  Graph tail_;
  std::vector<core::ObjectId> tips_;
  std::uint64_t identity_;
  std::unordered_map<core::ObjectId, Index, core::ObjectIdHash> in_tail_;
};

/// Commits newly read, on top of a history.
struct Growth {
  const History* known = nullptr;  ///< may be null
  Graph added;                     ///< parents below `known->size()` are indices of `known`
  std::vector<Index> new_tips;     ///< tips that `known` did not have
};

struct Grown {
  std::shared_ptr<const History> history;
  std::vector<core::ObjectId> lost;  ///< commits of `known` that are not reachable any more
};

/// Returns the history of exactly what `tips` (sorted) reach. With `all_reachable`, that is
/// everything.
Grown grow(const Growth& growth, std::vector<core::ObjectId> tips, std::uint64_t identity,
           bool all_reachable);

}  // namespace gongbu::git
