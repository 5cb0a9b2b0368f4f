// Variants of files of other programs: older and newer versions, settings, other encodings.
#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <string>

#include "gongbu/base/error.hpp"
#include "gongbu/store/imports.hpp"
#include "import_world.hpp"
#include "transfer/import_time.hpp"

using namespace gongbu;
namespace fs = std::filesystem;

namespace {

using std::chrono::seconds;

core::Day day(int of_month) { return core::Day{date::year{2026} / 11 / of_month}; }

core::minutes total_time(ImportWorld& world) {
  core::minutes total{0};
  for (const store::Entry& entry : world.entries()) total += entry.spent.value_or(core::minutes{0});
  return total;
}

std::string utf16(const std::string& ascii) {
  std::string text = "\xFF\xFE";
  for (const char c : ascii) text += {c, '\0'};
  return text;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

}  // namespace

TEST_CASE("a file is recognized with a byte order mark, as UTF-16, and with any newlines") {
  const std::string files[] = {
      "[2026-11-20 09:00] PRML\nbody\n\n[2026-11-21 09:00] SVD\nbody\n",
      "2026-11-20 : math : y\n2026-11-21 : math : y\n",
      "2026-11-20\n    1h PRML\n\n2026-11-21\n    1h SVD\n",
      "[{\"id\":2,\"start\":\"20261120T000000Z\",\"end\":\"20261120T010000Z\"},\n"
      "{\"id\":1,\"start\":\"20261121T000000Z\",\"end\":\"20261121T010000Z\"}]\n",
      "{\"grass\":[{\"date\":\"2026-11-20\",\"value\":3},\n{\"date\":\"2026-11-21\",\"value\":1}]}"
      "\n",
      "* PRML\nCLOCK: [2026-11-20 Fri 09:00]--[2026-11-20 Fri 10:00] =>  1:00\n"
      "CLOCK: [2026-11-21 Sat 09:00]--[2026-11-21 Sat 10:00] =>  1:00\n",
      "date,subject,note\n2026-11-20,x,\"two\nlines\"\n2026-11-21,y,\n"};
  for (const std::string& text : files) {
    CAPTURE(text);
    ImportWorld world;
    CHECK(world.import(world.file("study", text)).added == 2);
    const std::vector<store::Entry> entries = world.entries();
    CHECK(world.import(world.file("study", "\xEF\xBB\xBF" + text)).same == 2);
    CHECK(world.import(world.file("study", utf16(text))).same == 2);
    CHECK(world.import(world.file("study", replaced(text, "\n", "\r\n"))).same == 2);
    CHECK(world.import(world.file("study", replaced(text, "\n", "\r"))).same == 2);
    CHECK(world.entries()[0].note == entries[0].note);
  }
}

TEST_CASE("numeric dates take the order that fits the whole table") {
  const auto first_day = [](const std::string& dates) {
    ImportWorld world;
    const auto view = world.import(world.file("a.csv", "date,subject\n" + dates));
    return world.entries().empty() ? "nothing" : core::iso(world.entries()[0].day);
  };
  CHECK(first_day("11/05/2026,x\n11/20/2026,y\n") == "2026-11-05");
  CHECK(first_day("05/11/2026,x\n20/11/2026,y\n") == "2026-11-05");
  CHECK(first_day("5-11-2026,x\n20-11-2026,y\n") == "2026-11-05");
  CHECK(first_day("5.11.2026,x\n") == "2026-11-05");
  CHECK(first_day("11/20/2026 9:00 PM → 10:00 PM,x\n") == "2026-11-20");
  CHECK(first_day("05/11/2026,x\n") == "nothing");
  CHECK(first_day("20/11/2026,x\n11/20/2026,y\n") == "nothing");
  ImportWorld world;
  const auto view = world.import(world.file("a.csv", "date,subject\n05/11/2026,x\n"));
  REQUIRE(view.left_out.size() == 1);
  CHECK(Translator(Language::english)(view.left_out[0].why) ==
        "the day and the month cannot be told apart: 05/11/2026");
}

TEST_CASE("durations with seconds, a decimal comma, or in hours") {
  using transfer::parse_written_duration;
  constexpr auto kHours = transfer::DurationUnit::hours;
  constexpr auto kSeconds = transfer::DurationUnit::seconds;
  CHECK(parse_written_duration("5400", kSeconds) == seconds{5400});
  CHECK(parse_written_duration("36000.5", kSeconds) == seconds{36000});
  CHECK(parse_written_duration("10분", kSeconds) == seconds{600});
  CHECK_FALSE(parse_written_duration("1.2.3", kSeconds));
  CHECK(parse_written_duration("25:30 min") == seconds{25 * 60 + 30});
  CHECK(parse_written_duration("45 sec") == seconds{45});
  CHECK(parse_written_duration("1h 5m 20s") == seconds{3920});
  CHECK(parse_written_duration("1분 30초") == seconds{90});
  CHECK(parse_written_duration("12,5") == seconds{750});
  CHECK(parse_written_duration("1,5h") == seconds{90 * 60});
  CHECK(parse_written_duration("2 hours") == seconds{2 * 3600});
  CHECK(parse_written_duration("1.5", kHours) == seconds{90 * 60});
  CHECK(parse_written_duration("2", kHours) == seconds{2 * 3600});
  CHECK(parse_written_duration("01:30:00", kHours) == seconds{90 * 60});
  CHECK(parse_written_duration("40m", kHours) == seconds{40 * 60});
  for (const char* text : {"1,500", "s", "x s", ",5", "-5s", "1:2:3 min"})
    CHECK_MESSAGE(!parse_written_duration(text), text);
  ImportWorld world;
  world.import(world.file("a.csv", "날짜,제목,시간\n2026-11-20,PRML,1.5\n"));
  CHECK(total_time(world) == core::minutes{90});
}

TEST_CASE("a time of the end before the begin is on the next date") {
  ImportWorld world;
  world.import(world.file("a.csv",
                          "날짜\t과목\t시작 시간\t종료 시간\n"
                          "2026-11-20\t수학\t오후 11:30\t오전 12:30\n"
                          "2026-11-21\t수학\t오전 9:00\t\n"));
  world.import(world.file("b.csv", "date,title\n\"November 22, 2026 11:00 PM → 1:00 AM\",x\n"));
  REQUIRE(world.entries().size() == 3);
  CHECK(world.entries()[0].spent == core::minutes{60});
  CHECK_FALSE(world.entries()[1].spent);
  CHECK(world.entries()[2].spent == core::minutes{120});
}

TEST_CASE("a table may begin with its separator; JSON of other programs is no table") {
  ImportWorld world;
  world.import(world.file("a.csv", "sep=;\ndate;title\n2026-11-20;x, y\n"));
  REQUIRE(world.entries().size() == 1);
  CHECK(world.entries()[0].subject == "x, y");
  const fs::path json = world.file("a.json", R"({"days":[{"date":"2026-11-20","beats":1}]})");
  try {
    world.import(json);
    FAIL("imported");
  } catch (const Error& error) {
    CHECK(std::string(error.what()).find("format") != std::string::npos);
  }
}

TEST_CASE("zones of Forest, and lines of harsh whose last space is gone") {
  ImportWorld world;
  world.import(
      world.file("forest.csv",
                 "Start Time,End Time,Tag,Note,Tree Type,Is Success\n"
                 "Fri Nov 20 09:00:00 EST 2026,Fri Nov 20 10:00:00 EST 2026,,,Cedar,True\n"));
  world.import(world.file("log", "2026-11-22 : 수학 : y :  :\n"));
  REQUIRE(world.entries().size() == 2);
  CHECK(core::rfc3339(world.entries()[0].at, core::seconds{0}) == "2026-11-20T14:00:00+00:00");
  CHECK(world.entries()[1].note.empty());
}

TEST_CASE("names of columns with spaces, without and with underscores; units in brackets") {
  ImportWorld world;
  world.import(world.file("a.csv", "이름,공부한날,공부시간(분)\nPRML,2026-11-20,45\n"));
  world.import(world.file("b.csv",
                          "Title,start_date,StartTime,end_date,End_Time\n"
                          "SVD,2026-11-21,09:00,2026-11-21,09:30\n"));
  CHECK(total_time(world) == core::minutes{75});
}

TEST_CASE("usual names of the column of durations, with their units") {
  const auto minutes = [](const std::string& title, const std::string& duration) {
    ImportWorld world;
    const auto view = world.import(
        world.file("a.csv", "Date,Title," + title + "\n2026-11-20,x," + duration + "\n"));
    CHECK_MESSAGE(view.remarks.empty(), title);
    return total_time(world).count();
  };
  for (const char* title : {"Time spent", "time_spent", "Study time", "Elapsed", "소요 시간",
                            "걸린시간", "순공 시간", "총 공부 시간"})
    CHECK_MESSAGE(minutes(title, "1:30") == 90, title);
  for (const char* title : {"Duration (seconds)", "duration_sec", "Time (s)", "Duration in seconds",
                            "공부 시간(초)", "시간 [초]", "seconds", "초"})
    CHECK_MESSAGE(minutes(title, "5400") == 90, title);
  for (const char* title : {"Duration (minutes)", "time_min", "Time spent [min]", "총 시간(분)"})
    CHECK_MESSAGE(minutes(title, "90") == 90, title);
  for (const char* title : {"Duration (hours)", "Time spent (h)", "공부 시간(시간)", "Study hours"})
    CHECK_MESSAGE(minutes(title, "1.5") == 90, title);
  CHECK(minutes("Mins", "90") == 90);
  ImportWorld mapped;
  mapped.import(mapped.file("a.csv", "date,title,Study times\n2026-11-20,x,90\n"),
                {.columns = {{"minutes", "Study times"}}});
  CHECK(total_time(mapped) == core::minutes{90});
}

TEST_CASE("columns that are not read are named, except empty ones") {
  ImportWorld world;
  const auto view = world.import(world.file("a.csv",
                                            "Date,Title,Zeit,Mood,\n"
                                            "2026-11-20,x,1:30,,y\n"));
  REQUIRE(view.remarks.size() == 1);
  CHECK(Translator(Language::english)(view.remarks[0]) ==
        "a.csv: columns that are not read: Zeit, #5 (to use one: --map FIELD=COLUMN)");
  const auto known = world.import(world.file("toggl.csv",
                                             "User,Description,Start date,Start time,Duration\n"
                                             "K,x,2026-11-20,09:00:00,01:00:00\n"));
  CHECK(known.remarks.empty());
}

TEST_CASE("study without minutes overlaps study of the same kind") {
  ImportWorld world;
  world.import(world.file("log", "2026-11-20 : 수학 : y\n2026-11-21 : 수학 : y\n"));
  const auto view = world.import(world.file("habits.log",
                                            "2026-11-20\t수학\ty\n"
                                            "2026-11-21\t운동\ty\n"
                                            "2026-11-22\t수학\ty\n"));
  CHECK(view.formats == std::vector<std::string>{"habitctl"});
  CHECK(view.overlaps == std::set<core::Day>{day(20)});
}

TEST_CASE("Toggl: entries that were edited there, and a new choice of columns") {
  ImportWorld world;
  world.import(world.file("a.csv",
                          "Description,Project,Start date,Start time,End date,End time,Duration\n"
                          "PRML,수학,2026-11-20,09:00:00,2026-11-20,10:00:00,01:00:00\n"
                          "A,,2026-11-21,09:00:00,2026-11-21,10:00:00,01:00:00\n"
                          "B,,2026-11-21,09:00:00,2026-11-21,10:00:00,01:00:00\n"));
  const auto view =
      world.import(world.file("b.csv",
                              "Description,Start date,Start time,Stop date,Stop time\n"
                              "PRML 3장,11/20/2026,9:00:00 AM,11/20/2026,10:30:00 AM\n"
                              "A,11/21/2026,9:00:00 AM,11/21/2026,10:00:00 AM\n"
                              "B,11/21/2026,9:00:00 AM,11/21/2026,10:00:00 AM\n"));
  CHECK(view.added == 0);
  CHECK(view.changed == 1);
  CHECK(world.entries()[0].subject == "PRML 3장");
  CHECK(total_time(world) == core::minutes{90 + 120});
}

TEST_CASE("entries of an earlier import that are not in the file any more are reported") {
  ImportWorld world;
  const auto remark = [](const report::ImportView& view) {
    return view.remarks.empty() ? "" : Translator(Language::english)(view.remarks[0]);
  };
  world.import(
      world.file("study.klg", "2026-11-18\n    1h A\n\n2026-11-20\n    1h PRML\n    1h SVD\n"));
  CHECK(remark(world.import(world.file("other.klg", "2026-11-20\n    1h PRML\n"))).empty());
  const fs::path path = world.file("study.klg", "2026-11-20\n    2h PRML\n    1h SVD\n");
  CHECK(remark(world.import(path)) ==
        "1 entry of an earlier import of study.klg is not in it any more; to take it out: gongbu "
        "import rm 1, then import again");
  store::remove_import(world.work.database, 1, world.work.now);
  CHECK(remark(world.import(path)).empty());
  CHECK(total_time(world) == core::minutes{60 + 180});  // of both files
}

TEST_CASE("Toggl: chosen columns, the mark of empty cells, running timers, formats of a profile") {
  ImportWorld world;
  const auto view = world.import(world.file(
      "toggl.csv",
      "\xEF\xBB\xBF\"Description\",\"Project\",\"Tags\",\"Start date\",\"Start time\",\"Stop "
      "date\","
      "\"Stop time\"\r\n"
      "\"PRML\",\"-\",\"math\",\"11/20/2026\",\"11:30 PM\",\"11/21/2026\",\"12:45 AM\"\r\n"
      "\"-\",\"수학\",\"-\",\"11/21/2026\",\"9:00 AM\",\"11/21/2026\",\"10:00 AM\"\r\n"
      "\"-\",\"-\",\"-\",\"11/22/2026\",\"9:00 AM\",\"11/22/2026\",\"9:10 AM\"\r\n"
      "\"running\",\"-\",\"-\",\"11/23/2026\",\"9:00 AM\",\"-\",\"-\"\r\n"));
  CHECK(view.formats == std::vector<std::string>{"Toggl"});
  CHECK(view.unknown_labels.empty());
  const auto entries = world.entries();
  REQUIRE(entries.size() == 3);
  CHECK(entries[0].spent == core::minutes{75});
  CHECK(entries[0].kind == "math");
  CHECK(entries[1].subject == "수학");
  CHECK(entries[2].subject == "Toggl");
  CHECK(view.left_out.size() == 1);

  ImportWorld decimal;
  decimal.import(
      decimal.file("toggl.csv",
                   "Description,Project,Start date,Start time,Stop date,Stop time,Duration"
                   "\nPRML,,20-11-2026,09:00:00,20-11-2026,09:45:00,0.75\n"));
  CHECK(total_time(decimal) == core::minutes{45});
}

TEST_CASE("a row takes the first column for its subject that is not empty") {
  ImportWorld world;
  world.import(world.file("clockify.csv",
                          "Project,Client,Description,Task,Start Date,Start Time,End Date,End Time,"
                          "Duration (h)\n"
                          "수학,,PRML,,2026-11-20,09:00,2026-11-20,10:00,01:00:00\n"
                          ",,SVD,복습,2026-11-21,09:00,2026-11-21,10:00,01:00:00\n"));
  REQUIRE(world.entries().size() == 2);
  CHECK(world.entries()[0].subject == "PRML");
  CHECK(world.entries()[0].kind == "math");
  CHECK(world.entries()[1].subject == "복습");
  CHECK(total_time(world) == core::minutes{120});
}

TEST_CASE("Anki: answers only, from a collection that no program has open") {
  ImportWorld world;
  const fs::path path = world.directory.path() / "collection.anki2";
  {
    SQLite::Database database(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec(R"(
        CREATE TABLE revlog (id INTEGER PRIMARY KEY, cid INTEGER, ease INTEGER, time INTEGER,
                             type INTEGER);
        INSERT INTO revlog VALUES (1795185000000, 1, 3, 30000, 1), (1795185001000, 1, 0, 0, 1),
                                  (1795185002000, 1, 0, 0, 4), (1795185003000, 1, 0, 0, 5),
                                  (1795185004000, 1, 3, 30000, 3), (1795185005000, 9, 3, 30000, 1);
        CREATE TABLE cards (id INTEGER PRIMARY KEY, did INTEGER, odid INTEGER);
        INSERT INTO cards VALUES (1, 5, 0);)");
  }
  const auto view = world.import(path);
  REQUIRE(view.left_out.size() == 1);
  CHECK(view.left_out[0].rows == 3);
  REQUIRE(world.entries().size() == 2);  // a card was deleted
  CHECK(total_time(world) == core::minutes{2});
  world.file("collection.anki2-wal", "changes");
  try {
    world.import(path);
    FAIL("imported");
  } catch (const Error& error) {
    CHECK(std::string(error.what()).find("open") != std::string::npos);
  }
}

TEST_CASE("klog: pauses before entries, several records of a date, long summaries") {
  ImportWorld world;
  const auto view = world.import(world.file("study.klg",
                                            "2026-11-20\n"
                                            "    -30m Late\n"
                                            "    2h PRML\n"
                                            "        1h of it with friends\n"
                                            "    10m Break?\n"
                                            "    -20m\n"
                                            "    1h SVD\n"
                                            "    22:00 - ? open\n"
                                            "        and its summary\n"
                                            "    -15m\n\n"
                                            "2026-11-20\n    2h PRML\n\n"
                                            "2026-11-20\n    2h PRML\n"));
  const auto entries = world.entries();
  REQUIRE(entries.size() == 4);
  CHECK(entries[0].subject == "PRML 1h of it with friends");
  CHECK(entries[0].spent == core::minutes{90});
  CHECK(entries[1].spent == core::minutes{50});
  CHECK(total_time(world) == core::minutes{90 + 50 + 120 + 120});
  CHECK(view.left_out.size() == 2);  // the open range, and the break that became 0 minutes
  CHECK(world.import(world.directory.path() / "study.klg").changes_nothing());
}

TEST_CASE("klog: pauses longer than the entry before them shorten the others of the record") {
  ImportWorld world;
  const auto view = world.import(world.file("study.klg",
                                            "2026-11-20\n"
                                            "    1h30m English\n"
                                            "    +15m\n"
                                            "    -2h\n"
                                            "    30m\n\n"
                                            "2026-11-21\n    1h SVD\n    -2h\n\n"
                                            "2026-11-22\n    1h SVD\n"));
  REQUIRE(world.entries().size() == 2);
  CHECK(world.entries()[0].subject == "English");
  CHECK(world.entries()[0].spent == core::minutes{15});
  CHECK(world.entries()[1].day == day(22));
  CHECK(world.entries()[1].spent == core::minutes{60});
  const Translator tr(Language::english);
  REQUIRE(view.left_out.size() == 2);
  CHECK(tr(view.left_out[0].why) == "0 minutes");
  CHECK(view.left_out[0].rows == 3);
  CHECK(view.left_out[1].line == 9);
  CHECK(tr(view.left_out[1].why) == "pauses longer than the entries of the record");
}

TEST_CASE("Timewarrior: its directory, whose files are in data") {
  ImportWorld world;
  const std::string line = "inc 20261120T000000Z - 20261120T010000Z # math\n";
  world.file("timewarrior/data/2026-11.data", line);
  world.file("timewarrior/data/tags.data", "{}\n");
  CHECK(world.import(world.directory.path() / "timewarrior").added == 1);
  CHECK(world.import(world.directory.path() / "timewarrior/data").same == 1);
  world.file("other/data/x.txt", line);
  try {
    world.import(world.directory.path() / "other", {.format = "timewarrior"});
    FAIL("imported");
  } catch (const Error& error) {
    CHECK(std::string(error.what()).find("nothing to import") != std::string::npos);
  }
}

TEST_CASE("Org: inherited tags, links, clocks of no or of the same time") {
  ImportWorld world;
  const auto view =
      world.import(world.file("study.org",
                              "#+FILETAGS: :대학원:\n"
                              "* 공부 :math:\n"
                              "** [[id:1][PRML]] and [[https://example.com]]\n"
                              "CLOCK: [2026-11-20 Fri 09:00]--[2026-11-20 Fri 09:00] =>  0:00\n"
                              "CLOCK: [2026-11-20 Fri 09:00]--[2026-11-20 Fri 10:00] =>  1:00\n"
                              "** SVD\n"
                              "CLOCK: [2026-11-20 Fri 09:00]--[2026-11-20 Fri 09:30] =>  0:30\n"
                              "* 장보기\n"
                              "CLOCK: [2026-11-21 Sat 09:00]--[2026-11-21 Sat 09:30] =>  0:30\n"));
  CHECK(view.left_out.empty());
  const auto entries = world.entries();
  REQUIRE(entries.size() == 3);
  CHECK(entries[0].subject == "PRML and https://example.com");
  CHECK(entries[0].kind == "math");
  CHECK(entries[1].kind == "math");
  CHECK(entries[2].kind == "other");
  CHECK(view.unknown_labels.at("대학원") == 1);
}

TEST_CASE("jrnl: both marks of tags, stars, dates within an entry, encryption") {
  ImportWorld world;
  world.import(world.file("journal.txt",
                          "[2026-11-20 09:00:00 AM] PRML *\n#math and more\n"
                          "2026-11-20 10:00 is when I stopped\n"));
  REQUIRE(world.entries().size() == 1);
  CHECK(world.entries()[0].subject == "PRML");
  CHECK(world.entries()[0].kind == "math");
  try {
    world.import(world.file("secret.txt", "gAAAAABkQ0x3bG9uZyB0b2tlbg=="));
    FAIL("imported");
  } catch (const Error& error) {
    CHECK(std::string(error.what()).find("encrypted") != std::string::npos);
  }
}

TEST_CASE("Watson: its log has the ids of its frames") {
  ImportWorld world;
  world.import(
      world.file("frames", R"([[1795132800,1795136400,"prml","41dcffb7",["math"],1795136400]])"));
  const auto view = world.import(world.file("log.json", R"([
    {
        "id": "41dcffb7",
        "project": "prml",
        "start": "2026-11-20T09:00:00+09:00",
        "stop": "2026-11-20T10:00:00+09:00",
        "tags": ["math"]
    }
])"));
  CHECK(view.formats == std::vector<std::string>{"Watson"});
  CHECK(view.same == 1);
}

TEST_CASE("GitHub: the years of one answer, which share days") {
  ImportWorld world;
  const auto view = world.import(world.file("github.json",
                                            R"({"data":{"viewer":{
      "y1":{"contributionCalendar":{"weeks":[{"contributionDays":[
        {"date":"2025-12-31","contributionCount":1},{"date":"2026-01-01","contributionCount":0}]}]}},
      "y2":{"contributionCalendar":{"weeks":[{"contributionDays":[
        {"date":"2025-12-31","contributionCount":0},{"date":"2026-01-01","contributionCount":4}]}]}}
      }}})"),
                                 {.fill = true});
  CHECK(view.formats == std::vector<std::string>{"GitHub"});
  REQUIRE(world.entries().size() == 2);
  CHECK(world.entries()[1].subject == "GitHub (4)");
}

