#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "gongbu/app/workspace.hpp"

namespace gongbu::app {

/// Stamp file: its modification time is that of the last discovery, its content the roots and the
/// ignore list.
class DiscoveryMark {
 public:
  /// Returns the stamp file, which every scan with discovery writes.
  static std::filesystem::path file(const host::Paths& paths);

  /// Takes the current time; create it before the search begins.
  explicit DiscoveryMark(const Workspace& workspace);

  /// Returns whether the last discovery is over an hour old or in the future, the roots changed, or
  /// an entry directly below a root was added or removed. Deeper changes are not detected.
  bool is_due() const;
  /// Writes the stamp file. Failures are ignored; the next scan searches again.
  void set() const;

 private:
  bool has_content() const;

  std::filesystem::path file_;
  std::string content_;
  std::filesystem::file_time_type begun_;
  std::vector<std::filesystem::path> watched_;
};

}  // namespace gongbu::app
