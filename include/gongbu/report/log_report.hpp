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
  std::optional<core::Day> from;           ///< the first day asked for; nothing: all up to `until`
  core::Day until{};                       ///< the last day asked for
  bool sizes = false;                      ///< say how large commits are
};

/// A table for each day, with the time spent on it.
render::Document document_of(const LogView& view, const Translator& tr);

/// The activities as activities_json() has them, oldest first.
render::Json json_of(const LogView& view);

}  // namespace gongbu::report
