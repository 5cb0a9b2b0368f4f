#include <doctest/doctest.h>

#include <array>
#include <cstdio>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "gongbu/automation/crontab.hpp"
#include "gongbu/automation/property_list.hpp"
#include "gongbu/automation/timer_unit.hpp"

namespace gongbu::core {
namespace {

using Kind = automation::CrontabFault::Kind;
using Words = std::vector<std::string>;

constexpr Recurrence kEvening{std::nullopt, minutes{21 * 60}};
const Recurrence kSunday{date::Sunday, minutes{20 * 60 + 5}};
constexpr Recurrence kHourly{std::nullopt, minutes{7}, true};

Words block_lines() {
  return {
      automation::cron_line(kEvening, Words{"HOME=/home/me", "/opt/gongbu", "check", "--notify"})
          .value(),
      automation::cron_line(kSunday, Words{"HOME=/home/me", "/opt/gongbu", "week", "yesterday"})
          .value()};
}

automation::Crontab cut(std::string_view text) {
  const auto result = automation::cut_crontab(text);
  REQUIRE(std::holds_alternative<automation::Crontab>(result));
  return std::get<automation::Crontab>(result);
}

automation::CrontabFault fault_of(std::string_view text) {
  const auto result = automation::cut_crontab(text);
  REQUIRE(std::holds_alternative<automation::CrontabFault>(result));
  return std::get<automation::CrontabFault>(result);
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

// Returns the command that cron passes to the shell, with "\%" as "%". A bare "%" would end it.
std::string command_of(const std::string& line, int fields) {
  std::size_t at = 0;
  for (int i = 0; i < fields; ++i) at = line.find(' ', at) + 1;
  std::string command;
  for (; at < line.size(); ++at) {
    REQUIRE(line[at] != '%');
    if (line[at] == '\\' && line[at + 1] == '%') ++at;
    command += line[at];
  }
  return command;
}

std::string output_of(const std::string& command) {
  FILE* pipe = ::popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string text;
  std::array<char, 4096> buffer{};
  while (const std::size_t n = std::fread(buffer.data(), 1, buffer.size(), pipe))
    text.append(buffer.data(), n);
  ::pclose(pipe);
  return text;
}

}  // namespace

TEST_CASE("a block is appended to a crontab, and removing it restores every byte") {
  using namespace std::string_view_literals;
  for (const std::string_view text :
       {""sv, "\n"sv, "# mine\n"sv, "MAILTO=me@example.com\n\n5 4 * * * echo 100\\%\n"sv,
        "no newline"sv, "5 4 * * * echo hi\r\n\r\n"sv, "# a \0 in it\n"sv, "\n\n\n"sv,
        "# \xff\xfe\n\t\n"sv, "# >> gongbu\n# <<< gongbu too\n"sv, "\r"sv}) {
    CAPTURE(text);
    const std::string with = with_block(cut(text), block_lines());
    CHECK(with.starts_with(text));
    CHECK(with.ends_with("# <<< gongbu\n"));
    CHECK(without_block(cut(with)) == text);
    CHECK(with_block(cut(with), block_lines()) == with);
  }
}

TEST_CASE("random crontabs are restored byte for byte") {
  std::mt19937 random(20261121);
  constexpr std::string_view kAlphabet("\n\n\r #>%\\a\0", 10);
  for (int round = 0; round < 5000; ++round) {
    std::string text(random() % 12, ' ');
    for (char& c : text) c = kAlphabet[random() % kAlphabet.size()];
    CAPTURE(text);
    const std::string with = with_block(cut(text), block_lines());
    const std::string again = with_block(cut(with), {block_lines().data(), 1});
    CHECK(cut(again).runs.size() == 1);
    REQUIRE(without_block(cut(again)) == text);
  }
}

TEST_CASE("a block is replaced in place") {
  const std::string text = with_block(cut("# before\n"), block_lines()) + "# after\n";
  const std::string changed = with_block(cut(text), {block_lines().data(), 1});
  CHECK(changed.starts_with("# before\n# >>> gongbu"));
  CHECK(changed.ends_with("check --notify\n# <<< gongbu\n# after\n"));
  CHECK(without_block(cut(changed)) == "# before\n# after\n");
}

TEST_CASE("lines added after the block do not join a line without a newline") {
  const std::string text = with_block(cut("last"), block_lines()) + "new\n";
  CHECK(without_block(cut(text)) == "last\nnew\n");
}

TEST_CASE("a block is recognized in a crontab with carriage returns") {
  std::string text = with_block(cut("# mine\n"), block_lines());
  for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2)
    text.insert(at, "\r");
  CHECK(cut(text).runs.size() == 2);
  CHECK(without_block(cut(text)) == "# mine\r\n");
}

TEST_CASE("the runs of a block are parsed") {
  const automation::Crontab crontab = cut(with_block(cut(""), block_lines()));
  CHECK(crontab.has_block);
  CHECK(crontab.runs ==
        std::vector<ScheduledRun>{{Job::check, kEvening, true}, {Job::week, kSunday, false}});
  CHECK_FALSE(cut("# mine\n").has_block);
}

TEST_CASE("an hourly run is one line, one timer and one date of launchd's calendar") {
  const Words words{"/opt/gongbu", "sync", "--quiet"};
  const std::string line = automation::cron_line(kHourly, words).value();
  CHECK(line == "7 * * * * /usr/bin/env /opt/gongbu sync --quiet");
  const std::string text = with_block(cut("# mine\n"), {&line, 1});
  CHECK(cut(text).runs == std::vector<ScheduledRun>{{Job::sync, kHourly, false}});
  const std::string timer =
      automation::timer_unit(Job::sync, std::vector<Recurrence>{kHourly}, "Asia/Seoul");
  CHECK(timer.find("OnCalendar=*-*-* *:07:00 Asia/Seoul\n") != std::string::npos);
  const std::string service = automation::service_unit(Job::sync, words).value();
  CHECK(service.find("SuccessExitStatus=1\n") != std::string::npos);
  CHECK(automation::read_units(service, timer).runs ==
        std::vector<ScheduledRun>{{Job::sync, kHourly, false}});
  const auto agent =
      automation::property_list(Job::sync, words, std::vector<Recurrence>{kHourly}).value();
  CHECK(agent.find("    <dict><key>Minute</key><integer>7</integer></dict>\n") !=
        std::string::npos);
}

TEST_CASE("only sync runs every hour, and nothing else of it") {
  for (const char* line :
       {"7 * * * * /usr/bin/env /opt/gongbu check", "7 3 * * * /usr/bin/env /opt/gongbu sync",
        "60 * * * * /usr/bin/env /opt/gongbu sync", "* * * * * /usr/bin/env /opt/gongbu sync",
        "7 * * * 0 /usr/bin/env /opt/gongbu sync"}) {
    CAPTURE(line);
    const std::string text(line);
    CHECK(fault_of(with_block(cut(""), {&text, 1})).kind == Kind::foreign_line);
  }
}

TEST_CASE("a damaged block is an error") {
  const std::string text = with_block(cut("# mine\n"), block_lines()) + "# after\n";
  struct Damage {
    std::string text;
    Kind kind;
    int line;
  };
  const std::string end = "# <<< gongbu\n";
  for (const Damage& damage : {
           Damage{replaced(text, end, ""), Kind::stray_marker, 2},
           Damage{replaced(text, "# >>> gongbu", "# gongbu"), Kind::stray_marker, 5},
           Damage{text + end, Kind::stray_marker, 7},
           Damage{text + text, Kind::stray_marker, 8},
           Damage{end + text, Kind::stray_marker, 1},
           Damage{replaced(text, end, "MAILTO=x\n" + end), Kind::foreign_line, 5},
           Damage{replaced(text, end, "\n" + end), Kind::foreign_line, 5},
           Damage{replaced(text, end, "0 1 * * * backup check\n" + end), Kind::foreign_line, 5},
           Damage{replaced(text, end, "0 1 * * * /home/me/backup check\n" + end),
                  Kind::foreign_line, 5},
           Damage{replaced(text, "0 21 * * *", "*/5 21 * * *"), Kind::foreign_line, 3},
           Damage{replaced(text, "0 21 * * *", "0 24 * * *"), Kind::foreign_line, 3},
           Damage{replaced(text, "0 21 * * *", "0 21 1 * *"), Kind::foreign_line, 3},
           Damage{replaced(text, "0 21 * * *", "# 0 21 * * *"), Kind::foreign_line, 3},
       }) {
    CAPTURE(damage.text);
    const automation::CrontabFault fault = fault_of(damage.text);
    CHECK(fault.kind == damage.kind);
    CHECK(fault.line == damage.line);
    CHECK_FALSE(fault.text.find('\n') != std::string::npos);
  }
}

TEST_CASE("a line has the time and the quoted words") {
  CHECK(automation::cron_line(kEvening, Words{"HOME=/home/me", "/opt/gongbu", "check"}) ==
        "0 21 * * * /usr/bin/env HOME=/home/me /opt/gongbu check");
  CHECK(automation::cron_line(kSunday, Words{"week"}) == "5 20 * * 0 /usr/bin/env week");

  const std::string odd = "A=it's 100% of \"$HOME\" `id` ;&|<>*?~#!() 공부";
  const std::string line = automation::cron_line(kEvening, Words{odd, "printenv", "A"}).value();
  CHECK(output_of(command_of(line, 5)) == odd.substr(2) + "\n");
}

TEST_CASE("words that cron would change are rejected") {
  for (const char* word : {"/a\nb", "/a\\b", "/a\tb", "/a\x7f"})
    CHECK_FALSE(automation::cron_line(kEvening, Words{word}));
  CHECK(automation::cron_line(kEvening, Words{std::string(900, 'x')}));
  CHECK_FALSE(automation::cron_line(kEvening, Words{std::string(1000, 'x')}));
}

TEST_CASE("the job is recognized by its words, not by a path") {
  CHECK(automation::read_command("/usr/bin/env /home/check/week/gongbu week", kSunday)->job ==
        Job::week);
  CHECK(automation::read_command("/usr/bin/env /home/week/gongbu check >/dev/null", kSunday)->job ==
        Job::check);
  CHECK(automation::read_command("/usr/bin/env A=/home/week/sync /check sync --quiet", kHourly)
            ->job == Job::sync);
  CHECK(automation::read_command("/usr/bin/env '/my sync /gongbu' check", kSunday)->job ==
        Job::check);
  CHECK_FALSE(automation::read_command("/usr/bin/env /home/me/checker", kSunday));
  CHECK_FALSE(automation::read_command("/home/me/gongbu check", kSunday));
}

TEST_CASE("units have the same runs as a crontab") {
  const std::string service =
      automation::service_unit(Job::check,
                               Words{"HOME=/home/my %h", "/opt/gongbu", "check", "--notify"})
          .value();
  CHECK(service.starts_with(automation::kUnitMark));
  CHECK(service.find("ExecStart=/usr/bin/env \"HOME=/home/my %%h\" /opt/gongbu check --notify\n") !=
        std::string::npos);
  CHECK(service.find("SuccessExitStatus=1\n") != std::string::npos);

  const std::string timer =
      automation::timer_unit(Job::check, std::vector<Recurrence>{kEvening, kSunday}, "Asia/Seoul");
  CHECK(timer.starts_with(automation::kUnitMark));
  CHECK(timer.find("OnCalendar=*-*-* 21:00:00 Asia/Seoul\n"
                   "OnCalendar=Sun *-*-* 20:05:00 Asia/Seoul\nPersistent=true\n") !=
        std::string::npos);

  const automation::TimerRuns read = automation::read_units(service, timer);
  CHECK(read.zone == "Asia/Seoul");
  CHECK(read.runs ==
        std::vector<ScheduledRun>{{Job::check, kEvening, true}, {Job::check, kSunday, true}});
}

TEST_CASE("units not written by gongbu are ignored") {
  const std::string service =
      automation::service_unit(Job::week, Words{"/opt/gongbu", "week"}).value();
  CHECK(automation::read_units(service,
                               "[Timer]\nOnCalendar=daily\nOnCalendar=Xyz *-*-* 20:00:00 UTC\n"
                               "OnCalendar=*-*-* 25:00:00 UTC\nOnCalendar=*-*-* 2\n")
            .runs.empty());
  CHECK(automation::read_units("", "OnCalendar=*-*-* 21:00:00 UTC\n").runs.empty());
  CHECK_FALSE(automation::service_unit(Job::week, Words{"/a\nExecStart=/bin/false"}));
}

TEST_CASE("a property list runs a command at each time of launchd's calendar") {
  const auto agent = automation::property_list(
      Job::check, Words{"HOME=/Users/a & \"b\" <c>", "/opt/gongbu", "check"},
      std::vector<Recurrence>{kEvening, kSunday});
  CHECK(agent.value() == R"(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>Label</key>
  <string>gongbu.check</string>
  <key>ProgramArguments</key>
  <array>
    <string>/usr/bin/env</string>
    <string>HOME=/Users/a &amp; &quot;b&quot; &lt;c&gt;</string>
    <string>/opt/gongbu</string>
    <string>check</string>
  </array>
  <key>StartCalendarInterval</key>
  <array>
    <dict><key>Hour</key><integer>21</integer><key>Minute</key><integer>0</integer></dict>
    <dict><key>Weekday</key><integer>0</integer><key>Hour</key><integer>20</integer><key>Minute</key><integer>5</integer></dict>
  </array>
  <key>ProcessType</key>
  <string>Background</string>
</dict>
</plist>
)");
  CHECK(automation::property_list(Job::week, Words{"week"}, std::vector<Recurrence>{kSunday})
            ->find("<string>gongbu.week</string>") != std::string::npos);
  CHECK_FALSE(
      automation::property_list(Job::check, Words{"/a\x1b[2J"}, std::vector<Recurrence>{kEvening}));
}

TEST_CASE("crontab: a variable is read as cron reads it") {
  const auto zone = [](const std::string& lines) {
    return automation::crontab_variable(lines, "CRON_TZ").value_or("not set");
  };
  CHECK(zone("") == "not set");
  CHECK(zone("CRON_TZ=Asia/Seoul\n") == "Asia/Seoul");
  CHECK(zone("  CRON_TZ = Asia/Seoul \n5 4 * * * backup\n") == "Asia/Seoul");
  CHECK(zone("CRON_TZ=\"Asia/Seoul\"\n'CRON_TZ'='UTC'") == "UTC");
  CHECK(zone("# CRON_TZ=UTC\nTZ=UTC\n0 9 * * * CRON_TZ=UTC date\n") == "not set");
  CHECK(zone("CRON_TZ=\"UTC") == "\"UTC");
  CHECK(zone("CRON_TZ=").empty());
}

}  // namespace gongbu::core
