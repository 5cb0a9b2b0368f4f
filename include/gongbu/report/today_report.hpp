#pragma once

#include <optional>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/activity.hpp"
#include "gongbu/core/verdict.hpp"
#include "gongbu/core/week_start.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"
#include "gongbu/report/goal_report.hpp"
#include "gongbu/report/next_report.hpp"
#include "gongbu/report/timer_report.hpp"

namespace gongbu::report {

/// The page shown by `gongbu` without a command.
struct TodayView {
  core::Verdicts verdicts;
  std::vector<GoalProgress> goals;         ///< of today
  bool resting = false;                    ///< a rest covers today
  std::vector<core::Activity> activities;  ///< of today, oldest first
  core::Week week{};
  core::minutes time_left{0};           ///< until the end of the study day
  std::optional<TimerView> timer = {};  ///< the running timer
  NextView next = {};
  WeeklyGoals weekly = {};  ///< of this week
  std::vector<core::UnknownIdentity> unknown_identities;
  bool freeze_covers = false;  ///< a freeze will cover today if missed
  bool set_up = true;          ///< whether `init` was run or settings exist
};

render::Document document_of(const TodayView& view, const Translator& tr);

/// {"day","verdict","rest","goals":[{"goal","done","target","met"}],"streak":{…},"strength",
///  "frozen_yesterday","freeze_covers_today","minutes_left","activities":[…],"timer":{…},"next":{…},
///  "weekly":{"goals":[…],"streak":{"current","longest"}}}, streak as in streak_json(), timer as in
/// timer_json() or null, next as in next_json()
render::Json json_of(const TodayView& view);

}  // namespace gongbu::report
