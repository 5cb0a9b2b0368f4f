#include "store/merged_papers.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include "gongbu/core/paper.hpp"

namespace gongbu::store {

MergedPapers::MergedPapers(SQLite::Database& connection) {
  SQLite::Statement select(connection,
                           "SELECT uuid, merged_into FROM paper WHERE merged_into <> ''");
  while (select.executeStep())
    merged_into_.emplace(select.getColumn(0).getString(), select.getColumn(1).getString());
}

// Terminates because each step leads to a smaller UUID.
std::string MergedPapers::survivor(const std::string& uuid) const {
  const auto next = merged_into_.find(uuid);
  return next == merged_into_.end() || next->second >= uuid ? uuid : survivor(next->second);
}

void MergedPapers::resolve(Entry& entry) const {
  if (merged_into_.empty()) return;
  for (std::string& topic : entry.topics)
    if (topic.starts_with(core::kPaperTopic))
      topic.replace(core::kPaperTopic.size(), std::string::npos,
                    survivor(topic.substr(core::kPaperTopic.size())));
}

}  // namespace gongbu::store
