#pragma once

#include <string>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/goal.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"

namespace gongbu::report {

/// Progress of a goal of a day or week.
struct GoalProgress {
  core::Goal goal;
  int done = 0;

  bool met() const { return done >= goal.amount; }
};

/// Progress of the weekly goals.
struct WeeklyGoals {
  std::vector<GoalProgress> goals;  ///< of one week
  int current_streak = 0;           ///< weeks, as of today
  int longest_streak = 0;
};

/// Returns whether these are only the default goal.
bool is_default(const std::vector<GoalProgress>& goals);

/// Returns "math 30m/day 15m / 30m" for each, with a sign for reached goals.
render::Table goal_table(const std::vector<GoalProgress>& goals, const Translator& tr);

/// The same on a rest day, without unreached goals as missing.
render::Table resting_goal_table(const std::vector<GoalProgress>& goals, const Translator& tr);

/// Returns each goal as a bar with its score: "math 2/week", "1 / 2".
render::Bars goal_bars(const std::vector<GoalProgress>& goals, const Translator& tr);

/// Returns the missing goals in one line: "math 30m/day (15m / 30m), paper 1/day (0 / 1)".
std::string missing_goals(const std::vector<GoalProgress>& goals, const Translator& tr);

/// [{"goal","done","target","met"}]
render::Json goals_json(const std::vector<GoalProgress>& goals);

/// "3 weeks running · longest 5 weeks"
render::Line weekly_lengths(const WeeklyGoals& weekly, const Translator& tr);

/// "Weekly goals 3 weeks running · longest 5 weeks"
render::Line weekly_line(const WeeklyGoals& weekly, const Translator& tr);

/// {"goals":[…],"streak":{"current","longest"}}; the streak is in weeks.
render::Json weekly_json(const WeeklyGoals& weekly);

}  // namespace gongbu::report
