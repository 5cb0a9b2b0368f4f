#include "gongbu/report/calendar_report.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gongbu/core/period.hpp"
#include "report_fixtures.hpp"

// The heatmap block and the calendar view.
namespace gongbu::report {
namespace {

using core::Day;
using core::minutes;
using namespace date::literals;

// Returns the weeks of November 2026 up to today.
CalendarView november(std::string_view letters, std::vector<core::Tally> tallies) {
  return {.verdicts = days(letters),
          .tallies = std::move(tallies),
          .first = Day{2026_y / 11 / 1},
          .last = kToday,
          .week_start = date::Monday};
}

core::Tally commits(int days_ago, int count) {
  return {kToday - date::days{days_ago}, "commit", count};
}

// Returns `weeks` full weeks of one sign, two per month.
render::Heatmap plain_weeks(std::size_t weeks) {
  render::Heatmap heatmap{.weekdays = {"Mon", "", "Wed", "", "Fri", "", ""}, .weeks = {}};
  for (std::size_t i = 0; i < weeks; ++i)
    heatmap.weeks.push_back({"M" + std::to_string(i / 4),
                             std::vector<render::Heatmap::Day>(7, {render::Span{"x"}, "a day"})});
  return heatmap;
}

}  // namespace

TEST_CASE("calendar: level and verdict of each day are visible without colour") {
  // From Monday 9: met days of each level, rest, missed without activity, missed with activity,
  // today.
  const CalendarView view =
      november("++++~--+++++.", {commits(12, 1), commits(11, 2), commits(10, 3), commits(9, 4),
                                 commits(6, 2), commits(5, 4), commits(4, 3), commits(3, 2),
                                 commits(2, 1), commits(1, 1), commits(0, 1)});
  CHECK(text_of(view, kEnglish) ==
        "Study 2026-11-01 – 2026-11-21\n"
        "    Nov\n"
        "Mon     ▒ ▓\n"
        "        ▒ ▒\n"
        "Wed     ▒ ▒\n"
        "        ▓ ▒\n"
        "Fri     ~ ▒\n"
        "        ✗ 2\n"
        "        2\n"
        "less ░▒▓█ more  1–4 met in part  ✗ missed  ~ rest day\n"
        "\n"
        "9 days met · 24 activities\n"
        "Streak 5 days · longest 5 days · strength 37%\n");
}

TEST_CASE("calendar: a single kind shows only levels") {
  CalendarView view = november("+-+.", {commits(3, 1), commits(1, 5)});
  view.kind = "paper";
  view.tallies.push_back({kToday - date::days{1}, "paper", 1, minutes{90}});
  CHECK(text_of(view, kKorean) ==
        "논문 2026-11-01 ~ 2026-11-21\n"
        "   11월\n"
        "월\n"
        "\n"
        "수       ·\n"
        "         ·\n"
        "금       ▒\n"
        "         ·\n"
        "\n"
        "적음 ░▒▓█ 많음  · 없음\n"
        "\n"
        "완료한 날 1일 · 활동 1개 · 1시간 30분\n");
}

TEST_CASE("calendar: weeks begin on the configured weekday") {
  CalendarView view = november("+", {commits(0, 1)});
  view.week_start = date::Sunday;
  CHECK(contains(text_of(view, kEnglish), "Fri\n        ▒\nless"));
  CHECK(contains(text_of(view, kEnglish), "    Nov\n\nMon\n"));
}

TEST_CASE("calendar: an empty record, and future days") {
  CalendarView view = november(".", {});
  view.first = Day{2026_y / 1 / 1};
  view.last = Day{2026_y / 12 / 31};
  const std::string text = text_of(view, kKorean);
  CHECK(contains(text, "○"));
  CHECK(contains(text, "   1   2   3    4   5    6   7   8    9   10  11   12\n"));
  CHECK(text.ends_with("완료한 날 0일 · 활동 0개\n현재 연속 기록 없음\n"));
  CHECK(widest_line(text) <= 80);
}

TEST_CASE("calendar: more than a year is one heatmap per twelve months") {
  CalendarView view = november(".", {});
  view.first = Day{2017_y / 12 / 1};
  const std::string text = text_of(view, kEnglish);
  CHECK(text.find("Study 2017-12-01 – 2018-11-30\n") == 0);
  CHECK(contains(text, "Study 2025-12-01 – 2026-11-21\n"));
  CHECK(widest_line(text) <= 80);
  CHECK(widest_line(text_of(view, kKorean, 30)) <= 30);  // the legend is wrapped
}

TEST_CASE("calendar: a met day is never the faintest, a day in part or before may be") {
  CalendarView view = november("+-+", {commits(2, 1), commits(1, 1), commits(0, 9), commits(3, 9),
                                       commits(4, 9), commits(5, 1)});
  const std::string json = to_json(json_of(view), false);
  CHECK(contains(json, R"("2026-11-16","verdict":"before","count":1,"minutes":null,"level":1})"));
  CHECK(contains(json, R"("2026-11-19","verdict":"met","count":1,"minutes":null,"level":2})"));
  CHECK(contains(json, R"("2026-11-20","verdict":"missed","count":1,"minutes":null,"level":1})"));
}

TEST_CASE("heatmap: each verdict has its mark") {
  CalendarView view = november("+-~*-.", {commits(5, 1), commits(1, 1)});
  const render::Heatmap heatmap = heatmap_of(view, kEnglish);
  using render::DayMark;
  std::vector<DayMark> marks;
  for (const render::Heatmap::Day& day : heatmap.weeks.back().days) marks.push_back(day.mark);
  CHECK(marks == std::vector{DayMark::level, DayMark::missed, DayMark::rest, DayMark::frozen,
                             DayMark::part, DayMark::open, DayMark::none});
  CHECK(heatmap.weeks.front().days.back().mark == DayMark::before);  // Sunday 1
  CHECK(heatmap.weeks.back().days.front().level == 2);
}

TEST_CASE("heatmap: until there are twelve weeks it begins with the first") {
  const core::Day monday{2026_y / 11 / 16};
  CHECK(heatmap_begin(days("+."), date::Monday) == monday);
  CHECK(heatmap_begin(days(std::string(83, '+')), date::Monday) == monday - date::weeks{11});
  CHECK(heatmap_begin(days(std::string(84, '+')), date::Monday) ==
        core::last_year_begin(kToday, date::Monday));
  core::Verdicts later = days("+");
  later.first_active = kToday - date::days{9};  // before tracking
  CHECK(heatmap_begin(later, date::Monday) == monday - date::weeks{1});
}

TEST_CASE("calendar: JSON") {
  CalendarView view = november("+.", {commits(1, 2)});
  view.first = kToday - date::days{2};
  CHECK(
      to_json(json_of(view), false) ==
      R"({"from":"2026-11-19","to":"2026-11-21","kind":null,"days":[)"
      R"({"day":"2026-11-19","verdict":"before","count":0,"minutes":0,"level":0},)"
      R"({"day":"2026-11-20","verdict":"met","count":2,"minutes":null,"level":2},)"
      R"({"day":"2026-11-21","verdict":"pending","count":0,"minutes":0,"level":0}],)"
      R"("total":{"days":1,"days_met":1,"count":2,"minutes":null},"streak":{"current":1,"longest":1,)"
      R"("without_freezes":{"current":1,"longest":1}}})"
      "\n");
}

TEST_CASE("heatmap: days are spaced if there is room; weeks that do not fit continue below") {
  const auto lines = [](std::size_t weeks, int width) {
    return to_text(render::Document().add(plain_weeks(weeks)), {.color = false, .width = width});
  };
  CHECK(lines(5, 14).starts_with("    M0      M1\nMon x x x x x\n"));
  CHECK(lines(5, 13).starts_with("    M0\nMon x x x x x\n"));
  CHECK(lines(5, 12).starts_with("    M0  M1\nMon xxxxx\n"));
  CHECK(lines(5, 7) ==
        "    M0\nMon xxx\n    xxx\nWed xxx\n    xxx\nFri xxx\n    xxx\n    xxx\n"
        "     M1\nMon xx\n    xx\nWed xx\n    xx\nFri xx\n    xx\n    xx\n\n");
  for (int width = 0; width < 5; ++width) CHECK(widest_line(lines(3, width)) <= 5);
}

TEST_CASE("heatmap: names of adjacent months are separated") {
  CalendarView view = november(".", {});
  view.first = core::last_year_begin(kToday, date::Monday);
  CHECK(contains(text_of(view, kKorean),
                 "\n     12  1   2   3    4   5    6   7   8    9   10  11\n"));
  CHECK(contains(text_of(view, kEnglish),
                 "\n      Dec Jan Feb Mar  Apr May  Jun Jul Aug  Sep Oct Nov\n"));
  // With enough room all names are full.
  view.first = Day{2026_y / 8 / 1};
  CHECK(contains(text_of(view, kKorean), "\n   8월       9월     10월    11월\n"));
}

TEST_CASE("heatmap: a month name without room is omitted") {
  render::Heatmap heatmap = plain_weeks(3);
  heatmap.weeks[0].month = "10월";
  CHECK(to_text(render::Document().add(heatmap), {.color = false, .width = 7})
            .starts_with("     M0\n"));
}

TEST_CASE("heatmap: colours follow the palette size") {
  render::Heatmap heatmap{.weekdays = {""},
                          .weeks = {{"", {{render::Span{"░", render::Tone::heat_1}, "a day"}}},
                                    {"", {{render::Span{"█", render::Tone::heat_4}, "a day"}}}}};
  const auto text = [&](bool color, int palette) {
    return to_text(render::Document().add(heatmap),
                   {.color = color, .width = 3, .palette = palette});
  };
  CHECK(text(false, 256) == "\n░ █\n\n");
  CHECK(text(true, 16) == "\n\x1b[32m░ \x1b[0m\x1b[92m█\x1b[0m\n\n");
  CHECK(contains(text(true, 256), "\x1b[38;5;"));
  CHECK(contains(text(true, 1 << 24), "\x1b[38;2;"));
}

TEST_CASE("heatmap: Markdown has it as a code block") {
  render::Heatmap heatmap = plain_weeks(2);
  heatmap.caption = "Study <b>";
  heatmap.scale = "x met";
  heatmap.signs = {{render::Span{"-"}, "missed"}, {{}, "before"}};
  CHECK(to_markdown(render::Document().add(heatmap)) ==
        "### Study &lt;b&gt;\n\n```text\n    M0\nMon x x\n    x x\nWed x x\n    x x\nFri x x\n    "
        "x x\n"
        "    x x\nx met  - missed\n```\n");
  CHECK(to_markdown(render::Document().add(render::Heatmap{.weekdays = {}, .weeks = {}})).empty());
  CHECK(to_text(render::Document().add(render::Heatmap{.weekdays = {}, .weeks = {}}), {}).empty());
}

}  // namespace gongbu::report
