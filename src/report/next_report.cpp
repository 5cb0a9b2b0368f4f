#include "gongbu/report/next_report.hpp"

#include <fmt/core.h>

#include <utility>

namespace gongbu::report {

Line next_topic_line(const NextTopic& next, const Translator& tr) {
  Line line(next.topic, Tone::strong);
  line.add(" " + next.title);
  if (next.page > 0) line.add(" " + tr(Msg::syllabus_page, next.page), Tone::dim);
  return line;
}

KeyValues next_lines(const NextView& view, const Translator& tr) {
  KeyValues lines;
  for (const NextTopic& topic : view.topics)
    lines.rows.emplace_back(lines.rows.empty() ? tr(Msg::syllabus_next) : "",
                            next_topic_line(topic, tr));
  return lines;
}

Json next_topic_json(const NextTopic& next) {
  return Json::Object{{"topic", next.topic},
                      {"title", next.title},
                      {"page", next.page > 0 ? Json(next.page) : Json()}};
}

Json next_json(const NextView& view) {
  Json::Array topics;
  for (const NextTopic& topic : view.topics) topics.push_back(next_topic_json(topic));
  return Json::Object{{"topics", std::move(topics)}};
}

}  // namespace gongbu::report
