#include "references.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>

#include "bounded_file.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/parallel.hpp"
#include "gongbu/base/text.hpp"

namespace gongbu::git {
namespace {

namespace fs = std::filesystem;

void add_reference(git_repository* repository, const char* name,
                   std::vector<core::ObjectId>& tips) {
  git_oid oid;
  if (git_reference_name_to_id(&oid, repository, name) == 0) tips.push_back(to_object_id(oid));
}

bool is_branch(std::string_view name) {
  return name.starts_with("refs/heads/") || name.starts_with("refs/remotes/");
}

constexpr const char* kHead = "HEAD";
constexpr std::array<const char*, 2> kBranches{"refs/heads/*", "refs/remotes/*"};

// Returns the branch of HEAD; "" if it is detached.
std::string branch_of_head(git_repository* repository) {
  git_reference* raw = nullptr;
  if (git_reference_lookup(&raw, repository, kHead) != 0) return {};
  const Handle<git_reference> head(raw);
  const char* target = git_reference_symbolic_target(raw);
  return target != nullptr && is_branch(target) ? target : "";
}

// Adds the branches that match a pattern; returns whether the branch of HEAD is among them.
bool add_branches(git_repository* repository, const RepositoryPath& location, const char* pattern,
                  std::string_view of_head, const std::atomic<bool>* stop,
                  std::vector<core::ObjectId>& tips) {
  git_reference_iterator* raw = nullptr;
  if (git_reference_iterator_glob_new(&raw, repository, pattern) != 0)
    throw make_error(ErrorKind::git, Msg::err_repository_open, location.work_tree, last_error());
  const Handle<git_reference_iterator> iterator(raw);
  bool has_head = false;
  git_reference* next = nullptr;
  while (!asked_to_stop(stop) && git_reference_next(&next, iterator.get()) == 0) {
    const Handle<git_reference> reference(next);
    has_head |= git_reference_name(next) == of_head;
    if (const git_oid* target = git_reference_target(next)) {
      tips.push_back(to_object_id(*target));
    } else {
      add_reference(repository, git_reference_name(next), tips);
    }
  }
  return has_head;
}

// Looks up HEAD unless its branch was listed. The branch can be missing from the list while another
// process packs the references.
void add_head_and_branches(git_repository* repository, const RepositoryPath& location,
                           const std::atomic<bool>* stop, std::vector<core::ObjectId>& tips) {
  const std::string of_head = branch_of_head(repository);
  bool has_head = false;
  for (const char* pattern : kBranches)
    has_head |= add_branches(repository, location, pattern, of_head, stop, tips);
  if (!has_head) add_reference(repository, kHead, tips);
}

// Reads HEAD of each worktree directly, because opening worktrees with libgit2 is slower.
void add_worktree_heads(git_repository* repository, const RepositoryPath& location,
                        std::vector<core::ObjectId>& tips) {
  std::error_code error;
  const fs::path worktrees = fs::path(location.git_dir) / "worktrees";
  for (fs::directory_iterator it(worktrees, error), end; !error && it != end; it.increment(error)) {
    const std::string line(trimmed(content_of(it->path() / "HEAD")));
    constexpr std::string_view kSymbolic = "ref: ";
    if (line.starts_with(kSymbolic)) {
      add_reference(repository, line.substr(kSymbolic.size()).c_str(), tips);
    } else if (const auto oid = core::from_hex(line)) {
      tips.push_back(*oid);
    }
  }
}

void sort_unique(std::vector<core::ObjectId>& ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

}  // namespace

std::vector<core::ObjectId> read_tips(git_repository* repository, const RepositoryPath& location,
                                      const std::atomic<bool>* stop) {
  std::vector<core::ObjectId> tips;
  add_head_and_branches(repository, location, stop, tips);
  add_worktree_heads(repository, location, tips);
  sort_unique(tips);
  return tips;
}

std::vector<core::ObjectId> read_shallow(const std::string& git_dir) {
  std::vector<core::ObjectId> ends;
  const std::string lines = content_of(fs::path(git_dir) / "shallow", kLargestShallow);
  for (const std::string_view line : lines_of(lines))
    if (const auto oid = core::from_hex(trimmed(line))) ends.push_back(*oid);
  sort_unique(ends);
  return ends;
}

}  // namespace gongbu::git
