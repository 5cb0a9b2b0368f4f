#pragma once

#include <optional>
#include <string>

#include "gongbu/base/message.hpp"
#include "gongbu/core/verdict.hpp"
#include "gongbu/report/document.hpp"
#include "gongbu/report/json.hpp"

namespace gongbu::report {

/// The current and the longest streak.
struct StreakView {
  core::Verdicts verdicts;
  std::optional<std::string> kind;  ///< the one kind the verdicts are about; nothing: the goals
};

Document document_of(const StreakView& view, const Translator& tr);

/// {"current","longest","current_start","longest_start","longest_end","today","days_met","last_met"}
/// Lengths are met days, days are null where there is none, "today" is "met", "pending", "rest" or
/// "missed".
Json json_of(const StreakView& view);

/// "Streak 12 days · longest 30 days".
Line streak_line(const core::Verdicts& verdicts, const Translator& tr);

/// {"current","longest"}: lengths, for reports that are about more.
Json streak_json(const core::Verdicts& verdicts);

}  // namespace gongbu::report
