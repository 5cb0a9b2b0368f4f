#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"

namespace gongbu::report {

/// The existing backups, oldest first.
struct BackupListView {
  struct Row {
    std::string name;
    std::string path;
    std::string taken;         ///< RFC 3339
    bool has_counts = true;    ///< the next three are known
    std::int64_t entries = 0;  ///< without deleted ones
    std::int64_t commits = 0;
    std::int64_t records = 0;  ///< records of the user, including deleted ones
    std::int64_t size = 0;     ///< bytes
    bool smaller = false;      ///< has fewer records than the one before
  };
  std::vector<Row> rows;
};

render::Document document_of(const BackupListView& view, const Translator& tr);

/// {"backups":[{"name","path","taken","entries","commits","records","size","smaller"}]}: counts are
/// null if unknown
render::Json json_of(const BackupListView& view);

}  // namespace gongbu::report
