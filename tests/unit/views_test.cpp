#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>

#include "gongbu/base/text.hpp"
#include "gongbu/core/goal_words.hpp"
#include "gongbu/core/week_start.hpp"
#include "gongbu/report/check_format.hpp"
#include "gongbu/report/check_report.hpp"
#include "gongbu/report/hook_report.hpp"
#include "gongbu/report/paper_report.hpp"
#include "gongbu/report/rebuild_report.hpp"
#include "gongbu/report/reviewed_report.hpp"
#include "gongbu/report/scan_report.hpp"
#include "gongbu/report/streak_report.hpp"
#include "gongbu/report/syllabus_report.hpp"
#include "gongbu/report/timer_report.hpp"
#include "gongbu/report/today_report.hpp"
#include "gongbu/report/why_report.hpp"
#include "gongbu/report/words.hpp"
#include "report_fixtures.hpp"

// Exact values, and cases not covered by transcripts.
namespace gongbu::report {
namespace {

using core::Day;
using core::minutes;
using core::Verdict;
using namespace date::literals;

// "math 30m/day"
GoalProgress math(int done) {
  core::Goal goal;
  goal.kinds = {"math"};
  goal.amount = 30;
  goal.unit = core::Goal::Unit::spent;
  return {goal, done};
}

// "paper 1/day"
GoalProgress one_of(const std::string& kind, int done) {
  core::Goal goal;
  goal.kinds = {kind};
  return {goal, done};
}

TEST_CASE("streak view: one day") {
  const StreakView view{.verdicts = days("+"), .kind = {}};
  CHECK(text_of(view, kEnglish) ==
        "Today        ✓ met\n"
        "Current      1 day  2026-11-21 (Sat)\n"
        "Longest      1 day  2026-11-21 (Sat)\n"
        "Days met     1 day  last on 2026-11-21 (Sat)\n"
        "Strength     5%  grows day by day; one missed day costs little\n"
        "Last 7 days  100% (1 of 1 due)\n");
  CHECK(json_text(view) ==
        R"({"current":1,"longest":1,"current_start":"2026-11-21","longest_start":"2026-11-21",)"
        R"("longest_end":"2026-11-21","today":"met","days_met":1,"last_met":"2026-11-21",)"
        R"("without_freezes":{"current":1,"longest":1},"frozen":[],"strength":0.052,)"
        R"("consistency":[{"days":7,"met":1,"due":1},{"days":30,"met":1,"due":1},)"
        R"({"days":90,"met":1,"due":1},{"days":365,"met":1,"due":1}],)"
        R"("tracking_since":"2026-11-21","longest_before_tracking":0,"kinds":[],"weekly":null})"
        "\n");
}

TEST_CASE("streak view: rest days carry a streak over and count nowhere") {
  const StreakView view{.verdicts = days("++~~+~"), .kind = {}};
  CHECK(text_of(view, kKorean) ==
        "오늘       ~ 쉬는 날\n"
        "현재       3일  2026-11-16 ~ 2026-11-20\n"
        "최장       3일  2026-11-16 ~ 2026-11-20\n"
        "완료한 날  3일  마지막 2026-11-20 (금)\n"
        "습관 강도  15%  날마다 조금씩 쌓이고, 하루 놓쳐도 사라지지 않습니다\n"
        "최근 7일   100% (할 일이 있던 3일 중 3일)\n");
}

TEST_CASE("streak view: frozen days are named, and the streak without them") {
  const StreakView view{.verdicts = days("++*+."), .kind = {}};
  CHECK(text_of(view, kEnglish) ==
        "Today            ○ not yet\n"
        "Current          3 days  2026-11-17 – 2026-11-20\n"
        "Longest          3 days  2026-11-17 – 2026-11-20\n"
        "Without freezes  1 day · longest 2 days\n"
        "Frozen days      1 day  last on 2026-11-19 (Thu)\n"
        "Days met         3 days  last on 2026-11-20 (Fri)\n"
        "Strength         14%  grows day by day; one missed day costs little\n"
        "Last 7 days      75% (3 of 4 due)\n");
}

TEST_CASE("streak view: kinds are listed unless there is only one") {
  StreakView view{.verdicts = days("+++"), .kind = {}};
  view.kinds = {{"math", days("++"), {}}};
  CHECK_FALSE(contains(text_of(view, kEnglish), "Kind"));
  view.kinds.push_back({"paper", days("+-+"), {.times = 1, .days = 7}});
  CHECK(text_of(view, kEnglish)
            .ends_with("\n"
                       "Kind   Strength  Current  Longest\n"
                       "math        10%   2 days   2 days\n"
                       "paper        4%    1 day    1 day\n"));
  CHECK(json_text(view).ends_with(
      R"("kinds":[{"kind":"math","current":2,"longest":2,)"
      R"("without_freezes":{"current":2,"longest":2},"strength":0.101},)"
      R"({"kind":"paper","current":1,"longest":1,)"
      R"("without_freezes":{"current":1,"longest":1},"strength":0.039}],"weekly":null})"
      "\n"));
  const std::string before = text_of(view, kEnglish);
  view.kinds.push_back({"commit", days("---"), {}});  // only studied before tracking
  CHECK(text_of(view, kEnglish) == before);
}

TEST_CASE("streak view: consistency covers at most the tracked days") {
  const auto consistency = [](const std::string& letters) {
    const std::string text = text_of(StreakView{.verdicts = days(letters), .kind = {}}, kEnglish);
    return text.substr(text.find("Last 30 days"));
  };
  CHECK(consistency(std::string(29, '+') + ".") == "Last 30 days  100% (29 of 29 due)\n");
  CHECK(consistency("-" + std::string(29, '+') + ".") ==
        "Last 30 days  100% (29 of 29 due)\n"
        "Last 90 days  97% (29 of 30 due)\n");
  CHECK(consistency("-" + std::string(28, '+') + ".") == "Last 30 days  97% (28 of 29 due)\n");
  CHECK(consistency(std::string(400, '+'))
            .ends_with("Last 90 days   100% (90 of 90 due)\n"
                       "Last 365 days  100% (365 of 365 due)\n"));
}

TEST_CASE("streak line: current, longest, none") {
  const auto line = [](std::string_view letters, const Translator& tr) {
    return to_text(render::Document().add(render::Paragraph{{streak_line(days(letters), tr)}}), {});
  };
  CHECK(line(".", kEnglish) == "No current streak\n");
  CHECK(line("++.", kEnglish) == "Streak 2 days · longest 2 days · strength 10% · 2 days met\n");
  CHECK(line("++-.", kKorean) ==
        "현재 연속 기록 없음 · 최장 2일 · 습관 강도 10% · 완료한 날 2일\n");
  CHECK(line("++-+.", kEnglish) == "Streak 1 day · longest 2 days · strength 14% · 3 days met\n");
  CHECK(line("+*+.", kEnglish) ==
        "Streak 2 days (1 day without freezes) · longest 2 days (1 day) · strength 10% · 2 days "
        "met\n");
  CHECK(line("+*-.", kEnglish) == "No current streak · longest 1 day · strength 5% · 1 day met\n");
  CHECK(line("+*+-.", kEnglish) ==
        "No current streak · longest 2 days (1 day without freezes) · strength 9% · 2 days met\n");
  CHECK(line("+-+*+.", kEnglish) ==
        "Streak 2 days (1 day without freezes) · longest 2 days (1 day) · strength 14% · 3 days "
        "met\n");
  CHECK(line("+*++-+.", kEnglish) ==
        "Streak 1 day · longest 3 days (2 days without freezes) · strength 18% · 4 days met\n");
  const auto tracked = [](std::string_view letters, const Translator& tr) {
    core::Verdicts verdicts = days(letters);
    verdicts.longest_before = 885;
    return to_text(render::Document().add(render::Paragraph{{streak_line(verdicts, tr)}}), {});
  };
  CHECK(tracked(".", kEnglish) == "No current streak · longest 885 days before tracking\n");
  CHECK(tracked(".", kKorean) == "현재 연속 기록 없음 · 최장 885일 (판정 시작 전)\n");
  CHECK(tracked("+.", kEnglish) ==
        "Streak 1 day · longest 1 day; 885 days before tracking · strength 5% · 1 day met\n");
}

// Returns a goal name as the arguments of `goal set`.
void check_read_back(const core::Goal& goal, const Translator& tr) {
  const std::string name = goal_name(goal, tr);
  const std::size_t space = name.find(' ');
  core::Target target{goal.amount, goal.unit, goal.period};
  const auto read = core::parse_target(name.substr(space + 1));
  target.bare = read && read->bare;
  CHECK_MESSAGE((read == target), name);
  std::string kinds;
  for (const std::string& kind : goal.kinds)
    kinds += (kinds.empty() ? "" : ",") + kind_name(kind, tr);
  if (!kinds.empty()) CHECK(name.substr(0, space) == kinds);
}

TEST_CASE("goals: their names are parsed back") {
  using Kinds = std::vector<std::string>;
  core::Goal goal;
  for (const Translator& tr : {kEnglish, kKorean})
    for (const Kinds& kinds : {Kinds{}, Kinds{"math"}, Kinds{"math", "paper"}, Kinds{"알고리즘"}})
      for (const auto unit : {core::Goal::Unit::count, core::Goal::Unit::spent})
        for (const auto period : {core::Goal::Period::day, core::Goal::Period::week})
          for (const int amount : {1, 2, 30, 60, 90, 600, 1439}) {
            goal.kinds = kinds;
            goal.unit = unit;
            goal.period = period;
            goal.amount = amount;
            check_read_back(goal, tr);
          }
  CHECK(goal_name(core::default_goal(), kEnglish) == "any 1/day");
  CHECK(goal_name(core::default_goal(), kKorean) == "무엇이든 하루 1회");
}

TEST_CASE("reviewed view: the days until the next review are counted from today") {
  ReviewedView view{.recorded = {.entry = {}, .verdicts = days("+"), .syllabus = {}}, .row = {}};
  view.row.last = kToday - date::days{6};
  view.row.due = kToday + date::days{46};
  CHECK(text_of(view, kEnglish).ends_with("next review 2027-01-06 (Wed), in 46 days\n"));
  view.row.due = kToday + date::days{1};
  CHECK(text_of(view, kKorean).ends_with("다음 복습 2026-11-22 (일), 1일 뒤\n"));
  for (const int overdue : {0, 3}) {
    view.row.due = kToday - date::days{overdue};
    CHECK(text_of(view, kEnglish)
              .ends_with("next review " + day_name(view.row.due, kEnglish) + "\n"));
  }
}

TEST_CASE("check view: silent when nothing is due") {
  CHECK(text_of(CheckView{.verdicts = days("++"), .goals = {math(30)}}, kEnglish).empty());
  CHECK(text_of(CheckView{.verdicts = days("+~"), .goals = {math(0)}}, kKorean).empty());
}

TEST_CASE("check view: one line with the missing goals, the time left and the streak") {
  const CheckView view{.verdicts = days("++."),
                       .goals = {math(10), {core::default_goal(), 1}, one_of("paper", 0)},
                       .time_left = minutes{100}};
  CHECK(text_of(view, kEnglish, 200) ==
        "Still missing today: math 30m/day (10m / 30m), paper 1/day (0 / 1) · 1h 40m left · "
        "a streak of 2 days is at stake\n");
  CHECK(text_of(view, kKorean, 200) ==
        "오늘 아직 남은 목표: 수학 하루 30분 (10분 / 30분), 논문 하루 1회 (0 / 1) · "
        "1시간 40분 남음 · 이대로 끝나면 2일 연속 기록이 끊깁니다\n");
  CHECK(json_text(view) ==
        R"({"day":"2026-11-21","verdict":"pending","due":true,"goals":[)"
        R"({"goal":"math 30m/day","done":10,"target":30,"met":false},)"
        R"({"goal":"any 1/day","done":1,"target":1,"met":true},)"
        R"({"goal":"paper 1/day","done":0,"target":1,"met":false}],)"
        R"("minutes_left":100,"week_ending":[],"streak":{"current":2,"longest":2,)"
        R"("without_freezes":{"current":2,"longest":2}},)"
        R"("frozen_yesterday":false,"freeze_covers_today":false,"unknown_identities":[]})"
        "\n");
}

TEST_CASE("check and today: a freeze that covered yesterday is reported") {
  const CheckView check{.verdicts = days("+*."), .goals = {one_of("paper", 0)}};
  CHECK(text_of(check, kEnglish)
            .ends_with(" (0 days without freezes) · a freeze covered yesterday\n"));
  CHECK(text_of(check, kKorean).ends_with(" (프리즈 없이 0일) · 어제는 프리즈로 넘겼습니다\n"));
  const TodayView today{.verdicts = days("+*."),
                        .goals = {},
                        .activities = {},
                        .week = core::Weeks(date::Monday).at(kToday),
                        .time_left = minutes{60},
                        .unknown_identities = {}};
  CHECK(contains(text_of(today, kEnglish), "Yesterday was missed: a freeze covered it.\n"));
  CHECK(contains(json_text(today), R"("frozen_yesterday":true)"));
}

TEST_CASE("check, hook and today: a freeze that will cover today is reported") {
  CheckView check{.verdicts = days("++."), .goals = {one_of("paper", 0)}, .freeze_covers = true};
  CHECK(text_of(check, kEnglish, 200)
            .ends_with(" · a freeze will cover today · the streak of 2 days goes on\n"));
  CHECK(text_of(check, kKorean, 200)
            .ends_with(" · 오늘은 놓쳐도 프리즈로 넘어갑니다 · 2일 연속 기록은 이어집니다\n"));
  CHECK(contains(json_text(check), R"("freeze_covers_today":true)"));
  const CheckFormat format = parse_check_format("{streak} {freeze}");
  CHECK(formatted(format, check, kEnglish) == "2 a freeze will cover today");
  check.freeze_covers = false;
  CHECK(formatted(format, check, kEnglish) == "2 ");
  const TodayView today{.verdicts = days("++."),
                        .goals = {},
                        .activities = {},
                        .week = core::Weeks(date::Monday).at(kToday),
                        .time_left = minutes{60},
                        .unknown_identities = {},
                        .freeze_covers = true};
  CHECK(contains(text_of(today, kEnglish), "If today is missed, a freeze will cover it.\n"));
  CHECK(contains(json_text(today), R"("freeze_covers_today":true)"));
  const CommittedView committed{
      .verdicts = days("++."), .goals = {one_of("paper", 0)}, .freeze_covers = true};
  CHECK(to_text(document_of(committed, kEnglish), {}) ==
        "○ today still paper 1/day (0 / 1) · a freeze will cover today · day 2\n");
}

TEST_CASE("streak view: weekly goals have their own streak") {
  const StreakView view{
      .verdicts = days("+"),
      .kind = {},
      .weekly = WeeklyGoals{.goals = {}, .current_streak = 3, .longest_streak = 5}};
  CHECK(contains(text_of(view, kEnglish), "Weekly goals  3 weeks running · longest 5 weeks\n"));
  CHECK(contains(text_of(view, kKorean), "3주 연속 · 최장 5주\n"));
  CHECK(contains(json_text(view), R"("weekly":{"goals":[],"streak":{"current":3,"longest":5}})"));
}

TEST_CASE("today view: a lengthened week is shown whole") {
  const TodayView view{.verdicts = days("+"),
                       .goals = {},
                       .activities = {},
                       .week = {kToday - date::days{5}, kToday + date::days{7}},
                       .time_left = minutes{60},
                       .unknown_identities = {}};
  const std::string text = text_of(view, kEnglish);
  CHECK(contains(text, "Mon -  Tue -  Wed -  Thu -  Fri -  Sat ✓  Sun\n"));
  CHECK(contains(text, "Mon    Tue    Wed    Thu    Fri    Sat\n"));
}

TEST_CASE("unknown addresses: the suggested command works") {
  const auto added = [](std::vector<core::UnknownIdentity> identities) {
    return address_to_add(identities).value_or("nothing");
  };
  CHECK(added({{"", "Me", 3}, {"me@x.test", "Me", 1}}) == "me@x.test");
  CHECK(added({{"", "Me", 3}}) == "nothing");
  CHECK(added({{"root", "Me", 3}, {"@x", "Me", 1}, {"me@", "Me", 1}}) == "nothing");
  CHECK(added({{"o'neil@x.test", "Me", 3}}) == R"('o'\''neil@x.test')");
  CHECK(added({{"$(id)@x.test", "Me", 3}}) == "'$(id)@x.test'");
  CHECK(added({{"-x@x.test", "Me", 3}}) == "-- -x@x.test");
  render::Document document;
  add_unknown_identities(document, {{"", "Me", 3}}, kEnglish);
  CHECK(contains(to_text(document, {}), "add a line to .mailmap: Your Name <you@example.com> <>"));
}

TEST_CASE("today view: the next study is shown last") {
  TodayView view{.verdicts = days("+"),
                 .goals = {},
                 .activities = {},
                 .week = core::Weeks(date::Monday).at(kToday),
                 .time_left = minutes{60},
                 .unknown_identities = {}};
  CHECK(contains(json_text(view),
                 R"("timer":null,"next":{"paper":null,"topics":[],"later":[],"reviews":[]})"));
  view.next.topics = {{"prml:3.1.3", "Sequential learning", 143}, {"강의:2", "행렬", 0}};
  CHECK(text_of(view, kEnglish)
            .ends_with("\nNext  prml:3.1.3 Sequential learning (p. 143)\n"
                       "      강의:2 행렬\n"));
  CHECK(text_of(view, kKorean)
            .ends_with("\n다음  prml:3.1.3 Sequential learning (143쪽)\n"
                       "      강의:2 행렬\n"));
  CHECK(contains(json_text(view),
                 R"("next":{"paper":null,"topics":[)"
                 R"({"topic":"prml:3.1.3","title":"Sequential learning","page":143},)"
                 R"({"topic":"강의:2","title":"행렬","page":null}],"later":[],"reviews":[]})"));

  view.next.topics.clear();
  view.next.paper = PaperRow{.id = 3,
                             .title = "Attention",
                             .identifier = "arxiv:1706.03762",
                             .address = {},
                             .authors = {},
                             .first_author = {},
                             .year = {},
                             .cite_key = {},
                             .state = core::PaperState::reading,
                             .pass = 2,
                             .last_studied = {},
                             .code = {}};
  view.next.later = {{1, "ELBO", "", kToday}};
  CHECK(text_of(view, kEnglish)
            .ends_with("\nNext   3 Attention (arxiv:1706.03762) · reading 2/3\n"
                       "Later  1 item: gongbu later\n"));
  view.next.names_later = true;
  CHECK(text_of(view, kKorean)
            .ends_with("\n다음    3 Attention (arxiv:1706.03762) · 읽는 중 2/3\n나중에  1 ELBO\n"));
}

TEST_CASE("paper list: wide and untrusted titles do not break the page") {
  PaperRow row;
  row.id = 1;
  row.title =
      "어텐션만 있으면 됩니다 \x1b[31m 어텐션만 있으면 됩니다 어텐션만 있으면 됩니다 그리고 더";
  row.identifier = "https://openreview.net/forum?id=YicbFdNTTy";
  row.authors = {"김공부", "이수학"};
  row.first_author = "김공부";
  row.year = 2020;
  const std::string text = text_of(PaperListView{{row}}, kKorean);
  CHECK(widest_line(text) <= 80);
  CHECK_FALSE(contains(text, "\x1b"));
  CHECK(contains(text, "김공부 외"));
}

TEST_CASE("syllabus view: a bar is full only when all is done, and never empty once begun") {
  const auto bar_of = [](int done, int total) {
    SyllabusView view{};
    view.total.parts = {done, total};
    const std::string text = text_of(view, kEnglish);
    const auto count = [&](std::string_view sign) {
      int n = 0;
      for (std::size_t at = 0; (at = text.find(sign, at)) != std::string::npos; ++at) ++n;
      return n;
    };
    return std::pair{count("█"), count("░")};
  };
  CHECK(bar_of(0, 198) == std::pair{0, 10});
  CHECK(bar_of(1, 198) == std::pair{1, 9});
  CHECK(bar_of(100, 198) == std::pair{5, 5});
  CHECK(bar_of(197, 198) == std::pair{9, 1});
  CHECK(bar_of(198, 198) == std::pair{10, 0});
  CHECK(bar_of(0, 0) == std::pair{0, 0});
}

TEST_CASE("today view: own goals are shown with their progress") {
  const TodayView view{.verdicts = days("+."),
                       .goals = {math(10), one_of("commit", 2)},
                       .activities = {},
                       .week = core::Weeks(date::Monday).at(kToday),
                       .time_left = minutes{60},
                       .unknown_identities = {}};
  CHECK(text_of(view, kKorean) ==
        "2026-11-21 (토)  ○ 아직  1시간 남음\n"
        "연속 1일 · 최장 1일 · 습관 강도 5% · 완료한 날 1일\n"
        "월 -  화 -  수 -  목 -  금 ✓  토 ○  일\n"
        "\n"
        "  ○  수학 하루 30분  10분 / 30분\n"
        "  ✓  커밋 하루 1회         2 / 1\n"
        "\n"
        "오늘은 아직 기록이 없습니다.\n");
}

TEST_CASE("why view: a rest day is named, met or not") {
  WhyView view{.day = kToday - date::days{1},
               .verdict = Verdict::rest,
               .goals = {math(0)},
               .rests = {{4, {.from = {}, .until = {}, .weekdays = 0b0100000}, "운동"}},
               .counted = {},
               .not_counted = {},
               .tracking_since = kToday - date::days{3}};
  CHECK(text_of(view, kEnglish) ==
        "2026-11-20 (Fri)  ~ rest day\n"
        "Nothing was due and nothing was done: the streak continues.\n"
        "\n"
        "Rest\n"
        "\n"
        "  Fri  운동\n");
  CHECK(
      json_text(view) ==
      R"({"day":"2026-11-20","verdict":"rest",)"
      R"("goals":[{"goal":"math 30m/day","done":0,"target":30,"met":false}],)"
      R"("counted":[],"not_counted":[],)"
      R"("rests":[{"id":4,"from":null,"until":null,"weekdays":["fri"],"why":"운동"}],)"
      R"("policy":{"since":null,"count_merges":false,"count_empty":false,"min_lines":0,)"
      R"("never_paths":[],"bots":[],"repositories":[],"kinds":[],"built_in_kinds":false},"warnings":[]})"
      "\n");
  view.verdict = Verdict::met;
  CHECK(contains(text_of(view, kKorean), "할 일이 없던 날인데 기록이 있어 완료한 날입니다."));
}

TEST_CASE("why view: a day with too little activity is missed by its goal") {
  core::Activity activity;
  activity.kind = "math";
  activity.subject = "SVD";
  const WhyView view{.day = kToday - date::days{1},
                     .verdict = Verdict::missed,
                     .goals = {math(10)},
                     .rests = {},
                     .counted = {activity},
                     .not_counted = {},
                     .tracking_since = {}};
  CHECK(contains(text_of(view, kEnglish),
                 "Not every goal of the day was reached.\n\nGoals\n\n"
                 "  ○  math 30m/day  10m / 30m\n"));
}

TEST_CASE("why view: JSON has the overrides of single repositories") {
  WhyView view{.day = kToday,
               .verdict = Verdict::met,
               .goals = {},
               .rests = {},
               .counted = {},
               .not_counted = {},
               .tracking_since = {}};
  CHECK(contains(json_text(view), R"("bots":[],"repositories":[],"kinds":[],)"));
  core::RepositoryPolicy different;
  different.path = "~/code/dotfiles";
  different.count_empty = true;
  different.min_lines = 3;
  different.bots = {"renovate*"};
  view.policy.repositories = {different};
  CHECK(contains(json_text(view),
                 R"("repositories":[{"path":"~/code/dotfiles","count_empty":true,"min_lines":3,)"
                 R"("bots":["renovate*"]}],"kinds":[])"));
}

TEST_CASE("timer: JSON has no paper key") {
  TimerView timer{.entry = {}};
  timer.entry.topics = {"paper:019a0000-0000-7000-8000-000000000007", "prml:1.2"};
  CHECK(contains(json_text(StatusView{timer}), R"("topics":["prml:1.2"])"));
}

TEST_CASE("why view: subjects are truncated, reasons are not") {
  core::Activity activity;
  activity.kind = "commit";
  activity.subject = std::string(60, 'x') + "한글 제목이 아주 깁니다";
  activity.commit = core::Activity::Commit{.repository = "attention-is-all-you-need",
                                           .device = {},
                                           .oid = {},
                                           .email = "old@example.com",
                                           .author_name = "Me",
                                           .dropped = core::Dropped::superseded};
  const WhyView view{.day = kToday,
                     .verdict = Verdict::pending,
                     .goals = {},
                     .rests = {},
                     .counted = {},
                     .not_counted = {activity},
                     .tracking_since = {}};
  for (const Translator& tr : {kEnglish, kKorean}) {
    const std::string text = text_of(view, tr);
    CHECK(contains(text, dropped_reason(core::Dropped::superseded, tr)));
    CHECK(contains(text, "…"));
    CHECK(widest_line(text) <= 80);
  }
  CHECK(contains(json_text(view), R"("counted":false,"reason":"superseded")"));
}

TEST_CASE("why view: nothing counts on a future day") {
  core::Activity entry;
  entry.kind = "paper";
  entry.subject = "early";
  entry.entry_id = 7;
  const WhyView view{.day = kToday + date::days{1},
                     .verdict = {},
                     .goals = {},
                     .rests = {},
                     .counted = {},
                     .not_counted = {entry},
                     .tracking_since = {}};
  CHECK(contains(json_text(view),
                 R"("note":"","topics":[],"part":false,"counted":false,"reason":"future"})"));
  CHECK(contains(text_of(view, kEnglish), "Not counted — its day is in the future"));
}

TEST_CASE("rebuild view: the newest days are shown, all in JSON") {
  RebuildView view{.before = days(std::string(30, '+')),
                   .after = days(std::string(29, '-') + "."),
                   .commits_before = 30,
                   .commits_after = 0,
                   .rejudges = true};
  const std::string text = text_of(view, kEnglish);
  CHECK_FALSE(contains(text, "2026-11-01 (Sun)"));
  CHECK(contains(text, "2026-11-02 (Mon)  ✓ met   ✗ missed\n"));
  CHECK(contains(text, "2026-11-21 (Sat)  ✓ met   ○ not yet\n"));
  CHECK(contains(text, "\nand 10 more days; --json has all\n"));
  CHECK(contains(text, "Current streak      30 days → 0 days\n"));
  CHECK(contains(text_of(view, kKorean), "집계하는 커밋  30 → 0\n"));
  CHECK(contains(json_text(view), R"({"day":"2026-10-23","before":"met","after":"missed"})"));
}

TEST_CASE("rebuild view: commits may change without any day") {
  const core::Verdicts same = days("++");
  RebuildView view{.before = same, .after = same, .commits_before = 3, .commits_after = 2};
  CHECK(text_of(view, kEnglish) == "Every day already agrees with the settings.\n");
  view.rejudges = true;
  CHECK(text_of(view, kEnglish) == "No verdict changes.\n\nCommits that count  3 → 2\n");
}

TEST_CASE("words: sizes of commits") {
  const auto name = [](core::ChangeSize size) { return size_name(size, kEnglish); };
  CHECK(name({0, 0, 0}) == "+0 −0");
  CHECK(name({1, 12, 3}) == "+12 −3");
  CHECK(name({1, 0, 0}) == "1 file");
  CHECK(name({2, 0, 1}) == "2 files +0 −1");
  CHECK(size_name({4, 0, 0}, kKorean) == "파일 4개");
}

TEST_CASE("words: rests") {
  const auto name = [](const core::Rest& rest) { return rest_name(rest, kEnglish); };
  CHECK(name({}) == "every day");
  CHECK(name({.from = {}, .until = {}, .weekdays = 0b1000001}) == "Sat, Sun");
  CHECK(name({.from = kToday, .until = kToday}) == "2026-11-21 (Sat)");
  CHECK(name({.from = kToday, .until = kToday + date::days{2}}) == "2026-11-21 – 2026-11-23");
  CHECK(name({.from = kToday, .until = {}, .weekdays = 0b0000001}) == "Sun, from 2026-11-21 (Sat)");
  CHECK(rest_name({.from = {}, .until = kToday}, kKorean) == "2026-11-21 (토)까지");
}

}  // namespace
TEST_CASE("commits of unknown addresses: the hint names the commands") {
  const Translator tr(Language::english);
  CHECK(plain_text(unknown_identities_line({{"", "Me", 2}, {"old@x.test", "Me", 1}}, tr)) ==
        "3 commits under your name are not counted: gongbu me add old@x.test");
  CHECK(plain_text(unknown_identities_line({{"me@host.(none)", "Me", 1}}, tr)) ==
        "1 commit under your name is not counted: gongbu me add 'me@host.(none)'");
  CHECK(plain_text(unknown_identities_line({{"", "Me", 2}}, tr)) ==
        "2 commits under your name are not counted; a line in .mailmap gives them your address: "
        "Your Name <you@example.com> <>");
}

}  // namespace gongbu::report
