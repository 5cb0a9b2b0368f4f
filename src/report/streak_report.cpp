#include "gongbu/report/streak_report.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "gongbu/report/words.hpp"

namespace gongbu::report {
namespace {

using core::Streak;
using core::Verdict;

constexpr std::array kConsistencyDays = {7, 30, 90, 365};

std::optional<core::Day> last_met(const core::Verdicts& verdicts) {
  const std::vector<Streak> all = core::streaks(verdicts);
  return all.empty() ? std::nullopt : std::optional(all.back().end);
}

render::Line dated(const std::optional<Streak>& streak, const Translator& tr) {
  render::Line line(days_name(core::length_of(streak), tr), render::Tone::strong);
  if (streak) line.add("  " + day_range_name(streak->begin, streak->end, tr), render::Tone::dim);
  return line;
}

render::Line met_line(const core::Verdicts& verdicts, const Translator& tr) {
  render::Line line(days_name(verdicts.count_met(), tr));
  if (const auto last = last_met(verdicts))
    line.add("  " + tr(Msg::streak_last_met, day_name(*last, tr)), render::Tone::dim);
  return line;
}

int percent(double share) { return static_cast<int>(std::lround(100 * share)); }

// Rounds down, so that only a complete result is 100 %.
int percent(int done, int due) {
  return done == due ? 100 : std::min(99, percent(static_cast<double>(done) / due));
}

render::Line strength_line(const core::Verdicts& verdicts, core::Frequency frequency,
                           const Translator& tr) {
  render::Line line(fmt::format("{}%", percent(core::strength(verdicts, frequency))));
  return line.add("  " + tr(Msg::streak_strength_about), render::Tone::dim);
}

std::string without_freezes(int length, const Translator& tr) {
  return tr(Msg::streak_without_freezes, days_name(length, tr));
}

int thawed_longest(const core::Verdicts& verdicts) {
  return core::length_of(core::longest_streak(core::thawed(verdicts)));
}

void add_freezes(render::KeyValues& rows, const core::Verdicts& verdicts, const Translator& tr) {
  const std::vector<core::Day> frozen = core::frozen_days(verdicts);
  if (frozen.empty()) return;
  const core::Verdicts thawed = core::thawed(verdicts);
  const std::string longest = days_name(core::length_of(core::longest_streak(thawed)), tr);
  rows.rows.emplace_back(tr(Msg::streak_row_without_freezes),
                         render::Line(days_name(core::length_of(core::current_streak(thawed)), tr),
                                      render::Tone::strong)
                             .add(" · " + tr(Msg::streak_longest, longest)));
  rows.rows.emplace_back(
      tr(Msg::streak_row_frozen),
      render::Line(days_name(static_cast<int>(frozen.size()), tr))
          .add("  " + tr(Msg::streak_last_met, day_name(frozen.back(), tr)), render::Tone::dim));
}

// Adds a row per window of days, up to the first one that covers all tracked days.
void add_consistency(render::KeyValues& rows, const core::Verdicts& verdicts,
                     const Translator& tr) {
  for (const int days : kConsistencyDays) {
    const core::Consistency done = core::consistency(verdicts, days);
    if (done.due > 0)
      rows.rows.emplace_back(
          tr(Msg::streak_row_last_days, days),
          tr(Msg::streak_consistency, percent(done.met, done.due), done.met, done.due));
    if (verdicts.days.size() <= static_cast<std::size_t>(days)) return;
  }
}

render::Table kind_table(const std::vector<KindStreak>& kinds, const Translator& tr) {
  render::Table table{{{.title = tr(Msg::column_kind)},
                       {.title = tr(Msg::streak_row_strength), .align = render::Align::right},
                       {.title = tr(Msg::streak_row_current), .align = render::Align::right},
                       {.title = tr(Msg::streak_row_longest), .align = render::Align::right}},
                      {}};
  for (const auto& [kind, verdicts, frequency] : kinds) {
    const auto longest = core::longest_streak(verdicts);
    if (!longest) continue;  // only studied before tracking
    table.rows.push_back({render::Line(kind_name(kind, tr)),
                          fmt::format("{}%", percent(core::strength(verdicts, frequency))),
                          days_name(core::length_of(core::current_streak(verdicts)), tr),
                          days_name(core::length_of(longest), tr)});
  }
  return table;
}

render::Json::Object lengths_json(const core::Verdicts& verdicts) {
  return {{"current", core::length_of(core::current_streak(verdicts))},
          {"longest", core::length_of(core::longest_streak(verdicts))}};
}

render::Json consistency_json(const core::Verdicts& verdicts) {
  render::Json::Array all;
  for (const int days : kConsistencyDays) {
    const core::Consistency done = core::consistency(verdicts, days);
    all.push_back(render::Json::Object{{"days", days}, {"met", done.met}, {"due", done.due}});
  }
  return all;
}

render::Json kinds_json(const std::vector<KindStreak>& kinds) {
  render::Json::Array all;
  for (const auto& [kind, verdicts, frequency] : kinds) {
    render::Json::Object one = streak_json(verdicts);
    one.insert(one.begin(), {"kind", kind});
    one.emplace_back("strength", strength_json(verdicts, frequency));
    all.push_back(std::move(one));
  }
  return all;
}

}  // namespace

render::Document document_of(const StreakView& view, const Translator& tr) {
  const core::Verdicts& verdicts = view.verdicts;
  const Verdict today = verdicts.at(verdicts.today());
  render::KeyValues rows;
  const auto row = [&](Msg label, render::Line value) {
    rows.rows.emplace_back(tr.raw(label), std::move(value));
  };
  if (view.kind) row(Msg::column_kind, kind_name(*view.kind, tr));
  row(Msg::streak_row_today, verdict_line(today, tr));
  row(Msg::streak_row_current, dated(core::current_streak(verdicts), tr));
  row(Msg::streak_row_longest, dated(core::longest_streak(verdicts), tr)
                                   .add(longest_before_tracking(verdicts, tr), render::Tone::dim));
  add_freezes(rows, verdicts, tr);
  if (verdicts.since() < verdicts.first) row(Msg::tracking_row, day_name(verdicts.first, tr));
  row(Msg::label_days_met, met_line(verdicts, tr));
  row(Msg::streak_row_strength, strength_line(verdicts, view.frequency, tr));
  add_consistency(rows, verdicts, tr);
  if (view.weekly) row(Msg::streak_row_weekly, weekly_lengths(*view.weekly, tr));
  render::Document document;
  document.add(std::move(rows));
  // With a single kind the table would repeat the rows above.
  if (view.kinds.size() > 1) document.add(kind_table(view.kinds, tr));
  return document;
}

render::Json json_of(const StreakView& view) {
  const core::Verdicts& verdicts = view.verdicts;
  const auto current = core::current_streak(verdicts);
  const auto longest = core::longest_streak(verdicts);
  return render::Json::Object{
      {"current", core::length_of(current)},
      {"longest", core::length_of(longest)},
      {"current_start", current ? render::Json(core::iso(current->begin)) : render::Json()},
      {"longest_start", longest ? render::Json(core::iso(longest->begin)) : render::Json()},
      {"longest_end", longest ? render::Json(core::iso(longest->end)) : render::Json()},
      {"today", verdict_key(verdicts.at(verdicts.today()))},
      {"days_met", verdicts.count_met()},
      {"last_met", render::day_json(last_met(verdicts))},
      {"without_freezes", lengths_json(core::thawed(verdicts))},
      {"frozen", day_list_json(core::frozen_days(verdicts))},
      {"strength", strength_json(verdicts, view.frequency)},
      {"consistency", consistency_json(verdicts)},
      {"tracking_since", core::iso(verdicts.first)},
      {"longest_before_tracking", verdicts.longest_before},
      {"kinds", kinds_json(view.kinds)},
      {"weekly", view.weekly ? weekly_json(*view.weekly) : render::Json()},
  };
}

render::Line streak_line(const core::Verdicts& verdicts, const Translator& tr) {
  render::Line line = short_streak_line(verdicts, tr);
  if (core::longest_streak(verdicts)) line.add(" · " + tr(Msg::days_met, verdicts.count_met()));
  return line;
}

render::Line short_streak_line(const core::Verdicts& verdicts, const Translator& tr) {
  const auto current = core::current_streak(verdicts);
  const auto longest = core::longest_streak(verdicts);
  render::Line line = current
                          ? render::Line(tr(Msg::streak_current, days_name(current->length, tr)),
                                         render::Tone::strong)
                          : render::Line(tr(Msg::streak_none), render::Tone::dim);
  if (current) line.add(current_without_freezes(verdicts, tr), render::Tone::dim);
  if (longest) line.add(" · " + tr(Msg::streak_longest, days_name(longest->length, tr)));
  if (longest && thawed_longest(verdicts) != longest->length) {
    // Omit the explanation if the current streak has it; the line would be too long.
    const bool is_said = !current_without_freezes(verdicts, tr).empty();
    line.add(is_said ? fmt::format(" ({})", days_name(thawed_longest(verdicts), tr))
                     : fmt::format(" ({})", without_freezes(thawed_longest(verdicts), tr)),
             render::Tone::dim);
  }
  if (longest) {
    line.add(longest_before_tracking(verdicts, tr), render::Tone::dim);
  } else if (verdicts.longest_before > 0) {
    line.add(" · " +
             tr(Msg::streak_longest_before_tracking, days_name(verdicts.longest_before, tr)));
  }
  if (longest) line.add(" · " + tr(Msg::streak_strength, strength_percent(verdicts)));
  return line;
}

StreakFigures streak_figures(const core::Verdicts& verdicts, const Translator& tr) {
  const int current = core::length_of(core::current_streak(verdicts));
  const int longest = core::length_of(core::longest_streak(verdicts));
  return {
      .current = {Msg::label_current_streak, days_name(current, tr),
                  current_without_freezes(verdicts, tr)},
      .longest = {Msg::label_longest_streak, days_name(longest, tr),
                  longest_without_freezes(verdicts, tr) + longest_before_tracking(verdicts, tr)},
      .strength = {Msg::streak_row_strength, fmt::format("{}%", strength_percent(verdicts))},
      .days_met = {Msg::label_days_met, days_name(verdicts.count_met(), tr)}};
}

int strength_percent(const core::Verdicts& verdicts) { return percent(core::strength(verdicts)); }

std::string current_without_freezes(const core::Verdicts& verdicts, const Translator& tr) {
  const int length = core::length_of(core::current_streak(core::thawed(verdicts)));
  if (length == core::length_of(core::current_streak(verdicts))) return "";
  return fmt::format(" ({})", without_freezes(length, tr));
}

std::string longest_without_freezes(const core::Verdicts& verdicts, const Translator& tr) {
  const int length = thawed_longest(verdicts);
  if (length == core::length_of(core::longest_streak(verdicts))) return "";
  return fmt::format(" ({})", without_freezes(length, tr));
}

std::string longest_before_tracking(const core::Verdicts& verdicts, const Translator& tr) {
  if (verdicts.longest_before <= core::length_of(core::longest_streak(verdicts))) return "";
  return tr(Msg::streak_and_before_tracking, days_name(verdicts.longest_before, tr));
}

bool is_frozen_yesterday(const core::Verdicts& verdicts) {
  return verdicts.at(verdicts.today() - date::days{1}) == Verdict::frozen;
}

std::string day_list(const std::vector<core::Day>& days, const Translator& tr) {
  std::vector<std::string> names;
  for (const core::Day day : days) names.push_back(day_name(day, tr));
  return fmt::format("{}", fmt::join(names, ", "));
}

render::Json day_list_json(const std::vector<core::Day>& days) {
  render::Json::Array all;
  for (const core::Day day : days) all.push_back(core::iso(day));
  return all;
}

render::Json::Object streak_json(const core::Verdicts& verdicts) {
  render::Json::Object streak = lengths_json(verdicts);
  streak.emplace_back("without_freezes", lengths_json(core::thawed(verdicts)));
  return streak;
}

render::Json strength_json(const core::Verdicts& verdicts, core::Frequency frequency) {
  return std::round(1000 * core::strength(verdicts, frequency)) / 1000;
}

}  // namespace gongbu::report
