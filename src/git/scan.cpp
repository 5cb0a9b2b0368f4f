#include "gongbu/git/scan.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "fingerprint.hpp"
#include "gongbu/base/hash.hpp"
#include "gongbu/base/parallel.hpp"
#include "history.hpp"
#include "identity.hpp"
#include "references.hpp"
#include "replacements.hpp"
#include "walk.hpp"

namespace gongbu::git {
namespace {

namespace fs = std::filesystem;

// Hash of everything besides the commits that determines a history and which commits are own.
std::uint64_t scan_key(Source& source, const Grafts& grafts,
                       const std::vector<core::ObjectId>& shallow) {
  Hash hash;
  hash.add(source.identity.key());
  if (const std::uint64_t key = key_of(source.reader->replacements(), grafts); key != 0)
    hash.add(key);
  for (const core::ObjectId& end : shallow) hash.add(core::to_hex(end));
  return hash.value();
}

// Returns the tips that the known history does not have.
std::vector<core::ObjectId> new_tips(const std::vector<core::ObjectId>& tips,
                                     const History* known) {
  if (known == nullptr) return tips;
  std::vector<core::ObjectId> added;
  std::set_difference(tips.begin(), tips.end(), known->tips().begin(), known->tips().end(),
                      std::back_inserter(added));
  return added;
}

// Returns whether every old tip is still a tip or an ancestor of a new commit, so that no commit
// became unreachable.
bool covers_old_tips(const History& old, const std::vector<core::ObjectId>& tips,
                     const Walk& walk) {
  return std::all_of(old.tips().begin(), old.tips().end(), [&](const auto& tip) {
    return std::binary_search(tips.begin(), tips.end(), tip) || walk.met(tip);
  });
}

}  // namespace

ScanResult scan_repository(const ScanRequest& request) {
  ScanResult result;
  Watched watched = watch(request.location);
  Source source(request.location, request.emails);
  result.fingerprint =
      take_fingerprint(request.location, std::move(watched), source.identity.files());
  std::vector<core::ObjectId> tips = source.reader->tips(request.stop);
  if (asked_to_stop(request.stop)) {
    result.cut_short = true;
    return result;
  }
  const std::vector<core::ObjectId> shallow = read_shallow(request.location.git_dir);
  const Grafts grafts = read_grafts(request.location.git_dir, source.reader->id_size());
  const std::uint64_t key = scan_key(source, grafts, shallow);

  const History* known = request.history.get();
  if (known != nullptr && known->identity() != key) known = nullptr;
  result.complete = known == nullptr && !request.since;
  if (known != nullptr && known->tips() == tips) {
    result.unchanged = true;
    result.history = request.history;
    return result;
  }
  if (!shallow.empty())
    result.warnings.push_back(
        make_error(ErrorKind::git, Msg::warn_shallow, request.location.work_tree));

  Walk walk({.location = request.location,
             .emails = request.emails,
             .known = known,
             .shallow = &shallow,
             .grafts = &grafts,
             .since = known == nullptr ? request.since : std::nullopt,
             .spare_threads = request.spare_threads,
             .stop = request.stop,
             .end = std::chrono::steady_clock::now() + request.time_limit,
             .progress = request.progress,
             .on_found = request.on_found});
  walk.run(source, new_tips(tips, known));
  result.found = walk.take_found();
  result.claimed = walk.take_claimed();
  if (!walk.missing().empty())
    result.warnings.push_back(make_error(ErrorKind::git, Msg::warn_missing_object,
                                         request.location.work_tree, walk.missing()));
  if (walk.timed_out())
    result.warnings.push_back(make_error(ErrorKind::git, Msg::warn_walk_timeout,
                                         request.location.work_tree, request.time_limit.count()));
  if (walk.stopped() || !walk.missing().empty()) {
    result.cut_short = true;
    return result;
  }
  const bool all_reachable = known == nullptr || covers_old_tips(*known, tips, walk);
  Grown grown = grow(walk.take_growth(), std::move(tips), key, all_reachable);
  result.history = std::move(grown.history);
  result.lost = std::move(grown.lost);
  return result;
}

bool ScanResult::is_reachable(const core::ObjectId& oid) const {
  return history->find(oid) != kNone;
}

}  // namespace gongbu::git
