#pragma once

#include "gongbu/base/message.hpp"
#include "gongbu/core/verdict.hpp"
#include "gongbu/render/document.hpp"

namespace gongbu::report {

/// Effect of a changed start of tracking.
struct TrackingView {
  core::Verdicts before;
  core::Verdicts after;
};

/// The first judged day, days met and missed, gaps and streaks before and after; only those that
/// differ.
render::Document document_of(const TrackingView& view, const Translator& tr);

}  // namespace gongbu::report
