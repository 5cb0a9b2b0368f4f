#pragma once

#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/goal.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"

// Reports of `goal`.
namespace gongbu::report {

/// Goals and the days they judge.
struct GoalListView {
  struct Row {
    core::Goal goal;
    bool is_default = false;  ///< the default goal
  };
  std::vector<Row> goals;
  std::vector<core::Freezes> freezes = {};  ///< in force now or in the future
};

render::Document document_of(const GoalListView& view, const Translator& tr);

/// {"goals":[{"goal","kinds":[…],"amount","unit":"count"|"minutes","period":"day"|"week","from",
///  "until","default"}],"freezes":[…]}
render::Json json_of(const GoalListView& view);

/// A goal that was set.
struct GoalSetView {
  core::Goal goal;  ///< with its first day
  bool changed = true;
  std::vector<core::Goal> ended;  ///< goals replaced by this one, as they were
  bool only_weekly = false;       ///< no daily goal is set, so the default applies
  bool ends_default = false;      ///< the default applied until now
};

render::Document document_of(const GoalSetView& view, const Translator& tr);

/// {"goal":{…},"changed","ended":[…],"ends_default"}
render::Json json_of(const GoalSetView& view);

/// Goals that were dropped; at least one.
struct GoalDroppedView {
  std::vector<core::Goal> dropped;  ///< as they were
  core::Day from{};                 ///< first day without them
  std::vector<core::Goal> left{};   ///< those that stay in force on that day
  bool restores_default = false;    ///< no daily goal is left, so the default applies again
};

render::Document document_of(const GoalDroppedView& view, const Translator& tr);

/// {"dropped":[…],"from","left":[…],"restores_default"}
render::Json json_of(const GoalDroppedView& view);

}  // namespace gongbu::report
