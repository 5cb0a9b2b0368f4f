#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "gongbu/render/document.hpp"
#include "gongbu/render/drawing.hpp"
#include "gongbu/render/markup.hpp"
#include "gongbu/report/calendar_report.hpp"
#include "gongbu/report/card.hpp"
#include "gongbu/report/page_report.hpp"
#include "report_fixtures.hpp"

namespace gongbu::report {
namespace {

using core::Day;
using core::minutes;
using core::Verdict;
using namespace date::literals;

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
    ++found;
  return found;
}

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
          .legend = render::Line(kHostile)});
  const std::string page = to_html(document, render::Line(kHostile), Language::korean);
  CHECK_FALSE(contains(page, "<script"));
  CHECK(count(page, "</style>") == 1);
  CHECK_FALSE(contains(page, "\x1b"));
  CHECK_FALSE(contains(page, "\xe2\x80\xae"));
  CHECK(count(page, "&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;") >= 18);

  CardView card = card_of(every_day(3));
  card.title = kHostile;
  card.repositories = {kHostile};
  const std::string image = to_svg(card, CardTheme::light, kEnglish);
  CHECK_FALSE(contains(image, "<script"));
  CHECK(count(image, "</style>") == 1);
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
      block(render::Trends{{"x", "y"}, {{render::Line("a"), {0, 4}, render::Line("4")}}});
  CHECK(contains(trends, "aria-label=\"x: 0, y: 4\""));
  CHECK(contains(trends, "<i style=\"height:0%\" title=\"x: 0\"></i>"));
  CHECK(contains(trends, "<i class=\"some\" style=\"height:100%\" title=\"y: 4\"></i>"));
  CHECK(contains(block(render::Board{{{render::Line("t"), {}}}}), "<li class=\"none\">"));
}

TEST_CASE("A day of a heatmap is a radio button with a description") {
  render::Heatmap heatmap{
      .weekdays = {"Mon", ""},
      .weeks = {{"Nov", {{render::Span{"█", render::Tone::heat_4}, "first"}, {}}},
                {"Nov", {{render::Span{"✗", render::Tone::bad}, "second"}, {}}}},
      .legend = render::Line("less ").add("░", render::Tone::heat_1)};
  const std::string page = body_of(render::Document().add(heatmap).add(heatmap));
  CHECK(count(page, "<input type=\"radio\"") == 4);
  CHECK(contains(page,
                 "name=\"heat0\" class=\"l4 left\" style=\"grid-area:2/2\" aria-label=\"first\">"));
  CHECK(contains(page, "aria-label=\"second\" data-sign=\"✗\">"));
  CHECK(count(page, "name=\"heat1\"") == 2);
  CHECK(contains(page, "less <span class=\"l1\"></span>"));
  CHECK(count(page, ">Nov</b>") == 2);  // once per heatmap, above its first week
}

TEST_CASE("A year of weeks has two halves that meet at the start of a month") {
  render::Heatmap heatmap{.weekdays = {""}, .weeks = {}};
  for (std::size_t week = 0; week < 53; ++week)
    heatmap.weeks.push_back(
        {std::to_string((week + 2) / 4), {{render::Span{"░", render::Tone::heat_1}, "day"}}});
  const std::string page = body_of(render::Document().add(heatmap));
  const std::size_t more = page.find("<div class=\"weeks more\">");
  REQUIRE(more != std::string::npos);
  CHECK(count(page.substr(0, more), "<input") == 26);
  CHECK(contains(page.substr(more), "<b style=\"grid-column:2\" aria-hidden=\"true\">7</b>"));
  CHECK_FALSE(contains(page, ">0</b>"));  // two weeks: no room for its name
  heatmap.weeks.resize(27);
  CHECK_FALSE(contains(body_of(render::Document().add(heatmap)), "weeks more"));
}

