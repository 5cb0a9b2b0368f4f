#include "gongbu/report/timer_report.hpp"

#include <string>
#include <vector>

#include "gongbu/report/activity_report.hpp"
#include "gongbu/report/words.hpp"

namespace gongbu::report {
namespace {

// "math "SVD" since 2026-11-20 (Fri) 22:00 (1h 5m)"
std::string timer_text(const TimerView& view, const Translator& tr) {
  const core::Activity& entry = view.entry;
  // The calendar date, because it stands before a time of day.
  const core::Day date{date::floor<date::days>((entry.at + entry.utc_offset).time_since_epoch())};
  const std::string since = day_name(date, tr) + " " + clock_name(entry.at, entry.utc_offset);
  return tr(Msg::timer_line, kind_name(entry.kind, tr), entry.subject, since,
            duration_name(view.spent, tr));
}

}  // namespace

render::Line timer_line(const TimerView& view, const Translator& tr) {
  render::Line line(timer_text(view, tr));
  if (view.forgotten) line.add(" — " + tr(Msg::timer_forgotten), render::Tone::warn);
  return line;
}

render::Json timer_json(const TimerView& view) {
  const core::Activity& entry = view.entry;
  const std::vector<std::string> topics = syllabus_topics(entry);
  return render::Json::Object{{"kind", entry.kind},
                              {"subject", entry.subject},
                              {"topics", render::Json::Array(topics.begin(), topics.end())},
                              {"note", entry.note},
                              {"day", core::iso(entry.day)},
                              {"started_at", core::rfc3339(entry.at, entry.utc_offset)},
                              {"minutes", view.spent.count()},
                              {"forgotten", view.forgotten}};
}

render::Document document_of(const StatusView& view, const Translator& tr) {
  return render::Document().add(render::Paragraph{
      {view.timer ? timer_line(*view.timer, tr) : render::Line(tr(Msg::timer_none))}});
}

render::Json json_of(const StatusView& view) {
  return render::named_json("timer", view.timer ? timer_json(*view.timer) : render::Json());
}

render::Document document_of(const TimerChangeView& view, const Translator& tr) {
  const std::string text = timer_text(view.timer, tr);
  return render::Document().add(render::Paragraph{
      {tr(view.started ? phrase(Msg::timer_started, text) : phrase(Msg::timer_cancelled, text))}});
}

render::Json json_of(const TimerChangeView& view) {
  return render::named_json("timer", timer_json(view.timer));
}

}  // namespace gongbu::report
