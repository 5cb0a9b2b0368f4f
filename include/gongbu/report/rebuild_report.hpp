#pragma once

#include <cstdint>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/goal.hpp"
#include "gongbu/core/verdict.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"

namespace gongbu::report {

/// Changes made by `rebuild`.
struct RebuildView {
  core::Verdicts before;
  core::Verdicts after;
  std::int64_t commits_before = 0;  ///< counted commits
  std::int64_t commits_after = 0;
  std::vector<core::KindSum> kinds_before = {};
  std::vector<core::KindSum> kinds_after = {};
  bool rejudges = false;   ///< the verdict of some commit, or its reason, changes
  std::int64_t moved = 0;  ///< activities that move to another day
  bool applied = false;

  bool changes_nothing() const { return !rejudges && moved == 0; }
};

/// The changes and the affected days, newest last.
render::Document document_of(const RebuildView& view, const Translator& tr);

/// {"applied":bool,"days":[{"day","before","after"}],"moved":N,
///  "commits":{"before","after"},"days_met":{"before","after"},
///  "kinds":[{"kind","before","after"}],"streak":{"before":{…},"after":{…}}}, kinds of which there
/// are more or fewer activities than before, streaks as in streak_json()
render::Json json_of(const RebuildView& view);

}  // namespace gongbu::report
