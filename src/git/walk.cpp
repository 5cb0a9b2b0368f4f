#include "walk.hpp"

#include <algorithm>
#include <cstring>
#include <exception>
#include <optional>
#include <string_view>
#include <thread>

#include "commit_parser.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"

namespace gongbu::git {
namespace {

constexpr std::size_t kBatch =
    64;  // commits a worker takes at once: few locks, and enough left to share

std::uint64_t prefix_of(const core::ObjectId& oid) {
  std::uint64_t prefix = 0;
  std::memcpy(&prefix, oid.data(), sizeof prefix);
  return prefix;
}

// 4b825dc642cb6eb9a060e54bf8d69288fbee4904, the tree of a commit without files.
constexpr core::ObjectId kEmptyTree = {0x4b, 0x82, 0x5d, 0xc6, 0x42, 0xcb, 0x6e, 0xb9, 0xa0, 0x60,
                                       0xe5, 0x4b, 0xf8, 0xd6, 0x92, 0x88, 0xfb, 0xee, 0x49, 0x04};

Handle<git_odb> odb_of(git_repository* repository, const RepositoryPlace& place) {
  git_odb* raw = nullptr;
  if (git_repository_odb(&raw, repository) != 0)
    throw make_error(ErrorKind::git, Msg::err_repository_open, place.work_tree, last_error());
  return Handle<git_odb>(raw);
}

// Nothing when the object is missing or damaged.
Handle<git_odb_object> read_object(git_odb* odb, const core::ObjectId& oid) {
  const git_oid name = to_git_oid(oid);
  git_odb_object* raw = nullptr;
  if (git_odb_read(&raw, odb, &name) != 0) return nullptr;
  return Handle<git_odb_object>(raw);
}

bool is_commit(const Handle<git_odb_object>& object) {
  return git_odb_object_type(object.get()) == GIT_OBJECT_COMMIT;
}

std::string_view bytes_of(const Handle<git_odb_object>& object) {
  return {static_cast<const char*>(git_odb_object_data(object.get())),
          git_odb_object_size(object.get())};
}

CommitFact make_fact(const core::ObjectId& oid, const ParsedCommit& commit, Authorship authorship) {
  return {.oid = oid,
          .author_name = to_utf8(commit.author.name, commit.encoding),
          .author_email = ascii_lower(to_utf8(commit.author.email, commit.encoding)),
          .authored_at = commit.author.time,
          .author_offset_minutes = commit.author.offset_minutes,
          .subject = subject_of(commit.message, commit.encoding),
          .merge = commit.parents.size() > 1,
          .empty = false,
          .authorship = authorship};
}

}  // namespace

/// One commit as a worker read it.
struct Walk::Reading {
  Index index = History::kNone;
  std::uint64_t tree = 0;
  std::vector<core::ObjectId> parents;
  std::optional<CommitFact> fact;
  bool readable = false;
};

/// One thread's repository handle and rules; libgit2's handles are not shared between threads.
class Walk::Worker {
 public:
  explicit Worker(Walk& walk)
      : walk_(walk),
        repository_(open_repository(walk.request_.place)),
        odb_(odb_of(repository_.get(), walk.request_.place)),
        identity_(repository_.get(), walk.request_.place, walk.request_.emails) {}

  void work() {
    while (take()) {
      for (std::size_t i = 0; i < batch_size_ && !walk_.asked_to_stop(); ++i)
        read(oids_[i], readings_[i]);
      finish();
    }
  }

 private:
  // Waits for commits to read; false when all are read or the walk is to stop.
  bool take() {
    std::unique_lock lock(walk_.mutex_);
    walk_.changed_.wait(
        lock, [this] { return !walk_.frontier_.empty() || walk_.unread_ == 0 || walk_.stopped_; });
    if (walk_.stopped_ || walk_.frontier_.empty()) return false;
    batch_size_ = std::min(kBatch, (walk_.frontier_.size() + 1) / 2);
    for (std::size_t i = 0; i < batch_size_; ++i) {
      const Index index = walk_.frontier_.back();
      walk_.frontier_.pop_back();
      oids_[i] = walk_.commits_[index - walk_.known_size_];
      readings_[i].index = index;
      readings_[i].readable = false;
    }
    return true;
  }

  void read(const core::ObjectId& oid, Reading& reading) {
    reading.fact.reset();
    reading.parents.clear();
    const Handle<git_odb_object> object = read_object(odb_.get(), oid);
    if (!object) return;
    if (!is_commit(object)) {
      reading.readable = true;
      read_other(object, reading);
    } else if (parse_commit(bytes_of(object), commit_)) {
      reading.readable = true;
      read_commit(oid, reading);
    }
  }

  void read_commit(const core::ObjectId& oid, Reading& reading) {
    reading.tree = prefix_of(commit_.tree);
    const auto& shallow = *walk_.request_.shallow;
    if (!std::binary_search(shallow.begin(), shallow.end(), oid)) reading.parents = commit_.parents;
    const Authorship authorship = identity_.judge(commit_);
    if (authorship == Authorship::other) return;
    reading.fact = make_fact(oid, commit_, authorship);
  }

  // Some people fetch tags into refs/remotes. A tag is taken as a commit of nobody's on top of what
  // it names, a file or a directory as one on top of nothing.
  static void read_other(const Handle<git_odb_object>& object, Reading& reading) {
    reading.tree = kUnread;
    core::ObjectId target;
    if (git_odb_object_type(object.get()) == GIT_OBJECT_TAG &&
        parse_tag_target(bytes_of(object), target))
      reading.parents.push_back(target);
  }

