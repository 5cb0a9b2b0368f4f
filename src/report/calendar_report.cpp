#include "gongbu/report/calendar_report.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <string_view>
#include <utility>

#include "gongbu/core/intensity.hpp"
#include "gongbu/core/period.hpp"
#include "gongbu/report/activity_report.hpp"
#include "gongbu/report/streak_report.hpp"
#include "gongbu/report/words.hpp"

namespace gongbu::report {
namespace {

using core::DayIntensity;
using core::Verdict;

constexpr date::days kWeek{7};
constexpr std::string_view kNothing = "·";  // no activity, if one kind is shown

/// The days of a calendar up to today.
struct Days {
  core::Day first;
  std::vector<DayIntensity> all;
};

// Returns the days up to today. A day that met its goals is never shown as the faintest.
Days days_of(const CalendarView& view) {
  constexpr int kFaintestMet = 2;
  const core::Day last = std::min(view.last, view.verdicts.today());
  Days days{view.first, core::intensities(view.tallies, view.kind.value_or(""), view.first, last)};
  if (view.kind) return days;
  core::Day day = view.first;
  for (DayIntensity& done : days.all) {
    if (done.level > 0 && view.verdicts.at(day) == Verdict::met)
      done.level = std::max(done.level, kFaintestMet);
    day += date::days{1};
  }
  return days;
}

render::Span shade(int level) {
  constexpr std::array<std::string_view, core::kMostIntense> kShades{"░", "▒", "▓", "█"};
  return {std::string(kShades[static_cast<std::size_t>(level) - 1]),
          static_cast<render::Tone>(static_cast<int>(render::Tone::heat_1) + level - 1)};
}

// Returns whether there was activity, but the day is not met (yet).
bool is_in_part(const DayIntensity& day, Verdict verdict) {
  return day.level > 0 && (verdict == Verdict::missed || verdict == Verdict::pending);
}

// With one kind, verdicts are shown only where they explain why a streak continues.
bool shows_verdict(const DayIntensity& day, Verdict verdict, bool one_kind) {
  if (!one_kind) return verdict != Verdict::met && verdict != Verdict::before;
  return day.level == 0 && (verdict == Verdict::rest || verdict == Verdict::frozen);
}

render::DayMark mark_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::met:
      return render::DayMark::level;
    case Verdict::missed:
      return render::DayMark::missed;
    case Verdict::rest:
      return render::DayMark::rest;
    case Verdict::frozen:
      return render::DayMark::frozen;
    case Verdict::pending:
      return render::DayMark::open;
    case Verdict::before:
      break;
  }
  return render::DayMark::before;
}

// Returns a day without its description.
render::CalendarDay shown_day(const DayIntensity& day, Verdict verdict, bool one_kind) {
  if (verdict == Verdict::before && day.level == 0) return {.mark = render::DayMark::before};
  if (shows_verdict(day, verdict, one_kind)) {
    render::CalendarDay shown{.sign = verdict_sign(verdict), .mark = mark_of(verdict)};
    if (!is_in_part(day, verdict)) return shown;
    shown.sign.text = std::to_string(day.level);
    shown.mark = render::DayMark::part;
    return shown;
  }
  if (one_kind && day.level == 0)
    return {.sign = {std::string(kNothing), render::Tone::dim}, .mark = render::DayMark::missed};
  const int level = std::max(day.level, 1);
  return {.sign = shade(level), .mark = render::DayMark::level, .level = level};
}

/// Signs used in a heatmap besides shades, for its legend.
struct Signs {
  bool in_part = false;
  bool before = false;              ///< there are days before tracking, which have no sign
  std::set<Verdict> verdicts = {};  ///< verdicts shown as signs

  void add(const DayIntensity& day, Verdict verdict, bool one_kind) {
    if (verdict == Verdict::before && day.level == 0) before = true;
    if (!shows_verdict(day, verdict, one_kind)) return;
    if (is_in_part(day, verdict)) {
      in_part = true;
    } else {
      verdicts.insert(verdict);
    }
  }
};

