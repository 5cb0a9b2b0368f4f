#pragma once

#include <optional>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/activity.hpp"
#include "gongbu/report/document.hpp"
#include "gongbu/report/json.hpp"

namespace gongbu::report {

/// The timeline.
struct LogView {
  std::vector<core::Activity> activities;  ///< oldest first
  std::optional<core::Day> from;           ///< the first day asked for; nothing: all up to `until`
  core::Day until{};                       ///< the last day asked for
  bool sizes = false;                      ///< say how large commits are
};

/// A table for each day, with the time spent on it.
Document document_of(const LogView& view, const Translator& tr);

/// The activities as activities_json() has them, oldest first.
Json json_of(const LogView& view);

}  // namespace gongbu::report
