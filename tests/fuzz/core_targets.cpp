#include <fmt/core.h>

#include <array>
#include <string>
#include <variant>
#include <vector>

#include "gongbu/automation/crontab.hpp"
#include "gongbu/automation/hook_script.hpp"
#include "gongbu/automation/timer_unit.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/core/goal_words.hpp"
#include "gongbu/core/parse.hpp"
#include "gongbu/core/pathspec.hpp"
#include "targets.hpp"

namespace gongbu::fuzz {
namespace {

constexpr core::Day kToday{date::year{2026} / 11 / 28};

void require_calendar_day(const std::optional<core::Day>& day) {
  if (!day) return;
  const date::year_month_day date(*day);
  require(date.ok() && date.year() >= date::year{1} && date.year() <= date::year{9999},
          "days are of the years 1 to 9999");
}

}  // namespace

void read_dates(std::string_view bytes) {
  require_calendar_day(core::parse_day(bytes, kToday));
  require_calendar_day(core::parse_coming_day(bytes, kToday));
  require_calendar_day(core::parse_last_day(bytes, kToday - date::days{40}, kToday));
  if (const auto range = core::parse_day_range(bytes, kToday)) {
    require_calendar_day(range->first);
    require_calendar_day(range->last);
  }
  if (const auto day = core::parse_day(bytes, kToday))
    require(core::parse_day(date::format("%F", *day), kToday) == day, "an ISO date is itself");
  if (const auto weekday = core::parse_weekday(bytes)) require(weekday->ok(), "a day of the week");
  if (const auto at = core::parse_rfc3339(bytes))
    require(core::clamped(at->time_since_epoch().count()) == *at, "an instant of our years");
}

void read_durations(std::string_view bytes) {
  constexpr core::minutes kMost{1'000'000};
  if (const auto spent = core::parse_minutes(bytes)) {
    require(*spent <= kMost && *spent >= -kMost, "at most a million minutes");
    require(core::parse_minutes(std::to_string(spent->count())) == spent, "minutes are themselves");
  }
  if (const auto time = core::parse_time_of_day(bytes))
    require(*time >= core::minutes{0} && *time < date::days{1}, "within a day");
}

void read_goals(std::string_view bytes) {
  if (const auto target = core::parse_target(bytes)) {
    const char* form = target->unit == core::Goal::Unit::spent ? "{}m/{}"
                       : target->bare                          ? "{}/{}"
                                                               : "{} times a {}";
    const std::string same =
        fmt::format(fmt::runtime(form), target->amount,
                    target->period == core::Goal::Period::day ? "day" : "week");
    require(core::parse_target(same) == target, "a target is itself in plain words");
  }
  if (const auto freezes = core::parse_freezes(bytes))
    require(core::parse_freezes(fmt::format("{}/month", *freezes)) == freezes,
            "freezes are themselves in plain words");
  if (const auto weekdays = core::parse_weekdays(bytes))
    require(*weekdays < 1U << 7U, "seven days a week");
  core::parse_goal_period(bytes);
  core::is_off(bytes);
}

// Adds a block to a crontab and removes it; the first line is also a word of the command.
void read_crontab(std::string_view bytes) {
  const core::Recurrence evening{std::nullopt, core::minutes{21 * 60}};
  std::string_view rest = bytes;
  const std::string program(take_line(rest));
  const std::vector<std::string> words{program, "check", "--notify"};
  const std::optional<std::string> line = automation::cron_line(evening, words);
  const auto cut = automation::cut_crontab(bytes);
  if (const auto* crontab = std::get_if<automation::Crontab>(&cut); crontab != nullptr && line) {
    const std::string removed = automation::without_block(*crontab);
    const auto again = automation::cut_crontab(automation::with_block(*crontab, std::array{*line}));
    const auto* ours = std::get_if<automation::Crontab>(&again);
    require(ours != nullptr && ours->has_block, "its own block is found");
    require(ours->runs.size() == 1 && ours->runs.front().job == core::Job::check,
            "what it wrote is read");
    require(automation::without_block(*ours) == removed, "the user's lines are as they were");
  }
  if (const auto service = automation::service_unit(core::Job::week, words)) {
    const std::string timer =
        automation::timer_unit(core::Job::week, std::array{evening}, "Asia/Seoul");
    const automation::TimerRuns runs = automation::read_units(*service, timer);
    require(runs.runs.size() == 1 && runs.zone == "Asia/Seoul", "units are read back");
  }
  automation::read_units(bytes, bytes);
}

// Input: a pattern on the first line, a path on the second.
void read_pathspec(std::string_view bytes) {
  std::string_view path = bytes;
  const auto pathspec = core::Pathspec::parse(take_line(path));
  if (pathspec) pathspec->matches(path);
  const auto literal = core::Pathspec::parse(":(literal)" + std::string(path));
  const bool is_path = !path.empty() && !path.starts_with('/') && !path.ends_with('/') &&
                       !path.starts_with("./") &&  // a pathspec may begin so, a path does not
                       path.find("//") == std::string_view::npos &&
                       path.find('\0') == std::string_view::npos;
  if (literal && is_path) require(literal->matches(path), "a path fits itself");
}

void read_hook_script(std::string_view bytes) {
  automation::own_hook_program(bytes.substr(0, automation::kHookHeadSize));
  automation::hook_command_program(bytes);
  const std::string program = '/' + std::string(bytes.substr(0, 4096));
  if (program.find('\0') != std::string::npos) return;
  require(automation::hook_command_program(automation::hook_command(program)) == program,
          "a command names its program");
  for (const automation::HookEvent event : automation::kHookEvents) {
    const std::string script = automation::hook_script(event, program);
    if (program.find('\n') == std::string::npos &&
        script.find(program) < automation::kHookHeadSize / 2)
      require(automation::own_hook_program(
                  std::string_view(script).substr(0, automation::kHookHeadSize)) == program,
              "a script names its program");
  }
}

}  // namespace gongbu::fuzz
