#pragma once

#include <filesystem>
#include <string>

#include "gongbu/app/workspace.hpp"

namespace gongbu::app {

/// Remembers, in the age and content of a file, when and under which roots repositories were looked
/// for.
class DiscoveryMark {
 public:
  explicit DiscoveryMark(const Workspace& workspace);

  /// Whether that was long ago, or under other roots.
  bool is_due() const;
  void set() const;

 private:
  std::filesystem::path file_;
  std::string content_;
};

}  // namespace gongbu::app
