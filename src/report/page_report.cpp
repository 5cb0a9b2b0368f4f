#include "gongbu/report/page_report.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "gongbu/core/period.hpp"
#include "gongbu/core/strength.hpp"
#include "gongbu/report/activity_report.hpp"
#include "gongbu/report/calendar_report.hpp"
#include "gongbu/report/gaps_report.hpp"
#include "gongbu/report/streak_report.hpp"
#include "gongbu/report/words.hpp"

namespace gongbu::report {
namespace {

using core::PaperState;
using core::Period;

constexpr std::size_t kMonths = 12;
constexpr std::size_t kMostStreaks = 5;  // the longest
constexpr int kShortestStreak = 3;       // days
constexpr std::size_t kMostGaps = 5;     // the newest
constexpr std::size_t kMostPapers = 6;   // per list
constexpr std::size_t kMostLatest = 8;   // rows of recent study

/// Activity of a kind in each of the last months, oldest first.
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

CalendarView year_of(const PageView& view) {
  return {.verdicts = view.verdicts,
          .tallies = view.tallies,
          .first = heatmap_begin(view.verdicts, view.week_start),
          .last = view.verdicts.today(),
          .week_start = view.week_start};
}

// Shows how to begin, instead of a page of zeros.
void add_start(render::Document& document, const Translator& tr) {
  render::KeyValues commands;
  const auto add = [&](const char* command, Msg what) {
    commands.rows.emplace_back(command, render::Line(tr.raw(what)));
  };
  add("gongbu add", Msg::page_start_add);
  add("gongbu init", Msg::page_start_init);
  add("gongbu prml", Msg::page_start_prml);
  document.add(render::Heading{render::Line(tr.raw(Msg::page_start))})
      .add(render::Paragraph{{render::Line(tr.raw(Msg::page_start_words))}})
      .add(std::move(commands));
}

void add_week(render::Document& document, const PageView& view, const CalendarView& year,
              const Translator& tr) {
  const core::Week& week = view.week;
  const core::Consistency days = core::consistency(view.verdicts, week.first, week.last);
  const core::Sum sum = core::sum(view.tallies, week.first, view.verdicts.today());
  // The week may begin before the days of the heatmap.
  CalendarView shown = year;
  shown.first = std::min(shown.first, week.first);
  render::KeyValues facts;
  if (days.due > 0)
    facts.rows.emplace_back(tr(Msg::label_days_met), tr(Msg::period_due, days.met, days.due));
  if (sum.count > 0) facts.rows.emplace_back(tr(Msg::column_activities), std::to_string(sum.count));
  if (sum.spent.count() > 0)
    facts.rows.emplace_back(tr(Msg::label_time_noted), duration_name(sum.spent, tr));
  document.add(render::Heading{render::Line(tr.raw(Msg::page_week))})
      .add(week_strip(shown, week, tr))
      .add(std::move(facts))
      .add(goal_bars(view.weekly.goals, tr));
}

// Returns the current streak and four other figures.
render::KeyValues figures(const PageView& view, const Translator& tr) {
  const core::Sum total = total_of(view);
  render::KeyValues rows{.rows = {}, .figures = true};
  const auto add = [&](const StreakFigure& figure) {
    render::Line value(figure.value, render::Tone::strong);
    if (!figure.note.empty()) value.add(figure.note, render::Tone::dim);
    rows.rows.emplace_back(tr.raw(figure.label), std::move(value));
  };
  const auto [current, longest, strength, days_met] = streak_figures(view.verdicts, tr);
  for (const StreakFigure& figure : {current, longest, strength, days_met}) add(figure);
  if (total.spent.count() > 0) {
    add({Msg::label_time_noted, duration_name(total.spent, tr)});
  } else {
    add({Msg::column_activities, std::to_string(total.count)});
  }
  return rows;
}

void add_year(render::Document& document, const PageView& view, const CalendarView& year,
              const Translator& tr) {
  render::Heatmap heatmap = heatmap_of(year, tr);
  heatmap.caption = render::Line(day_range_name(year.first, year.last, tr), render::Tone::dim);
  const bool whole = year.first == core::last_year_begin(year.last, view.week_start);
  document
      .add(render::Heading{render::Line(
          whole ? tr(Msg::page_year) : tr(Msg::page_weeks, core::iso(view.verdicts.since())))})
      .add(std::move(heatmap));
}

/// A row of recent study.
struct Latest {
  core::Day day;
  std::string subject;
  std::string kind;
  core::minutes spent{0};
  int count = 1;
};

// Returns recent study, newest first. Plain commits are only counted, because their subjects may be
// private or, from other devices, unknown.
std::vector<Latest> latest_of(const PageView& view, const Translator& tr) {
  std::vector<Latest> rows;
  for (std::size_t i = view.latest.size(); i-- > 0;) {
    const core::Activity& one = view.latest[i];
    const bool unnamed = one.subject.empty() || (one.commit && one.kind == "commit");
    const std::string subject = unnamed ? kind_name(one.kind, tr) : one.subject;
    const auto known = std::find_if(rows.begin(), rows.end(), [&](const Latest& row) {
      return row.day == one.day && row.kind == one.kind && row.subject == subject;
    });
    if (known == rows.end()) {
      // Older activities of the last day may still belong to a row that is shown.
      if (rows.size() == kMostLatest && one.day != rows.back().day) break;
      if (rows.size() < kMostLatest)
        rows.push_back({one.day, subject, one.kind, one.spent.value_or(core::minutes{0})});
    } else {
      ++known->count;
      known->spent += one.spent.value_or(core::minutes{0});
    }
  }
  return rows;
}

void add_latest(render::Document& document, const PageView& view, const Translator& tr) {
  render::Table table{{{}, {.shrinks = true}, {.align = render::Align::right}}, {}};
  std::optional<core::Day> day;
  for (const Latest& row : latest_of(view, tr)) {
    const std::string kind = kind_name(row.kind, tr);
    render::Line subject(row.subject);
    if (kind != row.subject) subject.add("  " + kind, render::Tone::dim);
    if (row.count > 1) subject.add(fmt::format(" ×{}", row.count), render::Tone::dim);
    table.rows.push_back(
        {day == row.day ? render::Line() : render::Line(day_name(row.day, tr), render::Tone::dim),
         std::move(subject), spent_name(row.spent, tr)});
    day = row.day;
  }
  if (table.rows.empty()) return;
  document.add(render::Heading{render::Line(tr.raw(Msg::page_latest))}).add(std::move(table));
}

// Returns the longest streaks, the longest first, the newest of equals first.
std::vector<core::Streak> longest_streaks(const core::Verdicts& verdicts) {
  std::vector<core::Streak> all = core::streaks(verdicts);
  std::erase_if(all, [](const core::Streak& one) { return one.length < kShortestStreak; });
  std::sort(all.begin(), all.end(), [](const core::Streak& a, const core::Streak& b) {
    return std::tie(a.length, a.begin) > std::tie(b.length, b.begin);
  });
  if (all.size() > kMostStreaks) all.resize(kMostStreaks);
  return all;
}

void add_streaks(render::Document& document, const PageView& view, const Translator& tr) {
  const std::vector<core::Streak> all = longest_streaks(view.verdicts);
  if (all.empty()) return;
  const auto current = core::current_streak(view.verdicts);
  render::Bars bars;
  for (const core::Streak& streak : all) {
    render::Line label =
        streak == current
            ? render::Line(tr(Msg::since_day, core::iso(streak.begin)), render::Tone::good)
            : render::Line(day_range_name(streak.begin, streak.end, tr));
    bars.rows.push_back({std::move(label), streak.length, all.front().length,
                         render::Line(days_name(streak.length, tr))});
  }
  document.add(render::Heading{render::Line(tr.raw(Msg::page_streaks))}).add(std::move(bars));
}

void add_gaps(render::Document& document, const PageView& view, const Translator& tr) {
  const std::vector<core::Gap> all = core::gaps(view.verdicts);
  document.add(render::Heading{render::Line(tr.raw(Msg::page_gaps))});
  if (all.empty()) {
    document.add(render::Paragraph{{render::Line(tr(Msg::gaps_none), render::Tone::good)}});
    return;
  }
  render::Table table{{{}, {.align = render::Align::right}}, {}};
  const std::size_t shown = std::min(all.size(), kMostGaps);
  for (auto gap = all.rbegin(); gap != all.rbegin() + static_cast<std::ptrdiff_t>(shown); ++gap)
    table.rows.push_back({day_range_name(gap->begin, gap->end, tr), days_name(gap->days, tr)});
  document.add(std::move(table));
  if (all.size() > shown)
    document.add(render::Paragraph{
        {render::Line(tr(Msg::page_more, all.size() - shown), render::Tone::dim)}});
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
  for (const ChapterTotals& chapter : syllabus.chapters) {
    const bool begun = chapter.parts.done > 0 || chapter.spent > core::minutes{0};
    (begun ? bars.rows : bars.folded)
        .push_back({render::Line(chapter.number + " ", render::Tone::dim).add(chapter.title),
                    chapter.parts.done, chapter.parts.total,
                    render::Line(share_name(chapter.sections))});
  }
  bars.folded_title = tr(Msg::page_rest_folded, bars.folded.size());
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

render::Json week_json(const PageView& view) {
  const core::Week& week = view.week;
  const core::Consistency days = core::consistency(view.verdicts, week.first, week.last);
  const core::Sum sum = core::sum(view.tallies, week.first, view.verdicts.today());
  return render::Json::Object{{"from", core::iso(week.first)},
                              {"to", core::iso(week.last)},
                              {"days_met", days.met},
                              {"days_due", days.due},
                              {"count", sum.count},
                              {"minutes", minutes_json(sum.spent, sum.count > 0)},
                              {"goals", goals_json(view.weekly.goals)}};
}

render::Json kinds_json(const PageView& view) {
  const auto months = last_months(view.verdicts.today());
  render::Json::Array kinds;
  for (const KindMonths& kind : kind_months(view)) {
    render::Json::Array all;
    for (std::size_t i = 0; i < kMonths; ++i)
      all.push_back(render::Json::Object{
          {"month", month_key(months[i])},
          {"count", kind.months[i].count},
          {"minutes", minutes_json(kind.months[i].spent, kind.months[i].count > 0)}});
    kinds.push_back(render::Json::Object{{"kind", kind.kind}, {"months", std::move(all)}});
  }
  return kinds;
}

}  // namespace

render::Document document_of(const PageView& view, const Translator& tr) {
  render::Document document;
  document.add(render::Heading{render::Line(tr(Msg::page_title))});
  const bool begun = total_of(view).count > 0;
  if (begun) {
    const CalendarView year = year_of(view);
    document.add(render::Paragraph{
        {render::Line(day_range_name(view.verdicts.since(), year.last, tr), render::Tone::dim)}});
    add_week(document, view, year, tr);
    document.add(render::Heading{render::Line(tr.raw(Msg::page_numbers))}).add(figures(view, tr));
    add_year(document, view, year, tr);
    add_latest(document, view, tr);
    add_kinds(document, view, tr);
  } else {
    add_start(document, tr);
  }
  for (const SyllabusView& syllabus : view.syllabi) add_syllabus(document, syllabus, tr);
  add_papers(document, view, tr);
  add_streaks(document, view, tr);
  if (view.verdicts.count_met() > 0) add_gaps(document, view, tr);
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
                              {"week", week_json(view)},
                              {"streak", streak_json(view.verdicts)},
                              {"strength", strength_json(view.verdicts)},
                              {"days_met", view.verdicts.count_met()},
                              {"days_studied", days_studied(view)},
                              {"count", total.count},
                              {"minutes", minutes_json(total.spent, total.count > 0)},
                              {"tracking_since", core::iso(view.verdicts.first)},
                              {"longest_before_tracking", view.verdicts.longest_before},
                              {"streaks", streaks_json(view.verdicts)},
                              {"gaps", gaps_json(core::gaps(view.verdicts))},
                              {"kinds", kinds_json(view)},
                              {"syllabi", std::move(syllabi)},
                              {"papers", std::move(papers)}};
}

}  // namespace gongbu::report
