#include "gongbu/report/period_report.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gongbu/base/error.hpp"
#include "gongbu/report/portfolio_report.hpp"
#include "gongbu/report/retro_report.hpp"
#include "report_fixtures.hpp"

// Exact values, and cases not covered by transcripts: periods, the retrospective, the portfolio.
namespace gongbu::report {
namespace {

using core::Day;
using core::minutes;
using Unit = core::Period::Unit;
using namespace date::literals;

PeriodView view_of(Unit unit, Day day, std::string_view letters,
                   std::vector<core::Tally> tallies = {}) {
  return {.period = core::period_of(unit, day, core::Weeks(date::Monday)),
          .verdicts = days(letters),
          .tallies = std::move(tallies)};
}

ExplainedGap gap(Day begin, int days, core::GapCause cause) {
  return {{begin, begin + date::days{days - 1}, days}, std::move(cause)};
}

core::Goal daily(const std::string& kind) {
  core::Goal goal;
  goal.kinds = {kind};
  return goal;
}

std::string retro(const RetroView& view, std::string_view text) {
  return retro_text(view, text, "~/retro.md", kEnglish);
}

// Returns "message — hint" of the error for a template.
std::string refusal(std::string_view text) {
  try {
    retro({view_of(Unit::month, kToday, "."), {}}, text);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::config);
    return kEnglish(error.phrase()) + " — " + (error.hint() ? kEnglish(*error.hint()) : "");
  }
  return "accepted";
}

}  // namespace

TEST_CASE("week view: only the two weeks up to today are summed") {
  const Day begin = core::week_begin(kToday, date::Monday);
  PeriodView view = view_of(Unit::week, kToday, "+-+~+.",
                            {{begin - date::days{8}, "math", 100, minutes{1}},
                             {begin - date::days{7}, "math", 1, minutes{10}},
                             {begin - date::days{1}, "paper", 1, minutes{0}},
                             {begin, "math", 2, minutes{90}},
                             {kToday, "commit", 3, minutes{0}},
                             {kToday + date::days{1}, "commit", 50, minutes{0}},
                             {kToday + date::days{2}, "commit", 90, minutes{0}}});
  view.gaps = {gap(begin + date::days{1}, 1, {.idle_days = 1, .unmet = {}})};
  CHECK(text_of(view, kKorean) ==
        "주간 2026-11-16 ~ 2026-11-22\n"
        "\n"
        "2026-11-16 (월)  ✓ 완료     2  1시간 30분  수학 2\n"
        "2026-11-17 (화)  ✗ 놓침\n"
        "2026-11-18 (수)  ✓ 완료\n"
        "2026-11-19 (목)  ~ 쉬는 날\n"
        "2026-11-20 (금)  ✓ 완료\n"
        "2026-11-21 (토)  ○ 아직     3              커밋 3\n"
        "2026-11-22 (일)\n"
        "\n"
        "완료한 날        할 일이 있던 4일 중 3일\n"
        "최장 연속        2일  2026-11-18 ~ 2026-11-20\n"
        "가장 많이 한 날  2026-11-21 (토)  활동 3개\n"
        "\n"
        "      이번 주              지난주\n"
        "커밋        3                   0\n"
        "수학        2  1시간 30분       1  10분\n"
        "논문        0                   1\n"
        "합계        5  1시간 30분       2  10분\n"
        "\n"
        "연속 2일 · 최장 2일 · 습관 강도 15% · 완료한 날 3일\n"
        "놓친 날 2026-11-17 (화): 1일 — 한 일 없음\n"
        "이번 주는 아직 끝나지 않았습니다. 지난주는 한 주 전체입니다.\n");
}

