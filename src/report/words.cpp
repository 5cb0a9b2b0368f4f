#include "gongbu/report/words.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <array>
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

}  // namespace

std::string kind_name(std::string_view kind, const Translator& tr) {
  for (const auto& [key, name] : kKindNames)
    if (key == kind) return std::string(tr.raw(name));
  return std::string(kind);
}

std::string weekday_name(core::Day day, const Translator& tr) {
  constexpr std::array kNames = {Msg::weekday_sun, Msg::weekday_mon, Msg::weekday_tue,
                                 Msg::weekday_wed, Msg::weekday_thu, Msg::weekday_fri,
                                 Msg::weekday_sat};
  return std::string(tr.raw(kNames[date::weekday{day}.c_encoding()]));
}

std::string day_name(core::Day day, const Translator& tr) {
  return fmt::format("{} ({})", core::iso(day), weekday_name(day, tr));
}

std::string duration_name(core::minutes spent, const Translator& tr) {
  const auto hours = spent.count() / 60;
  const auto rest = spent.count() % 60;
  if (hours == 0) return tr(Msg::duration_minutes, rest);
  if (rest == 0) return tr(Msg::duration_hours, hours);
  return tr(Msg::duration_hours_minutes, hours, rest);
}

std::string clock_name(core::Instant at, core::seconds utc_offset) {
  const auto wall = at.time_since_epoch() + utc_offset;
  const auto minute = date::floor<core::minutes>(wall - date::floor<date::days>(wall)).count();
  return fmt::format("{:02}:{:02}", minute / 60, minute % 60);
}

std::string days_name(int days, const Translator& tr) { return tr(Msg::days, days); }

std::string goal_name(const core::Goal& goal) {
  return fmt::format("{} {}{}/{}",
                     goal.kinds.empty() ? "any" : fmt::format("{}", fmt::join(goal.kinds, ",")),
                     goal.amount, goal.unit == core::Goal::Unit::spent ? "m" : "",
                     goal.period == core::Goal::Period::day ? "day" : "week");
}

Span verdict_sign(core::Verdict verdict) {
  switch (verdict) {
    case core::Verdict::met:
      return {"✓", Tone::good};
    case core::Verdict::missed:
      return {"✗", Tone::bad};
    case core::Verdict::rest:
      return {"~", Tone::dim};
    case core::Verdict::pending:
      return {"○", Tone::warn};
    case core::Verdict::before:
      return {"-", Tone::dim};
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
  }
  return {};
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
  }
  return "";
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
  }
  return "";
}

}  // namespace gongbu::report
