#pragma once

#include "gongbu/base/message.hpp"
#include "gongbu/core/verdict.hpp"
#include "gongbu/render/document.hpp"

namespace gongbu::report {

/// Effect of a change of rests or goals on past days.
struct RejudgedView {
  core::Verdicts before;
  core::Verdicts after;        ///< up to the same day
  bool can_be_undone = false;  ///< name the command that takes the change back
};

/// Returns "Past days changed: 3 missed → rest day · streak 4 → 9 · to take it back: gongbu undo",
/// or an empty text if no day changed.
render::Document document_of(const RejudgedView& view, const Translator& tr);

}  // namespace gongbu::report
