#pragma once

#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/goal.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"

// Reports of `goal freezes`.
namespace gongbu::report {

/// Returns a line per plan: "Freezes: 2/month, from 2026-11-01 (Sun)".
render::Paragraph freezes_lines(const std::vector<core::Freezes>& plans, const Translator& tr);

/// [{"per_month","from","until"}]
render::Json freezes_json(const std::vector<core::Freezes>& plans);

/// Freezes in force or in the future, and the days of this month that they covered.
struct FreezesView {
  std::vector<core::Freezes> plans;
  std::vector<core::Day> used;
};

render::Document document_of(const FreezesView& view, const Translator& tr);

/// {"freezes":[{"per_month","from","until"}],"used":[day,…]}
render::Json json_of(const FreezesView& view);

/// Freezes that were set.
struct FreezesSetView {
  core::Freezes freezes;  ///< with their first day
  bool changed = true;
  std::vector<core::Freezes> ended;  ///< freezes replaced by these, as they were
};

render::Document document_of(const FreezesSetView& view, const Translator& tr);

/// {"freezes":{…},"changed","ended":[…]}
render::Json json_of(const FreezesSetView& view);

/// Freezes that were turned off.
struct FreezesEndedView {
  std::vector<core::Freezes> ended;  ///< as they were; empty if already off
  core::Day from{};                  ///< first day without them
};

render::Document document_of(const FreezesEndedView& view, const Translator& tr);

/// {"ended":[…],"from"}
render::Json json_of(const FreezesEndedView& view);

}  // namespace gongbu::report
