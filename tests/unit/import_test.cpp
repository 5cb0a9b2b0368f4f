// Imports: formats, ids, changes by a person, batches.
#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/sha256.hpp"
#include "gongbu/host/zone.hpp"
#include "gongbu/store/imports.hpp"
#include "gongbu/store/plans.hpp"
#include "gongbu/store/tracking_start.hpp"
#include "gongbu/store/undo.hpp"
#include "gongbu/transfer/import.hpp"
#include "gongbu/transfer/records_import.hpp"
#include "import_world.hpp"
#include "transfer/csv_reader.hpp"
#include "transfer/import_time.hpp"

using namespace gongbu;
namespace fs = std::filesystem;

namespace {

const core::Zone kSeoul = core::Zone::fixed("Asia/Seoul", std::chrono::hours{9});

using World = ImportWorld;

std::string iso_of(const std::string& text) {
  const auto written = transfer::parse_written_time(text, kSeoul);
  if (!written) return "nothing";
  return written->at ? core::rfc3339(*written->at, std::chrono::hours{9}) : core::iso(written->day);
}

std::string error_of(World& world, const fs::path& path, transfer::ImportOptions options = {}) {
  try {
    world.import(path, std::move(options));
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::usage);
    return error.what();
  }
  return "";
}

constexpr const char* kTable =
    "date,subject,minutes,kind,id\n"
    "2026-11-25,PRML,45,math,a\n"
    "2026-11-26,Attention,90,paper,b\n";

}  // namespace

TEST_CASE("dates as other programs write them") {
  for (const char* text : {"2025-01-15", "2025.1.15", "2025/01/15", "2025년 1월 15일",
                           "January 15, 2025", "Jan 15, 2025", "15 January 2025", "@2025-01-15"})
    CHECK_MESSAGE(iso_of(text) == "2025-01-15", text);
  for (const char* text :
       {"2025-01-15 09:00", "2025-01-15T09:00:00+09:00", "2025-01-15T00:00:00.000Z",
        "20250115T000000Z", "January 15, 2025 9:00 AM", "January 15, 2025 9:00 AM (GMT+9)",
        "2025년 1월 15일 오전 9:00", "Wed Jan 15 09:00:00 GMT+09:00 2025",
        "2025-01-15 09:00:00 KST", "Wed, 15 Jan 2025 09:00:00 +0900", "Jan 15, 2025, 9:00 AM",
        "2025. 1. 15 오전 9:00:00", "2025년 1월 15일 (수) 오전 9시",
        "2025년 1월 15일 수요일 9시 00분", "2025-01-15 (Wed) 오전 9시00분 0초"})
    CHECK_MESSAGE(iso_of(text) == "2025-01-15T09:00:00+09:00", text);
  CHECK(iso_of("2025년 1월 15일 오후 12:30") == "2025-01-15T12:30:00+09:00");
  CHECK(iso_of("January 15, 2025 12:30 AM") == "2025-01-15T00:30:00+09:00");
  for (const char* text : {"", "yesterday", "3 days ago", "11-21", "2025-02-30", "mon",
                           "2025-01-15 25:61", "2025-01-15 13:00 PM", "2025-01-15 30분",
                           "2025-01-15 9시 10시", "2025-01-15 9시 70분", "2025-01-15 9:00 +99"})
    CHECK_MESSAGE(iso_of(text) == "nothing", text);
}

TEST_CASE("durations as other programs write them") {
  using std::chrono::seconds;
  using transfer::parse_written_duration;
  CHECK(parse_written_duration("45") == seconds{45 * 60});
  CHECK(parse_written_duration("00:25:30") == seconds{25 * 60 + 30});
  CHECK(parse_written_duration("1시간 30분") == seconds{90 * 60});
  CHECK(parse_written_duration("12.5") == seconds{750});
  for (const char* text : {"", "x", "-5", "1:99:00", "1.2.3", "."})
    CHECK_MESSAGE(!parse_written_duration(text), text);
}

