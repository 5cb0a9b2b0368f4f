#include "gongbu/report/portfolio_report.hpp"

#include <string>
#include <utility>

#include "gongbu/report/activity_report.hpp"
#include "gongbu/report/streak_report.hpp"
#include "gongbu/report/words.hpp"

namespace gongbu::report {
namespace {

using core::PaperState;

std::vector<core::KindSum> kinds_of(const PortfolioView& view) {
  return core::sums_by_kind(view.tallies, view.verdicts.since(), view.verdicts.today());
}

core::Sum sum_of(const PortfolioView& view) {
  return core::sum(view.tallies, view.verdicts.since(), view.verdicts.today());
}

int longest_length(const PortfolioView& view) {
  return core::length_of(core::longest_streak(view.verdicts));
}

// Returns the repositories that others can visit.
std::vector<RepositoryTotal> public_repositories(const PortfolioView& view) {
  constexpr std::size_t kMost = 10;
  std::vector<RepositoryTotal> all;
  for (const RepositoryTotal& one : view.repositories)
    if (!one.address.empty() && all.size() < kMost) all.push_back(one);
  return all;
}

// Returns the address of the repository that a link to code begins with: "transformer 4967756".
std::string address_of_code(const std::string& code, const PortfolioView& view) {
  const RepositoryTotal* best = nullptr;
  for (const RepositoryTotal& one : view.repositories) {
    const bool named = code.starts_with(one.name) &&
                       (code.size() == one.name.size() || code[one.name.size()] == ' ');
    if (named && (best == nullptr || one.name.size() > best->name.size())) best = &one;
  }
  return best == nullptr ? "" : best->address;
}

render::Line code_line(const PaperRow& paper, const PortfolioView& view) {
  render::Line line;
  for (const std::string& code : paper.code) {
    if (!line.spans.empty()) line.add(", ");
    line.add_link(code, address_of_code(code, view));
  }
  return line;
}

std::vector<const PaperRow*> papers_in(const PortfolioView& view, PaperState state) {
  std::vector<const PaperRow*> papers;
  for (const PaperRow& paper : view.papers)
    if (paper.state == state) papers.push_back(&paper);
  return papers;
}

std::vector<const ChapterTotals*> begun_chapters(const SyllabusView& syllabus) {
  std::vector<const ChapterTotals*> chapters;
  for (const ChapterTotals& chapter : syllabus.chapters)
    if (chapter.parts.done > 0) chapters.push_back(&chapter);
  return chapters;
}

render::KeyValues totals(const PortfolioView& view, const Translator& tr) {
  const core::Sum sum = sum_of(view);
  render::KeyValues rows;
  const auto add = [&](Msg label, render::Line value) {
    rows.rows.emplace_back(tr.raw(label), std::move(value));
  };
  const core::Verdicts& verdicts = view.verdicts;
  render::Line period(day_range_name(verdicts.since(), verdicts.today(), tr));
  if (verdicts.since() < verdicts.first)
    period.add(" · " + tr(Msg::tracking_since, day_name(verdicts.first, tr)), render::Tone::dim);
  add(Msg::portfolio_period, std::move(period));
  const StreakFigures figures = streak_figures(verdicts, tr);
  const auto add_figure = [&](const StreakFigure& one) { add(one.label, one.value + one.note); };
  add_figure(figures.days_met);
  if (core::current_streak(verdicts)) add_figure(figures.current);
  add_figure(figures.longest);
  add_figure(figures.strength);
  add(Msg::column_activities, std::to_string(sum.count));
  if (sum.spent.count() > 0) add(Msg::label_time_noted, duration_name(sum.spent, tr));
  return rows;
}

render::Table paper_table(const PortfolioView& view, PaperState state, const Translator& tr) {
  render::Table table{{{.title = tr(Msg::column_paper), .shrinks = true},
                       {.title = tr(Msg::column_authors), .shrinks = true},
                       {.title = tr(Msg::column_identifier), .shrinks = true},
                       {.title = tr(Msg::paper_row_link), .shrinks = true}},
                      {}};
  for (const PaperRow* paper : papers_in(view, state))
    table.rows.push_back(
        {render::Line().add_link(paper->title.empty() ? paper->identifier : paper->title,
                                 paper->address, render::Tone::strong),
         authors_name(*paper, tr), paper->identifier, code_line(*paper, view)});
  return table;
}

render::Table repository_table(const PortfolioView& view, const Translator& tr) {
  render::Table table{{{.title = tr(Msg::column_repository)},
                       {.title = tr(Msg::column_commits), .align = render::Align::right}},
                      {}};
  for (const RepositoryTotal& one : public_repositories(view))
    table.rows.push_back(
        {render::Line().add_link(one.name, one.address), std::to_string(one.commits)});
  return table;
}

render::Table syllabus_table(const PortfolioView& view, const Translator& tr) {
  render::Table table{{{.title = "", .shrinks = true},
                       {.title = tr(Msg::column_sections), .align = render::Align::right},
                       {.title = tr(Msg::column_spent), .align = render::Align::right}},
                      {}};
  for (const SyllabusView& syllabus : view.syllabi) {
    const ChapterTotals& total = syllabus.total;
    table.rows.push_back(
        {render::Line(syllabus.title.empty() ? syllabus.id : syllabus.title, render::Tone::strong),
         share_name(total.sections), spent_name(total.spent, tr)});
    for (const ChapterTotals* chapter : begun_chapters(syllabus))
      table.rows.push_back({chapter->number + " " + chapter->title, share_name(chapter->sections),
                            spent_name(chapter->spent, tr)});
  }
  return table;
}

render::Table kind_table(const std::vector<core::KindSum>& kinds, const Translator& tr) {
  render::Table table{{{.title = "", .shrinks = true},
                       {.title = tr(Msg::column_activities), .align = render::Align::right},
                       {.title = tr(Msg::column_spent), .align = render::Align::right}},
                      {}};
  for (const auto& [kind, sum] : kinds)
    table.rows.push_back(
        {kind_name(kind, tr), std::to_string(sum.count), spent_name(sum.spent, tr)});
  return table;
}

void add_section(render::Document& document, Msg title, render::Table table, const Translator& tr) {
  if (table.rows.empty()) return;
  document.add(render::Heading{render::Line(tr.raw(title))}).add(std::move(table));
}

render::Json papers_json(const std::vector<const PaperRow*>& papers) {
  render::Json::Array array;
  for (const PaperRow* paper : papers) array.push_back(paper_json(*paper));
  return array;
}

render::Json repositories_json(const PortfolioView& view) {
  render::Json::Array array;
  for (const RepositoryTotal& one : public_repositories(view))
    array.push_back(
        render::Json::Object{{"name", one.name}, {"commits", one.commits}, {"url", one.address}});
  return array;
}

render::Json syllabus_json(const SyllabusView& syllabus) {
  render::Json::Array chapters;
  for (const ChapterTotals* chapter : begun_chapters(syllabus))
    chapters.push_back(
        render::Json::Object{{"number", chapter->number},
                             {"title", chapter->title},
                             {"done", chapter->sections.done},
                             {"total", chapter->sections.total},
                             {"minutes", minutes_json(chapter->spent, chapter->parts.done > 0)}});
  return render::Json::Object{{"id", syllabus.id},
                              {"title", syllabus.title},
                              {"done", syllabus.total.sections.done},
                              {"total", syllabus.total.sections.total},
                              {"minutes", minutes_json(syllabus.total.spent, syllabus.begun())},
                              {"chapters", std::move(chapters)}};
}

}  // namespace

render::Document document_of(const PortfolioView& view, const Translator& tr) {
  const std::vector<core::KindSum> kinds = kinds_of(view);
  render::Document document;
  document.add(render::Heading{render::Line(tr.raw(Msg::portfolio_title))});
  if (kinds.empty() && view.papers.empty())
    return document.add(render::Paragraph{{render::Line(tr.raw(Msg::portfolio_nothing))}});
  if (!kinds.empty()) document.add(totals(view, tr));
  add_section(document, Msg::portfolio_implemented, paper_table(view, PaperState::implemented, tr),
              tr);
  add_section(document, Msg::portfolio_read, paper_table(view, PaperState::read, tr), tr);
  add_section(document, Msg::portfolio_repositories, repository_table(view, tr), tr);
  add_section(document, Msg::portfolio_topics, syllabus_table(view, tr), tr);
  render::Board names;
  if (!view.posts.empty()) names.lists.push_back(named_list(Msg::period_posts, view.posts, tr));
  if (!view.problems.empty())
    names.lists.push_back(named_list(Msg::period_problems, view.problems, tr));
  document.add(std::move(names));
  add_section(document, Msg::portfolio_kinds, kind_table(kinds, tr), tr);
  return document;
}

render::Json json_of(const PortfolioView& view) {
  const std::vector<core::KindSum> all = kinds_of(view);
  const core::Sum total = sum_of(view);
  render::Json::Array kinds;
  for (const auto& [kind, sum] : all)
    kinds.push_back(render::Json::Object{
        {"kind", kind}, {"count", sum.count}, {"minutes", minutes_json(sum.spent, sum.count > 0)}});
  render::Json::Array syllabi;
  for (const SyllabusView& syllabus : view.syllabi) syllabi.push_back(syllabus_json(syllabus));
  return render::Json::Object{
      {"from", all.empty() ? render::Json() : render::Json(core::iso(view.verdicts.since()))},
      {"to", core::iso(view.verdicts.today())},
      {"days_met", view.verdicts.count_met()},
      {"current_streak", core::length_of(core::current_streak(view.verdicts))},
      {"longest_streak", longest_length(view)},
      {"longest_without_freezes",
       core::length_of(core::longest_streak(core::thawed(view.verdicts)))},
      {"strength", strength_json(view.verdicts)},
      {"tracking_since", core::iso(view.verdicts.first)},
      {"longest_before_tracking", view.verdicts.longest_before},
      {"count", total.count},
      {"minutes", minutes_json(total.spent, total.count > 0)},
      {"implemented", papers_json(papers_in(view, PaperState::implemented))},
      {"read", papers_json(papers_in(view, PaperState::read))},
      {"repositories", repositories_json(view)},
      {"posts", render::Json::Array(view.posts.begin(), view.posts.end())},
      {"problems", render::Json::Array(view.problems.begin(), view.problems.end())},
      {"syllabi", std::move(syllabi)},
      {"kinds", std::move(kinds)}};
}

}  // namespace gongbu::report
