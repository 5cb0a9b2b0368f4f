#pragma once

#include "gongbu/base/message.hpp"
#include "gongbu/core/verdict.hpp"
#include "gongbu/render/document.hpp"

namespace gongbu::report {

/// What a change of rests or goals made of the days that are over.
struct RejudgedView {
  core::Verdicts before;
  core::Verdicts after;  ///< up to the same day
};

/// "Past days judged anew: 3 missed → rest day · streak 4 → 9"; empty when no day before today
/// comes to anything else.
render::Document document_of(const RejudgedView& view, const Translator& tr);

}  // namespace gongbu::report