// Returns "less ░▒▓█ more".
render::Line scale_of(const Translator& tr) {
  render::Line line(std::string(tr.raw(Msg::calendar_less)) + " ", render::Tone::dim);
  for (int level = 1; level <= core::kMostIntense; ++level) line.spans.push_back(shade(level));
  return line.add(" " + std::string(tr.raw(Msg::calendar_more)), render::Tone::dim);
}

// Returns the signs that occur besides the levels, with their meaning.
std::vector<render::CalendarDay> meanings(const Signs& signs, bool one_kind, const Translator& tr) {
  std::vector<render::CalendarDay> all;
  if (one_kind)
    all.push_back({{std::string(kNothing), render::Tone::dim},
                   tr(Msg::calendar_none),
                   render::DayMark::missed});
  if (signs.in_part)
    all.push_back({{"1–4", render::Tone::bad}, tr(Msg::calendar_partly), render::DayMark::part});
  for (const Verdict verdict : signs.verdicts)
    all.push_back({verdict_sign(verdict), verdict_name(verdict, tr), mark_of(verdict)});
  if (signs.before) all.push_back({{}, verdict_name(Verdict::before, tr), render::DayMark::before});
  return all;
}

// Names only Mon, Wed and Fri, like other contribution calendars.
std::vector<std::string> row_names(date::weekday week_start, const Translator& tr) {
  constexpr std::array kNamed{date::Monday, date::Wednesday, date::Friday};
  std::vector<std::string> names;
  const core::Day begin = core::week_begin(core::Day{}, week_start);
  for (core::Day day = begin; day < begin + kWeek; day += date::days{1}) {
    const bool named = std::find(kNamed.begin(), kNamed.end(), date::weekday{day}) != kNamed.end();
    names.push_back(named ? weekday_name(day, tr) : "");
  }
  return names;
}

// Returns "2026-11-21 (Sat): done · 3 activities · 1h 20m"; without the verdict for one kind.
std::string about(core::Day day, const DayIntensity& done, std::optional<Verdict> verdict,
                  const Translator& tr) {
  std::string text = day_name(day, tr);
  std::string_view separator = ": ";
  const auto add = [&](const std::string& words) {
    text.append(std::exchange(separator, " · ")).append(words);
  };
  if (verdict) add(verdict_name(*verdict, tr));
  if (done.count > 0) add(tr(Msg::activities, done.count));
  if (done.spent.count() > 0) add(duration_name(done.spent, tr));
  return text;
}

render::Heatmap picture(const CalendarView& view, const Days& days, core::Day first, core::Day last,
                        const Translator& tr) {
  render::Heatmap heatmap{.weekdays = row_names(view.week_start, tr), .weeks = {}};
  const bool one_kind = view.kind.has_value();
  Signs signs;
  for (core::Day begin = core::week_begin(first, view.week_start); begin <= last; begin += kWeek) {
    // A week that contains the first of a month belongs to that month.
    const date::year_month_day end{std::min(begin + kWeek - date::days{1}, last)};
    render::Heatmap::Week& week = heatmap.weeks.emplace_back(
        render::Heatmap::Week{.month = month_name(end.month(), tr),
                              .days = {},
                              .short_month = short_month_name(end.month(), tr)});
    for (core::Day day = begin; day < begin + kWeek; day += date::days{1}) {
      render::Heatmap::Day& shown = week.days.emplace_back();
      if (day < first || day > std::min(last, view.verdicts.today())) continue;
      const DayIntensity& done = days.all[static_cast<std::size_t>((day - days.first).count())];
      const Verdict verdict = view.verdicts.at(day);
      const bool says_verdict = !one_kind || shows_verdict(done, verdict, one_kind);
      shown = shown_day(done, verdict, one_kind);
      shown.about = about(day, done, says_verdict ? std::optional(verdict) : std::nullopt, tr);
      signs.add(done, verdict, one_kind);
    }
  }
  heatmap.scale = scale_of(tr);
  heatmap.signs = meanings(signs, one_kind, tr);
  return heatmap;
}

struct Total {
  int days = 0;      ///< days with any activity
  int days_met = 0;  ///< for one kind: days with activity of it
  int count = 0;
  core::minutes spent{0};
};

