#pragma once

#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/activity.hpp"
#include "gongbu/core/verdict.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"
#include "gongbu/report/goal_report.hpp"

namespace gongbu::report {

/// Whether anything is still due today.
struct CheckView {
  core::Verdicts verdicts;
  std::vector<GoalProgress> goals;        ///< of today
  core::minutes time_left{0};             ///< until the study day ends
  std::vector<GoalProgress> ending = {};  ///< weekly goals that have no other day left
  bool freeze_covers = false;             ///< a freeze covers the day if it is missed
  /// Whose commits may be what is missing.
  std::vector<core::UnknownIdentity> unknown_identities = {};

  bool due() const { return is_day_due() || !ending.empty(); }
  bool is_day_due() const { return verdicts.at(verdicts.today()) == core::Verdict::pending; }
};

/// Says what is missing of the day and of the week, how long the day lasts, which streak is at
/// stake or that a freeze will cover the day, and whether one covered yesterday; empty when nothing
/// is due.
render::Line check_line(const CheckView& view, const Translator& tr);

/// That line, and which commits are not counted; nothing at all when nothing is due.
render::Document document_of(const CheckView& view, const Translator& tr);

/// {"day","verdict","due","goals":[{"goal","done","target","met"}],"minutes_left",
///  "week_ending":[…],"streak":{…},"frozen_yesterday","freeze_covers_today",
///  "unknown_identities":[…]}, the streak as streak_json() has it
render::Json json_of(const CheckView& view);

}  // namespace gongbu::report
