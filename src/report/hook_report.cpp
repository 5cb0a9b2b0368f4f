#include "gongbu/report/hook_report.hpp"

#include "gongbu/report/streak_report.hpp"
#include "gongbu/report/words.hpp"

namespace gongbu::report {

render::Document document_of(const CommittedView& view, const Translator& tr) {
  const core::Verdict verdict = view.verdicts.at(view.verdicts.today());
  render::Line line;
  line.spans.push_back(verdict_sign(verdict));
  line.add(" ");
  if (view.dropped != core::Dropped::none) {
    line.add(tr(Msg::hook_not_counted, dropped_reason(view.dropped, tr)), render::Tone::warn);
  } else if (verdict == core::Verdict::pending) {
    line.add(tr(Msg::hook_missing, missing_goals(view.goals, tr)));
  } else {
    line.add(tr(Msg::hook_met));
  }
  if (view.freeze_covers) line.add(" · " + tr(Msg::check_freeze));
  if (const auto streak = core::current_streak(view.verdicts))
    line.add(" · " + tr(Msg::hook_day, streak->length) +
             current_without_freezes(view.verdicts, tr));
  if (view.commits > 0) line.add(" · " + tr(Msg::hook_commits, view.commits));
  return render::Document().add(render::Paragraph{{line}});
}

}  // namespace gongbu::report
