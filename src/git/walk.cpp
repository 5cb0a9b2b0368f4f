#include "walk.hpp"

#include <algorithm>
#include <cstring>
#include <exception>
#include <span>
#include <string_view>
#include <system_error>

#include "commit_parser.hpp"

namespace gongbu::git {
namespace {

// Commits that a worker takes at once: few locks, and enough left for others.
constexpr std::size_t kBatch = 64;
// Commits sorted by time before they are passed on. Larger batches share more author times, as in
// histories of rebased branches, so fewer groups are written twice.
constexpr std::size_t kHandOver = 4096;
// Minimum number of commits passed on at once: some milliseconds of writing.
constexpr std::size_t kPart = 512;

std::uint64_t prefix_of(const core::ObjectId& oid) {
  std::uint64_t prefix = 0;
  std::memcpy(&prefix, oid.data(), sizeof prefix);
  return prefix;
}

}  // namespace

/// A commit as read by a worker.
struct Walk::Reading {
  Index index = 0;  ///< in graph_
  std::uint64_t tree = kUnread;
  std::vector<core::ObjectId> parents;
  std::optional<core::Commit> commit;  ///< empty if not the user's
  bool readable = false;
};

Source::Source(const RepositoryPath& location, const std::vector<std::string>& emails)
    : reader(open_reader(location)), identity(*reader, location, emails) {}

/// Reads commits in one thread.
class Walk::Worker {
 public:
  Worker(Walk& walk, Source& source) : walk_(walk), source_(source) {}

  void work() {
    while (take()) {
      source_.reader->expect(std::span(oids_).first(batch_size_));
      for (std::size_t i = 0; i < batch_size_ && !walk_.asked_to_stop(); ++i)
        read(oids_[i], readings_[i]);
      finish();
    }
    const std::lock_guard lock(walk_.mutex_);
    walk_.claimed_.insert(source_.identity.claimed().begin(), source_.identity.claimed().end());
  }

 private:
  // Waits for commits to read; returns false when all are read or the walk stops.
  bool take() {
    std::unique_lock lock(walk_.mutex_);
    walk_.changed_.wait(
        lock, [this] { return !walk_.frontier_.empty() || walk_.unread_ == 0 || walk_.stopped_; });
    if (walk_.stopped_ || walk_.frontier_.empty()) return false;
    batch_size_ = std::min(kBatch, (walk_.frontier_.size() + 1) / 2);
    for (std::size_t i = 0; i < batch_size_; ++i) {
      readings_[i].index = walk_.frontier_.back();
      readings_[i].readable = false;
      oids_[i] = walk_.graph_.commits[readings_[i].index];
      walk_.frontier_.pop_back();
    }
    walk_.call_help();
    return true;
  }

  void read(const core::ObjectId& oid, Reading& reading) {
    reading.commit.reset();
    reading.parents.clear();
    const std::optional<Object> object = source_.reader->read(oid);
    if (!object) return;
    reading.readable = true;
    if (object->kind == GIT_OBJECT_COMMIT) {
      read_commit(oid, object->bytes, reading);
    } else {
      read_other(*object, oid.size(), reading);
    }
  }

  void read_commit(const core::ObjectId& oid, std::string_view raw, Reading& reading) {
    const bool is_sound = parse_commit(raw, commit_, oid.size());
    reading.tree = commit_.has_tree ? prefix_of(commit_.tree) : kUnread;
    const std::vector<core::ObjectId>& shallow = *walk_.request_.shallow;
    const Grafts& grafts = *walk_.request_.grafts;
    if (const auto graft = grafts.find(oid); graft != grafts.end()) commit_.parents = graft->second;
    if (!std::binary_search(shallow.begin(), shallow.end(), oid)) reading.parents = commit_.parents;
    if (!is_sound) return;  // malformed: it has no author
    if (walk_.request_.since && commit_.author.time < *walk_.request_.since) return;
    const Authorship authorship = source_.identity.judge(commit_);
    if (authorship == Authorship::other) return;
    reading.commit = make_commit(oid, commit_);
    reading.commit->own = authorship == Authorship::own;
  }

