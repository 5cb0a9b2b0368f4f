#include "gongbu/report/review_report.hpp"

#include <fmt/format.h>

#include <cmath>
#include <utility>

#include "gongbu/report/words.hpp"

namespace gongbu::report {
namespace {

// "2026-11-22 (Sun)", "2026-11-03, 18 days overdue"
Line due_line(const ReviewRow& row, core::Day today, const Translator& tr) {
  if (row.due >= today) return {day_name(row.due, tr)};
  const auto days = static_cast<int>((today - row.due).count());
  return Line(core::iso(row.due) + ", ")
      .add(tr(Msg::review_overdue, days_name(days, tr)), Tone::warn);
}

Paragraph waiting_line(const ReviewListView& view, const Translator& tr) {
  if (view.waiting == 0) return {};
  return {{Line(tr(Msg::review_waiting, view.waiting), Tone::dim)}};
}

Json review_json(const ReviewRow& row) {
  return Json::Object{{"topic", row.id},
                      {"title", row.title},
                      {"last", core::iso(row.last)},
                      {"due", core::iso(row.due)},
                      {"recall", std::round(1000 * row.recall) / 1000}};
}

}  // namespace

Line review_line(const ReviewRow& row) {
  Line line(row.id, Tone::strong);
  return row.title.empty() ? line : line.add(" " + row.title);
}

Json reviews_json(const std::vector<ReviewRow>& rows) {
  Json::Array all;
  for (const ReviewRow& row : rows) all.push_back(review_json(row));
  return all;
}

Document document_of(const ReviewListView& view, const Translator& tr) {
  if (view.rows.empty() && !view.next && view.waiting == 0)
    return Document().add(Paragraph{{Line(tr(Msg::review_none), Tone::dim)}});
  if (view.rows.empty() && view.waiting > 0) return Document().add(waiting_line(view, tr));
  if (view.rows.empty()) {
    const std::string next = plain_text(review_line(*view.next));
    return Document().add(
        Paragraph{{Line(tr(Msg::review_nothing), Tone::good),
                   Line(tr(Msg::review_first, next, day_name(view.next->due, tr)), Tone::dim)}});
  }
  Table table{{{.title = tr(Msg::column_topic), .shrinks = true},
               {.title = tr(Msg::column_due)},
               {.title = tr(Msg::column_reviewed)},
               {.title = tr(Msg::column_recall), .align = Align::right}},
              {}};
  for (const ReviewRow& row : view.rows)
    table.rows.push_back({review_line(row), due_line(row, view.today, tr), core::iso(row.last),
                          fmt::format("{}%", std::lround(100 * row.recall))});
  return Document().add(std::move(table)).add(waiting_line(view, tr));
}

Json json_of(const ReviewListView& view) {
  return Json::Object{{"reviews", reviews_json(view.rows)},
                      {"waiting", view.waiting},
                      {"next", view.next ? review_json(*view.next) : Json()}};
}

}  // namespace gongbu::report
