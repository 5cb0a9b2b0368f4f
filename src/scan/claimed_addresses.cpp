#include "gongbu/scan/claimed_addresses.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
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
constexpr std::string_view kTold = "told";
constexpr std::string_view kNew = "new";

}  // namespace

ClaimedAddresses::ClaimedAddresses(const std::filesystem::path& cache)
    : file_(cache / "own-addresses") {
  std::string content;
  try {
    content = host::read_file(file_).value_or("");
  } catch (const Error&) {
    return;
  }
  for (std::string_view line : lines_of(content)) {
    const std::string_view state = take_until(line, '\t');
    const std::string_view email = take_until(line, '\t');
    if (state == kTold || state == kNew)
      claims_.push_back({unescaped_field(email), unescaped_field(line), state == kTold});
  }
}

void ClaimedAddresses::note(Claim claim) {
  const bool known = std::any_of(claims_.begin(), claims_.end(), [&](const Claim& other) {
    return other.email == claim.email && other.work_tree == claim.work_tree;
  });
  if (known) return;
  claims_.push_back(std::move(claim));
  save();
}

std::vector<Claim> ClaimedAddresses::unanswered(const app::Workspace& workspace,
                                                bool untold) const {
  const std::vector<std::string> ignored = app::ignored_paths(workspace.settings, workspace.paths);
  const auto is_answered = [&](const Claim& claim) {
    const auto& emails = workspace.settings.git.emails;
    return git::is_ignored(claim.work_tree, ignored) ||
           std::any_of(emails.begin(), emails.end(),
                       [&](const std::string& email) { return ascii_lower(email) == claim.email; });
  };
  std::vector<Claim> unanswered;
  for (const Claim& claim : claims_)
    if (!(untold && claim.told) && !is_answered(claim)) unanswered.push_back(claim);
  return unanswered;
}

void ClaimedAddresses::mark_told() {
  const bool all =
      std::all_of(claims_.begin(), claims_.end(), [](const Claim& claim) { return claim.told; });
  if (all) return;
  for (Claim& claim : claims_) claim.told = true;
  save();
}

void ClaimedAddresses::save() const {
  std::string content;
  for (const Claim& claim : claims_)
    content.append(claim.told ? kTold : kNew)
        .append("\t" + escaped_field(claim.email) + "\t" + escaped_field(claim.work_tree) + "\n");
  try {
    make_private_directory(file_.parent_path());
    host::replace_file(file_, content);
  } catch (const Error&) {
    // The user is told again next time.
  }
}

void note_claimed_addresses(app::Workspace& workspace, const std::vector<ClaimsOf>& found) {
  const std::map<std::string, std::int64_t> counted = store::commits_by_address(workspace.database);
  ClaimedAddresses known(workspace.paths.cache);
  for (const ClaimsOf& repository : found)
    for (const git::ClaimedAddress& claimed : repository.addresses)
      if (counted.contains(claimed.author)) known.note({claimed.email, repository.work_tree});
}

}  // namespace gongbu::scan