TEST_CASE("importing a table again adds nothing") {
  World world;
  const fs::path path = world.file("a.csv", kTable);
  CHECK(world.import(path).added == 2);
  const auto entries = world.entries();
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].subject == "PRML");
  CHECK(entries[0].spent == core::minutes{45});
  CHECK(entries[0].kind == "math");
  CHECK(entries[0].source == "import:csv");
  CHECK_FALSE(entries[0].timed);
  CHECK(entries[0].uuid[14] == '8');
  const auto again = world.import(path);
  CHECK(again.changes_nothing());
  CHECK(again.same == 2);
  CHECK(store::import_batches(world.work.database).size() == 1);
}

TEST_CASE("a table longer than the groups in which entries are written") {
  World world;
  std::string table = "date,subject,id\n";
  for (int i = 0; i < 101; ++i) table += fmt::format("2026-11-25,Lesson {0},{0}\n", i);
  CHECK(world.import(world.file("a.csv", table)).added == 101);
  CHECK(world.entries().size() == 101);
  CHECK(store::import_batches(world.work.database).at(0).present == 101);
  table.replace(table.find("Lesson 7,"), 9, "Lecture 7,");
  const auto changed = world.import(world.file("a.csv", table + "2026-11-26,Last,last\n"));
  CHECK(changed.added == 1);
  CHECK(changed.changed == 1);
  CHECK(changed.same == 100);
  CHECK(world.entries().size() == 102);
  CHECK(store::import_batches(world.work.database).at(1).present == 1);
}

TEST_CASE("an import changes only what no person changed") {
  World world;
  world.import(world.file("a.csv", kTable));
  store::Entry edited = world.entries()[0];
  edited.subject = "PRML 3장";
  store::update_entry(world.work.database, edited, world.work.now);
  store::remove_entries(world.work.database, {world.entries()[1].id}, world.work.now);
  const auto view = world.import(world.file("a.csv",
                                            "date,subject,minutes,kind,id\n"
                                            "2026-11-25,Bishop,50,math,a\n"
                                            "2026-11-26,Attention,95,paper,b\n"
                                            "2026-11-27,New,5,read,c\n"));
  CHECK(view.added == 1);
  CHECK(view.changed == 1);
  CHECK(view.removed == 1);
  REQUIRE(world.entries().size() == 2);
  CHECK(world.entries()[0].subject == "PRML 3장");
  CHECK(world.entries()[0].spent == core::minutes{50});
}

TEST_CASE("equal ids of two tables are different rows") {
  World world;
  const std::string header = "id,date,subject,minutes\n";
  const std::string october = header + "1,2026-10-03,math,10\n2,2026-10-04,math,20\n";
  const std::string november = header + "1,2026-11-03,math,11\n2,2026-11-04,math,22\n";
  CHECK(world.import(world.file("oct.csv", october)).added == 2);
  CHECK(world.entries()[0].uuid == store::imported_uuid("csv", "1"));
  const auto second = world.import(world.file("nov.csv", november));
  CHECK(second.added == 2);
  CHECK(second.changed == 0);
  CHECK(world.import(world.directory.path() / "oct.csv").changes_nothing());
  CHECK(world.import(world.directory.path() / "nov.csv").changes_nothing());
  // Edits and new rows of the second table.
  const auto edited = world.import(world.file(
      "nov (1).csv", header + "1,2026-11-03,math,11\n2,2026-11-05,math,25\n3,2026-11-06,x,1\n"));
  CHECK(edited.changed == 1);
  CHECK(edited.added == 1);
  CHECK(world.entries().size() == 5);

  World at_once;
  at_once.file("oct.csv", october);
  at_once.file("nov.csv", november);
  std::vector<transfer::TypedFile> files;
  for (const char* name : {"oct.csv", "nov.csv"})
    files.push_back({at_once.directory.path() / name, name});
  CHECK(transfer::Import(at_once.work, files, {}).keep().added == 4);
  CHECK(transfer::Import(at_once.work, files, {}).keep().same == 4);
}

