#include "gongbu/report/period_report.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "gongbu/core/strength.hpp"
#include "gongbu/report/activity_report.hpp"
#include "gongbu/report/calendar_report.hpp"
#include "gongbu/report/streak_report.hpp"
#include "gongbu/report/words.hpp"
#include "report/period_gaps.hpp"
#include "report/period_sums.hpp"

namespace gongbu::report {
namespace {

using Unit = core::Period::Unit;

constexpr std::size_t kMostRows = 10;  // a year has more; JSON has all

/// Texts that depend on the unit.
struct UnitWords {
  Msg self;
  Msg before;
  Msg open;
  const char* key;  ///< for JSON
};

UnitWords words_of(Unit unit) {
  switch (unit) {
    case Unit::week:
      return {Msg::week_this, Msg::week_before, Msg::week_open, "week"};
    case Unit::month:
      return {Msg::month_this, Msg::month_before, Msg::month_open, "month"};
    case Unit::year:
      break;
  }
  return {Msg::year_this, Msg::year_before, Msg::year_open, "year"};
}

core::Consistency days_of_period(const PeriodView& view, const core::Period& period) {
  return core::consistency(view.verdicts, period.first, period.last);
}

std::string count_name(int count) { return count == 0 ? "" : std::to_string(count); }

// "commit 2, math 1"
std::string kinds_line(const PeriodDay& day, const Translator& tr) {
  std::vector<std::string> parts;
  for (const core::Tally* tally : day.kinds)
    parts.push_back(fmt::format("{} {}", kind_name(tally->kind, tr), tally->count));
  return fmt::format("{}", fmt::join(parts, ", "));
}

render::Table day_table(const PeriodView& view, const Translator& tr) {
  render::Table table{{{},
                       {},
                       {.title = "", .align = render::Align::right},
                       {.title = "", .align = render::Align::right},
                       {.title = "", .shrinks = true}},
                      {}};
  for (const PeriodDay& day : days_of(view)) {
    table.rows.push_back({day_name(day.day, tr),
                          day.verdict ? verdict_line(*day.verdict, tr) : render::Line(),
                          count_name(day.total.count), spent_name(day.total.spent, tr),
                          render::Line(kinds_line(day, tr), render::Tone::dim)});
  }
  return table;
}

// A week has a line for each day, a longer period a heatmap.
render::Block days_block(const PeriodView& view, const Translator& tr) {
  if (view.period.unit == Unit::week) return day_table(view, tr);
  return heatmap_of(CalendarView{.verdicts = view.verdicts,
                                 .tallies = view.tallies,
                                 .first = view.period.first,
                                 .last = view.period.last,
                                 .week_start = view.weeks.start_on(view.period.last)},
                    tr);
}

// Returns "Oct", "2025", "10-26 – 11-01".
std::string short_name(const core::Period& period, const Translator& tr) {
  switch (period.unit) {
    case Unit::week:
      return tr(Msg::day_range, date::format("%m-%d", period.first),
                date::format("%m-%d", period.last));
    case Unit::month:
      return month_name(date::year_month_day{period.first}.month(), tr);
    case Unit::year:
      break;
  }
  return period_name(period, tr);
}

// Returns "This month" and "Last month", or the names of a past period and the one before it.
std::pair<std::string, std::string> column_titles(const PeriodView& view, const Translator& tr) {
  const UnitWords words = words_of(view.period.unit);
  if (view.is_open()) return {std::string(tr.raw(words.self)), std::string(tr.raw(words.before))};
  return {short_name(view.period, tr),
          short_name(core::period_before(view.period, view.weeks), tr)};
}

std::vector<render::Line> comparison_row(const std::string& name, const Compared& sums,
                                         const Translator& tr) {
  return {render::Line(name), std::to_string(sums.period.count), spent_name(sums.period.spent, tr),
          render::Line(std::to_string(sums.before.count), render::Tone::dim),
          render::Line(spent_name(sums.before.spent, tr), render::Tone::dim)};
}

// Keeps the first rows and puts the number of the others into the column of names.
void keep_first_rows(render::Table& table, std::size_t names, const Translator& tr) {
  if (table.rows.size() <= kMostRows + 1) return;
  std::vector<render::Line> last(names + 1);
  last[names] =
      render::Line(tr(Msg::period_more, table.rows.size() - kMostRows), render::Tone::dim);
  table.rows.resize(kMostRows);
  table.rows.push_back(std::move(last));
}

std::vector<core::Day> frozen_of(const PeriodView& view) {
  std::vector<core::Day> frozen = core::frozen_days(view.verdicts);
  std::erase_if(frozen,
                [&](core::Day day) { return day < view.period.first || day > view.period.last; });
  return frozen;
}

// Returns the current streak, or an empty line for a period before tracking.
render::Line standing_line(const PeriodView& view, const Translator& tr) {
  if (view.period.last >= view.verdicts.first) return streak_line(view.verdicts, tr);
  const bool begun = view.verdicts.is_start_recorded || view.verdicts.first_active;
  return {begun ? tr(Msg::why_before, day_name(view.verdicts.first, tr)) : tr(Msg::why_before_all),
          render::Tone::dim};
}

render::Paragraph ending(const PeriodView& view, const Translator& tr) {
  render::Paragraph paragraph{{standing_line(view, tr)}};
  if (view.weekly.longest_streak > 0) paragraph.lines.push_back(weekly_line(view.weekly, tr));
  for (render::Line& line : gap_lines(view.gaps, tr)) paragraph.lines.push_back(std::move(line));
  if (const auto frozen = frozen_of(view); !frozen.empty())
    paragraph.lines.emplace_back(tr(Msg::week_frozen, day_list(frozen, tr)), render::Tone::warn);
  if (view.is_open() && !compare(view).kinds.empty())
    paragraph.lines.emplace_back(tr.raw(words_of(view.period.unit).open), render::Tone::dim);
  return paragraph;
}

render::Json::Object comparison_json(const Compared& sums) {
  return {{"count", sums.period.count},
          {"minutes", minutes_json(sums.period.spent, sums.period.count > 0)},
          {"count_before", sums.before.count},
          {"minutes_before", minutes_json(sums.before.spent, sums.before.count > 0)}};
}

render::Json days_json(const PeriodView& view) {
  render::Json::Array days;
  for (const PeriodDay& day : days_of(view))
    days.push_back(render::Json::Object{
        {"day", core::iso(day.day)},
        {"verdict", day.verdict ? render::Json(verdict_key(*day.verdict)) : render::Json()},
        {"count", day.total.count},
        {"minutes", minutes_json(day.total.spent, day.total.count > 0)}});
  return days;
}

render::Json kinds_json(const Comparison& comparison) {
  render::Json::Array kinds;
  for (const auto& [kind, sums] : comparison.kinds) {
    render::Json::Object object = comparison_json(sums);
    object.insert(object.begin(), {"kind", kind});
    kinds.push_back(std::move(object));
  }
  return kinds;
}

render::Json repositories_json(const PeriodView& view) {
  render::Json::Array repositories;
  for (const RepositoryTotal& one : view.repositories)
    repositories.push_back(render::Json::Object{{"name", one.name}, {"commits", one.commits}});
  return repositories;
}

render::Json papers_json(const PeriodView& view) {
  render::Json::Array papers;
  for (const StudiedPaper& studied : view.papers) {
    render::Json::Object paper = paper_json(studied.paper);
    paper.emplace_back("minutes_in_period", minutes_json(studied.spent, true));
    papers.push_back(std::move(paper));
  }
  return papers;
}

render::Json topics_json(const PeriodView& view) {
  render::Json::Array topics;
  for (const StudiedTopic& studied : view.topics)
    topics.push_back(render::Json::Object{{"topic", studied.topic},
                                          {"title", studied.title},
                                          {"minutes", minutes_json(studied.spent, true)}});
  return topics;
}

render::Json gaps_json(const PeriodView& view) {
  render::Json::Array gaps;
  for (const auto& [gap, cause] : view.gaps) {
    render::Json::Array unmet;
    for (const core::Goal& goal : cause.unmet) unmet.push_back(goal_key(goal));
    gaps.push_back(render::Json::Object{{"from", core::iso(gap.begin)},
                                        {"to", core::iso(gap.end)},
                                        {"days", gap.days},
                                        {"idle_days", cause.idle_days},
                                        {"unmet", std::move(unmet)},
                                        {"beside_rest", cause.beside_rest}});
  }
  return gaps;
}

render::Json streaks_json(const PeriodView& view) {
  const auto longest = core::longest_streak(verdicts_of(view));
  render::Json::Object streaks = streak_json(view.verdicts);
  streaks.emplace_back("longest_in_period", core::length_of(longest));
  return streaks;
}

}  // namespace

render::KeyValues period_facts(const PeriodView& view, const Translator& tr) {
  render::KeyValues facts;
  const auto add = [&](Msg label, render::Line value) {
    facts.rows.emplace_back(tr.raw(label), std::move(value));
  };
  const core::Consistency days = days_of_period(view, view.period);
  const core::Consistency before =
      days_of_period(view, core::period_before(view.period, view.weeks));
  if (days.due > 0) {
    render::Line line(tr(Msg::period_due, days.met, days.due));
    if (before.due > 0)
      line.add("  " + tr(Msg::period_due_before, before.met, before.due), render::Tone::dim);
    add(Msg::label_days_met, std::move(line));
  }
  const core::Verdicts alone = verdicts_of(view);
  if (const auto longest = core::longest_streak(alone))
    add(Msg::label_longest_streak,
        render::Line(days_name(longest->length, tr) + longest_without_freezes(alone, tr))
            .add("  " + day_range_name(longest->begin, longest->end, tr), render::Tone::dim));
  if (const auto best = best_day(view)) {
    std::string done = tr(Msg::activities, best->total.count);
    if (best->total.spent.count() > 0) done += " · " + duration_name(best->total.spent, tr);
    add(Msg::period_best_day,
        render::Line(day_name(best->day, tr)).add("  " + done, render::Tone::dim));
  }
  if (const auto hour = best_hour(view))
    add(Msg::period_best_hour,
        render::Line(tr(Msg::period_hour, *hour, *hour + 1))
            .add("  " + tr(Msg::activities, view.hours[static_cast<std::size_t>(*hour)]),
                 render::Tone::dim));
  return facts;
}

// The last row is the total.
render::Table kind_table(const PeriodView& view, const Translator& tr) {
  const Comparison comparison = compare(view);
  const auto [period, before] = column_titles(view, tr);
  render::Table table{{{.title = "", .shrinks = true},
                       {.title = period, .align = render::Align::right},
                       {.title = "", .align = render::Align::right},
                       {.title = before, .align = render::Align::right},
                       {.title = "", .align = render::Align::right}},
                      {}};
  for (const auto& [kind, sums] : comparison.kinds)
    table.rows.push_back(comparison_row(kind_name(kind, tr), sums, tr));
  if (!comparison.kinds.empty())
    table.rows.push_back(comparison_row(tr(Msg::total), comparison.total, tr));
  return table;
}

render::Table repository_table(const PeriodView& view, const Translator& tr) {
  render::Table table{{{.title = tr(Msg::column_repository), .shrinks = true},
                       {.title = tr(Msg::column_commits), .align = render::Align::right}},
                      {}};
  for (const RepositoryTotal& one : view.repositories)
    table.rows.push_back(
        {render::Line().add_link(one.name.empty() ? tr(Msg::repo_unnamed) : one.name, one.address),
         std::to_string(one.commits)});
  keep_first_rows(table, 0, tr);
  return table;
}

render::Table studied_papers_table(const PeriodView& view, const Translator& tr) {
  render::Table table{{{.title = tr(Msg::period_papers), .shrinks = true},
                       {.title = tr(Msg::column_spent), .align = render::Align::right}},
                      {}};
  for (const StudiedPaper& studied : view.papers)
    table.rows.push_back({paper_progress_line(studied.paper, tr), spent_name(studied.spent, tr)});
  keep_first_rows(table, 0, tr);
  return table;
}

render::Table studied_topics_table(const PeriodView& view, const Translator& tr) {
  render::Table table{{{.title = tr(Msg::period_topics)},
                       {.title = "", .shrinks = true},
                       {.title = tr(Msg::column_spent), .align = render::Align::right}},
                      {}};
  for (const StudiedTopic& studied : view.topics)
    table.rows.push_back({studied.topic, studied.title, spent_name(studied.spent, tr)});
  keep_first_rows(table, 1, tr);
  return table;
}

render::Document document_of(const PeriodView& view, const Translator& tr) {
  return render::Document()
      .add(render::Heading{period_name(view.period, tr)})
      .add(days_block(view, tr))
      .add(period_facts(view, tr))
      .add(kind_table(view, tr))
      .add(repository_table(view, tr))
      .add(studied_papers_table(view, tr))
      .add(studied_topics_table(view, tr))
      .add(goal_table(view.weekly.goals, tr))
      .add(ending(view, tr))
      .add(next_lines(view.next, NextDetail::brief, tr));
}

render::Line week_notice(const PeriodView& view, const Translator& tr) {
  const core::Consistency days = days_of_period(view, view.period);
  render::Line line(days.due > 0 ? tr(Msg::week_notice, days.met, days.due) + " · " : "");
  line.append(streak_line(view.verdicts, tr));
  if (const auto frozen = frozen_of(view); !frozen.empty())
    line.add(" · " + tr(Msg::week_frozen, day_list(frozen, tr)));
  if (view.next.names_later && !view.next.later.empty())
    line.add(" · " + tr(Msg::week_notice_later, view.next.later.size()));
  return line;
}

render::Json json_of(const PeriodView& view) {
  const Comparison comparison = compare(view);
  const core::Consistency days = days_of_period(view, view.period);
  const core::Consistency before =
      days_of_period(view, core::period_before(view.period, view.weeks));
  const auto best = best_day(view);
  return render::Json::Object{
      {"unit", words_of(view.period.unit).key},
      {"from", core::iso(view.period.first)},
      {"to", core::iso(view.period.last)},
      {"open", view.is_open()},
      {"days", days_json(view)},
      {"days_met", days.met},
      {"days_due", days.due},
      {"days_met_before", before.met},
      {"days_due_before", before.due},
      {"kinds", kinds_json(comparison)},
      {"total", comparison_json(comparison.total)},
      {"repositories", repositories_json(view)},
      {"papers", papers_json(view)},
      {"topics", topics_json(view)},
      {"best_day", render::day_json(best ? std::optional(best->day) : std::nullopt)},
      {"best_hour", best_hour(view)},
      {"streak", streaks_json(view)},
      {"gaps", gaps_json(view)},
      {"frozen", day_list_json(frozen_of(view))},
      {"next", next_json(view.next)},
      {"weekly", weekly_json(view.weekly)},
  };
}

}  // namespace gongbu::report
