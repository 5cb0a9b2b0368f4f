#include "store/fact_details.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

#include "gongbu/base/text.hpp"
#include "store/values.hpp"

namespace gongbu::store {

FactDetails::FactDetails(SQLite::Database& connection)
    : size_(connection, "SELECT files, added, removed FROM commit_size WHERE oid = ?"),
      entries_(connection,
               "SELECT DISTINCT e.id, e.trailer, e.kind, e.minutes FROM commits c "
               "JOIN entry e ON e.work = coalesce(c.work, c.id) "
               "WHERE c.oid = ? AND c.authored_at = ? AND e.deleted = 0 ORDER BY e.id") {}

std::optional<core::ChangeSize> FactDetails::size_of(const core::ObjectId& oid) {
  size_.reset();
  bind_object(size_, 1, oid);
  if (!size_.executeStep()) return std::nullopt;
  core::ChangeSize size{size_.getColumn(0).getInt64(), size_.getColumn(1).getInt64(),
                        size_.getColumn(2).getInt64()};
  size_.reset();
  return size;
}

void FactDetails::hash(CommitFact& fact) {
  if (!fact.text) return;
  fact.studied = studied(fact);
  fact.text.reset();
}

// Returns kind and time of the entries that its trailers made here: goals need them.
std::string FactDetails::studied(const CommitFact& fact) {
  const auto trailers = lines_of(fact.text->trailers);
  if (trailers.empty()) return "";
  std::string lines;
  entries_.reset();
  bind_object(entries_, 1, fact.text->oid);
  entries_.bind(2, to_column(fact.group));
  while (entries_.executeStep()) {
    const std::string trailer = entries_.getColumn(1).getString();
    if (std::find(trailers.begin(), trailers.end(), trailer) == trailers.end()) continue;
    lines +=
        fmt::format("{}Studied: {}", lines.empty() ? "" : "\n", entries_.getColumn(2).getString());
    if (!entries_.getColumn(3).isNull())
      lines += fmt::format(", {}m", entries_.getColumn(3).getInt64());
  }
  return lines;
}

}  // namespace gongbu::store
