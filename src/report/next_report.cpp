#include "gongbu/report/next_report.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace gongbu::report {
namespace {

// "3 Jensen's inequality (prml:1.6.1)"
render::Line later_line(const OpenLater& item) {
  render::Line line(std::to_string(item.id), render::Tone::strong);
  line.add(" " + item.subject);
  if (!item.origin.empty()) line.add(fmt::format(" ({})", item.origin), render::Tone::dim);
  return line;
}

void add_later(render::KeyValues& lines, const NextView& view, const Translator& tr) {
  constexpr std::size_t kMost = 5;
  if (view.later.empty()) return;
  const std::string label = tr(Msg::next_later);
  if (!view.names_later) {
    lines.rows.emplace_back(label, tr(Msg::next_later_count, view.later.size()));
    return;
  }
  const std::size_t named = std::min(kMost, view.later.size());
  for (std::size_t i = 0; i < named; ++i)
    lines.rows.emplace_back(i == 0 ? label : "", later_line(view.later[i]));
  if (named < view.later.size())
    lines.rows.emplace_back(
        "", render::Line(tr(Msg::next_later_more, view.later.size() - named), render::Tone::dim));
}

// Adds the first due reviews and the number of the others.
void add_reviews(render::KeyValues& lines, const NextView& view, const Translator& tr) {
  constexpr std::size_t kMost = 3;
  const std::size_t named = std::min(kMost, view.reviews.size());
  for (std::size_t i = 0; i < named; ++i)
    lines.rows.emplace_back(i == 0 ? tr(Msg::next_review) : "", review_line(view.reviews[i]));
  if (named < view.reviews.size())
    lines.rows.emplace_back("", render::Line(tr(Msg::next_review_more, view.reviews.size() - named),
                                             render::Tone::dim));
}

}  // namespace

render::Line next_topic_line(const NextTopic& next, const Translator& tr) {
  render::Line line(next.topic, render::Tone::strong);
  line.add(" " + next.title);
  if (next.page > 0) line.add(" " + tr(Msg::syllabus_page, next.page), render::Tone::dim);
  return line;
}

render::KeyValues next_lines(const NextView& view, const Translator& tr) {
  render::KeyValues lines{.rows = {}, .shrinks = true};
  const auto add = [&](render::Line line) {
    lines.rows.emplace_back(lines.rows.empty() ? tr(Msg::syllabus_next) : "", std::move(line));
  };
  if (view.paper) add(paper_progress_line(*view.paper, tr));
  for (const NextTopic& topic : view.topics) add(next_topic_line(topic, tr));
  add_reviews(lines, view, tr);
  add_later(lines, view, tr);
  return lines;
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

}  // namespace gongbu::report
