#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "command.hpp"
#include "gongbu/app/judge.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/core/goal_words.hpp"
#include "gongbu/report/freezes_report.hpp"
#include "gongbu/store/change_transaction.hpp"
#include "gongbu/store/plans.hpp"
#include "past_verdicts.hpp"
#include "study_args.hpp"

namespace gongbu::cli::freezes_command {
namespace {

// More would excuse over a third of the days.
constexpr int kMostPerMonth = 10;

struct Args {
  std::vector<std::string> plan;
  std::optional<std::string> from;
  OutputArgs output;
};

void describe(Options& options, Args& args) {
  options.arguments("PLAN", args.plan, Msg::opt_goal_freezes).required = false;
  describe_day(options, "--from", args.from, Msg::opt_freezes_from);
  describe_json(options, args.output);
}

core::Day first_of_month(core::Day day) {
  const date::year_month_day date{day};
  return core::Day{date.year() / date.month() / 1};
}

// Returns whether the text has a number without "month" or with another period.
bool is_unbounded(const std::string& text) {
  return core::parse_freezes(text + "/month") || core::parse_target(text);
}

int read_per_month(const std::string& text) {
  const auto per_month = core::parse_freezes(text);
  if (!per_month && is_unbounded(text))
    throw make_error(ErrorKind::usage, Msg::err_freezes_unbounded, text)
        .hint(phrase(Msg::hint_freezes));
  if (!per_month)
    throw make_error(ErrorKind::usage, Msg::err_freezes, text).hint(phrase(Msg::hint_freezes));
  if (*per_month == 0)
    throw make_error(ErrorKind::usage, Msg::err_freezes_zero, text)
        .hint(phrase(Msg::hint_freezes_off));
  if (*per_month > kMostPerMonth)
    throw make_error(ErrorKind::usage, Msg::err_freezes_many, text, kMostPerMonth);
  return *per_month;
}

// Past months keep their verdicts.
core::Day read_from(const Args& args, core::Day today) {
  if (!args.from) return today;
  const core::Day from = read_coming_day(*args.from, today);
  const core::Day earliest = first_of_month(today);
  if (from < earliest)
    throw make_error(ErrorKind::usage, Msg::err_freezes_early, core::iso(from))
        .hint(phrase(Msg::hint_freezes_early, core::iso(earliest)));
  return from;
}

void show(Context& context, const OutputArgs& output) {
  app::Workspace& work = context.workspace();
  const app::Summary summary = app::judge(work);
  report::FreezesView view{.plans = summary.freezes, .used = core::frozen_days(summary.verdicts)};
  std::erase_if(view.plans, [&](const core::Freezes& freezes) {
    return freezes.until && *freezes.until < work.today;
  });
  std::erase_if(view.used, [&](core::Day day) { return day < first_of_month(work.today); });
  context.show(view, output);
}

void end(Context& context, const Args& args) {
  app::Workspace& work = context.workspace();
  const core::Day from = read_from(args, work.today);
  store::ChangeTransaction step(work.database, "goal freezes off", work.now);
  report::FreezesEndedView view{.ended = store::end_freezes(work.database, from, work.now),
                                .from = from};
  step.commit();
  context.show(view, args.output);
}

// Returns whether the replaced freezes are already the same from their start on.
bool is_same(const std::vector<core::Freezes>& replaced, const core::Freezes& freezes) {
  if (replaced.size() != 1) return false;
  const core::Freezes& old = replaced.front();
  return old.per_month == freezes.per_month && !old.until &&
         (!old.from || *old.from <= *freezes.from);
}

void set(Context& context, const Args& args, const std::string& plan) {
  app::Workspace& work = context.workspace();
  core::Freezes freezes;
  freezes.per_month = read_per_month(plan);
  freezes.from = read_from(args, work.today);
  report::FreezesSetView view{.freezes = freezes, .changed = true, .ended = {}};
  store::ChangeTransaction step(work.database,
                                fmt::format("goal freezes {}/month", freezes.per_month), work.now);
  view.ended = store::end_freezes(work.database, *freezes.from, work.now);
  if (is_same(view.ended, freezes)) {
    view = {.freezes = view.ended.front(), .changed = false, .ended = {}};
  } else {
    store::add_freezes(work.database, freezes, work.now);
    step.commit();
  }
  context.show(view, args.output);
}

int run(Context& context, const Args& args) {
  const std::string plan = fmt::format("{}", fmt::join(args.plan, " "));
  if (args.plan.empty()) {
    if (args.from) throw make_error(ErrorKind::usage, Msg::err_freezes_from);
    show(context, args.output);
    return 0;
  }
  const PastVerdicts past(context, args.output);
  if (core::is_off(plan)) {
    end(context, args);
  } else {
    set(context, args, plan);
  }
  past.tell();
  return 0;
}

}  // namespace

std::vector<Command> commands() {
  return {make_command<Args>("goal freezes", Msg::cmd_goal_freezes, Msg::examples_goal_freezes,
                             describe, run)};
}

}  // namespace gongbu::cli::freezes_command
