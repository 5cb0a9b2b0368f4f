#include "gongbu/git/scan.hpp"

#include <algorithm>

#include "fingerprint.hpp"
#include "hash.hpp"
#include "history.hpp"
#include "identity.hpp"
#include "library.hpp"
#include "references.hpp"
#include "walk.hpp"

namespace gongbu::git {
namespace {

namespace fs = std::filesystem;

std::uint64_t key_of(const Identity& identity, const std::vector<core::ObjectId>& shallow) {
  Hash hash;
  hash.add(identity.key());
  for (const core::ObjectId& end : shallow) hash.add(core::to_hex(end));
  return hash.value();
}

// Whether every old tip is a tip still, or was met below a new commit: then everything is still
// reachable.
bool covers_old_tips(const History& old, const std::vector<core::ObjectId>& tips,
                     const Walk& walk) {
  return std::all_of(old.parts().tips.begin(), old.parts().tips.end(), [&](const auto& tip) {
    return std::binary_search(tips.begin(), tips.end(), tip) ||
           std::binary_search(walk.met().begin(), walk.met().end(), old.find(tip));
  });
}

}  // namespace

bool ScanResult::is_reachable(const core::ObjectId& oid) const {
  return history->find(oid) != History::kNone;
}

ScanResult scan_repository(const ScanRequest& request) {
  ScanResult result;
  const Handle<git_repository> repository = open_repository(request.place);
  result.fingerprint = take_fingerprint(request.place, mailmap_file(repository.get()));
  std::vector<core::ObjectId> tips = read_tips(repository.get(), request.place);
  const std::vector<core::ObjectId> shallow = read_shallow(request.place.git_dir);
  const std::uint64_t key =
      key_of(Identity(repository.get(), request.place, request.emails), shallow);

  const History* known = request.history.get();
  if (known != nullptr && known->parts().identity != key) known = nullptr;
  if (known != nullptr && known->parts().tips == tips) {
    result.unchanged = true;
    return result;
  }
  if (!shallow.empty())
    result.warnings.push_back(
        make_error(ErrorKind::git, Msg::warn_shallow, request.place.work_tree));

  Walk walk({.place = request.place,
             .emails = request.emails,
             .known = known,
             .shallow = &shallow,
             .stop = request.stop,
             .progress = request.progress});
  walk.run(tips, request.threads);
  result.found = walk.take_facts();
  if (!walk.missing().empty())
    result.warnings.push_back(make_error(ErrorKind::git, Msg::warn_missing_object,
                                         request.place.work_tree, walk.missing()));
  if (walk.stopped() || !walk.missing().empty()) {
    result.cut_short = true;
    return result;
  }
  const bool grew_only = known != nullptr && covers_old_tips(*known, tips, walk);
  result.complete = known == nullptr;
  result.may_have_lost = !grew_only;
  result.history = grow(walk.take_growth(), std::move(tips), key, known == nullptr || grew_only);
  return result;
}

std::uint64_t pack_bytes(const std::string& git_dir) {
  std::uint64_t bytes = 0;
  std::error_code error;
  for (fs::directory_iterator it(fs::path(git_dir) / "objects/pack", error), end;
       !error && it != end; it.increment(error)) {
    const std::uint64_t size = it->file_size(error);
    if (!error) bytes += size;
  }
  return bytes;
}

}  // namespace gongbu::git
