#include "gongbu/report/check_report.hpp"

#include <utility>

#include "gongbu/report/scan_report.hpp"
#include "gongbu/report/streak_report.hpp"
#include "gongbu/report/words.hpp"

namespace gongbu::report {

render::Line check_line(const CheckView& view, const Translator& tr) {
  if (!view.due()) return {};
  render::Line line;
  if (view.is_day_due())
    line.add(is_default(view.goals) ? tr(Msg::check_nothing)
                                    : tr(Msg::check_missing, missing_goals(view.goals, tr)),
             render::Tone::warn);
  if (!view.ending.empty())
    line.add((view.is_day_due() ? " · " : "") +
                 tr(Msg::check_week_ending, missing_goals(view.ending, tr)),
             render::Tone::warn);
  line.add(" · " + tr(Msg::today_time_left, duration_name(view.time_left, tr)));
  if (!view.is_day_due()) return line;
  const auto streak = core::current_streak(view.verdicts);
  if (view.freeze_covers) line.add(" · " + tr(Msg::check_freeze));
  if (streak)
    line.add(" · " +
             (view.freeze_covers ? tr(Msg::check_goes_on, streak->length)
                                 : tr(Msg::check_at_stake, streak->length)) +
             current_without_freezes(view.verdicts, tr));
  if (is_frozen_yesterday(view.verdicts)) line.add(" · " + tr(Msg::check_frozen_yesterday));
  return line;
}

render::Document document_of(const CheckView& view, const Translator& tr) {
  if (!view.due()) return {};
  render::Paragraph lines{{check_line(view, tr)}};
  if (!view.unknown_identities.empty())
    lines.lines.push_back(unknown_identities_line(view.unknown_identities, tr));
  return render::Document().add(std::move(lines));
}

render::Json json_of(const CheckView& view) {
  const core::Day today = view.verdicts.today();
  return render::Json::Object{
      {"day", core::iso(today)},
      {"verdict", verdict_key(view.verdicts.at(today))},
      {"due", view.due()},
      {"goals", goals_json(view.goals)},
      {"minutes_left", view.time_left.count()},
      {"week_ending", goals_json(view.ending)},
      {"streak", streak_json(view.verdicts)},
      {"frozen_yesterday", is_frozen_yesterday(view.verdicts)},
      {"freeze_covers_today", view.freeze_covers},
      {"unknown_identities", unknown_identities_json(view.unknown_identities)},
  };
}

}  // namespace gongbu::report