Total total_of(const CalendarView& view, const Days& days) {
  Total total;
  core::Day day = days.first;
  for (const DayIntensity& done : days.all) {
    total.days += done.level > 0 ? 1 : 0;
    total.days_met += !view.kind && view.verdicts.at(day) == Verdict::met ? 1 : 0;
    total.count += done.count;
    total.spent += done.spent;
    day += date::days{1};
  }
  if (view.kind) total.days_met = total.days;
  return total;
}

render::Line total_line(const Total& total, const Translator& tr) {
  render::Line line(tr(Msg::days_met, total.days_met), render::Tone::strong);
  line.add(" · " + tr(Msg::activities, total.count));
  if (total.spent.count() > 0) line.add(" · " + duration_name(total.spent, tr));
  return line;
}

render::Line caption(const CalendarView& view, core::Day first, core::Day last,
                     const Translator& tr) {
  const std::string range = day_range_name(first, last, tr);
  return view.kind ? fmt::format("{} {}", kind_name(*view.kind, tr), range)
                   : tr(Msg::calendar_title, range);
}

}  // namespace

core::Day heatmap_begin(const core::Verdicts& verdicts, date::weekday week_start) {
  const core::Day first = core::week_begin(verdicts.since(), week_start);
  const core::Day last = core::week_begin(verdicts.today(), week_start);
  return last - first < render::Heatmap::kFewWeeks * kWeek
             ? first
             : core::last_year_begin(verdicts.today(), week_start);
}

render::Heatmap heatmap_of(const CalendarView& view, const Translator& tr) {
  return picture(view, days_of(view), view.first, view.last, tr);
}

render::DayStrip week_strip(const CalendarView& view, const core::Week& week,
                            const Translator& tr) {
  const Days days = days_of(view);
  render::DayStrip strip;
  for (core::Day day = week.first; day <= week.last; day += date::days{1}) {
    render::DayStrip::Day& shown = strip.days.emplace_back();
    shown.name = weekday_name(day, tr);
    if (day > view.verdicts.today()) continue;
    const DayIntensity& done = days.all[static_cast<std::size_t>((day - days.first).count())];
    const Verdict verdict = view.verdicts.at(day);
    shown.day = shown_day(done, verdict, false);
    shown.day.sign = verdict_sign(verdict);
    shown.day.about = about(day, done, verdict, tr);
  }
  return strip;
}

render::Document document_of(const CalendarView& view, const Translator& tr) {
  constexpr date::days kMostDays{371};  // 53 whole weeks
  const Days days = days_of(view);
  render::Document document;
  for (core::Day first = view.first; first <= view.last;) {
    const date::year_month_day begin{first};
    const core::Day last =
        view.last - first < kMostDays
            ? view.last
            : core::Day{(begin + date::years{1}).year() / begin.month() / 1} - date::days{1};
    render::Heatmap heatmap = picture(view, days, first, last, tr);
    heatmap.caption = caption(view, first, last, tr);
    document.add(std::move(heatmap));
    first = last + date::days{1};
  }
  render::Paragraph sums{{total_line(total_of(view, days), tr)}};
  // The current streak is irrelevant to a range before the first judged day.
  if (!view.kind && view.last >= view.verdicts.first)
    sums.lines.push_back(short_streak_line(view.verdicts, tr));
  return document.add(std::move(sums));
}

render::Json json_of(const CalendarView& view) {
  const Days days = days_of(view);
  render::Json::Array array;
  for (std::size_t i = 0; i < days.all.size(); ++i) {
    const core::Day day = days.first + date::days{static_cast<int>(i)};
    array.push_back(
        render::Json::Object{{"day", core::iso(day)},
                             {"verdict", verdict_key(view.verdicts.at(day))},
                             {"count", days.all[i].count},
                             {"minutes", minutes_json(days.all[i].spent, days.all[i].count > 0)},
                             {"level", days.all[i].level}});
  }
  const Total total = total_of(view, days);
  return render::Json::Object{
      {"from", core::iso(view.first)},
      {"to", core::iso(view.last)},
      {"kind", view.kind},
      {"days", std::move(array)},
      {"total", render::Json::Object{{"days", total.days},
                                     {"days_met", total.days_met},
                                     {"count", total.count},
                                     {"minutes", minutes_json(total.spent, total.count > 0)}}},
      {"streak", streak_json(view.verdicts)}};
}

}  // namespace gongbu::report