TEST_CASE("week view: a past week is not marked as open, and a gap is shown whole") {
  PeriodView view = view_of(Unit::week, kToday - date::days{7}, "+---------+.");
  view.gaps = {
      gap(kToday - date::days{10}, 9,
          {.idle_days = 7, .unmet = {daily("math"), daily("paper")}, .beside_rest = true})};
  CHECK(
      text_of(view, kEnglish)
          .ends_with("Streak 1 day · longest 1 day · strength 8% · 2 days met\n"
                     "Gap 2026-11-11 – 2026-11-19: 9 days missed — not reached: math 1/day, paper "
                     "1/day · nothing done on 7 days · next to rest days\n"));
  // The comparison has the names of the two past weeks.
  view.tallies = {{view.period.first, "math", 1}};
  CHECK(contains(text_of(view, kEnglish), "      11-09 – 11-15  11-02 – 11-08\n"));

  CHECK(contains(json_text(view), R"("open":false)"));
  CHECK(contains(json_text(view), R"("gaps":[{"from":"2026-11-11","to":"2026-11-19","days":9,)"
                                  R"("idle_days":7,"unmet":["math 1/day","paper 1/day"],)"
                                  R"("beside_rest":true}])"));
}

TEST_CASE("period view: a period before the first activity does not show today's streak") {
  PeriodView view = view_of(Unit::week, kToday - date::days{30}, "++.");
  CHECK(
      contains(text_of(view, kEnglish), "Tracking has not begun: no activity has counted yet.\n"));
  view.verdicts.first_active = kToday - date::days{2};
  CHECK(contains(text_of(view, kEnglish), "Before tracking began on 2026-11-19 (Thu): "));
  CHECK_FALSE(contains(text_of(view, kEnglish), "Streak"));
  CHECK(contains(text_of(view, kKorean), "판정을 시작한 2026-11-19 (목) 이전"));
}

TEST_CASE("week view: untrusted and wide kinds do not break the page") {
  PeriodView view = view_of(Unit::week, kToday, ".");
  for (int i = 0; i < 9; ++i)
    view.tallies.push_back({kToday, "아주긴종류이름\x1b[31m" + std::to_string(i), 1, minutes{61}});
  for (const Translator& tr : {kEnglish, kKorean}) {
    const std::string text = text_of(view, tr);
    CHECK(widest_line(text) <= 80);
    CHECK_FALSE(contains(text, "\x1b"));
  }
}

TEST_CASE("week notice: it counts the same days as the page") {
  // Monday to Saturday: two done, one missed, one frozen, one rest; today is open.
  const PeriodView view = view_of(Unit::week, kToday, "++-*~.");
  CHECK(contains(text_of(view, kEnglish), "Days met        2 of 4 due\n"));
  CHECK(plain_text(week_notice(view, kEnglish)).starts_with("days met: 2 of 4 · "));
  CHECK(contains(json_text(view), R"("days_met":2,"days_due":4)"));
  const PeriodView first_day = view_of(Unit::week, kToday, ".");
  CHECK(plain_text(week_notice(first_day, kEnglish)) == "No current streak");
}

TEST_CASE("period view: JSON and page list the kinds most frequent first") {
  const Day before = core::week_begin(kToday, date::Monday) - date::days{1};
  const PeriodView view = view_of(Unit::week, kToday, "+",
                                  {{kToday, "commit", 1},
                                   {kToday, "math", 3, minutes{30}},
                                   {before, "commit", 2},
                                   {before, "paper", 9},
                                   {before, "course", 9}});
  CHECK(contains(json_text(view),
                 R"("kinds":[{"kind":"math","count":3,"minutes":30,"count_before":0,)"
                 R"("minutes_before":0},{"kind":"commit","count":1,"minutes":null,)"
                 R"("count_before":2,"minutes_before":null},{"kind":"course","count":0,)"
                 R"("minutes":0,"count_before":9,"minutes_before":null},{"kind":"paper",)"
                 R"("count":0,"minutes":0,"count_before":9,"minutes_before":null}],)"
                 R"("total":{"count":4,"minutes":30,"count_before":20,"minutes_before":null})"));
}

