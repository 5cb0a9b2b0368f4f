#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "gongbu/app/workspace.hpp"

// Addresses that are the user's only because a repository's own configuration names them. People
// set one for work; but a repository that came from elsewhere may name a stranger's. So they count,
// and the user is told.
namespace gongbu::scan {

struct OwnAddress {
  std::string email;      ///< in lower case
  std::string work_tree;  ///< of the repository that names it
  bool told = false;
};

/// Those that brought commits, kept in a file of the cache. Failures to write are ignored: they are
/// told again.
class OwnAddresses {
 public:
  explicit OwnAddresses(const std::filesystem::path& cache);

  /// Adds one unless it is known.
  void note(OwnAddress address);

  /// Returns those that the settings neither take as the user's nor ignore with their repository;
  /// with `untold`, only those that were not told yet.
  std::vector<OwnAddress> standing(const app::Workspace& workspace, bool untold) const;

  /// Remembers that all were told.
  void mark_told();

 private:
  void save() const;

  std::filesystem::path file_;
  std::vector<OwnAddress> addresses_;
};

/// The addresses that a repository's own configuration names.
struct OwnAddressesOf {
  std::string work_tree;
  std::vector<std::string> emails;
};

/// Notes those that commits count by. Called after a scan.
void note_own_addresses(app::Workspace& workspace, const std::vector<OwnAddressesOf>& found);

}  // namespace gongbu::scan
