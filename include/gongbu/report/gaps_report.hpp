#pragma once

#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/verdict.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"

namespace gongbu::report {

/// Gaps, oldest first, and frozen days.
struct GapsView {
  std::vector<core::Gap> gaps;
  std::vector<core::Day> frozen = {};
  bool begun = true;  ///< whether any day was met
  /// Start of tracking, if the requested days are partly before it.
  std::optional<core::Day> tracked_from = {};
  core::Day today = {};
};

render::Document document_of(const GapsView& view, const Translator& tr);

/// {"gaps":[{"from","to","days"}],"frozen":[day,…]}: first, last and number of missed days.
render::Json json_of(const GapsView& view);

/// [{"from","to","days"}], for use in other reports.
render::Json gaps_json(const std::vector<core::Gap>& gaps);

}  // namespace gongbu::report