TEST_CASE("The page shows an empty record, one day, ten years") {
  for (const Translator& tr : {kEnglish, kKorean}) {
    PageView empty;
    empty.verdicts = {kToday, {Verdict::pending}};
    const std::string nothing = html_of(document_of(empty, tr));
    CHECK(contains(nothing, tr.raw(Msg::page_title)));
    CHECK_FALSE(contains(nothing, tr.raw(Msg::page_kinds)));
    CHECK_FALSE(contains(nothing, tr.raw(Msg::period_papers)));
    const std::string one = html_of(document_of(every_day(1), tr));
    CHECK(count(one, "name=\"heat0\" class=\"l") == 1);
    const std::string ten_years = html_of(document_of(every_day(3653), tr));
    CHECK(count(ten_years, "<input") == 370);  // 52 weeks and six days: the last is a Saturday
    CHECK(contains(ten_years, "7306"));
  }
}

TEST_CASE("The page shows the newest streaks and gaps") {
  PageView view = every_day(60);
  for (std::size_t i = 5; i < 60; i += 6) view.verdicts.days[i] = Verdict::missed;
  view.verdicts.days.back() = Verdict::pending;
  const std::string text = to_text(document_of(view, kEnglish), {.color = false, .width = 80});
  CHECK(contains(text, "… and 2 more"));
  CHECK(contains(text, "since 2026-11-16"));
  CHECK_FALSE(contains(text, "2026-09-23 – 2026-09-27"));
}

TEST_CASE("Page, card and calendar agree on the days studied") {
  PageView view = every_day(10);
  view.verdicts.days[3] = Verdict::missed;  // activity, but not all goals reached
  view.verdicts.days[9] = Verdict::pending;
  view.tallies.push_back({kToday + date::days{1}, "math", 1, minutes{10}});
  CHECK(contains(text_of(view, kEnglish), "Days studied    10 days\n"));
  CHECK(contains(json_text(view), R"("days_met":8,"days_studied":10,)"));
  CHECK(contains(to_svg(card_of(view), CardTheme::light, kKorean), "공부한 날 10일."));
  const CalendarView calendar{.verdicts = view.verdicts,
                              .tallies = view.tallies,
                              .first = kToday - date::days{30},
                              .last = kToday,
                              .week_start = date::Monday};
  CHECK(contains(text_of(calendar, kKorean), "공부한 날 10일 · "));
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
  const std::string image = to_svg(card_of(view), CardTheme::light, kEnglish);
  for (const char* name : {"Nov", "Dec", "Jan", "Oct"})
    CHECK(count(image, ">" + std::string(name) + "</text>") ==
          (name == std::string("Nov") ? 2 : 1));
  for (const char* name : {"Mon", "Wed", "Fri"})
    CHECK(count(image, ">" + std::string(name) + "</text>") == 1);
  CHECK_FALSE(contains(image, ">Tue</text>"));
}

TEST_CASE("JSON of the page") {
  const std::string json = to_json(json_of(every_day(2)), false);
  CHECK(json.starts_with(R"({"from":"2026-11-20","to":"2026-11-21","streak":{"current":2,)"));
  CHECK(contains(json,
                 R"(},"days_met":2,"days_studied":2,"count":4,"minutes":60,)"
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
  const std::string image = to_svg(view, CardTheme::light, kEnglish);
  CHECK(contains(image, "Current streak 400 days, longest 400 days, studied on 400 days."));
  CHECK(contains(image, ">400</text>"));
  CHECK(contains(image, "800 activities · 200h<"));
  CHECK(count(image, "<rect") == 1 + 370 + 5);
  view.repositories = {"attention", "prml"};
  view.title = "매일 공부";
  const std::string named = to_svg(view, CardTheme::light, kKorean);
  CHECK(contains(named, "· attention, prml<"));
  CHECK(contains(named, ">매일 공부</text>"));
}

TEST_CASE("A card fits any input") {
  CardView view = card_of(every_day(1));
  for (int i = 0; i < 60; ++i) view.title += "아주 긴 제목 ";
  view.repositories = {std::string(500, 'x')};
  const std::string image = to_svg(view, CardTheme::dark, kKorean);
  CHECK(count(image, "…</text>") == 2);
  CHECK(image.size() < 50'000);

  PageView empty;
  empty.verdicts = {kToday, {Verdict::pending}};
  const std::string nothing = to_svg(card_of(empty), CardTheme::automatic, kEnglish);
  CHECK(contains(nothing, "Current streak 0 days"));
  CHECK_FALSE(contains(nothing, "class=\"arc\""));
  CHECK(contains(nothing, "prefers-color-scheme"));
}

}  // namespace
}  // namespace gongbu::report
