#pragma once

#include <map>
#include <string>

#include "gongbu/store/entries.hpp"

namespace SQLite {
class Database;
}

namespace gongbu::store {

/// Maps merged papers to the papers that replace them.
class MergedPapers {
 public:
  explicit MergedPapers(SQLite::Database& connection);

  /// Returns the UUID of the paper that replaces this one, or the same UUID if it was not merged.
  std::string survivor(const std::string& uuid) const;

  /// Replaces merged papers in the topics of an entry.
  void resolve(Entry& entry) const;

 private:
  std::map<std::string, std::string> merged_into_;
};

}  // namespace gongbu::store
