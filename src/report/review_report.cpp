#include "gongbu/report/review_report.hpp"

#include <fmt/format.h>

#include <cmath>
#include <utility>

#include "gongbu/report/words.hpp"

namespace gongbu::report {
namespace {

// "2026-11-22 (Sun)", "2026-11-03, 18 days overdue"
render::Line due_line(const ReviewRow& row, core::Day today, const Translator& tr) {
  if (row.due >= today) return {day_name(row.due, tr)};
  const auto days = static_cast<int>((today - row.due).count());
  return render::Line(core::iso(row.due) + ", ")
      .add(tr(Msg::review_overdue, days_name(days, tr)), render::Tone::warn);
}

render::Paragraph waiting_line(const ReviewListView& view, const Translator& tr) {
  if (view.waiting == 0) return {};
  return {{render::Line(tr(Msg::review_waiting, view.waiting), render::Tone::dim)}};
}

render::Json review_json(const ReviewRow& row) {
  return render::Json::Object{{"topic", row.id},
                              {"title", row.title},
                              {"last", core::iso(row.last)},
                              {"due", core::iso(row.due)},
                              {"recall", std::round(1000 * row.recall) / 1000}};
}

}  // namespace

render::Line review_line(const ReviewRow& row) {
  render::Line line(row.id, render::Tone::strong);
  return row.title.empty() ? line : line.add(" " + row.title);
}

render::Json reviews_json(const std::vector<ReviewRow>& rows) {
  render::Json::Array all;
  for (const ReviewRow& row : rows) all.push_back(review_json(row));
  return all;
}

render::Document document_of(const ReviewListView& view, const Translator& tr) {
  if (view.rows.empty() && !view.next && view.waiting == 0)
    return render::Document().add(
        render::Paragraph{{render::Line(tr(Msg::review_none), render::Tone::dim)}});
  if (view.rows.empty() && view.waiting > 0) return render::Document().add(waiting_line(view, tr));
  if (view.rows.empty()) {
    const std::string next = render::plain_text(review_line(*view.next));
    return render::Document().add(
        render::Paragraph{{render::Line(tr(Msg::review_nothing), render::Tone::good),
                           render::Line(tr(Msg::review_first, next, day_name(view.next->due, tr)),
                                        render::Tone::dim)}});
  }
  render::Table table{{{.title = tr(Msg::column_topic), .shrinks = true},
                       {.title = tr(Msg::column_due)},
                       {.title = tr(Msg::column_reviewed)},
                       {.title = tr(Msg::column_recall), .align = render::Align::right}},
                      {}};
  for (const ReviewRow& row : view.rows)
    table.rows.push_back({review_line(row), due_line(row, view.today, tr), core::iso(row.last),
                          fmt::format("{}%", std::lround(100 * row.recall))});
  return render::Document().add(std::move(table)).add(waiting_line(view, tr));
}

render::Json json_of(const ReviewListView& view) {
  return render::Json::Object{{"reviews", reviews_json(view.rows)},
                              {"waiting", view.waiting},
                              {"next", view.next ? review_json(*view.next) : render::Json()}};
}

}  // namespace gongbu::report