TEST_CASE("week notice: on weekends it has the number of items for later") {
  PeriodView view = view_of(Unit::week, kToday, "++++++");
  view.next.later = {{1, "ELBO", "", kToday}, {2, "SVD", "", kToday}};
  CHECK_FALSE(contains(plain_text(week_notice(view, kEnglish)), "later"));
  view.next.names_later = true;
  CHECK(plain_text(week_notice(view, kEnglish)).ends_with(" · for later: 2"));
}

TEST_CASE("period view: a month has a heatmap and its own longest streak") {
  // The streak begins in October; 15 of its days are in November.
  PeriodView view = view_of(Unit::month, kToday, std::string(20, '+') + "----.",
                            {{Day{2026_y / 11 / 2}, "commit", 1},
                             {Day{2026_y / 11 / 3}, "paper", 2, minutes{30}},
                             {Day{2026_y / 11 / 4}, "commit", 2}});
  view.hours[0] = 1;
  view.hours[23] = 2;
  const std::string text = text_of(view, kEnglish);
  CHECK(text.starts_with("Nov 2026\n\n    Nov\nMon"));
  CHECK(contains(text,
                 "Days met        16 of 20 due  (4 of 4 in the period before)\n"
                 "Longest streak  16 days  2026-11-01 – 2026-11-16\n"
                 "Best day        2026-11-03 (Tue)  2 activities · 30m\n"
                 "Best hour       23:00–24:00  2 activities\n"));
  CHECK(contains(text, "This month is still open"));
  CHECK(contains(json_text(view),
                 R"("best_day":"2026-11-03","best_hour":23,)"
                 R"("streak":{"current":0,"longest":20,)"
                 R"("without_freezes":{"current":0,"longest":20},"longest_in_period":16})"));
  CHECK(text_of(view, kKorean).starts_with("2026년 11월\n"));
}

TEST_CASE("period view: the page of a year truncates lists, JSON has all") {
  PeriodView view = view_of(Unit::year, kToday, "+");
  for (int i = 0; i < 30; ++i) {
    view.repositories.push_back({"저장소-" + std::to_string(i), 30 - i});
    view.topics.push_back({"prml:" + std::to_string(i), "Title", minutes{i}});
  }
  const std::string text = text_of(view, kEnglish);
  CHECK(contains(text, "저장소-9"));
  CHECK_FALSE(contains(text, "저장소-10"));
  CHECK(contains(text, "and 20 more"));
  CHECK(contains(json_text(view), "저장소-29"));
  CHECK(contains(json_text(view), R"({"topic":"prml:29","title":"Title","minutes":29})"));
  CHECK(widest_line(text) <= 80);
}

TEST_CASE("period view: an empty record") {
  for (const Unit unit : {Unit::week, Unit::month, Unit::year}) {
    const PeriodView view = view_of(unit, kToday, ".");
    // Without a previous period there is no comparison.
    CHECK(text_of(view, kEnglish).ends_with("No current streak\n"));
    CHECK(contains(json_text(view), R"("best_day":null,"best_hour":null)"));
  }
}

TEST_CASE("retrospective: placeholders become Markdown, untrusted text is escaped") {
  core::Activity note;
  note.day = kToday;
  note.subject = "SVD <script>";
  note.note = "**U** and V\n# not a heading";
  RetroView view{view_of(Unit::month, kToday, "+", {{kToday, "math", 1}}), {note}};
  CHECK(retro(view, "# {{month}} and {{ month }}\n{{notes}}\n") ==
        "# Nov 2026 and Nov 2026\n"
        "- **2026-11-21 SVD &lt;script&gt;**: \\*\\*U\\*\\* and V \\# not a heading\n");
  CHECK(contains(retro(view, "{{kinds}}"), "| math | 1 |"));
}

