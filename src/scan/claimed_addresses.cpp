#include "gongbu/scan/claimed_addresses.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "gongbu/base/error.hpp"
#include "gongbu/base/field.hpp"
#include "gongbu/base/private_directory.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/git/discovery.hpp"
#include "gongbu/host/files.hpp"
#include "gongbu/store/commits.hpp"

namespace gongbu::scan {
namespace {

// A line has "told" or "new", the address and the work tree, as fields separated by tabs.
constexpr std::string_view kShown = "told";
constexpr std::string_view kNew = "new";

constexpr std::size_t kMostOfRepository = 10;

auto find(std::vector<Claim>& claims, const Claim& claim) {
  return std::find_if(claims.begin(), claims.end(), [&](const Claim& other) {
    return other.email == claim.email && other.work_tree == claim.work_tree;
  });
}

}  // namespace

// The name is older than the word "claimed"; existing caches have it.
ClaimedAddresses::ClaimedAddresses(const std::filesystem::path& cache)
    : file_(cache / "own-addresses") {
  read();
}

void ClaimedAddresses::read() {
  claims_.clear();
  std::string content;
  try {
    content = host::read_file(file_).value_or("");
  } catch (const Error&) {
    return;
  }
  for (std::string_view line : lines_of(content)) {
    const std::string_view state = take_until(line, '\t');
    const std::string_view email = take_until(line, '\t');
    if (state == kShown || state == kNew)
      claims_.push_back({unescaped_field(email), unescaped_field(line), state == kShown});
  }
}

void ClaimedAddresses::add(const std::vector<Claim>& claims) {
  const std::size_t before = claims_.size();
  for (const Claim& claim : claims)
    if (find(claims_, claim) == claims_.end()) claims_.push_back(claim);
  if (claims_.size() > before) save();
}

std::vector<Claim> ClaimedAddresses::open_claims(const app::Workspace& workspace,
                                                 bool only_new) const {
  const std::vector<std::string> ignored = app::ignored_paths(workspace.settings, workspace.paths);
  const auto is_answered = [&](const Claim& claim) {
    const auto& emails = workspace.settings.git.emails;
    return git::is_ignored(claim.work_tree, ignored) ||
           std::any_of(emails.begin(), emails.end(),
                       [&](const std::string& email) { return ascii_lower(email) == claim.email; });
  };
  std::vector<Claim> open;
  for (const Claim& claim : claims_)
    if (!(only_new && claim.shown) && !is_answered(claim)) open.push_back(claim);
  return open;
}

void ClaimedAddresses::mark_shown(const std::vector<Claim>& claims) {
  read();  // another process may have added some
  bool changes = false;
  for (const Claim& claim : claims)
    if (const auto known = find(claims_, claim); known != claims_.end() && !known->shown) {
      known->shown = true;
      changes = true;
    }
  if (!changes) return;
  try {
    save();
  } catch (const Error&) {
    // They will be shown again.
  }
}

void ClaimedAddresses::save() const {
  std::string content;
  for (const Claim& claim : claims_)
    content.append(claim.shown ? kShown : kNew)
        .append("\t" + escaped_field(claim.email) + "\t" + escaped_field(claim.work_tree) + "\n");
  make_private_directory(file_.parent_path());
  host::replace_file(file_, content);
}

void note_claimed_addresses(app::Workspace& workspace, const std::vector<RepositoryClaims>& found) {
  const std::map<std::string, std::int64_t> counted = store::commits_by_address(workspace.database);
  std::vector<Claim> claims;
  for (const RepositoryClaims& repository : found) {
    std::set<std::string> emails;
    for (const git::ClaimedAddress& claimed : repository.addresses)
      if (counted.contains(claimed.author) && emails.size() < kMostOfRepository)
        emails.insert(claimed.email);
    for (const std::string& email : emails) claims.push_back({email, repository.work_tree});
  }
  if (!claims.empty()) ClaimedAddresses(workspace.paths.cache).add(claims);
}

}  // namespace gongbu::scan
