#pragma once

#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/activity.hpp"
#include "gongbu/core/verdict.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"
#include "gongbu/report/goal_report.hpp"

namespace gongbu::report {

/// What is still due today.
struct CheckView {
  core::Verdicts verdicts;
  std::vector<GoalProgress> goals;        ///< of today
  core::minutes time_left{0};             ///< until the end of the study day
  std::vector<GoalProgress> ending = {};  ///< weekly goals for which today is the last day
  bool freeze_covers = false;             ///< a freeze will cover the day if missed
  /// Unknown addresses whose commits may be the missing ones.
  std::vector<core::UnknownIdentity> unknown_identities = {};

  bool due() const { return is_day_due() || !ending.empty(); }
  bool is_day_due() const { return verdicts.at(verdicts.today()) == core::Verdict::pending; }
};

/// Returns a line about missing goals of the day and week, the time left, the streak at stake or
/// the freeze that will cover the day, and whether one covered yesterday; empty if nothing is due.
render::Line check_line(const CheckView& view, const Translator& tr);

/// The line of check_line() and commits that are not counted; empty if nothing is due.
render::Document document_of(const CheckView& view, const Translator& tr);

/// {"day","verdict","due","goals":[{"goal","done","target","met"}],"minutes_left",
///  "week_ending":[…],"streak":{…},"frozen_yesterday","freeze_covers_today",
///  "unknown_identities":[…]}, streak as in streak_json()
render::Json json_of(const CheckView& view);

}  // namespace gongbu::report
