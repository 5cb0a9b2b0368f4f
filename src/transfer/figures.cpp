#include "figures.hpp"

#include "gongbu/app/judge.hpp"
#include "gongbu/base/hash.hpp"
#include "gongbu/store/activities.hpp"

namespace gongbu::transfer {
namespace {

constexpr date::days kLog{60};

std::uint64_t number(std::int64_t value) { return static_cast<std::uint64_t>(value); }

}  // namespace

std::uint64_t figures_of(app::Workspace& workspace) {
  const core::Verdicts verdicts = app::judge(workspace).verdicts;
  Hash hash;
  hash.add(number(verdicts.first.time_since_epoch().count()));
  for (const core::Verdict verdict : verdicts.days) hash.add(number(static_cast<int>(verdict)));
  store::ActivityFilter filter;
  filter.from = workspace.today - kLog;
  filter.until = workspace.today;
  for (const core::Activity& activity : store::activities(workspace.database, filter)) {
    hash.add(number(activity.day.time_since_epoch().count()));
    hash.add(number(activity.at.time_since_epoch().count()));
    hash.add(activity.kind).add(activity.note);
    hash.add(activity.commit ? activity.commit->subject : activity.subject);
    hash.add(number(activity.spent.value_or(core::minutes{0}).count()));
  }
  return hash.value() | 1U;
}

}  // namespace gongbu::transfer
