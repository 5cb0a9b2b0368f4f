#include "gongbu/report/streak_report.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "gongbu/report/words.hpp"

namespace gongbu::report {
namespace {

using core::Streak;
using core::Verdict;

constexpr int kConsistencyDays =
    30;  // a month: long enough to forgive a week, short enough to move

int length_of(const std::optional<Streak>& streak) { return streak ? streak->length : 0; }

int count_met(const core::Verdicts& verdicts) {
  return static_cast<int>(std::count(verdicts.days.begin(), verdicts.days.end(), Verdict::met));
}

std::optional<core::Day> last_met(const core::Verdicts& verdicts) {
  const std::vector<Streak> all = core::streaks(verdicts);
  return all.empty() ? std::nullopt : std::optional(all.back().end);
}

Line dated(const std::optional<Streak>& streak, const Translator& tr) {
  Line line(days_name(length_of(streak), tr), Tone::strong);
  if (streak) line.add("  " + day_range_name(streak->begin, streak->end, tr), Tone::dim);
  return line;
}

Line met_line(const core::Verdicts& verdicts, const Translator& tr) {
  Line line(std::to_string(count_met(verdicts)));
  if (const auto last = last_met(verdicts))
    line.add("  " + tr(Msg::streak_last_met, day_name(*last, tr)), Tone::dim);
  return line;
}

// Whether something was to be done that day, which a freeze only forgives.
bool is_due(Verdict verdict) {
  return verdict == Verdict::met || verdict == Verdict::missed || verdict == Verdict::frozen;
}

// How many of the last days on which something was due were met; nothing when none was due.
std::optional<Line> consistency_line(const core::Verdicts& verdicts, const Translator& tr) {
  const core::Day today = verdicts.today();
  int met = 0;
  int due = 0;
  for (core::Day day = today - date::days{kConsistencyDays - 1}; day <= today;
       day += date::days{1}) {
    const Verdict verdict = verdicts.at(day);
    met += verdict == Verdict::met ? 1 : 0;
    due += is_due(verdict) ? 1 : 0;
  }
  if (due == 0) return std::nullopt;
  return Line(tr(Msg::streak_consistency, 100 * met / due, met, due));
}

Json day_json(const std::optional<core::Day>& day) { return day ? Json(core::iso(*day)) : Json(); }

}  // namespace

Document document_of(const StreakView& view, const Translator& tr) {
  const core::Verdicts& verdicts = view.verdicts;
  const Verdict today = verdicts.at(verdicts.today());
  KeyValues rows;
  const auto row = [&](Msg label, Line value) {
    rows.rows.emplace_back(tr.raw(label), std::move(value));
  };
  if (view.kind) row(Msg::streak_row_kind, kind_name(*view.kind, tr));
  row(Msg::streak_row_today, verdict_line(today, tr));
  row(Msg::streak_row_current, dated(core::current_streak(verdicts), tr));
  row(Msg::streak_row_longest, dated(core::longest_streak(verdicts), tr));
  row(Msg::streak_row_met, met_line(verdicts, tr));
  if (auto consistency = consistency_line(verdicts, tr))
    rows.rows.emplace_back(tr(Msg::streak_row_last_month, kConsistencyDays),
                           *std::move(consistency));
  return Document().add(std::move(rows));
}

Json json_of(const StreakView& view) {
  const core::Verdicts& verdicts = view.verdicts;
  const auto current = core::current_streak(verdicts);
  const auto longest = core::longest_streak(verdicts);
  return Json::Object{
      {"current", length_of(current)},
      {"longest", length_of(longest)},
      {"current_start", current ? Json(core::iso(current->begin)) : Json()},
      {"longest_start", longest ? Json(core::iso(longest->begin)) : Json()},
      {"longest_end", longest ? Json(core::iso(longest->end)) : Json()},
      {"today", verdict_key(verdicts.at(verdicts.today()))},
      {"days_met", count_met(verdicts)},
      {"last_met", day_json(last_met(verdicts))},
  };
}

Line streak_line(const core::Verdicts& verdicts, const Translator& tr) {
  const auto current = core::current_streak(verdicts);
  const auto longest = core::longest_streak(verdicts);
  Line line = current ? Line(tr(Msg::streak_current, days_name(current->length, tr)), Tone::strong)
                      : Line(tr(Msg::streak_none), Tone::dim);
  if (longest) line.add(" · " + tr(Msg::streak_longest, days_name(longest->length, tr)));
  return line;
}

Json streak_json(const core::Verdicts& verdicts) {
  return Json::Object{{"current", length_of(core::current_streak(verdicts))},
                      {"longest", length_of(core::longest_streak(verdicts))}};
}

}  // namespace gongbu::report