TEST_CASE("retrospective: it can be pasted as it is") {
  RetroView view{view_of(Unit::month, kToday, "+", {{kToday, "math", 1}}), {}};
  PaperRow paper;
  paper.id = 7;
  paper.title = "Attention";
  paper.address = "https://arxiv.org/abs/1706.03762";
  view.month.papers = {{paper, minutes{30}}};
  view.month.repositories = {{"transformer", 3, "https://github.com/me/transformer"},
                             {"private", 1, ""}};
  view.month.next.paper = paper;
  ReviewRow& review = view.month.next.reviews.emplace_back();
  review.id = "paper:7";
  review.title = "Attention";
  view.month.next.later = {{12, "ELBO", "prml:10.1", kToday}};
  view.month.next.names_later = true;
  view.posts = {"Variational inference"};
  view.problems = {"Two <b>Sum</b>", "Islands"};
  const std::string text = retro_text(view, retro_template(kEnglish), "", kEnglish);
  CHECK(contains(text, "| [transformer](https://github.com/me/transformer) | 3 |"));
  CHECK(contains(text, "| private | 1 |"));
  CHECK(contains(text, "| [Attention](https://arxiv.org/abs/1706.03762) | to read | 30m |"));
  CHECK(contains(text, "### Posts 1\n\n- Variational inference\n"));
  CHECK(contains(text, "### Problems solved 2\n\n- Two &lt;b&gt;Sum&lt;/b&gt;\n- Islands\n"));
  CHECK(contains(text, "- **Later**: ELBO (prml:10.1)\n"));
  for (const char* internal : {"gongbu", "**7**", "paper:7", "**12**", "“", "\n> "}) {
    CAPTURE(internal);
    CHECK_FALSE(contains(text, internal));
  }
}

TEST_CASE("Names of posts, problems and repositories are only text in drafts to paste") {
  const std::vector<std::string> hostile = {"1. Intro", "- x", "# y", "[a](javascript:b) | $x$",
                                            "![i](//e.org/x.png)<img src=x>"};
  const std::vector<RepositoryTotal> repositories = {
      {"a](//e.org) | b", 3, "https://github.com/me/t"}, {"<b>", 2, "javascript:alert(1)"}};
  RetroView retro_view{view_of(Unit::month, kToday, "+", {{kToday, "math", 1}}), {}};
  retro_view.posts = retro_view.problems = hostile;
  retro_view.month.repositories = repositories;
  PortfolioView portfolio{
      .verdicts = days("+"), .tallies = {{kToday, "post", 1}}, .papers = {}, .syllabi = {}};
  portfolio.posts = portfolio.problems = hostile;
  portfolio.repositories = repositories;
  for (const std::string& text : {retro_text(retro_view, retro_template(kEnglish), "", kEnglish),
                                  to_markdown(document_of(portfolio, kEnglish))}) {
    CAPTURE(text);
    CHECK(count(text, "- 1\\. Intro\n- \\- x\n- \\# y\n") == 2);
    CHECK(count(text, "- \\[a\\](javascript:b) \\| \\$x\\$\n") == 2);
    CHECK(count(text, "!\\[i\\](//e.org/x.png)&lt;img src=x&gt;\n") == 2);
    CHECK(contains(text, "| [a\\](//e.org) \\| b](https://github.com/me/t) | 3 |"));
    CHECK_FALSE(contains(text, "](javascript:alert"));
  }
}

TEST_CASE("period view: a repository of another device without a name") {
  PeriodView view = view_of(Unit::month, kToday, "+");
  view.repositories = {{"", 3}};
  CHECK(contains(text_of(view, kEnglish), "(no name sent)"));
}

TEST_CASE("retrospective: a line with an empty placeholder is omitted") {
  const RetroView view{view_of(Unit::month, kToday, "."), {}};
  CHECK(retro(view, "one\n\n{{papers}}\n\n{{topics}}\n\ntwo") == "one\n\ntwo\n");
  CHECK(retro(view, "- {{papers}}.\n") == "- .\n");
  CHECK(retro(view, "") == "");
}

