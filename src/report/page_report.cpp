#include "gongbu/report/page_report.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <utility>

#include "gongbu/core/period.hpp"
#include "gongbu/report/calendar_report.hpp"
#include "gongbu/report/gaps_report.hpp"
#include "gongbu/report/streak_report.hpp"
#include "gongbu/report/words.hpp"

namespace gongbu::report {
namespace {

using core::PaperState;
using core::Period;

constexpr std::size_t kMonths = 12;
constexpr std::size_t kMostRuns = 8;    // newest streaks and gaps
constexpr std::size_t kMostPapers = 6;  // in each list

/// A kind in the last months, oldest first.
struct KindMonths {
  std::string kind;
  std::array<core::Sum, kMonths> months{};
  core::Sum all;
};

// Returns the last twelve months including the current one, oldest first.
std::array<Period, kMonths> last_months(core::Day today) {
  const core::Weeks weeks(date::Monday);  // irrelevant to months
  std::array<Period, kMonths> months;
  months.back() = core::period_of(Period::Unit::month, today, weeks);
  for (std::size_t i = kMonths - 1; i > 0; --i)
    months[i - 1] = core::period_before(months[i], weeks);
  return months;
}

std::string month_key(const Period& month) { return date::format("%Y-%m", month.first); }

// Returns the kinds of the last months, most frequent first.
std::vector<KindMonths> kind_months(const PageView& view) {
  const auto months = last_months(view.verdicts.today());
  std::map<std::string, KindMonths> by_kind;
  for (const core::Tally& tally : view.tallies) {
    if (tally.day < months.front().first || tally.day > view.verdicts.today()) continue;
    const auto month = std::find_if(months.begin(), months.end(),
                                    [&](const Period& one) { return one.holds(tally.day); });
    KindMonths& kind = by_kind[tally.kind];
    kind.kind = tally.kind;
    kind.all.add(tally);
    kind.months[static_cast<std::size_t>(month - months.begin())].add(tally);
  }
  std::vector<KindMonths> kinds;
  for (auto& [key, kind] : by_kind) kinds.push_back(std::move(kind));
  std::stable_sort(kinds.begin(), kinds.end(), [](const KindMonths& a, const KindMonths& b) {
    return a.all.count > b.all.count;
  });
  return kinds;
}

core::Sum total_of(const PageView& view) {
  return core::sum(view.tallies, view.verdicts.since(), view.verdicts.today());
}

int days_studied(const PageView& view) {
  return core::active_days(view.tallies, view.verdicts.since(), view.verdicts.today());
}

render::KeyValues figures(const PageView& view, const Translator& tr) {
  const core::Sum total = total_of(view);
  render::KeyValues rows;
  const auto add = [&](Msg label, std::string value) {
    rows.rows.emplace_back(tr.raw(label), render::Line(std::move(value), render::Tone::strong));
  };
  add(Msg::label_current_streak,
      days_name(core::length_of(core::current_streak(view.verdicts)), tr) +
          current_without_freezes(view.verdicts, tr));
  add(Msg::label_longest_streak,
      days_name(core::length_of(core::longest_streak(view.verdicts)), tr) +
          longest_without_freezes(view.verdicts, tr));
  rows.rows.back().second.add(longest_before_tracking(view.verdicts, tr), render::Tone::dim);
  add(Msg::label_days_studied, days_name(days_studied(view), tr));
  add(Msg::column_activities, std::to_string(total.count));
  add(Msg::label_time_noted, duration_name(total.spent, tr));
  return rows;
}

void add_year(render::Document& document, const PageView& view, const Translator& tr) {
  const core::Day today = view.verdicts.today();
  const core::Day first = core::last_year_begin(today, view.week_start);
  render::Heatmap heatmap = heatmap_of({.verdicts = view.verdicts,
                                        .tallies = view.tallies,
                                        .first = first,
                                        .last = today,
                                        .week_start = view.week_start},
                                       tr);
  heatmap.caption = render::Line(day_range_name(first, today, tr), render::Tone::dim);
  document.add(render::Heading{render::Line(tr(Msg::page_year))}).add(std::move(heatmap));
}

// Returns the newest elements, newest first.
template <class T>
std::vector<T> newest(std::vector<T> all) {
  std::reverse(all.begin(), all.end());
  if (all.size() > kMostRuns) all.resize(kMostRuns);
  return all;
}

void add_more(render::Document& document, std::size_t all, std::size_t shown,
              const Translator& tr) {
  if (all > shown)
    document.add(
        render::Paragraph{{render::Line(tr(Msg::page_more, all - shown), render::Tone::dim)}});
}

void add_streaks(render::Document& document, const PageView& view, const Translator& tr) {
  const std::vector<core::Streak> all = core::streaks(view.verdicts);
  if (all.empty()) return;
  const auto current = core::current_streak(view.verdicts);
  const int longest = core::length_of(core::longest_streak(view.verdicts));
  render::Bars bars;
  for (const core::Streak& streak : newest(all)) {
    render::Line label =
        streak == current
            ? render::Line(tr(Msg::since_day, core::iso(streak.begin)), render::Tone::good)
            : render::Line(day_range_name(streak.begin, streak.end, tr));
    bars.rows.push_back(
        {std::move(label), streak.length, longest, render::Line(days_name(streak.length, tr))});
  }
  document.add(render::Heading{render::Line(tr(Msg::page_streaks))}).add(std::move(bars));
  add_more(document, all.size(), kMostRuns, tr);
}

void add_gaps(render::Document& document, const PageView& view, const Translator& tr) {
  if (view.verdicts.count_met() == 0) return;
  const std::vector<core::Gap> all = core::gaps(view.verdicts);
  document.add(render::Heading{render::Line(tr(Msg::page_gaps))});
  if (all.empty()) {
    document.add(render::Paragraph{{render::Line(tr(Msg::gaps_none), render::Tone::good)}});
    return;
  }
  render::Table table{{{}, {.align = render::Align::right}}, {}};
  for (const core::Gap& gap : newest(all))
    table.rows.push_back({day_range_name(gap.begin, gap.end, tr), days_name(gap.days, tr)});
  document.add(std::move(table));
  add_more(document, all.size(), kMostRuns, tr);
}

void add_kinds(render::Document& document, const PageView& view, const Translator& tr) {
  render::Trends trends;
  for (const Period& month : last_months(view.verdicts.today()))
    trends.periods.push_back(month_key(month));
  for (const KindMonths& kind : kind_months(view)) {
    render::Trend trend{.label = kind_name(kind.kind, tr), .amounts = {}, .value = {}};
    for (const core::Sum& month : kind.months) trend.amounts.push_back(month.count);
    trend.value.add(std::to_string(kind.all.count));
    if (kind.all.spent.count() > 0) trend.value.add(" · " + duration_name(kind.all.spent, tr));
    trends.rows.push_back(std::move(trend));
  }
  if (trends.rows.empty()) return;
  document.add(render::Heading{render::Line(tr(Msg::page_kinds))}).add(std::move(trends));
}

void add_syllabus(render::Document& document, const SyllabusView& syllabus, const Translator& tr) {
  render::Bars bars;
  for (const ChapterTotals& chapter : syllabus.chapters)
    bars.rows.push_back({render::Line(chapter.number + " ", render::Tone::dim).add(chapter.title),
                         chapter.parts.done, chapter.parts.total,
                         render::Line(share_name(chapter.sections))});
  render::Line heading(syllabus.id);
  if (syllabus.total.sections.total > 0)
    heading.add("  " + tr(Msg::syllabus_sections, share_name(syllabus.total.sections)),
                render::Tone::dim);
  document.add(render::Heading{std::move(heading)});
  if (!syllabus.title.empty())
    document.add(render::Paragraph{{render::Line(syllabus.title, render::Tone::dim)}});
  document.add(std::move(bars));
}

// Returns the papers in a state, last studied (or added) first.
render::Board::List paper_list(const PageView& view, PaperState state, Msg name,
                               const Translator& tr) {
  std::vector<const PaperRow*> papers;
  for (const PaperRow& paper : view.papers)
    if (paper.state == state) papers.push_back(&paper);
  const auto touched = [](const PaperRow* paper) {
    return paper->last_studied.value_or(paper->added_on);
  };
  std::stable_sort(papers.begin(), papers.end(),
                   [&](const auto* a, const auto* b) { return touched(a) > touched(b); });
  render::Board::List list{
      render::Line(tr.raw(name)).add(fmt::format(" {}", papers.size()), render::Tone::dim), {}};
  for (std::size_t i = 0; i < std::min(papers.size(), kMostPapers); ++i)
    list.items.push_back(paper_line(*papers[i]));
  if (papers.size() > kMostPapers)
    list.items.emplace_back(tr(Msg::page_more, papers.size() - kMostPapers), render::Tone::dim);
  return list;
}

void add_papers(render::Document& document, const PageView& view, const Translator& tr) {
  if (view.papers.empty()) return;
  document.add(render::Heading{render::Line(tr(Msg::period_papers))})
      .add(render::Board{{paper_list(view, PaperState::to_read, Msg::paper_to_read, tr),
                          paper_list(view, PaperState::reading, Msg::paper_reading, tr),
                          paper_list(view, PaperState::read, Msg::paper_read, tr),
                          paper_list(view, PaperState::implemented, Msg::paper_implemented, tr)}});
}

render::Json streaks_json(const core::Verdicts& verdicts) {
  render::Json::Array all;
  for (const core::Streak& streak : core::streaks(verdicts))
    all.push_back(render::Json::Object{
        {"from", core::iso(streak.begin)}, {"to", core::iso(streak.end)}, {"days", streak.length}});
  return all;
}

render::Json kinds_json(const PageView& view) {
  const auto months = last_months(view.verdicts.today());
  render::Json::Array kinds;
  for (const KindMonths& kind : kind_months(view)) {
    render::Json::Array all;
    for (std::size_t i = 0; i < kMonths; ++i)
      all.push_back(render::Json::Object{{"month", month_key(months[i])},
                                         {"count", kind.months[i].count},
                                         {"minutes", kind.months[i].spent.count()}});
    kinds.push_back(render::Json::Object{{"kind", kind.kind}, {"months", std::move(all)}});
  }
  return kinds;
}

}  // namespace

render::Document document_of(const PageView& view, const Translator& tr) {
  render::Document document;
  document.add(render::Heading{render::Line(tr(Msg::page_title))});
  const core::Day today = view.verdicts.today();
  document.add(render::Paragraph{
      {render::Line(day_range_name(view.verdicts.since(), today, tr), render::Tone::dim)}});
  document.add(figures(view, tr));
  add_year(document, view, tr);
  add_streaks(document, view, tr);
  add_gaps(document, view, tr);
  add_kinds(document, view, tr);
  for (const SyllabusView& syllabus : view.syllabi) add_syllabus(document, syllabus, tr);
  add_papers(document, view, tr);
  return document;
}

render::Json json_of(const PageView& view) {
  const core::Sum total = total_of(view);
  render::Json::Array syllabi;
  for (const SyllabusView& syllabus : view.syllabi) syllabi.push_back(json_of(syllabus));
  render::Json::Array papers;
  for (const PaperRow& paper : view.papers) papers.push_back(paper_json(paper));
  return render::Json::Object{{"from", core::iso(view.verdicts.since())},
                              {"to", core::iso(view.verdicts.today())},
                              {"streak", streak_json(view.verdicts)},
                              {"days_met", view.verdicts.count_met()},
                              {"days_studied", days_studied(view)},
                              {"count", total.count},
                              {"minutes", total.spent.count()},
                              {"tracking_since", core::iso(view.verdicts.first)},
                              {"longest_before_tracking", view.verdicts.longest_before},
                              {"streaks", streaks_json(view.verdicts)},
                              {"gaps", gaps_json(core::gaps(view.verdicts))},
                              {"kinds", kinds_json(view)},
                              {"syllabi", std::move(syllabi)},
                              {"papers", std::move(papers)}};
}

}  // namespace gongbu::report
