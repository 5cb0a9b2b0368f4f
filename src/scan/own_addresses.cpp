#include "gongbu/scan/own_addresses.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string_view>
#include <utility>

#include "gongbu/base/error.hpp"
#include "gongbu/base/private_directory.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/git/discovery.hpp"
#include "gongbu/host/files.hpp"
#include "gongbu/store/commits.hpp"

namespace gongbu::scan {
namespace {

// A line has "told" or "new", the address and the work tree, separated by tabs. Addresses and paths
// with separators cannot be stored.
constexpr std::string_view kTold = "told";
constexpr std::string_view kNew = "new";

bool can_be_kept(const OwnAddress& address) {
  return address.email.find_first_of("\t\n") == std::string::npos &&
         address.work_tree.find('\n') == std::string::npos;
}

}  // namespace

OwnAddresses::OwnAddresses(const std::filesystem::path& cache) : file_(cache / "own-addresses") {
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
      addresses_.push_back({std::string(email), std::string(line), state == kTold});
  }
}

void OwnAddresses::note(OwnAddress address) {
  const bool known =
      std::any_of(addresses_.begin(), addresses_.end(), [&](const OwnAddress& other) {
        return other.email == address.email && other.work_tree == address.work_tree;
      });
  if (known || !can_be_kept(address)) return;
  addresses_.push_back(std::move(address));
  save();
}

std::vector<OwnAddress> OwnAddresses::unanswered(const app::Workspace& workspace,
                                                 bool untold) const {
  const std::vector<std::string> ignored = app::ignored_paths(workspace.settings, workspace.paths);
  const auto is_answered = [&](const OwnAddress& address) {
    const auto& emails = workspace.settings.git.emails;
    return git::is_ignored(address.work_tree, ignored) ||
           std::any_of(emails.begin(), emails.end(), [&](const std::string& email) {
             return ascii_lower(email) == address.email;
           });
  };
  std::vector<OwnAddress> unanswered;
  for (const OwnAddress& address : addresses_)
    if (!(untold && address.told) && !is_answered(address)) unanswered.push_back(address);
  return unanswered;
}

void OwnAddresses::mark_told() {
  const bool all = std::all_of(addresses_.begin(), addresses_.end(),
                               [](const OwnAddress& address) { return address.told; });
  if (all) return;
  for (OwnAddress& address : addresses_) address.told = true;
  save();
}

void OwnAddresses::save() const {
  std::string content;
  for (const OwnAddress& address : addresses_)
    content.append(address.told ? kTold : kNew)
        .append("\t" + address.email + "\t" + address.work_tree + "\n");
  try {
    make_private_directory(file_.parent_path());
    host::replace_file(file_, content);
  } catch (const Error&) {
    // The user is told again next time.
  }
}

void note_own_addresses(app::Workspace& workspace, const std::vector<OwnAddressesOf>& found) {
  const std::map<std::string, std::int64_t> counted = store::commits_by_address(workspace.database);
  OwnAddresses known(workspace.paths.cache);
  for (const OwnAddressesOf& repository : found)
    for (const std::string& email : repository.emails)
      if (counted.contains(email)) known.note({email, repository.work_tree});
}

}  // namespace gongbu::scan
