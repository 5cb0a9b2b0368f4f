#include "gongbu/report/syllabus_report.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <utility>

#include "gongbu/render/drawing.hpp"
#include "gongbu/report/activity_report.hpp"
#include "gongbu/report/words.hpp"

namespace gongbu::report {
namespace {

render::Line bar(const Share& share) {
  return share.total == 0 ? render::Line() : render::bar_line(share.done, share.total);
}

std::vector<render::Line> totals_row(const ChapterTotals& totals, render::Line number,
                                     render::Line title, const Translator& tr) {
  return {std::move(number),           std::move(title),         bar(totals.parts),
          share_name(totals.sections), share_name(totals.pages), share_name(totals.exercises),
          spent_name(totals.spent, tr)};
}

render::Table chapter_table(const SyllabusView& view, const Translator& tr) {
  render::Table table{{{.align = render::Align::right},
                       {.shrinks = true},
                       {},
                       {.title = tr(Msg::column_sections), .align = render::Align::right},
                       {.title = tr(Msg::column_pages), .align = render::Align::right},
                       {.title = tr(Msg::column_exercises), .align = render::Align::right},
                       {.title = tr(Msg::column_spent), .align = render::Align::right}},
                      {}};
  for (const ChapterTotals& chapter : view.chapters)
    table.rows.push_back(
        totals_row(chapter, render::Line(chapter.number), render::Line(chapter.title), tr));
  for (const TopicRow& appendix : view.appendices)
    if (appendix.started)
      table.rows.push_back({render::Line(appendix.number), render::Line(appendix.title),
                            bar({appendix.done_on ? 1 : 0, 1}), "", "", "",
                            spent_name(appendix.spent, tr)});
  table.rows.push_back(
      totals_row(view.total, {}, render::Line(tr(Msg::total), render::Tone::strong), tr));
  return table;
}

std::string pace_line(const SyllabusView& view, const Translator& tr) {
  return view.pace_parts == 0 ? tr(Msg::syllabus_no_pace, view.pace_days)
                              : tr(Msg::syllabus_pace, view.pace_parts, view.pace_days);
}

render::KeyValues outlook(const SyllabusView& view, const Translator& tr) {
  render::KeyValues lines;
  lines.rows.emplace_back(tr(Msg::syllabus_next), view.next ? next_topic_line(*view.next, tr)
                                                            : render::Line(tr(Msg::syllabus_done)));
  lines.rows.emplace_back(tr(Msg::syllabus_row_pace), pace_line(view, tr));
  if (view.forecast)
    lines.rows.emplace_back(tr(Msg::syllabus_row_forecast), day_name(*view.forecast, tr));
  return lines;
}

void add_share(render::Json::Object& object, const std::string& name, const Share& share) {
  object.emplace_back(name + "_done", share.done);
  object.emplace_back(name, share.total);
}

render::Json::Object totals_json(const ChapterTotals& totals) {
  render::Json::Object object{{"number", totals.number}, {"title", totals.title}};
  add_share(object, "sections", totals.sections);
  add_share(object, "pages", totals.pages);
  add_share(object, "exercises", totals.exercises);
  object.emplace_back("minutes", minutes_json(totals.spent, totals.parts.done > 0));
  return object;
}

render::Json topics_json(const std::vector<TopicRow>& topics) {
  render::Json::Array all;
  for (const TopicRow& topic : topics)
    all.push_back(
        render::Json::Object{{"number", topic.number},
                             {"title", topic.title},
                             {"page", topic.page > 0 ? render::Json(topic.page) : render::Json()},
                             {"started", topic.started},
                             {"done_on", render::day_json(topic.done_on)},
                             {"minutes", minutes_json(topic.spent, topic.started)}});
  return all;
}

// Returns the number of the next topic without the id of the syllabus.
render::Json next_number(const SyllabusView& view) {
  if (!view.next) return {};
  return view.next->topic.substr(view.id.size() + 1);
}

render::Span topic_sign(const TopicRow& topic) {
  if (topic.done_on) return {"✓", render::Tone::good};
  return topic.started ? render::Span{"◐", render::Tone::warn} : render::Span{" "};
}

render::Table topic_table(const ChapterView& view, const Translator& tr) {
  render::Table table{
      {{}, {.shrinks = true}, {.align = render::Align::right}, {.align = render::Align::right}, {}},
      {}};
  for (const TopicRow& topic : view.topics) {
    render::Line number;
    number.spans.push_back(topic_sign(topic));
    number.add(" " + topic.number);
    const std::string indent(2 * (topic.depth - view.topics.front().depth), ' ');
    table.rows.push_back(
        {std::move(number), render::Line(indent + topic.title),
         topic.page > 0 ? render::Line(tr(Msg::syllabus_page, topic.page), render::Tone::dim)
                        : render::Line(),
         spent_name(topic.spent, tr),
         topic.done_on ? render::Line(day_name(*topic.done_on, tr), render::Tone::dim)
                       : render::Line()});
  }
  return table;
}

// Returns "██░░░░░░░░ 2/6 sections · 20/42 pages · 2/24 exercises (1, 5) · 1h"; the sections are
// left out if there is only one.
render::Line chapter_line(const ChapterView& view, const Translator& tr) {
  const ChapterTotals& totals = view.totals;
  render::Line line = bar(totals.parts);
  std::string separator = " ";
  const auto add = [&](const std::string& text) {
    line.add(std::exchange(separator, " · ") + text);
  };
  if (totals.sections.total > 1) add(tr(Msg::syllabus_sections, share_name(totals.sections)));
  if (totals.pages.total > 0) add(tr(Msg::syllabus_pages, share_name(totals.pages)));
  if (totals.exercises.total > 0) add(tr(Msg::syllabus_exercises, share_name(totals.exercises)));
  if (!view.exercises_done.empty())
    line.add(fmt::format(" ({})", fmt::join(view.exercises_done, ", ")), render::Tone::dim);
  if (totals.spent > core::minutes{0}) add(duration_name(totals.spent, tr));
  return line;
}

}  // namespace

std::string share_name(const Share& share) {
  return share.total == 0 ? "" : fmt::format("{}/{}", share.done, share.total);
}

render::Document document_of(const SyllabusView& view, const Translator& tr) {
  return render::Document()
      .add(render::Heading{render::Line(view.title.empty() ? view.id : view.title)})
      .add(chapter_table(view, tr))
      .add(outlook(view, tr));
}

render::Line progress_line(const SyllabusView& view, const Translator& tr) {
  render::Line line(view.id + " " + tr(Msg::syllabus_sections, share_name(view.total.sections)));
  if (view.total.pages.total > 0)
    line.add(" · " + tr(Msg::syllabus_pages, share_name(view.total.pages)));
  if (!view.next) return line.add(" · " + tr(Msg::syllabus_done), render::Tone::good);
  return line.add(" · " + tr(Msg::syllabus_then) + " ", render::Tone::dim)
      .append(next_topic_line(*view.next, tr));
}

render::Json json_of(const SyllabusView& view) {
  render::Json::Array chapters;
  for (const ChapterTotals& chapter : view.chapters) chapters.push_back(totals_json(chapter));
  render::Json::Object object{{"id", view.id},
                              {"title", view.title},
                              {"chapters", std::move(chapters)},
                              {"appendices", topics_json(view.appendices)},
                              {"done", view.total.sections.done},
                              {"total", view.total.sections.total},
                              {"next", next_number(view)}};
  add_share(object, "pages", view.total.pages);
  add_share(object, "exercises", view.total.exercises);
  object.emplace_back("minutes", minutes_json(view.total.spent, view.begun()));
  object.emplace_back("pace",
                      render::Json::Object{{"parts", view.pace_parts}, {"days", view.pace_days}});
  object.emplace_back("forecast", render::day_json(view.forecast));
  return object;
}

render::Document document_of(const ChapterView& view, const Translator& tr) {
  render::Line heading(fmt::format("{}:{} {}", view.id, view.totals.number, view.totals.title));
  return render::Document()
      .add(render::Heading{std::move(heading)})
      .add(render::Paragraph{{chapter_line(view, tr)}})
      .add(topic_table(view, tr));
}

render::Json json_of(const ChapterView& view) {
  render::Json::Object object = totals_json(view.totals);
  render::Json::Array solved;
  for (const int number : view.exercises_done) solved.push_back(number);
  object.emplace_back("exercises_solved", std::move(solved));
  object.emplace_back("topics", topics_json(view.topics));
  return object;
}

render::Document document_of(const SyllabusNextView& view, const Translator& tr) {
  return render::Document().add(render::Paragraph{
      {view.next ? next_topic_line(*view.next, tr) : render::Line(tr(Msg::syllabus_done))}});
}

render::Json json_of(const SyllabusNextView& view) {
  return render::named_json("next", view.next ? next_topic_json(*view.next) : render::Json());
}

render::Document document_of(const SyllabusListView& view, const Translator& tr) {
  render::Table table{{{},
                       {},
                       {.title = tr(Msg::column_sections), .align = render::Align::right},
                       {.title = tr(Msg::column_spent), .align = render::Align::right},
                       {.title = tr(Msg::syllabus_next), .shrinks = true}},
                      {}};
  for (const SyllabusView& syllabus : view.syllabi)
    table.rows.push_back({render::Line(syllabus.id, render::Tone::strong),
                          bar(syllabus.total.parts), share_name(syllabus.total.sections),
                          spent_name(syllabus.total.spent, tr),
                          syllabus.next ? next_topic_line(*syllabus.next, tr)
                                        : render::Line(tr(Msg::syllabus_done))});
  return render::Document().add(std::move(table));
}

render::Json json_of(const SyllabusListView& view) {
  render::Json::Array syllabi;
  for (const SyllabusView& syllabus : view.syllabi)
    syllabi.push_back(
        render::Json::Object{{"id", syllabus.id},
                             {"title", syllabus.title},
                             {"done", syllabus.total.sections.done},
                             {"total", syllabus.total.sections.total},
                             {"next", next_number(syllabus)},
                             {"minutes", minutes_json(syllabus.total.spent, syllabus.begun())},
                             {"forecast", render::day_json(syllabus.forecast)}});
  return render::Json::Object{{"syllabi", std::move(syllabi)}};
}

}  // namespace gongbu::report
