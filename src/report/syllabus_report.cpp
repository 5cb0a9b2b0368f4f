#include "gongbu/report/syllabus_report.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <utility>

#include "gongbu/report/words.hpp"
#include "report/drawing.hpp"

namespace gongbu::report {
namespace {

Line bar(const Share& share) {
  return share.total == 0 ? Line() : bar_line(share.done, share.total);
}

std::vector<Line> totals_row(const ChapterTotals& totals, Line number, Line title,
                             const Translator& tr) {
  return {std::move(number),           std::move(title),         bar(totals.parts),
          share_name(totals.sections), share_name(totals.pages), share_name(totals.exercises),
          spent_name(totals.spent, tr)};
}

Table chapter_table(const SyllabusView& view, const Translator& tr) {
  Table table{{{.align = Align::right},
               {.shrinks = true},
               {},
               {.title = tr(Msg::column_sections), .align = Align::right},
               {.title = tr(Msg::column_pages), .align = Align::right},
               {.title = tr(Msg::column_exercises), .align = Align::right},
               {.title = tr(Msg::column_spent), .align = Align::right}},
              {}};
  for (const ChapterTotals& chapter : view.chapters)
    table.rows.push_back(totals_row(chapter, Line(chapter.number), Line(chapter.title), tr));
  for (const TopicRow& appendix : view.appendices)
    if (appendix.started)
      table.rows.push_back({Line(appendix.number), Line(appendix.title),
                            bar({appendix.done_on ? 1 : 0, 1}), "", "", "",
                            spent_name(appendix.spent, tr)});
  table.rows.push_back(totals_row(view.total, {}, Line(tr(Msg::total), Tone::strong), tr));
  return table;
}

std::string pace_line(const SyllabusView& view, const Translator& tr) {
  return view.pace_parts == 0 ? tr(Msg::syllabus_no_pace, view.pace_days)
                              : tr(Msg::syllabus_pace, view.pace_parts, view.pace_days);
}

KeyValues outlook(const SyllabusView& view, const Translator& tr) {
  KeyValues lines;
  lines.rows.emplace_back(tr(Msg::syllabus_next), view.next ? next_topic_line(*view.next, tr)
                                                            : Line(tr(Msg::syllabus_done)));
  lines.rows.emplace_back(tr(Msg::syllabus_row_pace), pace_line(view, tr));
  if (view.forecast)
    lines.rows.emplace_back(tr(Msg::syllabus_row_forecast), day_name(*view.forecast, tr));
  return lines;
}

void add_share(Json::Object& object, const std::string& name, const Share& share) {
  object.emplace_back(name + "_done", share.done);
  object.emplace_back(name, share.total);
}

Json::Object totals_json(const ChapterTotals& totals) {
  Json::Object object{{"number", totals.number}, {"title", totals.title}};
  add_share(object, "sections", totals.sections);
  add_share(object, "pages", totals.pages);
  add_share(object, "exercises", totals.exercises);
  object.emplace_back("minutes", totals.spent.count());
  return object;
}

Json topics_json(const std::vector<TopicRow>& topics) {
  Json::Array all;
  for (const TopicRow& topic : topics)
    all.push_back(Json::Object{{"number", topic.number},
                               {"title", topic.title},
                               {"page", topic.page > 0 ? Json(topic.page) : Json()},
                               {"started", topic.started},
                               {"done_on", day_json(topic.done_on)},
                               {"minutes", topic.spent.count()}});
  return all;
}

// The number alone: the syllabus is known.
Json next_number(const SyllabusView& view) {
  if (!view.next) return {};
  return view.next->topic.substr(view.id.size() + 1);
}

Span topic_sign(const TopicRow& topic) {
  if (topic.done_on) return {"✓", Tone::good};
  return topic.started ? Span{"◐", Tone::warn} : Span{" "};
}

Table topic_table(const ChapterView& view, const Translator& tr) {
  Table table{{{}, {.shrinks = true}, {.align = Align::right}, {.align = Align::right}, {}}, {}};
  for (const TopicRow& topic : view.topics) {
    Line number;
    number.spans.push_back(topic_sign(topic));
    number.add(" " + topic.number);
    const std::string indent(2 * (topic.depth - view.topics.front().depth), ' ');
    table.rows.push_back(
        {std::move(number), Line(indent + topic.title),
         topic.page > 0 ? Line(tr(Msg::syllabus_page, topic.page), Tone::dim) : Line(),
         spent_name(topic.spent, tr),
         topic.done_on ? Line(day_name(*topic.done_on, tr), Tone::dim) : Line()});
  }
  return table;
}

// "██░░░░░░░░ 2/6 sections · 20/42 pages · 2/24 exercises (1, 5) · 1h"; of a section, the bar and
// the list say enough about its parts.
Line chapter_line(const ChapterView& view, const Translator& tr) {
  const ChapterTotals& totals = view.totals;
  Line line = bar(totals.parts);
  std::string separator = " ";
  const auto add = [&](const std::string& text) {
    line.add(std::exchange(separator, " · ") + text);
  };
  if (totals.sections.total > 1) add(tr(Msg::syllabus_sections, share_name(totals.sections)));
  if (totals.pages.total > 0) add(tr(Msg::syllabus_pages, share_name(totals.pages)));
  if (totals.exercises.total > 0) add(tr(Msg::syllabus_exercises, share_name(totals.exercises)));
  if (!view.exercises_done.empty())
    line.add(fmt::format(" ({})", fmt::join(view.exercises_done, ", ")), Tone::dim);
  if (totals.spent > core::minutes{0}) add(duration_name(totals.spent, tr));
  return line;
}

}  // namespace

std::string share_name(const Share& share) {
  return share.total == 0 ? "" : fmt::format("{}/{}", share.done, share.total);
}

Document document_of(const SyllabusView& view, const Translator& tr) {
  return Document()
      .add(Heading{Line(view.title.empty() ? view.id : view.title)})
      .add(chapter_table(view, tr))
      .add(outlook(view, tr));
}

Line progress_line(const SyllabusView& view, const Translator& tr) {
  Line line(view.id + " " + tr(Msg::syllabus_sections, share_name(view.total.sections)));
  if (view.total.pages.total > 0)
    line.add(" · " + tr(Msg::syllabus_pages, share_name(view.total.pages)));
  if (!view.next) return line.add(" · " + tr(Msg::syllabus_done), Tone::good);
  return line.add(" · " + tr(Msg::syllabus_then) + " ", Tone::dim)
      .append(next_topic_line(*view.next, tr));
}

Json json_of(const SyllabusView& view) {
  Json::Array chapters;
  for (const ChapterTotals& chapter : view.chapters) chapters.push_back(totals_json(chapter));
  Json::Object object{{"id", view.id},
                      {"title", view.title},
                      {"chapters", std::move(chapters)},
                      {"appendices", topics_json(view.appendices)},
                      {"done", view.total.sections.done},
                      {"total", view.total.sections.total},
                      {"next", next_number(view)}};
  add_share(object, "pages", view.total.pages);
  add_share(object, "exercises", view.total.exercises);
  object.emplace_back("minutes", view.total.spent.count());
  object.emplace_back("pace", Json::Object{{"parts", view.pace_parts}, {"days", view.pace_days}});
  object.emplace_back("forecast", day_json(view.forecast));
  return object;
}

Document document_of(const ChapterView& view, const Translator& tr) {
  Line heading(fmt::format("{}:{} {}", view.id, view.totals.number, view.totals.title));
  return Document()
      .add(Heading{std::move(heading)})
      .add(Paragraph{{chapter_line(view, tr)}})
      .add(topic_table(view, tr));
}

Json json_of(const ChapterView& view) {
  Json::Object object = totals_json(view.totals);
  Json::Array solved;
  for (const int number : view.exercises_done) solved.push_back(number);
  object.emplace_back("exercises_solved", std::move(solved));
  object.emplace_back("topics", topics_json(view.topics));
  return object;
}

Document document_of(const SyllabusNextView& view, const Translator& tr) {
  return Document().add(
      Paragraph{{view.next ? next_topic_line(*view.next, tr) : Line(tr(Msg::syllabus_done))}});
}

Json json_of(const SyllabusNextView& view) {
  return view.next ? next_topic_json(*view.next) : Json();
}

Document document_of(const SyllabusListView& view, const Translator& tr) {
  Table table{{{},
               {},
               {.title = tr(Msg::column_sections), .align = Align::right},
               {.title = tr(Msg::column_spent), .align = Align::right},
               {.title = tr(Msg::syllabus_next), .shrinks = true}},
              {}};
  for (const SyllabusView& syllabus : view.syllabi)
    table.rows.push_back(
        {Line(syllabus.id, Tone::strong), bar(syllabus.total.parts),
         share_name(syllabus.total.sections), spent_name(syllabus.total.spent, tr),
         syllabus.next ? next_topic_line(*syllabus.next, tr) : Line(tr(Msg::syllabus_done))});
  return Document().add(std::move(table));
}

Json json_of(const SyllabusListView& view) {
  Json::Array syllabi;
  for (const SyllabusView& syllabus : view.syllabi)
    syllabi.push_back(Json::Object{{"id", syllabus.id},
                                   {"title", syllabus.title},
                                   {"done", syllabus.total.sections.done},
                                   {"total", syllabus.total.sections.total},
                                   {"next", next_number(syllabus)},
                                   {"minutes", syllabus.total.spent.count()},
                                   {"forecast", day_json(syllabus.forecast)}});
  return Json::Object{{"syllabi", std::move(syllabi)}};
}

}  // namespace gongbu::report
