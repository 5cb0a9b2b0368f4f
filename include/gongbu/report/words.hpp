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

// Formats values for people in both languages.
namespace gongbu::report {

/// "paper" or "논문"; kinds added by the user are unchanged.
std::string kind_name(std::string_view kind, const Translator& tr);

/// "2026-11-21 (Sat)" or "2026-11-21 (토)".
std::string day_name(core::Day day, const Translator& tr);

/// "2026-11-16 – 2026-11-22"; a single day with its weekday if both are equal.
std::string day_range_name(core::Day from, core::Day until, const Translator& tr);

/// "Sat" or "토".
std::string weekday_name(core::Day day, const Translator& tr);

/// "Nov" or "11월".
std::string month_name(date::month month, const Translator& tr);

/// Short form: "Nov" or "11".
std::string short_month_name(date::month month, const Translator& tr);

/// "Week 2026-11-16 – 2026-11-22", "Nov 2026" or "2026년 11월", "2026" or "2026년".
std::string period_name(const core::Period& period, const Translator& tr);

/// "1h 30m" or "1시간 30분"; "0m" for nothing.
std::string duration_name(core::minutes spent, const Translator& tr);

/// Like duration_name(), but "" for 0, for table cells.
std::string spent_name(core::minutes spent, const Translator& tr);

/// Returns the local time at an instant with this offset, "21:03".
std::string clock_name(core::Instant at, core::seconds utc_offset);

/// "12 days" or "12일".
std::string days_name(int days, const Translator& tr);

/// Language-independent form for JSON: "any 1/day", "math 1h30m/day", "math,paper 2/week".
std::string goal_key(const core::Goal& goal);

/// Translated form: "수학 하루 1시간 30분", "수학,논문 주 2회". `goal set` accepts both languages.
std::string goal_name(const core::Goal& goal, const Translator& tr);

/// "Sat, Sun", "2026-12-24 – 2026-12-31", "Sun, from 2026-12-01 (Tue)", "every day".
std::string rest_name(const core::Rest& rest, const Translator& tr);

/// Returns the weekdays of a rest as stable JSON keys: "mon" … "sun".
std::vector<std::string_view> weekday_keys(const core::Rest& rest);

/// Returns the sign and tone of a verdict: "✓" met, "✗" missed, "~" rest, "○" pending, "-" before,
/// "❅" frozen.
render::Span verdict_sign(core::Verdict verdict);

/// Returns the translated verdict: "met", "done", …
std::string verdict_name(core::Verdict verdict, const Translator& tr);

/// Returns sign and word: "✓ done".
render::Line verdict_line(core::Verdict verdict, const Translator& tr);

/// Returns the stable JSON key of a verdict: "met", "missed", "rest", "pending", "before",
/// "frozen".
std::string_view verdict_key(core::Verdict verdict);

/// Returns a list of names with a title such as "Posts 3"; a long list has only its first names and
/// the number of the others.
render::Board::List named_list(Msg title, const std::vector<std::string>& names,
                               const Translator& tr);

/// Returns the size of a change: "2 files +12 −3", for one file "+12 −3", without lines "2 files".
std::string size_name(const core::ChangeSize& size, const Translator& tr);

/// Returns why a commit does not count, or "" if it does.
std::string dropped_reason(core::Dropped dropped, const Translator& tr);

/// Returns the stable JSON key of the reason: "merge", "empty" …, or "" if it counts.
std::string_view dropped_key(core::Dropped dropped);

}  // namespace gongbu::report
