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

/// What a thread needs to read commits: readers are not shared between threads.
struct Source {
  explicit Source(const RepositoryPath& location, const std::vector<std::string>& emails);

  std::unique_ptr<Reader> reader;
  Identity identity;
};

/// Reads every commit that the tips reach and a known history does not hold, each object once, with
/// one or more threads that share a frontier. libgit2's own walk would sort what needs no order and
/// keep what is read only once: it takes three times as long.
class Walk {
 public:
  struct Request {
    RepositoryPath location;
    std::vector<std::string> emails;
    const History* known = nullptr;  ///< may be null; its commits are not read again
    const std::vector<core::ObjectId>* shallow =
        nullptr;  ///< sorted: commits whose parents are cut off
    const Grafts* grafts = nullptr;
    /// Unix seconds: what was authored earlier is not found, but what lies behind it may be.
    std::optional<std::int64_t> since;
    /// ScanRequest::spare_threads; a history that is one line takes none.
    std::atomic<int>* spare_threads = nullptr;
    const std::atomic<bool>* stop = nullptr;
    std::chrono::steady_clock::time_point end = std::chrono::steady_clock::time_point::max();
    ScanProgress* progress = nullptr;
    /// Takes the user's commits while the walk goes on (ScanRequest::on_found); may be empty.
    std::function<void(std::vector<core::Commit>)> on_found;
  };

  explicit Walk(Request request);

  /// Walks from `tips`; the calling thread reads from `source`. To be called once.
  void run(Source& source, const std::vector<core::ObjectId>& tips);

  /// The user's commits among those read that on_found was not given.
  std::vector<core::Commit> take_found() { return std::move(found_); }

  /// The commits read, on top of the known history.
  Growth take_growth() { return {request_.known, std::move(graph_), std::move(tips_)}; }

  /// Whether the walk came to a commit of the known history.
  bool met(const core::ObjectId& oid) const;

  bool stopped() const { return stopped_; }
  /// Whether it was stopped because its time was over.
  bool timed_out() const { return timed_out_; }
  /// A commit that could not be read; empty when there was none.
  const std::string& missing() const { return missing_; }

 private:
  static constexpr std::uint64_t kUnread = 0;
  struct Reading;
  class Worker;

  /// A commit of the user of which it is not known yet whether it is empty.
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
  std::optional<std::uint64_t> tree_before(const Unjudged& commit) const;

  void judge_rest(Source& source);

  Request request_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<JoiningThread> helpers_;
  std::exception_ptr failure_;
  std::vector<Index> frontier_;  ///< new commits not read yet
  std::size_t unread_ = 0;       ///< on the frontier or with a worker
  Index known_size_;
  Graph graph_;              ///< the new commits
  std::vector<Index> tips_;  ///< the new ones
  /// First bytes of each commit's tree, enough to see equality; kUnread until it is read.
  std::vector<std::uint64_t> trees_;
  std::vector<Index> table_;    ///< open addressing over graph_.commits
  std::vector<Index> parents_;  ///< of the commit at hand
  std::vector<Index> met_;      ///< where the walk ended; sorted after it
  std::vector<Unjudged> unjudged_;
  std::size_t hand_over_at_;  ///< how many unjudged ones are worth looking through
  std::vector<core::Commit> found_;
  std::string missing_;
  bool stopped_ = false;
  bool timed_out_ = false;
};

}  // namespace gongbu::git
