#pragma once

#include <map>
#include <string>

#include "gongbu/store/entries.hpp"

namespace SQLite {
class Database;
}

namespace gongbu::store {

/// Which papers were merged into which.
class MergedPapers {
 public:
  explicit MergedPapers(SQLite::Database& connection);

  /// Returns the UUID of the paper that stands for the one with this UUID, which may be itself.
  std::string survivor(const std::string& uuid) const;

  /// Makes an entry one about the papers that stand for those of its topics.
  void resolve(Entry& entry) const;

 private:
  std::map<std::string, std::string> merged_into_;
};

}  // namespace gongbu::store
