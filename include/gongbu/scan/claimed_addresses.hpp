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
  bool told = false;
};

/// The claimed addresses with counted commits, stored in a cache file. If it cannot be written, the
/// user is told again.
class ClaimedAddresses {
 public:
  explicit ClaimedAddresses(const std::filesystem::path& cache);

  /// Adds a claim unless it is known.
  void note(Claim claim);

  /// Returns the claims whose address the settings do not have and whose repository they do not
  /// ignore; if `untold`, only those the user was not told of.
  std::vector<Claim> unanswered(const app::Workspace& workspace, bool untold) const;

  /// Marks all claims as told.
  void mark_told();

 private:
  void save() const;

  std::filesystem::path file_;
  std::vector<Claim> claims_;
};

/// The claimed addresses of a repository.
struct ClaimsOf {
  std::string work_tree;
  std::set<git::ClaimedAddress> addresses;
};

/// Adds the addresses of commits that count; called after a scan.
void note_claimed_addresses(app::Workspace& workspace, const std::vector<ClaimsOf>& found);

}  // namespace gongbu::scan
