#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/activity.hpp"
#include "gongbu/report/period_report.hpp"

namespace gongbu::report {

/// Data for the draft of a month's retrospective.
struct RetroView {
  PeriodView month;
  std::vector<core::Activity> notes;       ///< entries with a note, oldest first
  std::vector<std::string> posts = {};     ///< names of posts written, oldest first
  std::vector<std::string> problems = {};  ///< names of problems solved, oldest first
};

/// Returns the built-in Markdown template with the placeholders {{month}} {{summary}} {{streak}}
/// {{kinds}} {{repositories}} {{papers}} {{topics}} {{posts}} {{problems}} {{gaps}} {{notes}}
/// {{next}}.
std::string_view retro_template(const Translator& tr);

/// Replaces the placeholders of a Markdown template. Text from users and commits is escaped. A line
/// with only placeholders without values is omitted.
///
/// Throws `config` with `file` and line for an unknown or unclosed placeholder.
std::string retro_text(const RetroView& view, std::string_view text, std::string_view file,
                       const Translator& tr);

}  // namespace gongbu::report
