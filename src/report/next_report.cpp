#include "gongbu/report/next_report.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "gongbu/core/paper.hpp"

namespace gongbu::report {
namespace {

// "3 Jensen's inequality (prml:1.6.1)"; a plan has no numbers.
render::Line later_line(const OpenLater& item, NextDetail detail) {
  render::Line line;
  if (detail == NextDetail::brief) line.add(fmt::format("{} ", item.id), render::Tone::strong);
  line.add(item.subject);
  if (!item.origin.empty()) line.add(fmt::format(" ({})", item.origin), render::Tone::dim);
  return line;
}

/// Maximum number of lines in each part; the number of further items follows.
struct Limits {
  std::size_t next;
  std::size_t reviews;
  std::size_t later;
};

// Adds the first items under a label. A last line has the number of further items; if only one item
// is shown, the label has the number of all instead.
void add_items(render::KeyValues& lines, Msg label, std::vector<render::Line> items,
               std::size_t most, const Translator& tr) {
  const std::size_t left_out = items.size() - std::min(most, items.size());
  std::string name(tr.raw(label));
  if (left_out > 0 && most == 1) name += fmt::format(" {}", items.size());
  items.resize(items.size() - left_out);
  if (left_out > 0 && most > 1) items.emplace_back(tr(Msg::next_more, left_out), render::Tone::dim);
  for (render::Line& item : items)
    lines.rows.emplace_back(std::exchange(name, ""), std::move(item));
}

std::vector<render::Line> next_items(const NextView& view, NextDetail detail,
                                     const Translator& tr) {
  std::vector<render::Line> items;
  if (view.paper)
    items.push_back(
        detail == NextDetail::brief
            ? paper_progress_line(*view.paper, tr)
            : cited_paper_line(*view.paper).add(" · " + paper_state_name(*view.paper, tr)));
  for (const NextTopic& topic : view.topics) items.push_back(next_topic_line(topic, tr));
  return items;
}

// Papers in a plan have no numbers.
std::vector<render::Line> review_items(const NextView& view, NextDetail detail) {
  std::vector<render::Line> items;
  for (const ReviewRow& review : view.reviews) {
    const bool named = review.id.starts_with(core::kPaperTopic) && !review.title.empty();
    items.push_back(named && detail == NextDetail::plan ? render::Line(review.title)
                                                        : review_line(review));
  }
  return items;
}

std::vector<render::Line> later_items(const NextView& view, NextDetail detail,
                                      const Translator& tr) {
  if (view.later.empty()) return {};
  if (!view.names_later) return {tr(Msg::next_later_count, view.later.size())};
  std::vector<render::Line> items;
  for (const OpenLater& item : view.later) items.push_back(later_line(item, detail));
  return items;
}

}  // namespace

render::Line next_topic_line(const NextTopic& next, const Translator& tr) {
  render::Line line(next.topic, render::Tone::strong);
  line.add(" " + next.title);
  if (next.page > 0) line.add(" " + tr(Msg::syllabus_page, next.page), render::Tone::dim);
  return line;
}

render::KeyValues next_lines(const NextView& view, NextDetail detail, const Translator& tr) {
  const Limits limits = detail == NextDetail::brief ? Limits{3, 1, 1} : Limits{5, 3, 5};
  render::KeyValues lines{.rows = {}, .shrinks = true};
  add_items(lines, Msg::syllabus_next, next_items(view, detail, tr), limits.next, tr);
  add_items(lines, Msg::next_review, review_items(view, detail), limits.reviews, tr);
  add_items(lines, Msg::next_later, later_items(view, detail, tr), limits.later, tr);
  return lines;
}

render::Document document_of(const NextView& view, const Translator& tr) {
  render::KeyValues lines = next_lines(view, NextDetail::brief, tr);
  if (lines.rows.empty())
    return render::Document().add(render::Paragraph{{tr(Msg::syllabus_done)}});
  return render::Document().add(std::move(lines));
}

render::Json next_topic_json(const NextTopic& next) {
  return render::Json::Object{{"topic", next.topic},
                              {"title", next.title},
                              {"page", next.page > 0 ? render::Json(next.page) : render::Json()}};
}

render::Json later_json(const OpenLater& item) {
  return render::Json::Object{
      {"id", item.id},
      {"subject", item.subject},
      {"from", item.origin.empty() ? render::Json() : render::Json(item.origin)},
      {"added_on", core::iso(item.added_on)}};
}

render::Json next_json(const NextView& view) {
  render::Json::Array topics;
  for (const NextTopic& topic : view.topics) topics.push_back(next_topic_json(topic));
  render::Json::Array later;
  for (const OpenLater& item : view.later) later.push_back(later_json(item));
  return render::Json::Object{{"paper", view.paper ? paper_json(*view.paper) : render::Json()},
                              {"topics", std::move(topics)},
                              {"later", std::move(later)},
                              {"reviews", reviews_json(view.reviews)}};
}

render::Json json_of(const NextView& view) { return next_json(view); }

}  // namespace gongbu::report
