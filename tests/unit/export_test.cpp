#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gongbu/base/text.hpp"
#include "gongbu/report/export_report.hpp"
#include "report_fixtures.hpp"

namespace gongbu::report {
namespace {

using core::Activity;
using core::Day;
using core::minutes;
using core::Verdict;
using namespace date::literals;
using namespace std::chrono_literals;

constexpr Day kDay{date::local_days{2026_y / 11 / 20}};
constexpr core::Instant kAt = date::sys_days{2026_y / 11 / 20} + 12h + 30min;

Activity entry(std::string subject) {
  Activity activity;
  activity.day = kDay;
  activity.at = kAt;
  activity.utc_offset = 9h;
  activity.kind = "math";
  activity.subject = std::move(subject);
  activity.spent = minutes{45};
  activity.source = "manual";
  activity.entry_id = 7;
  activity.uuid = "019a0000-0000-7000-8000-000000000007";
  return activity;
}

Activity commit(std::string subject) {
  Activity activity = entry(std::move(subject));
  activity.kind = "commit";
  activity.spent = std::nullopt;
  activity.entry_id = std::nullopt;
  activity.uuid.clear();
  activity.source = "git";
  activity.commit = Activity::Commit{};
  activity.commit->repository = "attention";
  activity.commit->email = "me@example.com";
  return activity;
}

ExportView view_of(std::vector<Activity> activities) {
  ExportView view{.from = kDay, .until = kDay, .days = {}, .activities = std::move(activities)};
  view.days.push_back({kDay, Verdict::met, 1, minutes{45}});
  return view;
}

// Returns the cell of the subject, in the second line of the CSV.
std::string subject_cell(const std::string& subject) {
  const std::string csv = csv_of(view_of({entry(subject)}));
  const std::size_t begin = csv.find("math,") + 5;
  return csv.substr(begin, csv.find(",45,") - begin);
}

std::vector<std::string> lines_of(const std::string& text, std::string_view newline) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find(newline, begin);
    REQUIRE(end != std::string::npos);
    lines.push_back(text.substr(begin, end - begin));
    begin = end + newline.size();
  }
  return lines;
}

// Returns the unfolded content lines of a calendar (RFC 5545, 3.1).
std::vector<std::string> unfolded(std::string text) {
  for (std::size_t fold = text.find("\r\n "); fold != std::string::npos;
       fold = text.find("\r\n ", fold))
    text.erase(fold, 3);
  return lines_of(text, "\r\n");
}

std::string line_with(const std::string& text, std::string_view name) {
  for (const std::string& line : unfolded(text))
    if (line.starts_with(name)) return line;
  return "";
}

TEST_CASE("CSV has a row per activity and lines that end as in RFC 4180") {
  Activity studied = entry("SVD");
  studied.topics = {"prml:3.1.2", "paper:019a0000"};
  studied.note = "twice";
  const std::string csv = csv_of(view_of({studied, commit("Add attention")}));
  CHECK(csv ==
        "day,at,kind,subject,minutes,topics,note,repo,oid,id,verdict\r\n"
        "2026-11-20,2026-11-20T21:30:00+09:00,math,SVD,45,prml:3.1.2,twice,,,7,met\r\n"
        "2026-11-20,2026-11-20T21:30:00+09:00,commit,Add attention,,,,attention,"
        "0000000000000000000000000000000000000000,,met\r\n");
}

TEST_CASE("JSON has times and UUIDs like the other formats") {
  const std::string json = json_text(view_of({entry("SVD"), commit("Add attention")}));
  CHECK(contains(json, R"({"day":"2026-11-20","at":"2026-11-20T21:30:00+09:00","kind":"math",)"
                       R"("subject":"SVD","minutes":45,"source":"manual","id":7,)"
                       R"("uuid":"019a0000-0000-7000-8000-000000000007",)"));
  CHECK(contains(json, R"({"day":"2026-11-20","at":"2026-11-20T21:30:00+09:00","kind":"commit",)"
                       R"("subject":"Add attention","minutes":null,"source":"git",)"
                       R"("repo":"attention",)"));
}