  void finish() {
    const std::lock_guard lock(walk_.mutex_);
    if (walk_.asked_to_stop()) walk_.stopped_ = true;
    for (std::size_t i = 0; i < batch_size_ && !walk_.stopped_; ++i) walk_.link(readings_[i]);
    walk_.unread_ -= batch_size_;
    if (walk_.request_.progress != nullptr) walk_.request_.progress->commits += batch_size_;
    walk_.changed_.notify_all();
  }

  Walk& walk_;
  Handle<git_repository> repository_;
  Handle<git_odb> odb_;
  Identity identity_;
  ParsedCommit commit_;
  std::size_t batch_size_ = 0;
  std::vector<core::ObjectId> oids_{kBatch};
  std::vector<Reading> readings_{kBatch};
};

Walk::Walk(Request request)
    : request_(std::move(request)),
      known_size_(request_.known == nullptr ? 0 : static_cast<Index>(request_.known->size())) {
  enlarge_table();
}

void Walk::run(const std::vector<core::ObjectId>& tips, int threads) {
  for (const core::ObjectId& tip : tips) index_of(tip);
  std::exception_ptr failure;
  {
    std::vector<std::jthread> workers;
    const auto work = [&] {
      try {
        Worker(*this).work();
      } catch (...) {
        const std::lock_guard lock(mutex_);
        failure = std::current_exception();
        stopped_ = true;
        changed_.notify_all();
      }
    };
    for (int i = 1; i < threads; ++i) workers.emplace_back(work);
    work();
  }
  if (failure) std::rethrow_exception(failure);
  if (stopped_) drop_unjudged();
  find_empty();
  std::sort(met_.begin(), met_.end());
  met_.erase(std::unique(met_.begin(), met_.end()), met_.end());
}

Growth Walk::take_growth() {
  return {request_.known, std::move(commits_), std::move(first_parents_),
          std::move(other_parents_)};
}

// The index of a commit, which is put on the frontier when it is new.
Walk::Index Walk::index_of(const core::ObjectId& oid) {
  if (request_.known != nullptr) {
    if (const Index known = request_.known->find(oid); known != History::kNone) {
      met_.push_back(known);
      return known;
    }
  }
  const std::size_t mask = table_.size() - 1;
  std::size_t slot = prefix_of(oid) & mask;
  for (; table_[slot] != History::kNone; slot = (slot + 1) & mask)
    if (commits_[table_[slot]] == oid) return known_size_ + table_[slot];
  table_[slot] = static_cast<Index>(commits_.size());
  return enter(oid);
}

Walk::Index Walk::enter(const core::ObjectId& oid) {
  const Index index = known_size_ + static_cast<Index>(commits_.size());
  commits_.push_back(oid);
  trees_.push_back(kUnread);
  first_parents_.push_back(History::kNone);
  frontier_.push_back(index);
  ++unread_;
  if (2 * commits_.size() > table_.size()) enlarge_table();
  return index;
}

void Walk::enlarge_table() {
  constexpr std::size_t kSmallest = 1024;
  table_.assign(std::max(kSmallest, 2 * table_.size()), History::kNone);
  const std::size_t mask = table_.size() - 1;
  for (std::size_t i = 0; i < commits_.size(); ++i) {
    std::size_t slot = prefix_of(commits_[i]) & mask;
    while (table_[slot] != History::kNone) slot = (slot + 1) & mask;
    table_[slot] = static_cast<Index>(i);
  }
}

void Walk::link(const Reading& reading) {
  const std::size_t place = reading.index - known_size_;
  if (!reading.readable) {
    if (missing_.empty()) missing_ = core::to_hex(commits_[place]);
    return;
  }
  trees_[place] = reading.tree;
  for (std::size_t i = 0; i < reading.parents.size(); ++i) {
    const Index parent = index_of(reading.parents[i]);
    if (i == 0) {
      first_parents_[place] = parent;
    } else {
      other_parents_.emplace_back(reading.index, parent);
    }
  }
  if (reading.fact) {
    facts_.push_back(*reading.fact);
    fact_places_.push_back(place);
  }
}

// Whether a commit is empty is recorded once and for all, and shows only beside its parent: what
// the walk was stopped in front of is left to the next one.
void Walk::drop_unjudged() {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < facts_.size(); ++i) {
    const Index first = first_parents_[fact_places_[i]];
    if (first != History::kNone && first >= known_size_ && trees_[first - known_size_] == kUnread)
      continue;
    if (kept != i) facts_[kept] = std::move(facts_[i]);
    fact_places_[kept++] = fact_places_[i];
  }
  facts_.resize(kept);
  fact_places_.resize(kept);
}

// Compares trees once all are known; only a parent from an earlier scan is read again.
void Walk::find_empty() {
  Handle<git_repository> repository;
  Handle<git_odb> odb;
  ParsedCommit parent;
  const auto tree_of_known = [&](Index index) -> std::optional<std::uint64_t> {
    if (!odb) {
      repository = open_repository(request_.place);
      odb = odb_of(repository.get(), request_.place);
    }
    const auto object = read_object(odb.get(), request_.known->parts().commits[index]);
    if (!object || !parse_commit(bytes_of(object), parent)) return std::nullopt;
    return prefix_of(parent.tree);
  };
  for (std::size_t i = 0; i < facts_.size(); ++i) {
    const Index first = first_parents_[fact_places_[i]];
    const std::uint64_t tree = trees_[fact_places_[i]];
    if (first == History::kNone) {
      facts_[i].empty = tree == prefix_of(kEmptyTree);
    } else if (first >= known_size_) {
      facts_[i].empty = tree == trees_[first - known_size_];
    } else {
      facts_[i].empty = tree == tree_of_known(first);
    }
  }
}

}  // namespace gongbu::git
