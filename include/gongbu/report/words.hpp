#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/commit_policy.hpp"
#include "gongbu/core/commit_rule.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/core/goal.hpp"
#include "gongbu/core/period.hpp"
#include "gongbu/core/verdict.hpp"
#include "gongbu/render/document.hpp"

// How values are said to people, in either language.
namespace gongbu::report {

/// "paper" or "논문"; the user's own kinds are said as they are.
std::string kind_name(std::string_view kind, const Translator& tr);

/// "2026-11-21 (Sat)" or "2026-11-21 (토)".
std::string day_name(core::Day day, const Translator& tr);

/// "2026-11-16 – 2026-11-22"; the day alone, with its weekday, when both are the same.
std::string day_range_name(core::Day from, core::Day until, const Translator& tr);

/// "Sat" or "토".
std::string weekday_name(core::Day day, const Translator& tr);

/// "Nov" or "11월".
std::string month_name(date::month month, const Translator& tr);

/// The same where there is little room: "Nov" or "11".
std::string short_month_name(date::month month, const Translator& tr);

/// "Week 2026-11-16 – 2026-11-22", "Nov 2026" or "2026년 11월", "2026" or "2026년".
std::string period_name(const core::Period& period, const Translator& tr);

/// "1h 30m" or "1시간 30분"; "0m" for nothing.
std::string duration_name(core::minutes spent, const Translator& tr);

/// The same, but empty for nothing: for cells of tables.
std::string spent_name(core::minutes spent, const Translator& tr);

/// The wall clock at an instant with this offset, "21:03".
std::string clock_name(core::Instant at, core::seconds utc_offset);

/// "12 days" or "12일".
std::string days_name(int days, const Translator& tr);

/// "any 1/day", "math 1h30m/day", "math,paper 2/week": the form that is the same in any language,
/// for JSON.
std::string goal_key(const core::Goal& goal);

/// The same for people: "수학 하루 1시간 30분", "수학,논문 주 2회". `goal set` reads it in either
/// language.
std::string goal_name(const core::Goal& goal, const Translator& tr);

/// "Sat, Sun", "2026-12-24 – 2026-12-31", "Sun, from 2026-12-01 (Tue)", "every day".
std::string rest_name(const core::Rest& rest, const Translator& tr);

/// The stable English keys of the weekdays of a rest, for JSON: "mon" … "sun".
std::vector<std::string_view> weekday_keys(const core::Rest& rest);

/// A sign and tone for a verdict: "✓" met, "✗" missed, "~" rest, "○" pending, "-" before,
/// "❅" frozen.
render::Span verdict_sign(core::Verdict verdict);

/// The verdict in words: "met", "done" … for people.
std::string verdict_name(core::Verdict verdict, const Translator& tr);

/// "✓ done": sign and words.
render::Line verdict_line(core::Verdict verdict, const Translator& tr);

/// The stable English key of a verdict, for JSON: "met", "missed", "rest", "pending", "before",
/// "frozen".
std::string_view verdict_key(core::Verdict verdict);

/// How much a commit changes: "2 files +12 −3", of one file "+12 −3", without lines "2 files".
std::string size_name(const core::ChangeSize& size, const Translator& tr);

/// Why a commit does not count, in words; empty for one that does.
std::string dropped_reason(core::Dropped dropped, const Translator& tr);

/// The stable English key of it, for JSON: "merge", "empty" …; "" for one that counts.
std::string_view dropped_key(core::Dropped dropped);

}  // namespace gongbu::report
