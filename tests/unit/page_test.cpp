#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "gongbu/core/period.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/drawing.hpp"
#include "gongbu/render/markup.hpp"
#include "gongbu/report/calendar_report.hpp"
#include "gongbu/report/card.hpp"
#include "gongbu/report/page_report.hpp"
#include "gongbu/report/words.hpp"
#include "report_fixtures.hpp"

namespace gongbu::report {
namespace {

using core::Day;
using core::minutes;
using core::Verdict;
using namespace date::literals;

std::string html_of(const render::Document& document) {
  return to_html(document, render::Line("the end"), Language::english);
}

// Returns the body of a page without its style.
std::string body_of(const render::Document& document) {
  const std::string page = html_of(document);
  return page.substr(page.find("<main>"));
}

// Adds an activity of two kinds on each of the last `days` days.
PageView every_day(int days) {
  PageView view;
  view.week = {core::week_begin(kToday, date::Monday),
               core::week_begin(kToday, date::Monday) + date::days{6}};
  view.verdicts.first = kToday - date::days{days - 1};
  view.verdicts.days.assign(static_cast<std::size_t>(days), Verdict::met);
  for (Day day = view.verdicts.first; day <= kToday; day += date::days{1}) {
    view.tallies.push_back({day, "commit", 1, minutes{0}});
    view.tallies.push_back({day, "math", 1, minutes{30}});
  }
  return view;
}

CardView card_of(const PageView& view) {
  return {.verdicts = view.verdicts,
          .tallies = view.tallies,
          .week_start = view.week_start,
          .title = ""};
}

const std::string kHostile =
    "</style><script>alert(1)</script>\"'&\x1b[31m\xe2\x80\xae\xef\xbf\xbe";

TEST_CASE("Text in markup is escaped") {
  CHECK(render::markup_text("a < b && c > \"d\" 'e'") ==
        "a &lt; b &amp;&amp; c &gt; &quot;d&quot; &#39;e&#39;");
  CHECK(render::markup_text("공부 한글") == "공부 한글");
  CHECK(render::markup_text("a\nb\tc") == "a b c");
  // XML forbids all of these.
  for (const char* forbidden : {"\x01", "\x1b", "\xef\xbf\xbe", "\xef\xbf\xbf", "\xff"})
    CHECK(render::markup_text(forbidden) == "\xef\xbf\xbd");
}

TEST_CASE("Text in every block is escaped") {
  render::Document document;
  document.add(render::Heading{render::Line(kHostile)})
      .add(render::Paragraph{{render::Line(kHostile, render::Tone::bad)}})
      .add(render::KeyValues{{{kHostile, render::Line(kHostile)}}})
      .add(render::Heading{render::Line(kHostile)})
      .add(render::Table{.columns = {{.title = kHostile}},
                         .rows = {{render::Line(kHostile)}},
                         .caption = render::Line(kHostile)})
      .add(render::Bars{{{render::Line(kHostile), 1, 2, render::Line(kHostile)}}})
      .add(render::Trends{{kHostile}, {{render::Line(kHostile), {1}, render::Line(kHostile)}}})
      .add(render::Board{{{render::Line(kHostile), {render::Line(kHostile)}}}})
      .add(render::Heatmap{
          .caption = render::Line(kHostile),
          .weekdays = {kHostile},
          .weeks = {{kHostile, {{render::Span{kHostile, render::Tone::dim}, kHostile}}}},
          .scale = render::Line(kHostile),
          .signs = {{render::Span{kHostile}, kHostile}}})
      .add(render::DayStrip{{{kHostile, {render::Span{kHostile}, kHostile}}}})
      .add(render::Bars{{}, {{render::Line(kHostile), 1, 2, {}}}, kHostile})
      .add(render::Tables{{{.columns = {{}}, .rows = {{render::Line(kHostile)}}}}})
      .add(render::Paragraph{{render::Line().add_link(kHostile, "https://x.org/" + kHostile)}});
  const std::string page = to_html(document, render::Line(kHostile), Language::korean);
  CHECK_FALSE(contains(page, "<script"));
  CHECK(count(page, "</style>") == 1);
  CHECK_FALSE(contains(page, "\x1b"));
  CHECK_FALSE(contains(page, "\xe2\x80\xae"));
  CHECK(count(page, "&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;") >= 18);

  CardView card = card_of(every_day(3));
  card.title = kHostile;
  card.repositories = {kHostile};
  for (const CardSize size : {CardSize::full, CardSize::compact}) {
    const std::string image = to_svg(card, size, CardTheme::light, kEnglish);
    CHECK_FALSE(contains(image, "<script"));
    CHECK(count(image, "</style>") == 1);
  }
  card.tallies.clear();
  CHECK_FALSE(contains(to_svg(card, CardSize::full, CardTheme::light, kEnglish), "<script"));
}

TEST_CASE("A link in HTML leads only to the web") {
  const auto link = [](const std::string& address) {
    return body_of(
        render::Document().add(render::Paragraph{{render::Line().add_link("<a>", address)}}));
  };
  CHECK(contains(link("https://github.com/me/repo?a=1&b"),
                 "<p><a href=\"https://github.com/me/repo?a=1&amp;b\" rel=\"noreferrer\">"
                 "&lt;a&gt;</a></p>"));
  for (const char* untrusted :
       {"javascript:alert(1)", "data:text/html,x", "https://x.org/\"onclick"})
    CHECK(contains(link(untrusted), "<p>&lt;a&gt;</p>"));
}

TEST_CASE("A date or an ISBN is not broken at its hyphens") {
  const std::string page = body_of(render::Document().add(render::Paragraph{
      {"ISBN 0-387-31073-8. on 2026-11-21 well-known - " + std::string(40, '1') + "-2"}}));
  CHECK(contains(page,
                 "<p>ISBN <span class=\"nb\">0-387-31073-8.</span> on "
                 "<span class=\"nb\">2026-11-21</span> well-known - 1111"));
  CHECK(
      contains(body_of(render::Document().add(render::Paragraph{{"2026-11-21 (Sat) and (more)"}})),
               "<p><span class=\"nb\">2026-11-21 (Sat)</span> and (more)</p>"));
}

TEST_CASE("A page is self-contained") {
  const std::string page = html_of(document_of(every_day(400), kEnglish));
  for (const char* reference : {"http:", "https:", "//", "src=", "href=", "url(", "@import",
                                "<script", "<link", "<iframe", "onload", "onclick"}) {
    CAPTURE(reference);
    CHECK_FALSE(contains(page, reference));
  }
  CHECK(contains(page, "default-src 'none'"));
  CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
  CHECK(contains(render::to_html({}, {}, Language::korean), "<html lang=\"ko\">"));
}

TEST_CASE("The first heading is the title; the others begin sections") {
  render::Document document;
  document.add(render::Heading{render::Line("Title")})
      .add(render::Paragraph{{render::Line("since")}})
      .add(render::Heading{render::Line("One")})
      .add(render::Paragraph{{render::Line("a")}})
      .add(render::Heading{render::Line("Two")});
  CHECK(body_of(document) ==
        "<main>\n<header>\n<h1>Title</h1>\n<p>since</p>\n</header>\n"
        "<section class=\"half\">\n<h2>One</h2>\n<p>a</p>\n</section>\n"
        "<section class=\"half\">\n<h2>Two</h2>\n</section>\n"
        "<footer>the end</footer>\n</main>\n</body>\n</html>\n");
  // The last of an odd number takes the whole width.
  document.add(render::Heading{render::Line("Three")});
  CHECK(contains(body_of(document), "<section>\n<h2>Three</h2>"));
  CHECK(contains(html_of(document), "<title>Title</title>"));
  CHECK(contains(html_of({}), "<title>gongbu</title>"));
}

TEST_CASE("Blocks in HTML") {
  const auto block = [](render::Block one) {
    return body_of(render::Document().add(std::move(one)));
  };
  CHECK(contains(block(render::Paragraph{{render::Line("a ").add("b", render::Tone::warn)}}),
                 "<p>a <span class=\"warn\">b</span></p>"));
  CHECK(contains(block(render::KeyValues{{{"k", render::Line("v")}}}),
                 "<dl>\n<div><dt>k</dt><dd>v</dd></div>\n</dl>"));
  CHECK_FALSE(contains(block(render::KeyValues{}), "<dl>"));
  CHECK(contains(block(render::KeyValues{.rows = {{"k", render::Line("v")}}, .figures = true}),
                 "<dl class=\"figures\">\n<div>"));
  const render::Bar bar{render::Line("a"), 1, 3, render::Line("1/3")};
  CHECK(contains(block(render::Bars{{bar}, {bar, bar}, "2 more"}),
                 "</ul>\n<details><summary>2 more</summary>\n<ul class=\"bars\">"));
  CHECK_FALSE(contains(block(render::Bars{{bar}, {}, "0 more"}), "<details>"));
  CHECK(contains(
      block(render::DayStrip{
          {{"Mon", {render::Span{"✓"}, "a day", render::DayMark::level, 3}}, {"Tue", {}}}}),
      "<ol class=\"strip\">\n<li><span>Mon</span><i class=\"l3\" role=\"img\" "
      "aria-label=\"a day\" title=\"a day\"></i></li>\n<li><span>Tue</span><i></i></li>\n</ol>"));
  const render::Table table{
      .columns = {{.title = "a"}, {.title = "b", .align = render::Align::right}},
      .rows = {{render::Line("1")}, {render::Line("2"), render::Line("3"), render::Line("4")}}};
  CHECK(contains(block(table),
                 "<thead><tr><th scope=\"col\">a</th><th scope=\"col\" class=\"right\">b</th></tr>"
                 "</thead>\n<tbody>\n<tr><td>1</td><td class=\"right\"></td></tr>\n"
                 "<tr><td>2</td><td class=\"right\">3</td></tr>\n</tbody>"));
  CHECK_FALSE(
      contains(block(render::Table{.columns = {{}}, .rows = {{render::Line("x")}}}), "<thead>"));
  CHECK_FALSE(contains(block(render::Table{.columns = {{}}, .rows = {}}), "<table>"));
  CHECK(contains(block(render::Bars{{{render::Line("a"), 1, 3, render::Line("1/3")}}}),
                 "<i style=\"width:33%\">"));
  CHECK(
      contains(block(render::Bars{{{render::Line("a"), 1, 1000, {}}}}), "<i style=\"width:1%\">"));
  CHECK(contains(block(render::Bars{{{render::Line("a"), 0, 0, {}}}}), "<i style=\"width:0%\">"));
  const std::string trends =
      block(render::Trends{{"x", "y"},
                           {{render::Line("a"), {0, 4}, render::Line("4")},
                            {render::Line("b"), {1, 0}, render::Line("1")}}});
  CHECK(contains(trends, "<i class=\"some\" style=\"height:25%\" title=\"x: 1\"></i>"));
  CHECK(contains(trends, "aria-label=\"x: 0, y: 4\""));
  CHECK(contains(trends, "<i style=\"height:0%\" title=\"x: 0\"></i>"));
  CHECK(contains(trends, "<i class=\"some\" style=\"height:100%\" title=\"y: 4\"></i>"));
  CHECK(contains(block(render::Board{{{render::Line("t"), {}}}}), "<li class=\"none\">"));
}

TEST_CASE("A day of a heatmap is a radio button with a description") {
  using render::DayMark;
  render::Heatmap heatmap{
      .weekdays = {"Mon", ""},
      .weeks = {{"Nov", {{render::Span{"█"}, "first", DayMark::level, 4}, {}}},
                {"Nov", {{render::Span{"✗"}, "second", DayMark::missed}, {}}}},
      .scale = render::Line("less ").add("░", render::Tone::heat_1),
      .signs = {{render::Span{"✗"}, "missed", DayMark::missed}, {{}, "before", DayMark::before}}};
  const std::string page = body_of(render::Document().add(heatmap).add(heatmap));
  CHECK(count(page, "<input type=\"radio\"") == 4);
  CHECK(contains(page,
                 "name=\"heat0\" class=\"l4 left\" style=\"grid-area:2/2\" aria-label=\"first\">"));
  CHECK(contains(page, "class=\"miss\" style=\"grid-area:2/3\" aria-label=\"second\">"));
  CHECK(count(page, "name=\"heat1\"") == 2);
  CHECK(contains(page,
                 "less <span class=\"l1\"></span> <span><i class=\"miss\"></i>missed</span> "
                 "<span><i class=\"pre\"></i>before</span></p>"));
  CHECK(count(page, ">Nov</b>") == 2);  // once per heatmap, above its first week
  CHECK(count(page, "<fieldset class=\"heat few\"") == 2);
  heatmap.weeks.resize(13, heatmap.weeks.front());
  CHECK(contains(body_of(render::Document().add(heatmap)), "<fieldset class=\"heat\""));
}

TEST_CASE("A year of weeks has two halves that meet at the start of a month") {
  render::Heatmap heatmap{.weekdays = {""}, .weeks = {}};
  for (std::size_t week = 0; week < 53; ++week)
    heatmap.weeks.push_back(
        {std::to_string((week + 2) / 4), {{render::Span{"░"}, "day", render::DayMark::level, 1}}});
  const std::string page = body_of(render::Document().add(heatmap));
  const std::size_t more = page.find("<div class=\"weeks more\">");
  REQUIRE(more != std::string::npos);
  CHECK(count(page.substr(0, more), "<input") == 26);
  CHECK(contains(page.substr(more), "<b style=\"grid-column:2\" aria-hidden=\"true\">7</b>"));
  CHECK_FALSE(contains(page, ">0</b>"));  // two weeks: no room for its name
  heatmap.weeks.resize(27);
  CHECK_FALSE(contains(body_of(render::Document().add(heatmap)), "weeks more"));
}

TEST_CASE("An empty page invites to start and has no grey year") {
  for (const Translator& tr : {kEnglish, kKorean}) {
    PageView empty;
    empty.verdicts = {kToday, {Verdict::pending}};
    const std::string page = html_of(document_of(empty, tr));
    CHECK(contains(page, tr.raw(Msg::page_start)));
    CHECK(contains(page, "gongbu add"));
    for (const Msg absent : {Msg::page_kinds, Msg::page_numbers, Msg::page_year, Msg::page_gaps})
      CHECK_FALSE(contains(page, tr.raw(absent)));
    CHECK_FALSE(contains(page, "<input"));
  }
}

TEST_CASE("The page shows one day and ten years") {
  for (const Translator& tr : {kEnglish, kKorean}) {
    const std::string one = html_of(document_of(every_day(1), tr));
    CHECK(count(one, "<input") == 6);  // the week up to a Saturday
    CHECK(count(one, "name=\"heat0\" class=\"l2") == 1);
    CHECK(contains(text_of(every_day(1), tr), tr(Msg::page_weeks, "2026-11-21")));
    const std::string ten_years = html_of(document_of(every_day(3653), tr));
    CHECK(count(ten_years, "<input") == 370);  // 52 weeks and six days: the last is a Saturday
    CHECK(contains(ten_years, tr.raw(Msg::page_year)));
    CHECK(contains(ten_years, days_name(3653, tr)));
  }
}

TEST_CASE("The last day of recent study is counted to its end") {
  PageView view = every_day(60);
  core::Activity entry;
  entry.kind = "math";
  entry.spent = minutes{10};
  const auto study = [&](int days_ago, const std::string& subject) {
    entry.day = kToday - date::days{days_ago};
    entry.subject = subject;
    view.latest.push_back(entry);
  };
  // Newest last. Of the eight rows that are shown, the oldest is of three days ago.
  study(4, "of an older day");
  study(3, "kept");
  study(3, "the ninth");
  study(3, "kept");
  study(3, "the tenth");
  study(3, "kept");
  for (const char* subject : {"1", "2", "3", "4"}) study(2, subject);
  for (const char* subject : {"5", "6", "7"}) study(0, subject);
  const std::string text = text_of(view, kEnglish);
  CHECK(contains(text, "kept  math ×3"));
  CHECK(contains(text, "30m"));
  CHECK_FALSE(contains(text, "the ninth"));
  CHECK_FALSE(contains(text, "the tenth"));
  CHECK_FALSE(contains(text, "of an older day"));
}

TEST_CASE("The page begins with this week and ends with the missed days") {
  PageView view = every_day(60);
  for (std::size_t i = 5; i < 60; i += 6) view.verdicts.days[i] = Verdict::missed;
  view.verdicts.days[20] = Verdict::missed;
  view.verdicts.days.back() = Verdict::pending;
  core::Goal goal;
  goal.kinds = {"math"};
  goal.amount = 2;
  goal.period = core::Goal::Period::week;
  view.weekly.goals = {{goal, 5}};
  core::Activity entry;
  entry.day = kToday;
  entry.kind = "math";
  entry.subject = "SVD";
  entry.spent = minutes{30};
  core::Activity commit = entry;
  commit.kind = "commit";
  commit.subject = "a private subject";
  commit.spent.reset();
  commit.commit = core::Activity::Commit{};
  core::Activity untold = commit;  // a post of another device, without a subject
  untold.kind = "post";
  untold.subject = "";
  view.latest = {untold, commit, entry, commit};
  view.papers.emplace_back().title = "Attention";
  const std::string text = text_of(view, kEnglish);
  std::size_t at = 0;
  for (const Msg heading :
       {Msg::page_week, Msg::page_numbers, Msg::page_weeks, Msg::page_latest, Msg::page_kinds,
        Msg::period_papers, Msg::page_streaks, Msg::page_gaps}) {
    const std::string name =
        heading == Msg::page_weeks ? "Since 2026-09-23" : std::string(kEnglish.raw(heading));
    CAPTURE(name);
    const std::size_t found = text.find("\n" + name + "\n");
    REQUIRE(found != std::string::npos);
    CHECK(found >= at);
    at = found;
  }
  CHECK(contains(text, "Days met    5 of 5 due\n"));
  CHECK(contains(text, "math 2/week  ██████████  5 / 2\n"));
  CHECK(contains(text,
                 "2026-11-21 (Sat)  commit ×2\n                  SVD  math  30m\n"
                 "                  post\n"));
  CHECK_FALSE(contains(text, "private"));
}

TEST_CASE("The page shows the five longest streaks of three days or more, the newest gaps") {
  PageView view = every_day(60);
  for (const std::size_t missed : {1U, 4U, 9U, 15U, 22U, 30U, 39U, 49U})
    view.verdicts.days[missed] = Verdict::missed;
  const std::string text = text_of(view, kEnglish);
  const std::string streaks = text.substr(text.find("Longest streaks\n"));
  CHECK(
      streaks.starts_with("Longest streaks\n\n"
                          "since 2026-11-12         ██████████  10 days\n"
                          "2026-11-02 – 2026-11-10  █████████░   9 days\n"
                          "2026-10-24 – 2026-10-31  ████████░░   8 days\n"
                          "2026-10-16 – 2026-10-22  ███████░░░   7 days\n"
                          "2026-10-09 – 2026-10-14  ██████░░░░   6 days\n\nMissed days\n"));
  CHECK(contains(text, "… and 3 more"));
  // Streaks of one or two days are not listed.
  view = every_day(2);
  CHECK_FALSE(contains(text_of(view, kEnglish), "Longest streaks\n"));
}

TEST_CASE("Page, card and calendar have the same numbers") {
  PageView view = every_day(10);
  view.verdicts.days[3] = Verdict::missed;  // activity, but not all goals are met
  view.verdicts.days[5] = Verdict::frozen;
  view.verdicts.days[9] = Verdict::pending;
  view.tallies.push_back({kToday + date::days{1}, "math", 1, minutes{10}});
  const std::string page = text_of(view, kKorean);
  CHECK(contains(page, "현재 연속  4일 (프리즈 없이 3일)\n"));
  CHECK(contains(page, "최장 연속  4일 (프리즈 없이 3일)\n"));
  CHECK(contains(page, "습관 강도  30%\n완료한 날  7일\n"));
  CHECK(contains(json_text(view), R"("days_met":7,"days_studied":10,)"));
  const CalendarView calendar{.verdicts = view.verdicts,
                              .tallies = view.tallies,
                              .first = kToday - date::days{30},
                              .last = kToday,
                              .week_start = date::Monday};
  CHECK(contains(text_of(calendar, kKorean), "완료한 날 7일 · "));
  CHECK(contains(text_of(calendar, kKorean),
                 "연속 4일 (프리즈 없이 3일) · 최장 4일 (3일) · 습관 강도 30%\n"));
  for (const CardSize size : {CardSize::full, CardSize::compact}) {
    const std::string image = to_svg(card_of(view), size, CardTheme::light, kKorean);
    CHECK(contains(image,
                   "현재 연속 4일 (프리즈 없이 3일), 최장 4일 (프리즈 없이 3일), "
                   "습관 강도 30%, 완료한 날 7일."));
    CHECK(count(image, ">프리즈 없이 3일</text>") == 2);
    CHECK(contains(image, ">30%</text>"));
    CHECK(contains(image, ">4<tspan font-size="));
    CHECK(contains(image, ">일</tspan>"));
  }
}

TEST_CASE("The page folds the chapters that were not begun") {
  PageView view = every_day(1);
  SyllabusView& notes = view.syllabi.emplace_back();
  notes.id = "notes";
  for (const char* title : {"One", "Two", "Three"}) {
    ChapterTotals& chapter = notes.chapters.emplace_back();
    chapter.number = std::to_string(notes.chapters.size());
    chapter.title = title;
    chapter.parts = {notes.chapters.size() == 1 ? 1 : 0, 2};
  }
  CHECK(
      contains(text_of(view, kEnglish), "notes\n\n1 One            █████░░░░░\n2 more chapters\n"));
  const std::string page = html_of(document_of(view, kKorean));
  CHECK(contains(page, "<details><summary>나머지 2개 장</summary>"));
}

TEST_CASE("A syllabus without sections does not mention them") {
  PageView view = every_day(1);
  view.syllabi.push_back({.id = "notes",
                          .title = "",
                          .chapters = {{.number = "1",
                                        .title = "One",
                                        .sections = {},
                                        .parts = {1, 2},
                                        .pages = {},
                                        .exercises = {}}},
                          .appendices = {},
                          .total = {},
                          .next = {},
                          .forecast = {}});
  const std::string text = text_of(view, kEnglish);
  CHECK(contains(text, "notes\n\n1 One  █████░░░░░\n"));
}

TEST_CASE("An empty heading and a board without lists are omitted") {
  const std::string page = body_of(render::Document()
                                       .add(render::Heading{render::Line("Title")})
                                       .add(render::Heading{})
                                       .add(render::Board{}));
  CHECK_FALSE(contains(page, "<h2>"));
  CHECK_FALSE(contains(page, "board"));
}

TEST_CASE("Card and page name the same months and weekdays") {
  const PageView view = every_day(400);
  const std::string image = to_svg(card_of(view), CardSize::full, CardTheme::light, kEnglish);
  for (const char* name : {"Dec", "Jan", "Oct"})
    CHECK(count(image, ">" + std::string(name) + "</text>") == 1);
  for (const char* name : {"Mon", "Wed", "Fri"})
    CHECK(count(image, ">" + std::string(name) + "</text>") == 1);
  CHECK_FALSE(contains(image, ">Tue</text>"));
}

TEST_CASE("JSON of the page") {
  const std::string json = to_json(json_of(every_day(2)), false);
  CHECK(json.starts_with(R"({"from":"2026-11-20","to":"2026-11-21","week":{"from":"2026-11-16",)"
                         R"("to":"2026-11-22","days_met":2,"days_due":2,"count":4,"minutes":60,)"
                         R"("goals":[]},"streak":{"current":2,)"));
  CHECK(contains(json,
                 R"(},"strength":0.101,"days_met":2,"days_studied":2,"count":4,"minutes":60,)"
                 R"("tracking_since":"2026-11-20","longest_before_tracking":0,)"
                 R"("streaks":[{"from":"2026-11-20","to":"2026-11-21","days":2}],"gaps":[],)"));
  CHECK(contains(json, "{\"month\":\"2026-11\",\"count\":2,\"minutes\":60}"));
  CHECK(count(json, "\"month\":") == 24);
}

TEST_CASE("Bars and trends in text") {
  CHECK(plain_text(render::bar_line(0, 3)) == "░░░░░░░░░░");
  CHECK(plain_text(render::bar_line(1, 300)) == "█░░░░░░░░░");
  CHECK(plain_text(render::bar_line(299, 300)) == "█████████░");
  CHECK(plain_text(render::bar_line(3, 3)) == "██████████");
  CHECK(plain_text(render::bar_line(0, 0)) == "░░░░░░░░░░");
  const render::Table trends =
      table_of(render::Trends{{}, {{render::Line("a"), {0, 1, 50, 100}, render::Line("b")}}});
  CHECK(plain_text(trends.rows.at(0).at(1)) == "·▁▄█");
  const render::Document board = render::Document().add(render::Board{
      {{render::Line("one"), {render::Line("a"), render::Line("b")}}, {render::Line("none"), {}}}});
  CHECK(to_text(board, {}) == "one\n  a\n  b\n");
  CHECK(to_markdown(board) == "### one\n\n- a\n- b\n");
}

TEST_CASE("A card has only numbers and given names") {
  CardView view = card_of(every_day(400));
  const std::string image = to_svg(view, CardSize::full, CardTheme::light, kEnglish);
  CHECK(contains(image, "Current streak 400 days, longest 400 days, strength 100%, days met 400."));
  CHECK(contains(image, ">400<tspan dx=\"6\" font-size=\"24\">days</tspan></text>"));
  CHECK(contains(image, "800 activities · 200h<"));
  CHECK(count(image, "<rect") == 1 + 370 + 4);  // 370 days and the four levels of the legend
  view.repositories = {"attention", "prml"};
  view.title = "매일 공부";
  const std::string named = to_svg(view, CardSize::full, CardTheme::light, kKorean);
  CHECK(contains(named, "· attention, prml<"));
  CHECK(contains(named, ">매일 공부</text>"));
  const std::string compact = to_svg(view, CardSize::compact, CardTheme::light, kKorean);
  CHECK(contains(compact, "width=\"495\" height=\"195\" viewBox=\"0 0 495 195\""));
  CHECK(count(compact, "<rect") == 1 + 28);
  CHECK_FALSE(contains(compact, "attention"));
}

TEST_CASE("No text of a card is below 10 when it is 400 wide") {
  const CardView view = card_of(every_day(400));
  for (const auto& [size, width] : {std::pair{CardSize::full, 820}, {CardSize::compact, 495}}) {
    const std::string image = to_svg(view, size, CardTheme::light, kKorean);
    constexpr std::string_view kSize = "font-size=\"";
    int found = 0;
    for (std::size_t at = image.find(kSize); at != std::string::npos;
         at = image.find(kSize, at + 1)) {
      CHECK(std::stoi(image.substr(at + kSize.size())) * 400 >= 10 * width);
      ++found;
    }
    CHECK(found >= 9);
  }
}

TEST_CASE("A card tells frozen, rest, missed and other days apart") {
  PageView view = every_day(6);
  view.tallies = {{kToday - date::days{5}, "commit", 1}, {kToday - date::days{1}, "commit", 1}};
  view.verdicts.days = {Verdict::met,    Verdict::missed, Verdict::rest,
                        Verdict::frozen, Verdict::missed, Verdict::pending};
  for (const CardSize size : {CardSize::full, CardSize::compact}) {
    const std::string image = to_svg(card_of(view), size, CardTheme::light, kEnglish);
    const std::size_t legend = size == CardSize::full ? 1 : 0;
    CHECK(count(image, "class=\"ice\"") == 1 + legend);
    CHECK(count(image, "class=\"dot\"") == 1 + legend);
    CHECK(count(image, "class=\"mark\"") == 1 + legend);
    CHECK(count(image, "class=\"open\"") == 1 + legend);
    CHECK(count(image, "<path") == 1 + legend);  // met in part
    CHECK(count(image, "class=\"l0\"") == 3 + 3 * legend);
  }
}

TEST_CASE("The ring of a card is the strength") {
  const std::string whole =
      to_svg(card_of(every_day(2000)), CardSize::compact, CardTheme::light, kEnglish);
  CHECK(contains(whole, "stroke-dasharray=\"226.08 252\""));
  const std::string little =
      to_svg(card_of(every_day(2)), CardSize::compact, CardTheme::light, kEnglish);
  CHECK(contains(little, ">10%</text>"));
  CHECK(contains(little, "stroke-dasharray=\"22.60 252\""));
}

TEST_CASE("A card fits any input") {
  CardView view = card_of(every_day(1));
  for (int i = 0; i < 60; ++i) view.title += "아주 긴 제목 ";
  view.repositories = {std::string(500, 'x')};
  const std::string image = to_svg(view, CardSize::full, CardTheme::dark, kKorean);
  CHECK(count(image, "…</text>") == 2);
  CHECK(image.size() < 50'000);
}

TEST_CASE("A card of an empty record says to start, without a year of grey") {
  PageView empty;
  empty.verdicts = {kToday, {Verdict::pending}};
  for (const CardSize size : {CardSize::full, CardSize::compact}) {
    const std::string image = to_svg(card_of(empty), size, CardTheme::automatic, kKorean);
    CHECK(contains(image, ">오늘부터 시작</text>"));
    CHECK(count(image, "<rect") == 1);
    CHECK_FALSE(contains(image, "class=\"arc\""));
    CHECK(contains(image, "prefers-color-scheme"));
  }
}

TEST_CASE("The same record gives the same card") {
  const auto image = [](CardSize size) {
    return to_svg(card_of(every_day(500)), size, CardTheme::automatic, kKorean);
  };
  CHECK(image(CardSize::full) == image(CardSize::full));
  CHECK(image(CardSize::compact) == image(CardSize::compact));
}

}  // namespace
}  // namespace gongbu::report
