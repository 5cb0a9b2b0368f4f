#pragma once

#include <cstdint>

#include "gongbu/base/message.hpp"
#include "gongbu/core/verdict.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"

namespace gongbu::report {

/// What judging every day anew changes.
struct RebuildView {
  core::Verdicts before;
  core::Verdicts after;
  std::int64_t commits_before = 0;  ///< that count
  std::int64_t commits_after = 0;
  bool rejudges = false;   ///< a commit counts, or does not, for another reason than before
  std::int64_t moved = 0;  ///< activities that come to another day
  bool applied = false;

  bool changes_nothing() const { return !rejudges && moved == 0; }
};

/// What changes, and the days that come to something else, the newest at the end.
render::Document document_of(const RebuildView& view, const Translator& tr);

/// {"applied":bool,"days":[{"day","before","after"}],"moved":N,
///  "commits":{"before","after"},"days_met":{"before","after"},
///  "streak":{"before":{…},"after":{…}}}: streaks as streak_json() has them
render::Json json_of(const RebuildView& view);

}  // namespace gongbu::report