TEST_CASE("a changed row of a table is an edit") {
  World world;
  const std::string header = "id,date,subject\n";
  world.import(world.file("a.csv", header + "1,2026-11-20,a\n2,2026-11-21,b\n3,2026-11-22,c\n"));
  // Most rows stayed.
  CHECK(world
            .import(
                world.file("b.csv", header + "1,2026-11-24,new\n2,2026-11-21,b\n3,2026-11-22,c\n"))
            .changed == 1);
  // A row was inserted above: the numbers moved.
  const auto shifted = world.import(world.file(
      "b.csv", header + "1,2026-11-19,z\n2,2026-11-24,new\n3,2026-11-21,b\n4,2026-11-22,c\n"));
  CHECK(shifted.added == 1);
  CHECK(world.entries().size() == 4);
  // The only row of a file.
  World small;
  small.import(small.file("a.csv", header + "1,2026-11-20,a\n"));
  CHECK(small.import(small.file("a.csv", header + "1,2026-11-20,b\n")).changed == 1);
  CHECK(small.import(small.file("a.csv", header + "1,2026-11-24,b\n")).added == 1);
  // The same file with another column for the subjects.
  World mapped;
  const fs::path path =
      mapped.file("a.csv", "id,date,subject,was\n1,2026-11-20,a,x\n2,2026-11-21,b,y\n");
  mapped.import(path);
  CHECK(mapped.import(path, {.columns = {{"subject", "was"}}}).changed == 2);
}

TEST_CASE("the same numbers in another table are other rows") {
  World world;
  const std::string header = "id,date,subject,minutes\n";
  const auto import = [&](const std::string& file, const std::string& rows) {
    return world.import(world.file(file, header + rows));
  };
  const std::string first = "1,2026-11-16,math,10\n2,2026-11-17,english,20\n";
  const std::string next = "1,2026-11-23,math,30\n2,2026-11-24,english,40\n";
  SUBCASE("an export of each week to one file") {
    CHECK(import("week.csv", first).added == 2);
    CHECK(import("week.csv", next).added == 2);
    CHECK(import("week.csv", first).changes_nothing());
    CHECK(import("week.csv", next).changes_nothing());
    CHECK(import("week.csv", "1,2026-11-23,math,35\n2,2026-11-24,english,40\n").changed == 1);
  }
  SUBCASE("after a person edited what was studied in all") {
    CHECK(import("a.csv", first).added == 2);
    for (store::Entry entry : world.entries()) {
      entry.subject = "my " + entry.subject;
      store::update_entry(world.work.database, entry, world.work.now);
    }
    CHECK(import("b.csv", next).added == 2);
    CHECK(import("a.csv", first).changes_nothing());
  }
  CHECK(world.entries().size() == 4);
}

TEST_CASE("an import can be repeated after undo or removal") {
  World world;
  const fs::path path = world.file("a.csv", kTable);
  world.import(path);
  store::undo(world.work.database, world.work.now);
  CHECK(world.entries().empty());
  CHECK(world.import(path).added == 2);
  const auto removed = store::remove_import(world.work.database, 2, world.work.now);
  REQUIRE(removed);
  CHECK(removed->removed.size() == 2);
  CHECK(world.entries().empty());
  CHECK(world.import(path).added == 2);
  store::Entry edited = world.entries()[0];
  edited.note = "mine";
  store::update_entry(world.work.database, edited, world.work.now);
  const auto kept = store::remove_import(world.work.database, 3, world.work.now);
  REQUIRE(kept);
  CHECK(kept->kept.size() == 1);
  CHECK(world.entries().size() == 1);
  CHECK_FALSE(store::remove_import(world.work.database, 99, world.work.now));
}

TEST_CASE("trying an import out writes nothing") {
  World world;
  const fs::path path = world.file("a.csv", kTable);
  transfer::Import import(world.work, {{path, "a.csv"}}, {});
  CHECK(import.try_out().added == 2);
  CHECK(world.entries().empty());
  CHECK(store::import_batches(world.work.database).empty());
}

