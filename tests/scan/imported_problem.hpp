#pragma once

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/store/change_transaction.hpp"
#include "gongbu/store/entries.hpp"
#include "gongbu/store/imports.hpp"

/// Imports solved problems, solved 100 days ago; returns the id of the import.
inline std::int64_t import_problems(gongbu::app::Workspace& work,
                                    const std::vector<std::string>& titles) {
  using namespace gongbu;
  store::ChangeTransaction change(work.database, "import", work.now, store::Origin::import);
  store::ImportWriter writer(work.database);
  for (const std::string& title : titles) {
    store::Entry entry;
    entry.uuid = store::imported_uuid("baekjoonhub", "백준 " + title);
    entry.kind = "problem";
    entry.subject = "백준 1 " + title + " (Gold V)";
    entry.day = work.today - date::days{100};
    entry.at = core::Instant{entry.day.time_since_epoch()};
    entry.source = store::kProblemSource;
    CHECK(writer.write(entry) == store::ImportResult::added);
  }
  const std::int64_t batch =
      writer.add_batch(change.id(), {.format = "baekjoonhub",
                                     .file = "/r",
                                     .digest = "",
                                     .added = static_cast<std::int64_t>(titles.size())});
  change.commit();
  return batch;
}

/// Returns the subject of BaekjoonHub's commit for this problem.
inline std::string solved(const std::string& title) {
  return "[Gold V] Title: " + title + ", Time: 1 ms, Memory: 2 KB -BaekjoonHub";
}
