#pragma once

#include "gongbu/base/message.hpp"
#include "gongbu/core/verdict.hpp"
#include "gongbu/render/document.hpp"

namespace gongbu::report {

/// What another start of tracking changes.
struct TrackingView {
  core::Verdicts before;
  core::Verdicts after;
};

/// The first judged day, and days met and missed, gaps and streaks, each before and after; only
/// what differs.
render::Document document_of(const TrackingView& view, const Translator& tr);

}  // namespace gongbu::report
