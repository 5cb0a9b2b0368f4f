#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "gongbu/app/workspace.hpp"

// Addresses that are the user's only because a repository's own configuration names them. This is
// usual for work addresses, but a repository from elsewhere may name a stranger. So their commits
// count, and the user is told.
namespace gongbu::scan {

struct OwnAddress {
  std::string email;      ///< in lower case
  std::string work_tree;  ///< of the repository that names it
  bool told = false;
};

/// The own addresses with counted commits, stored in a cache file. If it cannot be written, the
/// user is told again.
class OwnAddresses {
 public:
  explicit OwnAddresses(const std::filesystem::path& cache);

  /// Adds an address unless it is known.
  void note(OwnAddress address);

  /// Returns the addresses that the settings neither configure nor ignore with their repository; if
  /// `untold`, only those the user was not told of.
  std::vector<OwnAddress> unanswered(const app::Workspace& workspace, bool untold) const;

  /// Marks all addresses as told.
  void mark_told();

 private:
  void save() const;

  std::filesystem::path file_;
  std::vector<OwnAddress> addresses_;
};

/// Addresses named by a repository's own configuration.
struct OwnAddressesOf {
  std::string work_tree;
  std::vector<std::string> emails;
};

/// Adds the addresses with counted commits; called after a scan.
void note_own_addresses(app::Workspace& workspace, const std::vector<OwnAddressesOf>& found);

}  // namespace gongbu::scan