TEST_CASE("CSV of days only") {
  ExportView view = view_of({});
  view.activities = std::nullopt;
  view.days.push_back({kDay + date::days{1}, Verdict::missed, 0, minutes{0}});
  CHECK(csv_of(view) ==
        "day,verdict,count,minutes\r\n2026-11-20,met,1,45\r\n2026-11-21,missed,0,0\r\n");
}

TEST_CASE("A cell with a separator, a quote or a newline is quoted") {
  CHECK(subject_cell("plain") == "plain");
  CHECK(subject_cell("a,b") == "\"a,b\"");
  CHECK(subject_cell("a \"b\"") == "\"a \"\"b\"\"\"");
  CHECK(subject_cell("a\nb") == "\"a\nb\"");
  CHECK(subject_cell(" a") == "\" a\"");
}

TEST_CASE("Untrusted cells are not formulas") {
  for (const char* formula :
       {"=1+1", "+1", "-1", "@SUM(A1)", "  =1", "\t=1", "\n=1", "＝1+1", "＋1", "－1", "＠x",
        "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://x\")"}) {
    CAPTURE(formula);
    const std::string cell = subject_cell(formula);
    CHECK((cell.starts_with('\'') || cell.starts_with("\"'")));
  }
  CHECK(subject_cell("\r=1") == "\xef\xbf\xbd=1");  // also after a control character
  for (const char* text : {"a=b", "1+1", "수학 -1", "'quoted"}) CHECK(subject_cell(text) == text);
  Activity untrusted = commit("=1");
  untrusted.note = "=2";
  untrusted.kind = "=3";
  untrusted.commit->repository = "=4";
  const std::string csv = csv_of(view_of({untrusted}));
  CHECK(csv.find(",=") == std::string::npos);
}

TEST_CASE("Control characters are not written to files") {
  const std::string csv = csv_of(view_of({entry("a\x1b[31mb\xe2\x80\xae")}));
  const std::string calendar =
      icalendar_of(view_of({entry("a\x1b[31mb\xe2\x80\xae")}), kAt, kEnglish);
  for (const std::string& text : {csv, calendar}) {
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find("\xe2\x80\xae") == std::string::npos);
  }
}

TEST_CASE("A calendar follows RFC 5545") {
  const std::string text = icalendar_of(view_of({entry("SVD")}), kAt + 1h, kEnglish);
  CHECK(text ==
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//gongbu//gongbu//EN\r\n"
        "CALSCALE:GREGORIAN\r\nX-WR-CALNAME:Study (gongbu)\r\n"
        "BEGIN:VEVENT\r\nUID:019a0000-0000-7000-8000-000000000007@gongbu\r\n"
        "DTSTAMP:20261120T133000Z\r\nTRANSP:TRANSPARENT\r\nDTSTART;VALUE=DATE:20261120\r\n"
        "SUMMARY:math: SVD\r\nCATEGORIES:math\r\nDESCRIPTION:45m\r\nEND:VEVENT\r\n"
        "END:VCALENDAR\r\n");
}

TEST_CASE("Events have a time if it is known") {
  Activity timed = entry("SVD");
  timed.source = core::kTimerSource;
  const std::string text = icalendar_of(view_of({timed}), kAt, kEnglish);
  CHECK(line_with(text, "DTSTART") == "DTSTART:20261120T123000Z");
  CHECK(line_with(text, "DURATION") == "DURATION:PT45M");
  timed.timed = false;  // moved to another day
  CHECK(line_with(icalendar_of(view_of({timed}), kAt, kEnglish), "DTSTART") ==
        "DTSTART;VALUE=DATE:20261120");
  timed.timed = true;
  timed.source = core::kCappedTimerSource;  // its duration is a guess
  const std::string capped = icalendar_of(view_of({timed}), kAt, kEnglish);
  CHECK(line_with(capped, "DTSTART") == "DTSTART:20261120T123000Z");
  CHECK(line_with(capped, "DURATION").empty());
  const std::string committed = icalendar_of(view_of({commit("x")}), kAt, kKorean);
  CHECK(line_with(committed, "DTSTART") == "DTSTART:20261120T123000Z");
  CHECK(line_with(committed, "DURATION").empty());
  CHECK(line_with(committed, "SUMMARY") == "SUMMARY:커밋 · attention: x");
}

