#include "gongbu/report/words.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <array>
#include <cstddef>
#include <utility>

namespace gongbu::report {
namespace {

constexpr std::array kKindNames = {
    std::pair<std::string_view, Msg>{"commit", Msg::kind_commit},
    std::pair<std::string_view, Msg>{"paper", Msg::kind_paper},
    std::pair<std::string_view, Msg>{"math", Msg::kind_math},
    std::pair<std::string_view, Msg>{"course", Msg::kind_course},
    std::pair<std::string_view, Msg>{"problem", Msg::kind_problem},
    std::pair<std::string_view, Msg>{"post", Msg::kind_post},
    std::pair<std::string_view, Msg>{"read", Msg::kind_read},
    std::pair<std::string_view, Msg>{"other", Msg::kind_other},
};

constexpr std::array kWeekdayNames = {Msg::weekday_sun, Msg::weekday_mon, Msg::weekday_tue,
                                      Msg::weekday_wed, Msg::weekday_thu, Msg::weekday_fri,
                                      Msg::weekday_sat};

constexpr std::array kMonthNames = {Msg::month_jan, Msg::month_feb, Msg::month_mar, Msg::month_apr,
                                    Msg::month_may, Msg::month_jun, Msg::month_jul, Msg::month_aug,
                                    Msg::month_sep, Msg::month_oct, Msg::month_nov, Msg::month_dec};

constexpr std::array kWeekdaysFromMonday = {1U, 2U, 3U, 4U, 5U, 6U, 0U};

// "Sat, Sun"
std::string weekday_names(const core::Rest& rest, const Translator& tr) {
  std::vector<std::string_view> names;
  for (const unsigned weekday : kWeekdaysFromMonday)
    if ((rest.weekdays >> weekday & 1U) != 0) names.push_back(tr.raw(kWeekdayNames[weekday]));
  return fmt::format("{}", fmt::join(names, ", "));
}

// "45m", "1h", "1h30m": one word.
std::string short_duration(int minutes) {
  const std::string hours = minutes < 60 ? "" : fmt::format("{}h", minutes / 60);
  const std::string rest = minutes % 60 == 0 ? "" : fmt::format("{}m", minutes % 60);
  return hours + rest;
}

// "math,paper", "수학,논문"
std::string goal_kinds_name(const core::Goal& goal, const Translator& tr) {
  if (goal.kinds.empty()) return std::string(tr.raw(Msg::goal_any));
  std::vector<std::string> names;
  for (const std::string& kind : goal.kinds) names.push_back(kind_name(kind, tr));
  return fmt::format("{}", fmt::join(names, ","));
}

// "2", "45m", "1h30m"; "2회", "45분", "1시간 30분"
std::string goal_amount_name(const core::Goal& goal, const Translator& tr) {
  if (goal.unit == core::Goal::Unit::count) return tr(Msg::goal_times, goal.amount);
  const int hours = goal.amount / 60;
  const int rest = goal.amount % 60;
  if (hours == 0 || rest == 0) return duration_name(core::minutes{goal.amount}, tr);
  return tr(Msg::goal_hours_minutes, hours, rest);
}

}  // namespace

std::string kind_name(std::string_view kind, const Translator& tr) {
  for (const auto& [key, name] : kKindNames)
    if (key == kind) return std::string(tr.raw(name));
  return std::string(kind);
}

std::string weekday_name(core::Day day, const Translator& tr) {
  return std::string(tr.raw(kWeekdayNames[date::weekday{day}.c_encoding()]));
}

std::string day_name(core::Day day, const Translator& tr) {
  return fmt::format("{} ({})", core::iso(day), weekday_name(day, tr));
}

std::string day_range_name(core::Day from, core::Day until, const Translator& tr) {
  return from == until ? day_name(from, tr) : tr(Msg::day_range, core::iso(from), core::iso(until));
}

std::string month_name(date::month month, const Translator& tr) {
  return std::string(tr.raw(kMonthNames[static_cast<unsigned>(month) - 1]));
}

std::string short_month_name(date::month month, const Translator& tr) {
  return tr.language() == Language::korean ? std::to_string(static_cast<unsigned>(month))
                                           : month_name(month, tr);
}

std::string period_name(const core::Period& period, const Translator& tr) {
  const date::year_month_day date{period.first};
  const int year = static_cast<int>(date.year());
  switch (period.unit) {
    case core::Period::Unit::week:
      return tr(Msg::week_title, day_range_name(period.first, period.last, tr));
    case core::Period::Unit::month:
      return tr(Msg::month_of_year, month_name(date.month(), tr), year);
    case core::Period::Unit::year:
      return tr(Msg::year_title, year);
  }
  return {};
}

std::string duration_name(core::minutes spent, const Translator& tr) {
  const auto hours = spent.count() / 60;
  const auto rest = spent.count() % 60;
  if (hours == 0) return tr(Msg::duration_minutes, rest);
  if (rest == 0) return tr(Msg::duration_hours, hours);
  return tr(Msg::duration_hours_minutes, hours, rest);
}

std::string spent_name(core::minutes spent, const Translator& tr) {
  return spent > core::minutes{0} ? duration_name(spent, tr) : "";
}

std::string clock_name(core::Instant at, core::seconds utc_offset) {
  const auto wall = at.time_since_epoch() + utc_offset;
  const auto minute = date::floor<core::minutes>(wall - date::floor<date::days>(wall)).count();
  return fmt::format("{:02}:{:02}", minute / 60, minute % 60);
}

std::string days_name(int days, const Translator& tr) { return tr(Msg::days, days); }

std::string goal_key(const core::Goal& goal) {
  return fmt::format("{} {}/{}",
                     goal.kinds.empty() ? "any" : fmt::format("{}", fmt::join(goal.kinds, ",")),
                     goal.unit == core::Goal::Unit::spent ? short_duration(goal.amount)
                                                          : std::to_string(goal.amount),
                     goal.period == core::Goal::Period::day ? "day" : "week");
}

std::string goal_name(const core::Goal& goal, const Translator& tr) {
  return tr(
      Phrase{goal.period == core::Goal::Period::day ? Msg::goal_each_day : Msg::goal_each_week,
             {goal_kinds_name(goal, tr), goal_amount_name(goal, tr)}});
}

std::string rest_name(const core::Rest& rest, const Translator& tr) {
  std::string days;
  if (rest.weekdays != core::Rest::kEveryWeekday) {
    days = weekday_names(rest, tr);
  } else if (rest.standing) {
    days = tr(Msg::rest_every_day);
  }
  std::string dates;
  if (rest.from && rest.until) {
    dates = day_range_name(*rest.from, *rest.until, tr);
  } else if (rest.from) {
    dates = tr(Msg::rest_from, day_name(*rest.from, tr));
  } else if (rest.until) {
    dates = tr(Msg::rest_until, day_name(*rest.until, tr));
  }
  if (days.empty() && dates.empty()) return tr(Msg::rest_every_day);
  return days + (days.empty() || dates.empty() ? "" : ", ") + dates;
}

std::vector<std::string_view> weekday_keys(const core::Rest& rest) {
  constexpr std::array<std::string_view, 7> kKeys = {"sun", "mon", "tue", "wed",
                                                     "thu", "fri", "sat"};
  std::vector<std::string_view> keys;
  for (const unsigned weekday : kWeekdaysFromMonday)
    if ((rest.weekdays >> weekday & 1U) != 0) keys.push_back(kKeys[weekday]);
  return keys;
}

render::Span verdict_sign(core::Verdict verdict) {
  switch (verdict) {
    case core::Verdict::met:
      return {"✓", render::Tone::good};
    case core::Verdict::missed:
      return {"✗", render::Tone::bad};
    case core::Verdict::rest:
      return {"~", render::Tone::dim};
    case core::Verdict::pending:
      return {"○", render::Tone::warn};
    case core::Verdict::before:
      return {"-", render::Tone::dim};
    case core::Verdict::frozen:
      return {"❅", render::Tone::warn};
  }
  return {};
}

std::string verdict_name(core::Verdict verdict, const Translator& tr) {
  switch (verdict) {
    case core::Verdict::met:
      return tr(Msg::verdict_met);
    case core::Verdict::missed:
      return tr(Msg::verdict_missed);
    case core::Verdict::rest:
      return tr(Msg::verdict_rest);
    case core::Verdict::pending:
      return tr(Msg::verdict_pending);
    case core::Verdict::before:
      return tr(Msg::verdict_before);
    case core::Verdict::frozen:
      return tr(Msg::verdict_frozen);
  }
  return {};
}

render::Line verdict_line(core::Verdict verdict, const Translator& tr) {
  const render::Span sign = verdict_sign(verdict);
  return render::Line(sign.text + " " + verdict_name(verdict, tr), sign.tone);
}

std::string_view verdict_key(core::Verdict verdict) {
  switch (verdict) {
    case core::Verdict::met:
      return "met";
    case core::Verdict::missed:
      return "missed";
    case core::Verdict::rest:
      return "rest";
    case core::Verdict::pending:
      return "pending";
    case core::Verdict::before:
      return "before";
    case core::Verdict::frozen:
      return "frozen";
  }
  return "";
}

render::Board::List named_list(Msg title, const std::vector<std::string>& names,
                               const Translator& tr) {
  constexpr std::size_t kMost = 20;
  const std::size_t named = names.size() > kMost + 1 ? kMost : names.size();
  render::Board::List list{
      render::Line(tr.raw(title)).add(fmt::format(" {}", names.size()), render::Tone::dim), {}};
  list.items.assign(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(named));
  if (named < names.size())
    list.items.emplace_back(tr(Msg::period_more, names.size() - named), render::Tone::dim);
  return list;
}

std::string size_name(const core::ChangeSize& size, const Translator& tr) {
  std::string files = tr(Msg::change_files, size.files);
  std::string lines = fmt::format("+{} −{}", size.added, size.removed);
  if (size.files <= 1 && (size.files == 0 || size.added + size.removed > 0)) return lines;
  return size.added + size.removed == 0 ? files : files + " " + lines;
}

std::string dropped_reason(core::Dropped dropped, const Translator& tr) {
  switch (dropped) {
    case core::Dropped::none:
      return "";
    case core::Dropped::merge:
      return tr(Msg::dropped_merge);
    case core::Dropped::empty:
      return tr(Msg::dropped_empty);
    case core::Dropped::superseded:
      return tr(Msg::dropped_superseded);
    case core::Dropped::unknown_address:
      return tr(Msg::dropped_unknown_address);
    case core::Dropped::ignored:
      return tr(Msg::dropped_ignored);
    case core::Dropped::bot:
      return tr(Msg::dropped_bot);
    case core::Dropped::white_space:
      return tr(Msg::dropped_white_space);
    case core::Dropped::too_small:
      return tr(Msg::dropped_too_small);
    case core::Dropped::never_paths:
      return tr(Msg::dropped_never_paths);
    case core::Dropped::no_clock:
      return tr(Msg::dropped_no_clock);
    case core::Dropped::bulk_upload:
      return tr(Msg::dropped_bulk_upload);
    case core::Dropped::imported:
      return tr(Msg::dropped_imported);
  }
  return "";
}

std::string_view dropped_key(core::Dropped dropped) {
  switch (dropped) {
    case core::Dropped::none:
      return "";
    case core::Dropped::merge:
      return "merge";
    case core::Dropped::empty:
      return "empty";
    case core::Dropped::superseded:
      return "superseded";
    case core::Dropped::unknown_address:
      return "unknown_address";
    case core::Dropped::ignored:
      return "ignored";
    case core::Dropped::bot:
      return "bot";
    case core::Dropped::white_space:
      return "white_space";
    case core::Dropped::too_small:
      return "too_small";
    case core::Dropped::never_paths:
      return "never_paths";
    case core::Dropped::no_clock:
      return "no_clock";
    case core::Dropped::bulk_upload:
      return "bulk_upload";
    case core::Dropped::imported:
      return "imported";
  }
  return "";
}

}  // namespace gongbu::report
