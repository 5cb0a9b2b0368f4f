#pragma once

#include <optional>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/activity.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"

namespace gongbu::report {

/// The timeline.
struct LogView {
  std::vector<core::Activity> activities;  ///< oldest first
  std::optional<core::Day> from;           ///< first requested day; empty: no lower limit
  core::Day until{};                       ///< last requested day
  bool sizes = false;                      ///< show the sizes of commits
  bool is_first_run = false;               ///< nothing was ever recorded
};

/// A table for each day with its total time.
render::Document document_of(const LogView& view, const Translator& tr);

/// {"from","to","activities":[…]} as in activities_json(), oldest first; "from" is null without a
/// lower limit.
render::Json json_of(const LogView& view);

}  // namespace gongbu::report
