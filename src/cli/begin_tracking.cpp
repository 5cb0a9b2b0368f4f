#include "begin_tracking.hpp"

#include <algorithm>

#include "gongbu/app/judge.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/report/entry_report.hpp"
#include "gongbu/report/tracking_report.hpp"
#include "gongbu/report/words.hpp"
#include "gongbu/store/tracking_start.hpp"
#include "study_args.hpp"

namespace gongbu::cli {
namespace {

constexpr const char* kFirstActivity = "first";

// `all` has the verdicts from the first activity on.
core::TrackingStart start_of(const TypedStart& typed, const core::Verdicts& all) {
  return {std::min(typed.day.value_or(all.first), all.today()), true};
}

core::TrackingStart asked_start(Context& context, const core::TrackingStart& proposed,
                                const core::Verdicts& all) {
  const std::string shown = core::iso(proposed.day);
  for (;;) {
    const std::string answer = context.ask(context.tr()(Msg::init_ask_track), shown);
    if (answer == shown) return proposed;
    try {
      return start_of(read_tracking_start(answer, all.today()), all);
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::usage) throw;
      context.warn(error);
    }
  }
}

// Prints the changes; returns false if the user declines.
bool accepts_change(Context& context, core::Day day, bool asks) {
  app::Workspace& work = context.workspace();
  const report::TrackingView view{app::judge(work).verdicts, app::judge_from(work, day).verdicts};
  if (view.before.first == view.after.first) return true;
  const Translator& tr = context.tr();
  context.show(report::document_of(view, tr));
  context.say("");
  if (!asks || context.agrees(tr(Msg::tracking_question, report::day_name(day, tr)))) return true;
  context.say(tr(Msg::rebuild_unchanged));
  return false;
}

void say_start(Context& context, const core::TrackingStart& start, bool is_new) {
  const Translator& tr = context.tr();
  const std::string day = report::day_name(start.day, tr);
  if (!is_new || start.chosen) {
    context.say(tr(Msg::init_tracks, day));
    return;
  }
  const bool is_today = start.day == context.workspace().today;
  context.say(is_today ? tr(Msg::init_tracks_today, day) : tr(Msg::init_tracks_streak, day));
  context.say(tr(Msg::init_track_hint));
}

}  // namespace

TypedStart read_tracking_start(const std::string& text, core::Day today) {
  if (text == kFirstActivity) return {};
  return {read_past_day(text, today)};
}

std::optional<core::TrackingStart> choose_tracking_start(Context& context,
                                                         const TrackingOptions& options) {
  app::Workspace& work = context.workspace();
  const auto known = store::tracking_start(work.database);
  const core::Verdicts all = app::judge_from(work, std::nullopt).verdicts;
  core::TrackingStart next = core::proposed_start(all);
  if (options.typed) {
    next = start_of(*options.typed, all);
  } else if (options.asks && !known) {
    next = asked_start(context, next, all);
  }
  const core::Day holds = core::merged(known, next).day;
  if ((known || options.was_judged) && !accepts_change(context, holds, options.asks))
    return std::nullopt;
  return next;
}

void begin_tracking(Context& context, const core::TrackingStart& start) {
  app::Workspace& work = context.workspace();
  const auto known = store::tracking_start(work.database);
  store::add_tracking_start(work.database, start, report::kTrackingCommand, work.now);
  say_start(context, core::merged(known, start), !known);
}

}  // namespace gongbu::cli
