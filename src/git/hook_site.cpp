#include "gongbu/git/hook_site.hpp"

#include <string>
#include <utility>

#include "bounded_file.hpp"
#include "commit_parser.hpp"
#include "git_dir.hpp"
#include "git_session.hpp"
#include "gongbu/base/sha256.hpp"
#include "gongbu/base/text.hpp"
#include "inflate.hpp"
#include "library.hpp"

namespace gongbu::git {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargestCommit = 1U << 20U;  // scans read larger ones

// Returns a raw commit; "" if it is not a loose object or not a commit.
std::string loose_commit(const HookSite& site, const core::ObjectId& oid) {
  const std::string hex = core::to_hex(oid);
  const std::string file =
      content_of(site.common_dir / "objects" / hex.substr(0, 2) / hex.substr(2), kLargestCommit);
  const std::string object = inflated(file, kLargestCommit);  // "commit 215\0…"
  const std::size_t end = object.find('\0');
  if (!object.starts_with("commit ") || end == std::string::npos) return {};
  return object.substr(end + 1);
}

// Returns whether the references are in a reftable, which only git can read.
bool in_reftable(const HookSite& site) {
  return trimmed(content_of(site.git_dir / "HEAD")) == "ref: refs/heads/.invalid";
}

// Returns the output of git, or "" if it fails; takes a few milliseconds.
std::string by_git(const HookSite& site, const std::vector<std::string>& words) {
  try {
    GitSession git({.git_dir = site.git_dir, .work_tree = site.git_dir, .name = {}});
    return git.output(words);
  } catch (const Error&) {
    return {};
  }
}

// Returns the commit at HEAD; nothing if its reference is packed.
std::optional<core::ObjectId> head_of(const HookSite& site) {
  constexpr std::string_view kSymbolic = "ref: ";
  if (in_reftable(site))
    return core::from_hex(trimmed(by_git(site, {"rev-parse", "--verify", "--quiet", "HEAD"})));
  std::string head(trimmed(content_of(site.git_dir / "HEAD")));
  if (head.starts_with(kSymbolic))
    head = trimmed(content_of(site.common_dir / head.substr(kSymbolic.size())));
  return core::from_hex(head);
}

// Returns the last line of a long file.
std::string last_line(const fs::path& file) {
  constexpr std::size_t kEnough = 4096;
  const std::string end = tail_of(file, kEnough);
  const std::string_view text = trimmed(end);
  return std::string(text.substr(text.rfind('\n') + 1));
}

// Returns the last entry of HEAD's reflog, "<old> <new> …\t<message>".
std::string last_reflog_entry(const HookSite& site) {
  if (!in_reftable(site)) return last_line(site.git_dir / "logs/HEAD");
  const std::string entries =
      by_git(site, {"log", "--walk-reflogs", "--max-count=2", "--format=%H %x09%gs"});
  const std::vector<std::string_view> lines = lines_of(entries);  // the newest first
  if (lines.size() < 2) return {};
  std::string_view before = lines[1];
  return std::string(take_until(before, ' ')).append(" ").append(lines[0]);
}

bool is_empty(const HookSite& site, const CommitView& commit) {
  const std::size_t id_size = commit.tree.size();
  if (commit.parents.empty()) return commit.tree == empty_tree(id_size);
  const std::string raw = loose_commit(site, commit.parents.front());
  CommitView parent;
  return parse_commit(raw, parent, id_size) && parent.tree == commit.tree;
}

// Parses "<id> <id>" at the start of a line; optional text follows a space.
std::optional<core::RewrittenCommit> take_pair(std::string_view line) {
  const std::string_view before = take_until(line, ' ');
  const auto from = core::from_hex(before);
  const auto to = core::from_hex(take_until(line, ' '));
  if (!from || !to) return std::nullopt;
  return core::RewrittenCommit{*from, *to};
}

}  // namespace

std::optional<HookSite> find_hook_site(const fs::path& directory,
                                       const std::optional<std::string>& git_dir_variable) {
  std::string git_dir;
  if (git_dir_variable) {
    git_dir = real_path(directory / *git_dir_variable);
  } else {
    const fs::path here = real_path(directory);
    git_dir = git_dir_of(here / ".git");
    if (git_dir.empty()) git_dir = here;  // a bare repository
  }
  std::error_code error;
  if (git_dir.empty() || !fs::exists(fs::path(git_dir) / "HEAD", error)) return std::nullopt;
  const std::string common_dir = common_dir_of(git_dir);
  if (common_dir.empty()) return std::nullopt;
  return HookSite{git_dir, common_dir};
}

bool is_rebasing(const HookSite& site) {
  std::error_code error;
  return fs::exists(site.git_dir / "rebase-merge", error) ||
         fs::exists(site.git_dir / "rebase-apply", error);
}

bool is_picking(const HookSite& site) {
  std::error_code error;
  return fs::exists(site.git_dir / "sequencer", error);
}

std::optional<FreshCommit> read_fresh_commit(const HookSite& site) {
  const std::optional<core::ObjectId> head = head_of(site);
  if (!head) return std::nullopt;
  FreshCommit fresh{*head, loose_commit(site, *head)};
  CommitView commit;
  if (!parse_commit(fresh.raw, commit, head->size())) return std::nullopt;
  fresh.empty = is_empty(site, commit);
  return fresh;
}

bool is_genuine(const FreshCommit& fresh) {
  if (fresh.oid.size() == core::ObjectId::kSha256)
    return core::ObjectId(sha256("commit " + std::to_string(fresh.raw.size()) + '\0' +
                                 fresh.raw)) == fresh.oid;
  ensure_library();
  git_oid name;
  return git_odb_hash(&name, fresh.raw.data(), fresh.raw.size(), GIT_OBJECT_COMMIT) == 0 &&
         to_object_id(name) == fresh.oid;
}

// Parses the reflog entry "<old> <new> Name <address> 1700000000 +0900\tcommit (amend): Subject".
std::optional<core::ObjectId> amended_commit(const HookSite& site, const core::ObjectId& head) {
  const std::string line = last_reflog_entry(site);
  const std::size_t tab = line.find('\t');
  if (tab == std::string::npos || !line.substr(tab + 1).starts_with("commit (amend)")) return {};
  const auto rewrite = take_pair(line);
  if (!rewrite || rewrite->after != head) return {};
  return rewrite->before;
}

std::optional<core::Commit> parse_fresh_commit(
    const FreshCommit& fresh, const std::function<bool(const std::string&)>& is_own) {
  CommitView view;
  if (!parse_commit(fresh.raw, view, fresh.oid.size())) return std::nullopt;
  core::Commit commit = make_commit(fresh.oid, view);
  commit.empty = fresh.empty;
  commit.own = is_own(commit.author_email);
  for (const std::string_view address : co_author_addresses(view.message))
    commit.own = commit.own || is_own(ascii_lower(address));
  return commit;
}

std::vector<core::RewrittenCommit> rewritten_commits(std::string_view input) {
  std::vector<core::RewrittenCommit> rewritten;
  for (const std::string_view line : lines_of(input)) {
    const auto rewrite = take_pair(line);
    if (rewrite && rewrite->before != rewrite->after) rewritten.push_back(*rewrite);
  }
  return rewritten;
}

}  // namespace gongbu::git
