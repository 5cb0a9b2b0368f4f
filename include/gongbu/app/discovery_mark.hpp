#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "gongbu/app/workspace.hpp"

namespace gongbu::app {

/// Remembers, in the time and content of a file, since when and under which roots repositories were
/// looked for.
class DiscoveryMark {
 public:
  /// Returns the file, which every scan that looked for repositories leaves.
  static std::filesystem::path file(const host::Paths& paths);

  /// To be made before the search that set() remembers.
  explicit DiscoveryMark(const Workspace& workspace);

  /// Whether that was long ago, or under other roots, or something came or went right below a root
  /// since. Deeper down nobody looks.
  bool is_due() const;
  /// Failures are ignored: the next scan looks again.
  void set() const;

 private:
  std::filesystem::path file_;
  std::string content_;
  std::filesystem::file_time_type begun_;
  std::vector<std::filesystem::path> watched_;
};

}  // namespace gongbu::app