TEST_CASE("retrospective: the built-in templates have no unknown placeholder") {
  const RetroView view{view_of(Unit::month, kToday, "."), {}};
  for (const Translator& tr : {kEnglish, kKorean}) {
    const std::string text = retro_text(view, retro_template(tr), "", tr);
    CHECK_FALSE(contains(text, "{{"));
    CHECK_FALSE(contains(text, "\n\n\n"));
  }
  CHECK(contains(retro_text(view, retro_template(kKorean), "", kKorean), "# 2026년 11월 회고\n"));
}

TEST_CASE("retrospective: an error in a template names its line") {
  CHECK(refusal("fine\n{{month}}\n{{note}}") ==
        "~/retro.md, line 3: there is no placeholder {{note}} — did you mean {{notes}}?");
  CHECK(refusal("{{xyzzy}}")
            .starts_with(
                "~/retro.md, line 1: there is no placeholder {{xyzzy}} — one of: month, summary"));
  CHECK(refusal("a {{month\n}}") == "~/retro.md, line 1: a placeholder is not closed — ");
}

TEST_CASE("portfolio: an empty record") {
  const PortfolioView view{days("."), {}, {}, {}};
  CHECK(to_markdown(document_of(view, kEnglish)) ==
        "## Study portfolio\n\nNothing was recorded yet.\n");
  CHECK(contains(json_text(view), R"({"from":null,"to":"2026-11-21","days_met":0)"));
}

TEST_CASE("portfolio: papers by state, begun chapters, sums up to today") {
  PortfolioView view{days("++-+"), {{kToday, "math", 2, minutes{90}}}, {}, {}};
  view.tallies.push_back({kToday + date::days{1}, "math", 50, minutes{0}});
  PaperRow paper;
  paper.title = "Attention | all";
  paper.identifier = "arxiv:1706.03762";
  paper.code = {"transformer"};
  paper.state = core::PaperState::implemented;
  view.papers.push_back(paper);
  paper.title = "Only begun";
  paper.state = core::PaperState::reading;
  view.papers.push_back(paper);
  SyllabusView prml{.id = "prml",
                    .title = "PRML",
                    .chapters = {},
                    .appendices = {},
                    .total = {},
                    .next = {},
                    .forecast = {}};
  prml.chapters = {{.number = "1",
                    .title = "Introduction",
                    .sections = {1, 6},
                    .parts = {2, 21},
                    .pages = {},
                    .exercises = {}},
                   {.number = "2",
                    .title = "Distributions",
                    .sections = {},
                    .parts = {0, 30},
                    .pages = {},
                    .exercises = {}}};
  prml.total.parts = {2, 200};
  view.syllabi.push_back(prml);
  view.repositories = {{"transformer", 9, "https://github.com/me/t"}, {"private", 5, ""}};
  view.posts = {"A post"};
  const std::string text = to_markdown(document_of(view, kEnglish));
  CHECK(contains(text,
                 "## Repositories\n\n| Repository | Commits |\n| --- | ---: |\n"
                 "| [transformer](https://github.com/me/t) | 9 |\n\n"));
  CHECK_FALSE(contains(text, "private"));
  CHECK(contains(text, "### Posts 1\n\n- A post\n"));
  CHECK(contains(text, "- **Period**: 2026-11-18 – 2026-11-21\n- **Days met**: 3 days\n"));
  CHECK(contains(text, "- **Activities**: 2\n- **Time noted**: 1h 30m\n"));
  CHECK(contains(
      text,
      "| **Attention \\| all** | arxiv:1706.03762 | [transformer](https://github.com/me/t) |"));
  CHECK_FALSE(contains(text, "Only begun"));
  CHECK_FALSE(contains(text, "## Papers read\n"));
  CHECK(contains(text, "| 1 Introduction | 1/6 |"));
  // A book without sections does not mention them.
  CHECK(contains(text, "| **PRML** |  |"));
  CHECK_FALSE(contains(text, "Distributions"));
}

}  // namespace gongbu::report
