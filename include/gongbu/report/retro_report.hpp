#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/activity.hpp"
#include "gongbu/report/period_report.hpp"

namespace gongbu::report {

/// What the draft of a month's retrospective is made from.
struct RetroView {
  PeriodView month;
  std::vector<core::Activity> notes;  ///< entries with a note, oldest first
};

/// The built-in Markdown with placeholders: {{month}} {{summary}} {{streak}} {{kinds}}
/// {{repositories}} {{papers}} {{topics}} {{gaps}} {{notes}} {{next}}.
std::string_view retro_template(const Translator& tr);

/// Fills the placeholders of a Markdown text with Markdown, in which the words of users and commits
/// are escaped. A line that is nothing but a placeholder without a value is left out.
///
/// Throws `config` for an unknown placeholder or one that is not closed, naming `file` and the
/// line.
std::string retro_text(const RetroView& view, std::string_view text, std::string_view file,
                       const Translator& tr);

}  // namespace gongbu::report