  // Handles tags, which some fetch into refs/remotes: a tag counts as a commit without author whose
  // parent is its target, a tree or blob as one without parents.
  static void read_other(const Object& object, std::size_t id_size, Reading& reading) {
    reading.tree = kUnread;
    core::ObjectId target;
    if (object.kind == GIT_OBJECT_TAG && parse_tag_target(object.bytes, target, id_size))
      reading.parents.push_back(target);
  }

  void finish() {
    const std::lock_guard lock(walk_.mutex_);
    if (std::chrono::steady_clock::now() > walk_.request_.end) walk_.timed_out_ = true;
    if (walk_.asked_to_stop() || walk_.timed_out_) walk_.stopped_ = true;
    for (std::size_t i = 0; i < batch_size_ && !walk_.stopped_; ++i) walk_.link(readings_[i]);
    walk_.unread_ -= batch_size_;
    if (walk_.request_.progress != nullptr) walk_.request_.progress->commits += batch_size_;
    walk_.hand_over_found();
    walk_.changed_.notify_all();
  }

  Walk& walk_;
  Source& source_;
  CommitView commit_;
  std::size_t batch_size_ = 0;
  std::vector<core::ObjectId> oids_{kBatch};
  std::vector<Reading> readings_{kBatch};
};

Walk::Walk(Request request)
    : request_(std::move(request)),
      known_size_(request_.known == nullptr ? 0 : request_.known->size()),
      hand_over_at_(kHandOver) {
  enlarge_table();
}

void Walk::run(Source& source, const std::vector<core::ObjectId>& tips) {
  for (const core::ObjectId& tip : tips) tips_.push_back(index_of(tip));
  try {
    Worker(*this, source).work();
  } catch (...) {
    fail();
  }
  helpers_.clear();  // joins the threads
  if (failure_) std::rethrow_exception(failure_);
  judge_remaining(source);
  std::sort(met_.begin(), met_.end());
}

bool Walk::met(const core::ObjectId& oid) const {
  return std::binary_search(met_.begin(), met_.end(), request_.known->find(oid));
}

void Walk::fail() {
  const std::lock_guard lock(mutex_);
  failure_ = std::current_exception();
  stopped_ = true;
  changed_.notify_all();
}

void Walk::help() {
  try {
    Source source(request_.location, request_.emails);
    Worker(*this, source).work();
  } catch (...) {
    fail();
  }
}

// Starts another thread if there is enough work for it: most scans read few commits, and a linear
// history has only one at a time.
void Walk::call_help() {
  if (frontier_.size() < kBatch || !take_spare_thread()) return;
  try {
    helpers_.emplace_back([this] {
      help();
      ++*request_.spare_threads;
    });
  } catch (const std::system_error&) {
    // No more threads can be created, so the spare one is not returned.
  }
}

bool Walk::take_spare_thread() {
  if (request_.spare_threads == nullptr) return false;
  int spare = *request_.spare_threads;
  while (spare > 0 && !request_.spare_threads->compare_exchange_weak(spare, spare - 1)) {
  }
  return spare > 0;
}

// Returns the index of a commit; adds a new one to the frontier.
Index Walk::index_of(const core::ObjectId& oid) {
  if (request_.known != nullptr) {
    if (const Index known = request_.known->find(oid); known != kNone) {
      met_.push_back(known);
      return known;
    }
  }
  const std::size_t mask = table_.size() - 1;
  std::size_t slot = prefix_of(oid) & mask;
  for (; table_[slot] != kNone; slot = (slot + 1) & mask)
    if (graph_.commits[table_[slot]] == oid) return known_size_ + table_[slot];
  table_[slot] = static_cast<Index>(graph_.commits.size());
  return enter(oid);
}

Index Walk::enter(const core::ObjectId& oid) {
  const auto index = static_cast<Index>(graph_.commits.size());
  graph_.commits.push_back(oid);
  graph_.parents.push_back(kNone);
  trees_.push_back(kUnread);
  frontier_.push_back(index);
  ++unread_;
  if (2 * graph_.commits.size() > table_.size()) enlarge_table();
  return known_size_ + index;
}

void Walk::enlarge_table() {
  constexpr std::size_t kSmallest = 1024;
  table_.assign(std::max(kSmallest, 2 * table_.size()), kNone);
  const std::size_t mask = table_.size() - 1;
  for (std::size_t i = 0; i < graph_.commits.size(); ++i) {
    std::size_t slot = prefix_of(graph_.commits[i]) & mask;
    while (table_[slot] != kNone) slot = (slot + 1) & mask;
    table_[slot] = static_cast<Index>(i);
  }
}

void Walk::link(Reading& reading) {
  if (!reading.readable) {
    if (missing_.empty()) missing_ = core::to_hex(graph_.commits[reading.index]);
    return;
  }
  trees_[reading.index] = reading.tree;
  parents_.clear();
  for (const core::ObjectId& parent : reading.parents) parents_.push_back(index_of(parent));
  graph_.set_parents(reading.index, parents_);
  if (reading.commit) unjudged_.push_back({std::move(*reading.commit), reading.index});
}

// Returns the first bytes of the tree of a commit's first parent; nothing if it is not read yet.
std::optional<std::uint64_t> Walk::parent_tree(const Unjudged& commit) const {
  const Index first = graph_.view().first_parent(commit.index);
  if (first == kNone) return prefix_of(empty_tree(commit.commit.oid.size()));
  if (first < known_size_ || trees_[first - known_size_] == kUnread) return std::nullopt;
  return trees_[first - known_size_];
}

std::vector<core::Commit> Walk::take_judged() {
  std::vector<core::Commit> judged;
  std::size_t kept = 0;
  for (Unjudged& commit : unjudged_) {
    if (const auto before = parent_tree(commit)) {
      commit.commit.empty = trees_[commit.index] == *before;
      judged.push_back(std::move(commit.commit));
    } else {
      std::swap(unjudged_[kept++], commit);
    }
  }
  unjudged_.resize(kept);
  return judged;
}

void Walk::hand_over_found() {
  if (!request_.on_found || unjudged_.size() < hand_over_at_) return;
  std::vector<core::Commit> judged = take_judged();
  std::vector<std::pair<core::Instant, std::size_t>> order;  // commits are large, so their indices
  for (const core::Commit& commit : judged) order.emplace_back(commit.authored_at, order.size());
  std::sort(order.begin(), order.end());
  std::vector<core::Commit> part;
  for (const auto& [time, index] : order) {
    if (part.size() >= kPart && time != part.back().authored_at)
      request_.on_found(std::exchange(part, {}));
    part.push_back(std::move(judged[index]));
  }
  if (!part.empty()) request_.on_found(std::move(part));
  hand_over_at_ = unjudged_.size() + kHandOver;
}

// Determines whether the remaining commits are empty. This is stored permanently and needs the
// parent, so commits whose parents were not read because the walk stopped are left to the next
// scan. Parents from an earlier scan are read again.
void Walk::judge_remaining(Source& source) {
  found_ = take_judged();
  CommitView parent;
  for (Unjudged& commit : unjudged_) {
    const Index first = graph_.view().first_parent(commit.index);
    if (first < known_size_) {
      const core::ObjectId& oid = request_.known->commit(first);
      const auto object = source.reader->read(oid);
      if (object) parse_commit(object->bytes, parent, oid.size());
      commit.commit.empty =
          object && parent.has_tree && prefix_of(parent.tree) == trees_[commit.index];
    } else if (stopped_) {
      continue;
    }
    found_.push_back(std::move(commit.commit));
  }
}

}  // namespace gongbu::git
