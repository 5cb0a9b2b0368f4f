#include "gongbu/report/week_report.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "gongbu/report/gaps_report.hpp"
#include "gongbu/report/streak_report.hpp"
#include "gongbu/report/words.hpp"

namespace gongbu::report {
namespace {

struct Sum {
  int count = 0;
  core::minutes spent{0};

  void add(const core::Tally& tally) {
    count += tally.count;
    spent += tally.spent;
  }
};

struct Compared {
  Sum week;
  Sum before;
};

// The sums of both weeks by kind, "" for all kinds together: it sorts first.
std::map<std::string, Compared> compare(const WeekView& view) {
  std::map<std::string, Compared> kinds{{"", {}}};
  const core::Day begin_before = view.begin - date::days{7};
  for (const core::Tally& tally : view.tallies) {
    if (tally.day < begin_before || tally.day > std::min(view.end(), view.verdicts.today()))
      continue;
    for (const std::string& kind : {std::string(), tally.kind}) {
      Compared& sums = kinds[kind];
      (tally.day < view.begin ? sums.before : sums.week).add(tally);
    }
  }
  return kinds;
}

/// One of the seven days.
struct WeekDay {
  core::Day day;
  std::optional<core::Verdict> verdict;  ///< nothing: still to come
  Sum total;
  std::vector<const core::Tally*> kinds;
};

std::vector<WeekDay> days_of(const WeekView& view) {
  std::vector<WeekDay> days;
  for (core::Day day = view.begin; day <= view.end(); day += date::days{1}) {
    WeekDay& one = days.emplace_back(WeekDay{day, std::nullopt, {}, {}});
    if (day > view.verdicts.today()) continue;
    one.verdict = view.verdicts.at(day);
    for (const core::Tally& tally : view.tallies) {
      if (tally.day != day) continue;
      one.total.add(tally);
      one.kinds.push_back(&tally);
    }
  }
  return days;
}

std::vector<core::Gap> gaps_of(const WeekView& view) {
  std::vector<core::Gap> gaps = core::gaps(view.verdicts);
  std::erase_if(
      gaps, [&](const core::Gap& gap) { return gap.end < view.begin || gap.begin > view.end(); });
  return gaps;
}

std::vector<core::Day> frozen_of(const WeekView& view) {
  std::vector<core::Day> frozen = core::frozen_days(view.verdicts);
  std::erase_if(frozen, [&](core::Day day) { return day < view.begin || day > view.end(); });
  return frozen;
}

std::string spent_name(core::minutes spent, const Translator& tr) {
  return spent == core::minutes{0} ? "" : duration_name(spent, tr);
}

std::string count_name(int count) { return count == 0 ? "" : std::to_string(count); }

// "commit 2, math 1"
std::string kinds_line(const WeekDay& day, const Translator& tr) {
  std::vector<std::string> parts;
  for (const core::Tally* tally : day.kinds)
    parts.push_back(fmt::format("{} {}", kind_name(tally->kind, tr), tally->count));
  return fmt::format("{}", fmt::join(parts, ", "));
}

Table day_table(const WeekView& view, const Translator& tr) {
  Table table{{{},
               {},
               {.title = "", .align = Align::right},
               {.title = "", .align = Align::right},
               {.title = "", .shrinks = true}},
              {}};
  for (const WeekDay& day : days_of(view)) {
    table.rows.push_back({day_name(day.day, tr),
                          day.verdict ? verdict_line(*day.verdict, tr) : Line(),
                          count_name(day.total.count), spent_name(day.total.spent, tr),
                          Line(kinds_line(day, tr), Tone::dim)});
  }
  return table;
}

std::vector<Line> comparison_row(const std::string& name, const Compared& sums,
                                 const Translator& tr) {
  return {Line(name), std::to_string(sums.week.count), spent_name(sums.week.spent, tr),
          Line(std::to_string(sums.before.count), Tone::dim),
          Line(spent_name(sums.before.spent, tr), Tone::dim)};
}

// Kinds with the most activities first, the total last.
Table kind_table(const WeekView& view, const Translator& tr) {
  const std::map<std::string, Compared> sums = compare(view);
  std::vector<std::pair<std::string, Compared>> kinds(std::next(sums.begin()), sums.end());
  std::stable_sort(kinds.begin(), kinds.end(), [](const auto& a, const auto& b) {
    return a.second.week.count > b.second.week.count;
  });
  Table table{{{.title = "", .shrinks = true},
               {.title = tr(Msg::week_this), .align = Align::right},
               {.title = "", .align = Align::right},
               {.title = tr(Msg::week_before), .align = Align::right},
               {.title = "", .align = Align::right}},
              {}};
  for (const auto& [kind, compared] : kinds)
    table.rows.push_back(comparison_row(kind_name(kind, tr), compared, tr));
  if (!kinds.empty())
    table.rows.push_back(comparison_row(tr(Msg::week_total), sums.begin()->second, tr));
  return table;
}

Paragraph ending(const WeekView& view, const Translator& tr) {
  Paragraph paragraph{{streak_line(view.verdicts, tr)}};
  if (!view.weekly.goals.empty()) paragraph.lines.push_back(weekly_line(view.weekly, tr));
  for (const core::Gap& gap : gaps_of(view))
    paragraph.lines.emplace_back(
        tr(Msg::week_gap, day_range_name(gap.begin, gap.end, tr), days_name(gap.days, tr)),
        Tone::bad);
  if (const auto frozen = frozen_of(view); !frozen.empty())
    paragraph.lines.emplace_back(tr(Msg::week_frozen, day_list(frozen, tr)), Tone::warn);
  if (view.end() >= view.verdicts.today())
    paragraph.lines.emplace_back(tr(Msg::week_open), Tone::dim);
  return paragraph;
}

Json::Object comparison_json(const Compared& sums) {
  return {{"count", sums.week.count},
          {"minutes", sums.week.spent.count()},
          {"count_before", sums.before.count},
          {"minutes_before", sums.before.spent.count()}};
}

}  // namespace

Document document_of(const WeekView& view, const Translator& tr) {
  return Document()
      .add(Heading{week_notice_title(view, tr)})
      .add(day_table(view, tr))
      .add(kind_table(view, tr))
      .add(goal_table(view.weekly.goals, tr))
      .add(ending(view, tr))
      .add(next_lines(view.next, tr));
}

Line week_notice_title(const WeekView& view, const Translator& tr) {
  return tr(Msg::week_title, day_range_name(view.begin, view.end(), tr));
}

Line week_notice(const WeekView& view, const Translator& tr) {
  int met = 0;
  int due = 0;
  for (core::Day day = view.begin; day <= view.end(); day += date::days{1}) {
    const core::Verdict verdict = view.verdicts.at(day);
    met += verdict == core::Verdict::met ? 1 : 0;
    due += verdict == core::Verdict::rest || verdict == core::Verdict::before ? 0 : 1;
  }
  Line line(tr(Msg::week_notice, met, due) + " · ");
  line.append(streak_line(view.verdicts, tr));
  if (const auto frozen = frozen_of(view); !frozen.empty())
    line.add(" · " + tr(Msg::week_frozen, day_list(frozen, tr)));
  if (view.next.weekend && !view.next.later.empty())
    line.add(" · " + tr(Msg::week_notice_later, view.next.later.size()));
  return line;
}

Json json_of(const WeekView& view) {
  Json::Array days;
  for (const WeekDay& day : days_of(view))
    days.push_back(Json::Object{{"day", core::iso(day.day)},
                                {"verdict", day.verdict ? Json(verdict_key(*day.verdict)) : Json()},
                                {"count", day.total.count},
                                {"minutes", day.total.spent.count()}});
  const std::map<std::string, Compared> sums = compare(view);
  Json::Array kinds;
  for (auto kind = std::next(sums.begin()); kind != sums.end(); ++kind) {
    Json::Object object = comparison_json(kind->second);
    object.insert(object.begin(), {"kind", kind->first});
    kinds.push_back(std::move(object));
  }
  return Json::Object{
      {"from", core::iso(view.begin)},
      {"to", core::iso(view.end())},
      {"open", view.end() >= view.verdicts.today()},
      {"days", std::move(days)},
      {"kinds", std::move(kinds)},
      {"total", comparison_json(sums.begin()->second)},
      {"streak", streak_json(view.verdicts)},
      {"gaps", gaps_json(gaps_of(view))},
      {"frozen", day_list_json(frozen_of(view))},
      {"next", next_json(view.next)},
      {"weekly", weekly_json(view.weekly)},
  };
}

}  // namespace gongbu::report
