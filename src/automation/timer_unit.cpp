#include "gongbu/automation/timer_unit.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

#include "gongbu/automation/crontab.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/core/parse.hpp"

namespace gongbu::automation {
namespace {

constexpr std::string_view kExec = "ExecStart=";
constexpr std::string_view kCalendar = "OnCalendar=";
constexpr std::string_view kEveryDate = "*-*-* ";

constexpr std::array<std::string_view, 7> kSystemdWeekdays = {"Sun", "Mon", "Tue", "Wed",
                                                              "Thu", "Fri", "Sat"};

bool fits_unit(std::string_view word) {
  return std::none_of(word.begin(), word.end(),
                      [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; });
}

// Doubles "%" and "$", which systemd would expand.
std::string systemd_quoted(std::string_view word) {
  std::string text = "\"";
  for (const char c : word) {
    if (c == '"' || c == '\\') text += '\\';
    if (c == '%' || c == '$') text += c;
    text += c;
  }
  return text + "\"";
}

std::string_view description(core::Job job) {
  switch (job) {
    case core::Job::check:
      return "gongbu: is today's study done?";
    case core::Job::week:
      return "gongbu: the week's study";
    case core::Job::sync:
      break;
  }
  return "gongbu: sync with other machines";
}

std::string calendar(const core::Recurrence& when, std::string_view zone) {
  if (when.hourly)
    return fmt::format("{}{}*:{:02}:00 {}\n", kCalendar, kEveryDate, when.time.count(), zone);
  const auto hour = std::chrono::floor<std::chrono::hours>(when.time);
  return fmt::format(
      "{}{}{}{:02}:{:02}:00 {}\n", kCalendar,
      when.weekday ? fmt::format("{} ", kSystemdWeekdays[when.weekday->c_encoding()]) : "",
      kEveryDate, hour.count(), (when.time - hour).count(), zone);
}

// "20:00" or, hourly, "*:17"
std::optional<core::Recurrence> read_time(std::string_view text) {
  const bool hourly = text.starts_with("*:");
  const auto time =
      core::parse_time_of_day(hourly ? "00" + std::string(text.substr(1)) : std::string(text));
  if (!time) return std::nullopt;
  return core::Recurrence{{}, *time, hourly};
}

// "Sun *-*-* 20:00:00 Asia/Seoul" or "*-*-* *:17:00 Asia/Seoul"
std::optional<std::pair<core::Recurrence, std::string_view>> read_calendar(std::string_view text) {
  constexpr std::string_view kSeconds = ":00 ";
  const std::size_t date = text.find(kEveryDate);
  if (date == std::string_view::npos) return std::nullopt;
  std::optional<date::weekday> weekday;
  if (date > 0) {
    weekday = core::parse_weekday(text.substr(0, date));
    if (!weekday) return std::nullopt;
  }
  text.remove_prefix(date + kEveryDate.size());
  const std::size_t seconds = text.find(kSeconds);
  if (seconds == std::string_view::npos) return std::nullopt;
  auto when = read_time(text.substr(0, seconds));
  const std::string_view zone = text.substr(seconds + kSeconds.size());
  if (!when || zone.empty()) return std::nullopt;
  when->weekday = weekday;
  return std::pair{*when, zone};
}

std::vector<std::string> lines_with(std::string_view unit, std::string_view key) {
  std::vector<std::string> values;
  for (const std::string_view line : lines_of(unit))
    if (line.starts_with(key)) values.emplace_back(line.substr(key.size()));
  return values;
}

}  // namespace

std::optional<std::string> service_unit(core::Job job, std::span<const std::string> words) {
  if (!std::all_of(words.begin(), words.end(), fits_unit)) return std::nullopt;
  std::string command(kEnvProgram);
  // Quote only if needed, for readability.
  for (const std::string& word : words) {
    const bool plain = word.find_first_of(" '\"\\%$;") == std::string::npos;
    command += " " + (plain ? word : systemd_quoted(word));
  }
  return fmt::format("{}\n[Unit]\nDescription={}\n\n[Service]\nType=oneshot\n{}{}\n{}", kUnitMark,
                     description(job), kExec, command,
                     job == core::Job::week ? "" : "SuccessExitStatus=1\n");
}

std::string timer_unit(core::Job job, std::span<const core::Recurrence> times,
                       std::string_view zone) {
  std::string calendars;
  for (const core::Recurrence& when : times) calendars += calendar(when, zone);
  return fmt::format(
      "{}\n[Unit]\nDescription={}\n\n[Timer]\n{}Persistent=true\n\n[Install]\n"
      "WantedBy=timers.target\n",
      kUnitMark, description(job), calendars);
}

TimerRuns read_units(std::string_view service, std::string_view timer) {
  TimerRuns result;
  const std::vector<std::string> commands = lines_with(service, kExec);
  if (commands.empty()) return result;
  for (const std::string& text : lines_with(timer, kCalendar)) {
    const auto read = read_calendar(text);
    if (!read) continue;
    if (const auto run = read_command(commands.front(), read->first)) result.runs.push_back(*run);
    result.zone = read->second;
  }
  return result;
}

}  // namespace gongbu::automation
