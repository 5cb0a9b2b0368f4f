// Implementations of papers: linked repositories and commits.
#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/host/environment.hpp"
#include "gongbu/store/repositories.hpp"
#include "gongbu/study/papers.hpp"

namespace gongbu::study {
namespace {

namespace fs = std::filesystem;

struct Target {
  std::string target;
  std::string label;
};

constexpr std::size_t kShortestOid = 4;  // minimum abbreviation in git
constexpr std::size_t kShownOid = 7;

bool is_oid_prefix(const std::string& word) {
  constexpr std::size_t kLongestOid = 2 * core::ObjectId::kSha256;
  return word.size() >= kShortestOid && word.size() <= kLongestOid &&
         word.find_first_not_of("0123456789abcdef") == std::string::npos;
}

fs::path real_path(const app::Workspace& workspace, const std::string& word) {
  std::error_code error;
  const fs::path here = fs::current_path(error);
  const fs::path path = host::expand(word, workspace.paths, here);
  const fs::path real = fs::weakly_canonical(path, error);
  return error ? path : real;
}

// Returns repositories by name, or by the path of a work tree or git directory.
std::vector<Target> repositories_named(app::Workspace& workspace, const std::string& word) {
  const std::string path = real_path(workspace, word).string();
  std::vector<Target> found;
  for (const store::Repository& repository : store::repositories(workspace.database)) {
    const bool is_meant = folded(repository.name) == folded(word) || repository.work_tree == path ||
                          repository.git_dir == path;
    if (is_meant) found.push_back({repository.git_dir, repository.name});
  }
  return found;
}

std::optional<Target> commit_named(app::Workspace& workspace, const std::string& word) {
  const std::string prefix = ascii_lower(word);
  if (!is_oid_prefix(prefix)) return std::nullopt;
  const auto found = store::commits_with_prefix(workspace.database, prefix);
  if (found.size() > 1) throw make_error(ErrorKind::usage, Msg::err_commit_ambiguous, word);
  if (found.empty()) return std::nullopt;
  const store::KnownCommit& commit = found.front();
  return Target{commit.oid,
                commit.repository + " " + commit.oid.substr(0, kShownOid) + " " + commit.subject};
}

Target target_named(app::Workspace& workspace, const std::string& word) {
  std::vector<Target> repositories = repositories_named(workspace, word);
  if (repositories.size() == 1) return std::move(repositories.front());
  if (repositories.size() > 1) {
    std::string paths;
    for (const Target& target : repositories) paths += (paths.empty() ? "" : ", ") + target.target;
    throw make_error(ErrorKind::usage, Msg::err_repo_ambiguous, word, paths)
        .hint(phrase(Msg::hint_repo_path));
  }
  if (auto commit = commit_named(workspace, word)) return *std::move(commit);
  throw make_error(ErrorKind::usage, Msg::err_paper_target, word)
      .hint(phrase(Msg::hint_paper_target));
}

std::vector<store::PaperLink> links_of(app::Workspace& workspace, const store::Paper& paper) {
  std::vector<store::PaperLink> links = store::paper_links(workspace.database);
  std::erase_if(links, [&](const auto& link) { return link.paper_uuid != paper.uuid; });
  return links;
}

}  // namespace

void link_paper(app::Workspace& workspace, const store::Paper& paper, const std::string& word) {
  Target target = target_named(workspace, word);
  const std::vector<store::PaperLink> links = links_of(workspace, paper);
  const bool is_there = std::any_of(links.begin(), links.end(),
                                    [&](const auto& link) { return link.target == target.target; });
  if (is_there) return;
  store::add_paper_link(workspace.database,
                        {.paper_uuid = paper.uuid,
                         .target = std::move(target.target),
                         .label = std::move(target.label),
                         .added_on = workspace.today},
                        workspace.now);
}

void unlink_paper(app::Workspace& workspace, const store::Paper& paper, const std::string& word) {
  const std::string path = real_path(workspace, word).string();
  const std::string prefix = ascii_lower(word);
  // The linked repository or commit may no longer be known, so search the links themselves.
  for (const store::PaperLink& link : links_of(workspace, paper)) {
    const bool is_commit = is_oid_prefix(prefix) && link.target.starts_with(prefix);
    if (!is_commit && folded(link.label) != folded(word) && link.target != path &&
        fs::path(link.target).parent_path() != path)
      continue;
    store::remove_paper_link(workspace.database, link, workspace.now);
    return;
  }
  throw make_error(ErrorKind::usage, Msg::err_paper_no_link, paper.id, word);
}

}  // namespace gongbu::study