TEST_CASE("columns are chosen by --map, rows are mapped to kinds") {
  World world;
  const auto view = world.import(
      world.file("a.csv",
                 "언제;무엇;얼마;어디\n2026-11-25;ML 강의;30;코세라 ML\n"
                 "2026-11-26;\"a;b\";;기타 모임\n"),
      {.kinds = {{"코세라*", "course"}},
       .columns = {{"date", "언제"}, {"subject", "무엇"}, {"minutes", "얼마"}, {"kind", "어디"}}});
  CHECK(view.added == 2);
  CHECK(world.entries()[0].kind == "course");
  CHECK(world.entries()[1].kind == "other");
  CHECK(world.entries()[1].subject == "a;b");
  CHECK(view.unknown_labels.at("기타 모임") == 1);
}

TEST_CASE("equal rows without an id become different entries") {
  World world;
  const auto view =
      world.import(world.file("a.csv", "date,subject\n2026-11-25,x\n2026-11-25,x\n2026-11-25,y\n"));
  CHECK(view.added == 3);
  CHECK(world.import(world.directory.path() / "a.csv").same == 3);
}

TEST_CASE("rows that cannot be imported are left out, each with its reason") {
  World world;
  const std::string longest(1001, 'x');
  const auto view = world.import(
      world.file("a.csv",
                 "date,subject,minutes,id\n,none,1,a\n2026-13-01,bad,1,b\n2026-11-30,future,1,c\n"
                 "1960-01-01,old,1,d\n2026-11-20,long,1441,e\n2026-11-20,x,never,f\n2026-11-20," +
                     longest + ",1,g\n2026-11-20,good,1,h\n2026-11-20,again,1,h\n"));
  CHECK(view.added == 1);
  CHECK(view.left_out.size() == 8);
}

TEST_CASE("study of more than 24 hours is split where study days begin") {
  World world;
  world.work.settings.day_start = std::chrono::hours{4};
  world.import(world.file("toggl.csv",
                          "Description,Project,Start date,Start time,End date,End time,Duration\n"
                          "Hackathon,,2026-11-20,20:00:00,2026-11-22,02:00:00,30:00:00\n"
                          "Late,,2026-11-23,01:00:00,2026-11-23,02:30:00,01:30:00\n"));
  const auto entries = world.entries();
  REQUIRE(entries.size() == 3);
  CHECK(entries[0].day == core::Day{date::year{2026} / 11 / 20});
  CHECK(entries[0].spent == std::chrono::hours{8});
  CHECK(entries[1].spent == std::chrono::hours{22});
  CHECK(entries[2].day == core::Day{date::year{2026} / 11 / 22});
  CHECK(entries[2].timed);
}

TEST_CASE("study on a day of 25 hours is split into parts of at most 24 hours") {
  World berlin;
  berlin.work.zone = host::load_zone("Europe/Berlin");
  berlin.import(berlin.file("toggl.csv",
                            "Description,Project,Start date,Start time,End date,End time,Duration\n"
                            "forgot to stop,,2026-10-24,20:00:00,2026-10-26,09:00:00,38:00:00\n"));
  core::minutes total{0};
  for (const store::Entry& entry : berlin.entries()) total += *entry.spent;
  CHECK(total == std::chrono::hours{38});
  REQUIRE(berlin.entries().size() == 4);
  CHECK(berlin.entries()[1].day == core::Day{date::year{2026} / 10 / 24} + date::days{1});
  CHECK(berlin.entries()[1].spent == std::chrono::hours{24});
  CHECK(berlin.entries()[2].day == berlin.entries()[1].day);
  World new_york;
  new_york.work.zone = host::load_zone("America/New_York");
  new_york.import(new_york.file("a.csv",
                                "date,subject,start time,end time\n"
                                "2026-11-01,all day,00:00,23:59\n"));
  REQUIRE(new_york.entries().size() == 2);
  CHECK(new_york.entries()[0].spent == std::chrono::hours{24});
  CHECK(new_york.entries()[1].spent == core::minutes{59});
  CHECK(new_york.entries()[1].day == core::Day{date::year{2026} / 11 / 1});
  CHECK(new_york.import(new_york.directory.path() / "a.csv").changes_nothing());
}