TEST_CASE("Special characters in a calendar are escaped") {
  Activity untrusted = entry("a;b,c\\d\nBEGIN:VEVENT");
  untrusted.note = "one\r\ntwo";
  const std::string text = icalendar_of(view_of({untrusted}), kAt, kEnglish);
  CHECK(line_with(text, "SUMMARY") == "SUMMARY:math: a\\;b\\,c\\\\d\\nBEGIN:VEVENT");
  CHECK(line_with(text, "DESCRIPTION").find("\\ntwo") != std::string::npos);
  CHECK(unfolded(text).size() == 15);
}

TEST_CASE("Lines are folded at 75 octets between characters") {
  for (std::size_t length = 40; length < 120; ++length) {
    CAPTURE(length);
    std::string subject(length % 4, 'x');
    while (subject.size() < length) subject += length % 2 == 0 ? "공" : "𝄞";
    const std::string text = icalendar_of(view_of({entry(subject)}), kAt, kEnglish);
    for (const std::string& line : lines_of(text, "\r\n")) {
      CHECK(line.size() <= 75);
      CHECK(normalized(line) == line);  // valid UTF-8
    }
    CHECK(line_with(text, "SUMMARY") == "SUMMARY:math: " + subject);
  }
}

TEST_CASE("An event keeps its UID") {
  const auto uid = [](const Activity& activity) {
    return line_with(icalendar_of(view_of({activity}), kAt, kEnglish), "UID");
  };
  Activity one = commit("Add attention");
  // A fixed value: a changed UID would duplicate every event in existing calendars.
  CHECK(uid(one) == "UID:1795177800-462d72994e8494ff@gongbu");
  Activity rebased = one;
  rebased.commit->oid[0] = 1;
  rebased.commit->repository = "a clone";
  CHECK(uid(rebased) == uid(one));
  Activity other = one;
  other.subject = "Add attention 2";
  CHECK(uid(other) != uid(one));
  CHECK(uid(one).find("example") == std::string::npos);
}

TEST_CASE("A calendar of days has their verdicts") {
  ExportView view = view_of({});
  view.activities = std::nullopt;
  const std::string text = icalendar_of(view, kAt, kKorean);
  CHECK(line_with(text, "UID") == "UID:day-2026-11-20@gongbu");
  CHECK(line_with(text, "SUMMARY") == "SUMMARY:✓ 완료 · 활동 1개 · 45분");
}

TEST_CASE("Only judged days are exported") {
  core::Verdicts verdicts{kDay, {Verdict::met, Verdict::pending}};
  const std::vector<core::Tally> tallies = {{kDay, "math", 2, minutes{30}},
                                            {kDay, "paper", 1, minutes{15}}};
  const auto rows = day_rows(verdicts, tallies, kDay - date::days{5}, kDay + date::days{5});
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].day == kDay);
  CHECK(rows[0].verdict == Verdict::met);
  CHECK(rows[0].count == 3);
  CHECK(rows[0].spent == minutes{45});
  CHECK(rows[1].count == 0);
  CHECK(day_rows(verdicts, tallies, kDay + date::days{2}, kDay + date::days{5}).empty());
}

TEST_CASE("JSON has activities only if requested") {
  ExportView view = view_of({entry("SVD")});
  CHECK(to_json(json_of(view), false).find("\"activities\":[{") != std::string::npos);
  view.activities = std::nullopt;
  CHECK(to_json(json_of(view), false) ==
        "{\"from\":\"2026-11-20\",\"to\":\"2026-11-20\",\"days\":[{\"day\":\"2026-11-20\","
        "\"verdict\":\"met\",\"count\":1,\"minutes\":45}]}\n");
}

}  // namespace
}  // namespace gongbu::report
