#pragma once

#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/verdict.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"

namespace gongbu::report {

/// Runs of missed days, oldest first, and the days that are no gap for a freeze alone.
struct GapsView {
  std::vector<core::Gap> gaps;
  std::vector<core::Day> frozen = {};
  bool begun = true;  ///< whether a day was met yet
  /// When tracking began, if what is asked for lies outside of what is tracked.
  std::optional<core::Day> tracked_from = {};
  core::Day today = {};
};

render::Document document_of(const GapsView& view, const Translator& tr);

/// {"gaps":[{"from","to","days"}],"frozen":[day,…]}: first and last missed day, and how many were
/// missed.
render::Json json_of(const GapsView& view);

/// [{"from","to","days"}], for reports that are about more.
render::Json gaps_json(const std::vector<core::Gap>& gaps);

}  // namespace gongbu::report