TEST_CASE("rows of 0 minutes are left out; rows without a duration are not") {
  World world;
  const auto reason = [&](const std::string& name, const std::string& text) {
    const auto view = world.import(world.file(name, text));
    CHECK(view.added == 0);
    return view.left_out.empty() ? "" : Translator(Language::english)(view.left_out[0].why);
  };
  CHECK(reason("a.csv", "date,subject,minutes\n2026-11-20,x,0\n") == "0 minutes");
  CHECK(reason("b.csv", "date,subject,start time,end time\n2026-11-20,x,9:00,9:00\n") ==
        "0 minutes");
  CHECK(reason("toggl.csv",
               "Description,Project,Start date,Start time,End date,End time,Duration\n"
               "x,,2026-11-20,09:00:00,2026-11-20,09:00:00,00:00:00\n") == "0 minutes");
  CHECK(reason("a.data", "inc 20261120T000000Z - 20261120T000000Z # math\n") == "0 minutes");
  CHECK(reason("frames", R"([[1795132800,1795132800,"prml","41dcffb7",[],1795132800]])") ==
        "0 minutes");
  CHECK(world.import(world.file("c.csv", "date,subject,minutes\n2026-11-20,x,\n")).added == 1);
  CHECK_FALSE(world.entries().at(0).spent);
}

TEST_CASE("Forest: times with an offset, trees that died") {
  World world;
  const auto view = world.import(world.file(
      "forest.csv",
      "Start Time,End Time,Tag,Note,Tree Type,Is Success\r\n"
      "Sat Nov 21 09:00:00 GMT+09:00 2026,Sat Nov 21 09:25:00 GMT+09:00 2026,수학,,Cedar,"
      "True\r\n"
      "2026-11-22T09:00:00.000+09:00,2026-11-22T10:00:00.000+09:00,Study,PRML,Cedar,True\r\n"
      "2026-11-23T09:00:00.000+09:00,2026-11-23T09:01:00.000+09:00,Study,,Cedar,False\r\n"));
  CHECK(view.formats == std::vector<std::string>{"Forest"});
  REQUIRE(world.entries().size() == 2);
  CHECK(world.entries()[0].kind == "math");
  CHECK(world.entries()[0].spent == core::minutes{25});
  CHECK(world.entries()[1].subject == "PRML");
  CHECK(view.left_out.size() == 1);
}

TEST_CASE("solved.ac: one number per day") {
  World world;
  const auto view = world.import(world.file(
      "grass.json", R"({"grass":[{"date":"2026-11-20","value":3},{"date":"2026-11-21","value":0},
                       {"date":"2026-11-22","value":"frozen"}]})"));
  REQUIRE(world.entries().size() == 1);
  CHECK(world.entries()[0].subject == "solved.ac (3)");
  CHECK(world.entries()[0].kind == "problem");
  CHECK(view.left_out.size() == 1);
}

TEST_CASE("GitHub: days without a known commit, only when asked for") {
  World world;
  const fs::path path =
      world.file("github.json",
                 R"({"data":{"user":{"contributionsCollection":{"contributionCalendar":{"weeks":[
          {"contributionDays":[{"date":"2026-11-20","contributionCount":2},
                               {"date":"2026-11-21","contributionCount":0}]}]}}}}})");
  const auto asked = world.import(path);
  CHECK(asked.added == 0);
  CHECK(asked.left_out.size() == 1);
  CHECK(world.import(path, {.fill = true}).added == 1);
  CHECK(world.entries()[0].kind == "other");
}

