#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/git/scan.hpp"

// Addresses that are the user's only because a repository's own configuration or mailmap says so.
// This is usual for work addresses and former ones, but a repository from elsewhere may name a
// stranger. So their commits count, and the user is told.
namespace gongbu::scan {

struct Claim {
  std::string email;      ///< in lower case
  std::string work_tree;  ///< of the repository that says so
  bool shown = false;
};

/// The claims with counted commits, stored in a cache file.
class ClaimedAddresses {
 public:
  explicit ClaimedAddresses(const std::filesystem::path& cache);

  /// Returns the claims whose address the settings do not have and whose repository they do not
  /// ignore; if `only_new`, those that were not shown yet.
  std::vector<Claim> open_claims(const app::Workspace& workspace, bool only_new) const;

  /// Adds claims that are not known yet. Throws `system` if the file cannot be written.
  void add(const std::vector<Claim>& claims);

  /// Marks claims as shown. If the file cannot be written, they will be shown again.
  void mark_shown(const std::vector<Claim>& claims);

 private:
  void read();
  void save() const;

  std::filesystem::path file_;
  std::vector<Claim> claims_;
};

/// The claimed addresses of a repository.
struct RepositoryClaims {
  std::string work_tree;
  std::set<git::ClaimedAddress> addresses;
};

/// Adds the addresses of commits that count, a few of each repository; called after a scan. Throws
/// `system` if the file cannot be written.
void note_claimed_addresses(app::Workspace& workspace, const std::vector<RepositoryClaims>& found);

}  // namespace gongbu::scan
