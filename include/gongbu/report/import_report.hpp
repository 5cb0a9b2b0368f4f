#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/verdict.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"

namespace gongbu::report {

/// What an import would do, or did.
struct ImportView {
  struct Sum {
    std::int64_t entries = 0;
    core::minutes spent{0};
  };
  struct LeftOut {
    std::string file;
    std::size_t line = 0;  ///< number of the first line; 0: unknown
    Phrase why;
    std::int64_t rows = 0;
  };

  std::vector<std::string> formats;  ///< titles of the formats read: "Anki"
  std::map<std::string, Sum> kinds;  ///< content of the files by kind
  std::map<date::year_month, Sum> months;
  std::optional<core::Day> first;
  std::optional<core::Day> last;
  std::int64_t added = 0;
  std::int64_t changed = 0;
  std::int64_t same = 0;
  std::int64_t kept = 0;     ///< not changed because the user edited them
  std::int64_t removed = 0;  ///< not restored because the user removed them
  std::int64_t rests = 0;    ///< skipped days that became rests
  std::vector<LeftOut> left_out;
  /// Number of rows that got the default kind, by label.
  std::map<std::string, std::int64_t> unknown_labels;
  std::set<core::Day> skipped_days;  ///< may become rests
  std::set<core::Day> overlaps;      ///< days on which other entries have half as many minutes
  std::vector<Phrase> remarks;
  std::int64_t before_tracking = 0;  ///< days of the import that stay unjudged
  core::Verdicts before;
  core::Verdicts after;
  std::int64_t imported_in_streak = 0;  ///< days of the streak that only imports met
  bool applied = false;

  bool changes_nothing() const { return added == 0 && changed == 0 && rests == 0; }
};

render::Document document_of(const ImportView& view, const Translator& tr);

/// {"applied","formats":[…],"first","last","added","changed","same","kept","removed","rests",
///  "kinds":[{"kind","entries","minutes"}],"months":[{"month","entries","minutes"}],
///  "left_out":[{"file","line","why","rows"}],"skipped_days":[day,…],"overlaps":[day,…],
///  "before_tracking","days":[{"day","before","after"}],
///  "streak":{"before":{…},"after":{…},"imported"}}
render::Json json_of(const ImportView& view, const Translator& tr);

/// One import in the list.
struct ImportLogView {
  struct Batch {
    std::int64_t id = 0;
    std::string format;
    std::string file;
    std::string digest;
    std::string made_at;  ///< RFC 3339
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t left_out = 0;
    std::int64_t present = 0;
  };
  std::vector<Batch> batches;  ///< oldest first
};

render::Document document_of(const ImportLogView& view, const Translator& tr);

/// {"imports":[{"batch","format","file","sha256","at","added","changed","left_out","present"}]}
render::Json json_of(const ImportLogView& view);

}  // namespace gongbu::report
