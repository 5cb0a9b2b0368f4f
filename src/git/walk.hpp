#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "gongbu/base/parallel.hpp"
#include "gongbu/git/discovery.hpp"
#include "gongbu/git/scan.hpp"
#include "history.hpp"
#include "identity.hpp"
#include "reader.hpp"
#include "replacements.hpp"

namespace gongbu::git {

/// Reader and identity of one thread; readers are not shared between threads.
struct Source {
  explicit Source(const RepositoryPath& location, const std::vector<std::string>& emails);

  std::unique_ptr<Reader> reader;
  Identity identity;
};

/// Reads every commit reachable from the tips and not in a known history, each object once, with
/// threads that share a frontier. Three times as fast as libgit2's own walk, which sorts and
/// caches.
class Walk {
 public:
  struct Request {
    RepositoryPath location;
    std::vector<std::string> emails;
    const History* known = nullptr;  ///< may be null; its commits are not read again
    const std::vector<core::ObjectId>* shallow = nullptr;  ///< sorted; their parents are missing
    const Grafts* grafts = nullptr;
    /// Unix seconds: ignores commits authored earlier, but not their ancestors.
    std::optional<std::int64_t> since;
    /// ScanRequest::spare_threads; a linear history takes none.
    std::atomic<int>* spare_threads = nullptr;
    const std::atomic<bool>* stop = nullptr;
    std::chrono::steady_clock::time_point end = std::chrono::steady_clock::time_point::max();
    ScanProgress* progress = nullptr;
    /// Receives own commits during the walk (ScanRequest::on_found); may be empty.
    std::function<void(std::vector<core::Commit>)> on_found;
  };

  explicit Walk(Request request);

  /// Walks from `tips`; the calling thread reads from `source`. Call it once.
  void run(Source& source, const std::vector<core::ObjectId>& tips);

  /// Returns the own commits that were not passed to on_found.
  std::vector<core::Commit> take_found() { return std::move(found_); }

  /// Returns the claimed addresses of own commits.
  std::set<ClaimedAddress> take_claimed() { return std::move(claimed_); }

  /// Returns the read commits on top of the known history.
  Growth take_growth() { return {request_.known, std::move(graph_), std::move(tips_)}; }

  /// Returns whether the walk reached a commit of the known history.
  bool met(const core::ObjectId& oid) const;

  bool stopped() const { return stopped_; }
  /// Returns whether the time limit stopped the walk.
  bool timed_out() const { return timed_out_; }
  /// Returns the id of an unreadable commit, or "".
  const std::string& missing() const { return missing_; }

 private:
  static constexpr std::uint64_t kUnread = 0;
  struct Reading;
  class Worker;

  /// An own commit for which it is not known yet whether it is empty.
  struct Unjudged {
    core::Commit commit;
    Index index = 0;  ///< in graph_
  };

  bool asked_to_stop() const { return gongbu::asked_to_stop(request_.stop); }
  void fail();
  void help();

  // These are called with the mutex held.
  Index index_of(const core::ObjectId& oid);
  Index enter(const core::ObjectId& oid);
  void enlarge_table();
  void link(Reading& reading);
  void call_help();
  bool take_spare_thread();
  void hand_over_found();
  std::vector<core::Commit> take_judged();
  std::optional<std::uint64_t> parent_tree(const Unjudged& commit) const;

  void judge_remaining(Source& source);

  Request request_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<JoiningThread> helpers_;
  std::exception_ptr failure_;
  std::vector<Index> frontier_;  ///< new commits not read yet
  std::size_t unread_ = 0;       ///< commits on the frontier or being read
  Index known_size_;
  Graph graph_;              ///< the new commits
  std::vector<Index> tips_;  ///< the new ones
  /// First bytes of each commit's tree, to compare trees; kUnread until it is read.
  std::vector<std::uint64_t> trees_;
  std::vector<Index> table_;    ///< open addressing over graph_.commits
  std::vector<Index> parents_;  ///< buffer of link()
  std::vector<Index> met_;      ///< known commits reached; sorted at the end
  std::vector<Unjudged> unjudged_;
  std::size_t hand_over_at_;  ///< number of unjudged commits at which to pass them on
  std::vector<core::Commit> found_;
  std::set<ClaimedAddress> claimed_;
  std::string missing_;
  bool stopped_ = false;
  bool timed_out_ = false;
};

}  // namespace gongbu::git
