#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "command.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/core/goal_words.hpp"
#include "gongbu/core/kind.hpp"
#include "gongbu/report/goal_list_report.hpp"
#include "gongbu/report/words.hpp"
#include "gongbu/store/change_transaction.hpp"
#include "gongbu/store/plans.hpp"
#include "past_verdicts.hpp"
#include "study_args.hpp"

namespace gongbu::cli::goal_command {
namespace {

constexpr int kMostActivities = 1'000;
constexpr int kMinutesOfDay = 24 * 60;
// A larger number without a unit may be meant as minutes.
constexpr int kFewTimesOfDay = 10;
constexpr int kFewTimesOfWeek = 20;

// Reads "math,paper" and sorts it, so that equal kinds are one goal; empty: any kind.
std::vector<std::string> read_kinds(Context& context, const std::string& text,
                                    std::string (*read)(Context&, const std::string&)) {
  if (core::is_any_word(text)) return {};
  std::vector<std::string> kinds;
  for (const std::string_view word : split(text, ",")) {
    if (core::is_any_word(word)) throw make_error(ErrorKind::usage, Msg::err_goal_any, text);
    kinds.push_back(read(context, std::string(word)));
  }
  std::sort(kinds.begin(), kinds.end());
  kinds.erase(std::unique(kinds.begin(), kinds.end()), kinds.end());
  return kinds;
}

void check_size(const core::Target& target, const std::string& text) {
  if (target.amount < 1) throw make_error(ErrorKind::usage, Msg::err_goal_zero, text);
  if (target.unit == core::Goal::Unit::count) {
    if (target.amount > kMostActivities)
      throw make_error(ErrorKind::usage, Msg::err_goal_many, text, kMostActivities);
  } else if (target.period == core::Goal::Period::day) {
    if (target.amount > kMinutesOfDay)
      throw make_error(ErrorKind::usage, Msg::err_goal_beyond_day, text);
  } else if (target.amount > 7 * kMinutesOfDay) {
    throw make_error(ErrorKind::usage, Msg::err_goal_beyond_week, text);
  }
}

bool may_be_minutes(const core::Target& target) {
  const bool is_daily = target.period == core::Goal::Period::day;
  return target.bare && target.amount > (is_daily ? kFewTimesOfDay : kFewTimesOfWeek);
}

// Asks for the unit of "30/day", which is probably minutes.
core::Target with_unit(Context& context, core::Target target, const std::string& text,
                       const OutputArgs& output) {
  const bool is_daily = target.period == core::Goal::Period::day;
  const auto spelled = [&](Msg day, Msg week) {
    return context.tr()(Phrase{is_daily ? day : week, {std::to_string(target.amount)}});
  };
  const std::string minutes = spelled(Msg::goal_minutes_a_day, Msg::goal_minutes_a_week);
  const std::string times = spelled(Msg::goal_times_a_day, Msg::goal_times_a_week);
  const std::string answer = choose_reading(context, text, minutes, times, output);
  if (const auto unit = core::parse_goal_unit(answer)) {
    target.unit = *unit;
    return target;
  }
  const auto typed = core::parse_target(answer);
  if (!typed)
    throw make_error(ErrorKind::usage, Msg::err_goal_target, answer)
        .hint(phrase(Msg::hint_goal_target));
  return may_be_minutes(*typed) ? with_unit(context, *typed, answer, output) : *typed;
}

// Returns the target with a period; asks for the missing period of "30m".
std::string with_period(Context& context, const std::string& text, const OutputArgs& output) {
  if (core::parse_target(text) || !core::parse_target(text + "/day")) return text;
  const Translator& tr = context.tr();
  const std::string answer = choose_reading(context, text, tr(Msg::goal_amount_a_day, text),
                                            tr(Msg::goal_amount_a_week, text), output);
  return core::parse_goal_period(answer) ? text + "/" + answer : answer;
}

core::Target read_target(Context& context, const std::vector<std::string>& words, bool is_commits,
                         const OutputArgs& output) {
  const std::string text = with_period(context, joined(words), output);
  auto target = core::parse_target(text);
  if (!target)
    throw make_error(ErrorKind::usage, Msg::err_goal_target, text)
        .hint(phrase(Msg::hint_goal_target));
  check_size(*target, text);
  if (!is_commits && may_be_minutes(*target)) {
    target = with_unit(context, *target, text, output);
    check_size(*target, text);
  }
  return *target;
}

struct ListArgs {
  bool all = false;
  OutputArgs output;
};

void describe_list(Options& options, ListArgs& args) {
  options.flag("-a,--all", args.all, Msg::opt_goal_all);
  describe_output(options, args.output);
}

int list(Context& context, const ListArgs& args) {
  app::Workspace& work = context.workspace();
  const std::vector<core::Goal> own = store::goals(work.database);
  report::GoalListView view;
  // List default goals after the user's own.
  for (const core::Goal& goal : core::with_default(own))
    if (args.all || !goal.until || *goal.until >= work.today)
      view.goals.push_back({goal, std::find(own.begin(), own.end(), goal) == own.end()});
  for (const core::Freezes& freezes : store::freezes(work.database))
    if (args.all || !freezes.until || *freezes.until >= work.today) view.freezes.push_back(freezes);
  context.show(view, args.output);
  return 0;
}

struct SetArgs {
  std::string kinds;
  std::vector<std::string> target;
  std::optional<std::string> from;
  OutputArgs output;
};

void describe_set(Options& options, SetArgs& args) {
  options.argument("KINDS", args.kinds, Msg::opt_goal_kinds);
  options.arguments("AMOUNT", args.target, Msg::opt_goal_target);
  describe_day(options, "--from", args.from, Msg::opt_goal_from);
  describe_json(options, args.output);
}

core::Goal goal_of(Context& context, const SetArgs& args) {
  core::Goal goal;
  goal.kinds = read_kinds(context, args.kinds, read_activity_kind);
  const bool is_commits = goal.kinds == std::vector<std::string>{"commit"};
  const core::Target target = read_target(context, args.target, is_commits, args.output);
  goal.amount = target.amount;
  goal.unit = target.unit;
  goal.period = target.period;
  if (goal.unit == core::Goal::Unit::spent && is_commits)
    throw make_error(ErrorKind::usage, Msg::err_goal_commit_time)
        .hint(phrase(Msg::hint_goal_commit));
  const core::Day today = context.workspace().today;
  goal.from = args.from ? read_coming_day(*args.from, today) : today;
  return goal;
}

// Returns whether the replaced goals already ask for the same from their start on.
bool is_same(const std::vector<core::Goal>& replaced, const core::Goal& goal) {
  if (replaced.size() != 1) return false;
  core::Goal moved = goal;
  moved.from = replaced.front().from;
  return moved == replaced.front() && (!moved.from || *moved.from <= *goal.from);
}

bool has_daily_goal(const std::vector<core::Goal>& goals, core::Day day) {
  return std::any_of(goals.begin(), goals.end(), [&](const core::Goal& goal) {
    return goal.period == core::Goal::Period::day && core::in_force(goal, day);
  });
}

int set(Context& context, const SetArgs& args) {
  const core::Goal goal = goal_of(context, args);
  app::Workspace& work = context.workspace();
  report::GoalSetView view{.goal = goal, .changed = true, .ended = {}};
  store::ChangeTransaction step(work.database, "goal set " + report::goal_key(goal), work.now);
  const PastVerdicts past(context, args.output);
  const bool is_daily = goal.period == core::Goal::Period::day;
  view.ends_default =
      is_daily && !goal.kinds.empty() && !has_daily_goal(store::goals(work.database), *goal.from);
  view.ended = store::end_goals(work.database, goal.kinds, goal.period, *goal.from, work.now);
  if (is_same(view.ended, goal)) {
    view = {.goal = view.ended.front(), .changed = false, .ended = {}};
  } else {
    store::add_goal(work.database, goal, work.now);
    step.commit();
    view.only_weekly = !is_daily && !has_daily_goal(store::goals(work.database), *goal.from);
  }
  context.show(view, args.output);
  if (view.changed) past.tell();
  return 0;
}

struct DropArgs {
  std::string kinds;
  std::optional<std::string> period;
  std::optional<std::string> from;
  OutputArgs output;
};

void describe_drop(Options& options, DropArgs& args) {
  options.argument("KINDS", args.kinds, Msg::opt_goal_kinds);
  options.argument("PERIOD", args.period, Msg::opt_goal_period);
  describe_day(options, "--from", args.from, Msg::opt_goal_drop_from);
  describe_json(options, args.output);
}

std::vector<core::Goal::Period> read_periods(const DropArgs& args) {
  if (!args.period) return {core::Goal::Period::day, core::Goal::Period::week};
  if (const auto period = core::parse_goal_period(*args.period)) return {*period};
  throw make_error(ErrorKind::usage, Msg::err_goal_period, *args.period)
      .hint(phrase(Msg::hint_goal_period));
}

int drop(Context& context, const DropArgs& args) {
  const std::vector<std::string> kinds = read_kinds(context, args.kinds, read_recorded_kind);
  const std::vector<core::Goal::Period> periods = read_periods(args);
  app::Workspace& work = context.workspace();
  report::GoalDroppedView view{
      .dropped = {}, .from = args.from ? read_coming_day(*args.from, work.today) : work.today};
  store::ChangeTransaction step(work.database, "goal rm " + args.kinds, work.now);
  const PastVerdicts past(context, args.output);
  for (const core::Goal::Period period : periods)
    for (core::Goal& goal : store::end_goals(work.database, kinds, period, view.from, work.now))
      view.dropped.push_back(std::move(goal));
  if (view.dropped.empty())
    throw make_error(ErrorKind::usage, Msg::err_no_goal, args.kinds)
        .hint(kinds.empty() ? phrase(Msg::hint_goal_default) : phrase(Msg::hint_goal_list));
  step.commit();
  const std::vector<core::Goal> all = store::goals(work.database);
  std::copy_if(all.begin(), all.end(), std::back_inserter(view.left),
               [&](const core::Goal& goal) { return core::in_force(goal, view.from); });
  view.restores_default =
      !has_daily_goal(all, view.from) &&
      std::any_of(view.dropped.begin(), view.dropped.end(),
                  [](const core::Goal& goal) { return goal.period == core::Goal::Period::day; });
  context.show(view, args.output);
  past.tell();
  return 0;
}

}  // namespace

std::vector<Command> commands() {
  return {
      make_command<ListArgs>("goal", Msg::cmd_goal, Msg::examples_goal, describe_list, list),
      make_command<ListArgs>("goal list", Msg::cmd_goal_list, Msg::examples_goal_list,
                             describe_list, list),
      make_command<SetArgs>("goal set", Msg::cmd_goal_set, Msg::examples_goal_set, describe_set,
                            set),
      make_command<DropArgs>("goal rm", Msg::cmd_goal_drop, Msg::examples_goal_drop, describe_drop,
                             drop),
  };
}

}  // namespace gongbu::cli::goal_command
