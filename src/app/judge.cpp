#include "gongbu/app/judge.hpp"

#include <utility>

#include "gongbu/store/activities.hpp"
#include "gongbu/store/entries.hpp"

namespace gongbu::app {

Standing judge(Workspace& workspace) {
  std::vector<core::Tally> tallies = store::tallies(workspace.database);
  std::vector<core::Goal> goals = store::goals(workspace.database);
  if (goals.empty()) goals.push_back(core::default_goal());
  std::vector<core::Rest> rests = store::rests(workspace.database);
  core::Verdicts verdicts = core::verdicts(tallies, goals, rests, workspace.today);
  return {std::move(tallies), std::move(goals), std::move(rests), std::move(verdicts)};
}

}  // namespace gongbu::app
