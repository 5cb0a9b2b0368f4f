#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "gongbu/git/discovery.hpp"
#include "gongbu/git/scan.hpp"
#include "history.hpp"
#include "identity.hpp"
#include "library.hpp"

namespace gongbu::git {

/// Reads every commit that the tips reach and a known history does not hold, each object once, with
/// one or more threads that share a frontier. libgit2's own walk would sort what needs no order and
/// keep what is read only once: it takes three times as long.
class Walk {
 public:
  struct Request {
    RepositoryPlace place;
    std::vector<std::string> emails;
    const History* known = nullptr;  ///< may be null; its commits are not read again
    const std::vector<core::ObjectId>* shallow =
        nullptr;  ///< sorted: commits whose parents are cut off
    const std::atomic<bool>* stop = nullptr;
    ScanProgress* progress = nullptr;
  };

  explicit Walk(Request request);

  /// Walks; `threads` ≥ 1. To be called once.
  void run(const std::vector<core::ObjectId>& tips, int threads);

  /// The user's commits among those read.
  std::vector<CommitFact> take_facts() { return std::move(facts_); }

  /// The commits read, on top of the known history.
  Growth take_growth();

  /// Indices in the known history at which the walk ended, sorted, each once.
  const std::vector<History::Index>& met() const { return met_; }

  bool stopped() const { return stopped_; }
  /// A commit that could not be read; empty when there was none.
  const std::string& missing() const { return missing_; }

 private:
  using Index = History::Index;
  static constexpr std::uint64_t kUnread = 0;
  struct Reading;
  class Worker;

  bool asked_to_stop() const { return request_.stop != nullptr && request_.stop->load(); }

  // All below are called with the mutex held.
  Index index_of(const core::ObjectId& oid);
  Index enter(const core::ObjectId& oid);
  void enlarge_table();
  void link(const Reading& reading);

  void find_empty();
  void drop_unjudged();

  Request request_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<Index> frontier_;  ///< new commits not read yet
  std::size_t unread_ = 0;       ///< on the frontier or with a worker
  Index known_size_;
  std::vector<core::ObjectId> commits_;
  /// First bytes of each commit's tree, enough to see equality; kUnread until it is read.
  std::vector<std::uint64_t> trees_;
  std::vector<Index> first_parents_;
  std::vector<std::pair<Index, Index>> other_parents_;
  std::vector<Index> table_;  ///< open addressing over commits_
  std::vector<Index> met_;
  std::vector<CommitFact> facts_;
  std::vector<std::size_t> fact_places_;  ///< of each fact, in commits_
  std::string missing_;
  bool stopped_ = false;
};

}  // namespace gongbu::git