TEST_CASE("odd or untrusted text is rejected, or converted with a remark, as a whole") {
  World world;
  CHECK(error_of(world, world.file("a.csv", std::string("date,subject\n2026-11-2\0,x\n", 25)))
            .find("NUL") != std::string::npos);
  CHECK(error_of(world, world.file("b.csv", "date,subject\n2026-11-25,\"x\n")).find("quote") !=
        std::string::npos);
  CHECK(error_of(world, world.file("c.csv", "date" + std::string(1'000'000, ',') + "\n"))
            .find("columns") != std::string::npos);
  CHECK(error_of(world, world.file("d.csv", "wann,was\n2026-11-25,x\n")).find("dates") !=
        std::string::npos);
  CHECK(error_of(world, world.file("e.zip", "PK\x03\x04 broken")).find("ZIP") != std::string::npos);
  CHECK(error_of(world, world.file("f.json", "{\"grass\": [")).find("JSON") != std::string::npos);
  CHECK(world.entries().empty());
  // "날짜,제목" in CP949, and UTF-16 with a byte order mark.
  const auto korean = world.import(
      world.file("g.csv", "\xB3\xAF\xC2\xA5,\xC1\xA6\xB8\xF1\r\n2026-11-25,\xB3\xAF\xC2\xA5\r\n"));
  CHECK(korean.remarks.size() == 1);
  std::string utf16 = "\xFF\xFE";
  for (const char c : std::string("date,subject\r\n2026-11-26,x\r\n")) utf16 += {c, '\0'};
  CHECK(world.import(world.file("h.csv", utf16)).added == 1);
  REQUIRE(world.entries().size() == 2);
  CHECK(world.entries()[0].subject == "날짜");
}

TEST_CASE("exports of gongbu that have no records are rejected") {
  World world;
  const std::string header = "day,at,kind,subject,minutes,topics,note,repo,oid,id,verdict\r\n";
  for (const std::string& text :
       {header + "2026-11-20,,math,x,30,,,,,1,met\r\n", "\xEF\xBB\xBF" + header,
        std::string("day,verdict,count,minutes\r\n2026-11-20,met,1,30\r\n")}) {
    CAPTURE(text);
    CHECK(error_of(world, world.file("own.csv", text)).find("CSV export") != std::string::npos);
    CHECK(error_of(world, world.file("own.csv", text), {.format = "csv"}).find("CSV export") !=
          std::string::npos);
  }
  const std::string days = R"({"from":"2026-11-20","to":"2026-11-21","days":[{"day":"2026-11-20",)"
                           R"("verdict":"met","count":1,"minutes":null}])";
  CHECK(error_of(world, world.file("own.json", days + "}")).find("partial") != std::string::npos);
  const std::string whole = days + ",\"activities\":[],\"records\":[{\"k\":\"entry\"}]}";
  CHECK_FALSE(transfer::is_partial_export(whole));
  CHECK(world.entries().empty());
}

TEST_CASE("quotes, separators and lines of CSV") {
  transfer::CsvReader csv("a,\"b \"\"c\"\"\nd\",e\r\n\n,,\nf,g", "x");
  std::vector<std::string> fields;
  REQUIRE(csv.next(fields));
  CHECK(fields == std::vector<std::string>{"a", "b \"c\"\nd", "e"});
  REQUIRE(csv.next(fields));
  CHECK(fields == std::vector<std::string>{"f", "g"});
  CHECK(csv.line() == 5);
  CHECK_FALSE(csv.next(fields));
}

TEST_CASE("skipped days become rests on request, with the same ids on every machine") {
  const std::string log =
      "2026-11-24 : 수학 : y\n2026-11-25 : 수학 : s\n2026-11-26 : 수학 : s\n"
      "2026-12-25 : 수학 : s\n2026-11-25 : 영어 : s\n";
  std::vector<std::string> uuids;
  for (int machine = 0; machine < 2; ++machine) {
    World world;
    const fs::path path = world.file("log", log);
    const auto tried = world.import(path);
    CHECK(tried.skipped_days.size() == 2);  // the day in the future is ignored
    CHECK(tried.rests == 0);
    CHECK(store::rests(world.work.database).empty());
    const auto view = world.import(path, {.rests = true});
    CHECK(view.rests == 2);
    CHECK(view.skipped_days.empty());
    CHECK_FALSE(view.changes_nothing());
    REQUIRE(store::listed_rests(world.work.database).size() == 2);
    CHECK(store::listed_rests(world.work.database)[0].why == "harsh");
    CHECK(world.import(path, {.rests = true}).changes_nothing());
    CHECK(world.import(path).skipped_days.empty());
    uuids.push_back(world.work.database.connection()
                        .execAndGet("SELECT group_concat(uuid) FROM rest")
                        .getString());
    // A removed rest stays removed; undo removes the others.
    store::remove_rest(world.work.database, store::listed_rests(world.work.database)[0].id,
                       world.work.now);
    CHECK(world.import(path, {.rests = true}).rests == 0);
    CHECK(store::rests(world.work.database).size() == 1);
  }
  CHECK(uuids[0] == uuids[1]);
}