TEST_CASE("Loop: days that were skipped in a habit with amounts") {
  ImportWorld world;
  const fs::path path = world.directory.path() / "Loop.db";
  {
    SQLite::Database database(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec(R"(
        CREATE TABLE Habits (id INTEGER PRIMARY KEY, name TEXT, type INTEGER, unit TEXT, uuid TEXT);
        CREATE TABLE Repetitions (habit INTEGER, timestamp INTEGER, value INTEGER, notes TEXT);
        INSERT INTO Habits VALUES (1, '수학', 1, '쪽', 'u1'), (2, '영어', 0, '', 'u2');
        INSERT INTO Repetitions VALUES (1, 1795132800000, 12000, ''), (1, 1795219200000, 3, ''),
                                       (1, 1795305600000, 3, ''), (2, 1795305600000, 2, '');)");
  }
  const auto view = world.import(path);
  REQUIRE(world.entries().size() == 2);
  CHECK(world.entries()[0].subject == "수학 (12 쪽)");
  CHECK(view.skipped_days == std::set<core::Day>{day(21)});  // on the 22nd there was study
}

TEST_CASE("BaekjoonHub: problems of 구름, and equal titles of two sites") {
  ImportWorld world;
  const auto readme = [](const std::string& title, const std::string& link) {
    return "# " + title + " \n\n[문제 링크](" + link +
           ") \n\n### 제출 일자\n\n2026년 11월 20일 10:00:00\n\n### 문제 설명\n\nacmicpc.net\n";
  };
  world.file("ps/goormlevel/49054/1. 합 계산기/README.md",
             readme("합 계산기 - 49054/1", "https://level.goorm.io/exam/49054/quiz/1"));
  world.file("ps/백준/Silver/1. 배추/README.md",
             readme("[Silver II] 배추 - 1", "https://www.acmicpc.net/problem/1"));
  world.file("ps/프로그래머스/2/1. 배추/README.md",
             readme("[level 2] 배추 - 1", "https://school.programmers.co.kr/lessons/1"));
  world.import(world.directory.path() / "ps");
  std::set<std::string> subjects;
  for (const store::Entry& entry : world.entries()) subjects.insert(entry.subject);
  CHECK(subjects == std::set<std::string>{"구름 49054/1 합 계산기", "백준 1 배추 (Silver II)",
                                          "프로그래머스 1 배추 (level 2)"});
}