TEST_CASE("removing or undoing an import includes its rests") {
  World world;
  const fs::path path = world.file("log", "2026-11-24 : 수학 : y\n2026-11-25 : 수학 : s\n");
  world.import(path, {.rests = true});
  REQUIRE(store::rests(world.work.database).size() == 1);
  CHECK(store::remove_import(world.work.database, 1, world.work.now)->removed.size() == 1);
  CHECK(store::rests(world.work.database).empty());
  CHECK(world.import(path, {.rests = true}).rests == 1);
  store::undo(world.work.database, world.work.now);
  CHECK(store::rests(world.work.database).empty());
  CHECK(world.entries().empty());
}

TEST_CASE("an overlap with other imports or manual entries is reported") {
  World world;
  world.import(world.file("toggl.csv",
                          "Description,Project,Start date,Start time,End date,End time,Duration\n"
                          "PRML,,2026-11-20,09:00:00,2026-11-20,10:00:00,01:00:00\n"
                          "PRML,,2026-11-21,09:00:00,2026-11-21,09:20:00,00:20:00\n"));
  store::Entry by_hand;
  by_hand.kind = "math";
  by_hand.subject = "x";
  by_hand.spent = core::minutes{30};
  by_hand.day = core::Day{date::year{2026} / 11 / 22};
  by_hand.at = world.work.now;
  store::add_entry(world.work.database, by_hand, world.work.now);
  const fs::path path = world.file("a.csv",
                                   "date,subject,minutes\n2026-11-20,x,60\n2026-11-21,x,60\n"
                                   "2026-11-22,x,60\n2026-11-23,x,60\n");
  const std::set<core::Day> days{core::Day{date::year{2026} / 11 / 20},
                                 core::Day{date::year{2026} / 11 / 22}};
  CHECK(world.import(path).overlaps == days);
  CHECK(world.import(path).overlaps == days);  // its own entries do not count as others
}

TEST_CASE("an import moves the start of tracking only on request") {
  World world;
  world.import(world.file("a.csv", "date,subject,id\n2026-11-28,x,1\n"));
  const fs::path earlier = world.file("b.csv", "date,subject,id\n2026-11-25,x,2\n");
  const auto view = world.import(earlier);
  CHECK(view.after.first == view.before.first);
  CHECK(view.before_tracking == 1);
  const auto counted = world.import(earlier, {.count = true});
  CHECK(counted.before_tracking == 0);
  CHECK(counted.after.first == core::Day{date::year{2026} / 11 / 25});
}

TEST_CASE("removing an import takes back the start of tracking that it set") {
  World world;
  const core::Day start{date::year{2026} / 11 / 28};
  store::add_tracking_start(world.work.database, {.day = start, .chosen = true}, "init",
                            world.work.now);
  const fs::path path = world.file("a.csv", "date,subject,id\n2026-11-25,x,2\n");
  world.import(path, {.count = true});
  REQUIRE(store::tracking_start(world.work.database)->day < start);
  store::remove_import(world.work.database, 1, world.work.now);
  CHECK(store::tracking_start(world.work.database)->day == start);
  world.import(path, {.count = true});
  CHECK(store::tracking_start(world.work.database)->day < start);
}

TEST_CASE("a digest of parts equals the digest of the whole") {
  std::string text;
  for (int i = 0; i < 300; ++i) {
    for (const std::size_t cut : {std::size_t{0}, text.size() / 3, text.size()})
      CHECK(Sha256().add(text.substr(0, cut)).add(text.substr(cut)).finish() == sha256(text));
    text += static_cast<char>('a' + i % 26);
  }
}
