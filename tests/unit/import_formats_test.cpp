// Files of other programs, made by hand from their descriptions.
#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <zstd.h>

#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/store/imports.hpp"
#include "gongbu/transfer/import.hpp"
#include "import_world.hpp"

using namespace gongbu;
namespace fs = std::filesystem;

namespace {

/// A user whose days begin at 04:00.
struct World : ImportWorld {
  World() { work.settings.day_start = std::chrono::hours{4}; }
};

core::Day day(int month, int of_month) { return core::Day{date::year{2026} / month / of_month}; }

std::string number(std::uint64_t value, int bytes) {
  std::string text;
  for (int i = 0; i < bytes; ++i)
    text += static_cast<char>(value >> (8U * static_cast<unsigned>(i)) & 0xFFU);
  return text;
}

std::uint32_t crc32(const std::string& text) {
  std::uint32_t crc = 0xFFFFFFFF;
  for (const char c : text) {
    crc ^= std::uint32_t{static_cast<unsigned char>(c)};
    for (int i = 0; i < 8; ++i) crc = (crc & 1U) != 0 ? crc >> 1U ^ 0xEDB88320U : crc >> 1U;
  }
  return ~crc;
}

/// Returns a ZIP archive of stored members, whose sizes may be wrong.
std::string zip(const std::vector<std::pair<std::string, std::string>>& members,
                std::uint64_t claimed_size = 0) {
  std::string all;
  std::string directory;
  for (const auto& [name, content] : members) {
    const std::uint64_t size = claimed_size > 0 ? claimed_size : content.size();
    const std::string common = number(20, 2) + number(1U << 11U, 2) + number(0, 2) + number(0, 4) +
                               number(crc32(content), 4) + number(content.size(), 4) +
                               number(size, 4) + number(name.size(), 2) + number(0, 2);
    directory += "PK\x01\x02" + number(20, 2) + common + number(0, 2) + number(0, 8) +
                 number(all.size(), 4) + name;
    all += "PK\x03\x04" + common + name + content;
  }
  const std::size_t at = all.size();
  return all + directory + "PK\x05\x06" + number(0, 4) + number(members.size(), 2) +
         number(members.size(), 2) + number(directory.size(), 4) + number(at, 4) + number(0, 2);
}

std::string content_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string zstd(const std::string& text) {
  std::string out(ZSTD_compressBound(text.size()), '\0');
  out.resize(ZSTD_compress(out.data(), out.size(), text.data(), text.size(), 1));
  return out;
}

// 2026-11-20 23:30 and 2026-11-21 01:30 in Seoul are one study day.
constexpr const char* kRevlog = R"(
    CREATE TABLE revlog (id INTEGER PRIMARY KEY, cid INTEGER, usn INTEGER, ease INTEGER,
                         ivl INTEGER, lastIvl INTEGER, factor INTEGER, time INTEGER, type INTEGER);
    INSERT INTO revlog VALUES (1795185000000, 1, 0, 3, 1, 1, 0, 30000, 1),
                              (1795192200000, 1, 0, 3, 1, 1, 0, 600000, 1),
                              (1795192201000, 2, 0, 3, 1, 1, 0, 10000, 0),
                              (1795192202000, 2, 0, 0, 1, 1, 0, 0, 4);
    CREATE TABLE cards (id INTEGER PRIMARY KEY, did INTEGER, odid INTEGER);
    INSERT INTO cards VALUES (1, 5, 10), (2, 20, 0);)";

fs::path old_collection(const World& world) {
  const fs::path path = world.directory.path() / "collection.anki2";
  SQLite::Database database(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  database.exec(kRevlog);
  database.exec(R"(CREATE TABLE col (id INTEGER, decks TEXT);
                   INSERT INTO col VALUES (1, '{"10":{"name":"수학::선형대수"},"20":{"name":"EN"}}'))");
  return path;
}

std::string error_of(World& world, const fs::path& path) {
  try {
    world.import(path);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::usage);
    return error.what();
  }
  return "";
}

void require_git(const std::string& command) {
  REQUIRE(std::system((command + " >/dev/null 2>&1").c_str()) == 0);  // NOLINT: a test
}

}  // namespace

TEST_CASE("Anki: one entry per study day and deck, from collections and packages") {
  World world;
  const fs::path old = old_collection(world);
  const auto view = world.import(old, {.kinds = {{"수학*", "math"}}});
  CHECK(view.formats == std::vector<std::string>{"Anki"});
  const auto entries = world.entries();
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].subject == "Anki: 수학::선형대수 (2)");
  CHECK(entries[0].kind == "math");
  CHECK(entries[0].spent == core::minutes{2});  // 30 s and at most 60 s, rounded
  CHECK(entries[0].day == day(11, 20));
  CHECK(entries[1].day == day(11, 20));
  CHECK(view.left_out.size() == 1);

  // The newest member of a package is read; the old one has only a note about that.
  const fs::path package =
      world.file("deck.apkg", zip({{"collection.anki2", "not a database"},
                                   {"collection.anki21b", zstd(content_of(old))},
                                   {"media", ""}}));
  CHECK(world.import(package, {.kinds = {{"수학*", "math"}}}).same == 2);
}

TEST_CASE("Loop: a backup's values, and days that were skipped") {
  World world;
  const fs::path path = world.directory.path() / "Loop Habits Backup.db";
  {
    SQLite::Database database(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec(R"(
        CREATE TABLE Habits (id INTEGER PRIMARY KEY, name TEXT, type INTEGER, unit TEXT, uuid TEXT);
        CREATE TABLE Repetitions (id INTEGER PRIMARY KEY, habit INTEGER, timestamp INTEGER,
                                  value INTEGER, notes TEXT);
        INSERT INTO Habits VALUES (1, '논문 읽기', 0, '', 'u1'), (2, '수학', 1, '분', 'u2');
        INSERT INTO Repetitions VALUES
          (1, 1, 1795132800000, 2, 'BERT'), (2, 1, 1795219200000, 3, ''), (3, 1, 1795305600000, 1, ''),
          (4, 1, 1795392000000, 0, ''), (5, 2, 1795132800000, 45500, '');
        CREATE TRIGGER evil AFTER INSERT ON Habits BEGIN DELETE FROM Habits; END;
        CREATE VIEW revlog AS SELECT 1 AS id;)");
  }
  const auto before = content_of(path);
  const auto view = world.import(path, {.kinds = {{"논문*", "paper"}}});
  const auto entries = world.entries();
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].kind == "paper");
  CHECK(entries[0].note == "BERT");
  CHECK(entries[0].day == day(11, 20));
  CHECK(entries[1].kind == "math");
  CHECK(entries[1].spent == core::minutes{46});
  CHECK(view.skipped_days == std::set<core::Day>{day(11, 21)});
  CHECK(view.left_out.size() == 1);
  CHECK(content_of(path) == before);
}

TEST_CASE("Loop: an export, mapped by position, values as words or numbers") {
  World world;
  const auto view = world.import(world.file(
      "Loop Habits CSV 2026-11-28.zip",
      zip({{"Habits.csv",
            "Position,Name,Type,Question,Description,FrequencyNumerator,FrequencyDenominator,Color,"
            "Unit,Target Type,Target Value,Archived?\n001,논문 읽기,YES_NO,,,1,1,#fff,,,,false\n"
            "002,수학,NUMERICAL,,,1,1,#fff,hours,,,false\n"},
           {"Checkmarks.csv", ""},
           {"001/Checkmarks.csv",
            "Date,Value,Notes\n2026-11-21,YES_MANUAL,\n2026-11-20,2,x\n2026-11-19,SKIP,\n"
            "2026-11-18,YES_AUTO,\n2026-11-17,NO,\n2026-11-16,MAYBE,\n"},
           {"002/Checkmarks.csv", "Date,Value,Notes\n2026-11-21,1500,\n"}})));
  CHECK(view.formats == std::vector<std::string>{"Loop"});
  CHECK(view.added == 3);
  CHECK(view.left_out.size() == 2);
  CHECK(world.entries()[1].subject == "논문 읽기");
  CHECK(world.entries()[2].spent == core::minutes{90});
}

TEST_CASE("Notion: nested archives, Korean and English dates, ids of pages") {
  World world;
  const std::string id = "0123456789abcdef0123456789abcdef";
  const std::string inner =
      zip({{"공부 " + id + ".csv", "제목,날짜\nview only,2026년 11월 1일\n"},
           {"공부 " + id + "_all.csv",
            "\xEF\xBB\xBF제목,날짜,태그\r\nPRML,2026년 11월 20일,수학\r\n"
            "Attention,\"November 21, 2026 9:00 AM → 11:00 AM\",\"nlp, paper\"\r\n"},
           {"공부/PRML fedcba9876543210fedcba9876543210.md", "# PRML\n"}});
  const fs::path path = world.file("Export.zip", zip({{"ExportBlock-1-Part-1.zip", inner}}));
  CHECK(world.import(path).formats == std::vector<std::string>{"Notion"});
  const auto entries = world.entries();
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].kind == "math");
  CHECK(entries[0].uuid == store::imported_uuid("notion", "fedcba9876543210fedcba9876543210"));
  CHECK(entries[1].kind == "paper");
  CHECK(entries[1].spent == core::minutes{120});
}

TEST_CASE("Notion: pages with one title keep their ids when another one is added") {
  World world;
  const auto page = [](int number) { return fmt::format("{:032x}", number); };
  const auto file = [&](const std::string& name, const std::string& rows, int pages) {
    std::vector<std::pair<std::string, std::string>> members{
        {"Log " + page(99) + "_all.csv", "Name,Date,Minutes\n" + rows}};
    for (int i = 1; i <= pages; ++i) members.emplace_back("Log/English " + page(i) + ".md", "# x");
    return world.file(name, zip(members));
  };
  CHECK(world.import(file("a.zip", "English,2026-11-20,30\n", 1)).added == 1);
  CHECK(world.entries()[0].uuid == store::imported_uuid("notion", page(1)));
  const std::string both = "English,2026-11-21,40\nEnglish,2026-11-20,30\n";
  const auto second = world.import(file("b.zip", both, 2));
  CHECK(second.added == 1);
  CHECK(second.same == 1);
  CHECK(world.entries()[1].uuid == store::imported_uuid("notion", page(2)));
  CHECK(world.import(file("c.zip", both, 2)).changes_nothing());
  const auto moved =
      world.import(file("d.zip", "English,2026-11-23,40\nEnglish,2026-11-20,30\n", 2));
  CHECK(moved.changed == 1);
  CHECK(moved.added == 0);
  CHECK(world.entries()[1].day == day(11, 23));
}

TEST_CASE("Notion: databases of one export with the same numbers") {
  World world;
  const std::string id = "0123456789abcdef0123456789abcdef";
  const fs::path path = world.file(
      "a.zip",
      zip({{"Books " + id + "_all.csv", "Name,ID,Date\na,1,2026-11-20\nb,2,2026-11-21\n"},
           {"Problems " + id + "_all.csv", "Name,ID,Date\nc,1,2026-11-22\nd,2,2026-11-23\n"}}));
  const auto view = world.import(path);
  CHECK(view.added == 4);
  CHECK(view.left_out.empty());
  CHECK(world.import(path).changes_nothing());
}

TEST_CASE("Notion: databases with the same numbers and days, imported again") {
  World world;
  const std::string id = "0123456789abcdef0123456789abcdef";
  std::string rows[2];
  for (int i = 1; i <= 5; ++i)
    for (int table = 0; table < 2; ++table)
      rows[table] += fmt::format("{} {},{},2026-11-{},{}\n", table == 0 ? "algebra" : "grammar", i,
                                 i, 10 + i, 20 + table);
  const auto file = [&](const std::string& name, bool with_third) {
    std::vector<std::pair<std::string, std::string>> members;
    if (with_third)
      members.emplace_back("A " + id + "_all.csv",
                           "Name,ID,Date,Minutes\nnew,1,2026-11-11,5\nnew,2,2026-11-12,5\n");
    members.emplace_back("Math " + id + "_all.csv", "Name,ID,Date,Minutes\n" + rows[0]);
    members.emplace_back("English " + id + "_all.csv", "Name,ID,Date,Minutes\n" + rows[1]);
    return world.file(name, zip(members));
  };
  CHECK(world.import(file("a.zip", false)).added == 10);
  CHECK(world.import(file("a.zip", false)).changes_nothing());
  const auto view = world.import(file("a.zip", true));
  CHECK(view.added == 2);
  CHECK(view.changed == 0);
  CHECK(world.import(file("a.zip", true)).changes_nothing());
}

TEST_CASE("BaekjoonHub: the day of submission, else of the commit that added the problem") {
  World world;
  const fs::path top = world.directory.path() / "algorithm";
  const auto readme = [](const std::string& title, const std::string& link,
                         const std::string& date) {
    return "# " + title + " \n\n[문제 링크](" + link + ") \n\n### 분류\n\n그래프 이론\n\n" +
           (date.empty() ? "" : "### 제출 일자\n\n" + date + "\n\n") +
           "### 문제 설명\n\n<p>x</p>\n";
  };
  world.file("algorithm/백준/Silver/1012. 유기농 배추/README.md",
             readme("[Silver II] 유기농 배추 - 1012", "https://www.acmicpc.net/problem/1012",
                    "2026년 5월 3일 21:04:12"));
  world.file("algorithm/백준/Silver/1012. 유기농 배추 2/README.md",
             readme("[Silver II] 유기농 배추 - 1012", "https://www.acmicpc.net/problem/1012",
                    "2026년 5월 1일 01:04:12"));
  world.file("algorithm/백준/Bronze/1000. A＋B/README.md",
             readme("[Bronze V] A+B [x] - y - 1000", "https://www.acmicpc.net/problem/1000", ""));
  world.file("algorithm/프로그래머스/2/43165. 타겟 넘버/README.md",
             readme("[level 2] 타겟 넘버 - 43165",
                    "https://school.programmers.co.kr/learn/courses/30/lessons/43165",
                    "2024년 02월 05일 10:00:00"));
  world.file("algorithm/README.md", "# My notes\n");
  const std::string git =
      "GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null "
      "GIT_AUTHOR_DATE=2026-06-01T12:00:00+0900 git -C '" +
      top.string() + "' -c user.name=a -c user.email=a@example.com ";
  require_git(git + "init -q");
  require_git(git + "add .");
  require_git(git + "commit -qm upload");
  const auto view = world.import(top);
  CHECK(view.formats == std::vector<std::string>{"BaekjoonHub"});
  const auto entries = world.entries();
  REQUIRE(entries.size() == 3);
  CHECK(entries[0].day == core::Day{date::year{2024} / 2 / 5});
  CHECK(entries[0].subject == "프로그래머스 43165 타겟 넘버 (level 2)");
  CHECK(entries[1].day == day(4, 30));  // before 04:00
  CHECK(entries[1].subject == "백준 1012 유기농 배추 (Silver II)");
  CHECK(entries[1].note == "그래프 이론");
  CHECK(entries[2].day == day(6, 1));
  CHECK(entries[2].subject == "백준 1000 A+B [x] - y (Bronze V)");
  CHECK(entries[2].kind == "problem");
  CHECK(world.import(top).changes_nothing());
}

TEST_CASE("BaekjoonHub: a linked work tree has commits of its own") {
  World world;
  world.file("main/x", "x");
  const std::string top = world.directory.path().string();
  const std::string git =
      "GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null "
      "GIT_AUTHOR_DATE=2026-06-01T12:00:00+0900 git -c user.name=a -c user.email=a@example.com ";
  require_git(git + "-C '" + top + "/main' init -q");
  require_git(git + "-C '" + top + "/main' add .");
  require_git(git + "-C '" + top + "/main' commit -qm one");
  require_git(git + "-C '" + top + "/main' worktree add -q -b problems ../linked");
  world.file("linked/백준/Silver/9. z/README.md",
             "# [Silver I] z - 9\n\n[문제 링크](https://www.acmicpc.net/problem/9)\n");
  require_git(git + "-C '" + top + "/linked' add .");
  require_git(git + "-C '" + top + "/linked' commit -qm solved");
  CHECK(world.import(top + "/linked").added == 1);
  CHECK(world.entries()[0].day == day(6, 1));
}

TEST_CASE("BaekjoonHub: a moved problem counts on the day of the commit that added it") {
  World world;
  const fs::path top = world.directory.path() / "algorithm";
  const auto readme = [](const std::string& tier) {
    return "# [" + tier +
           "] z - 9\n\n[문제 링크](https://www.acmicpc.net/problem/9)\n\n### 문제 설명\n";
  };
  const auto commit = [&](const std::string& date, const std::string& action) {
    const std::string git =
        "GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null GIT_AUTHOR_DATE=" + date +
        "T12:00:00+0900 git -C '" + top.string() + "' -c user.name=a -c user.email=a@example.com ";
    if (!action.empty()) require_git("cd '" + top.string() + "' && " + action);
    require_git(git + "add -A");
    require_git(git + "commit -qm x");
  };
  world.file("algorithm/백준/Silver/9. z/README.md", readme("Silver I"));
  require_git("git -C '" + top.string() + "' init -q");
  commit("2026-06-01", "");
  commit("2026-06-02", "mkdir 백준/Gold && git mv '백준/Silver/9. z' '백준/Gold/z'");
  // Moved and changed at once, in a directory of the same name.
  commit("2026-06-03", "git mv 백준/Gold/z '백준/9. z'");
  world.file("algorithm/백준/Gold/9. z/README.md", readme("Gold V"));
  commit("2026-06-04", "rm -r '백준/9. z'");
  world.import(top);
  REQUIRE(world.entries().size() == 1);
  CHECK(world.entries()[0].day == day(6, 1));
}

TEST_CASE("BaekjoonHub: files with a byte order mark") {
  World world;
  world.file(
      "ps/1/README.md",
      "\xEF\xBB\xBF# [Silver II] 배추 - 1\r\n\r\n[문제 링크](https://www.acmicpc.net/problem/1)"
      "\r\n\r\n### 제출 일자\r\n\r\n2026년 11월 20일 10:00:00\r\n");
  CHECK(world.import(world.directory.path() / "ps").added == 1);
}

TEST_CASE("a ZIP64 archive is read") {
  World world;
  const std::string name = "Habits.csv";
  const std::string content = "Position,Name\n001,수학\n";
  const std::string marks = "Date,Value\n2026-11-21,2\n";
  const auto member = [](const std::string& path, const std::string& text, std::string& all) {
    const std::string none(4, '\xFF');  // the sizes are in the ZIP64 field
    const std::string common = number(45, 2) + number(1U << 11U, 2) + number(0, 2) + number(0, 4) +
                               number(crc32(text), 4) + none + none + number(path.size(), 2);
    const std::string sizes = number(text.size(), 8) + number(text.size(), 8);
    const std::string entry = "PK\x01\x02" + number(45, 2) + common + number(28, 2) + number(0, 2) +
                              number(0, 8) + none + path + number(1, 2) + number(24, 2) + sizes +
                              number(all.size(), 8);
    all +=
        "PK\x03\x04" + common + number(20, 2) + path + number(1, 2) + number(16, 2) + sizes + text;
    return entry;
  };
  std::string all;
  const std::string directory =
      member(name, content, all) + member("001 x/Checkmarks.csv", marks, all);
  const std::size_t at = all.size();
  all += directory;
  const std::size_t end64 = all.size();
  all += "PK\x06\x06" + number(44, 8) + number(45, 2) + number(45, 2) + number(0, 8) +
         number(2, 8) + number(2, 8) + number(directory.size(), 8) + number(at, 8);
  all += "PK\x06\x07" + number(0, 4) + number(end64, 8) + number(1, 4);
  all += "PK\x05\x06" + number(0, 4) + std::string(12, '\xFF') + number(0, 2);
  CHECK(world.import(world.file("loop64.zip", all)).added == 1);
  // Sizes beyond the end of the file are damage.
  std::string lie = all;
  lie.replace(end64 + 40, 8, number(std::uint64_t{1} << 40U, 8));
  CHECK_FALSE(error_of(world, world.file("lie64.zip", lie)).empty());
}

TEST_CASE("Timewarrior: export and data files") {
  World world;
  const auto data = world.import(
      world.file("2026-11.data",
                 "inc 20261120T000000Z - 20261120T010000Z # math \"two words\" # \"PRML 3\"\n"
                 "inc 20261121T000000Z - 20261121T003000Z # reading\n"
                 "inc 20261122T000000Z # open\nnonsense\n"));
  CHECK(data.added == 2);
  CHECK(data.left_out.size() == 2);
  CHECK(world.entries()[0].subject == "PRML 3");
  CHECK(world.entries()[0].kind == "math");
  CHECK(world.entries()[0].spent == core::minutes{60});
  CHECK(world.entries()[1].kind == "read");
  const auto json = world.import(world.file(
      "timew.json",
      R"([{"id":1,"start":"20261120T000000Z","end":"20261120T010000Z","tags":["two words","math"]}])"));
  CHECK(json.added == 0);
}

TEST_CASE("klog: durations, ranges, shifted times, pauses, open ranges") {
  World world;
  const auto view = world.import(world.file("study.klg",
                                            "2026-11-20 (1h!)\nWeekend\n"
                                            "    9:00 - 10:30 PRML 3장 #math\n"
                                            "    -10m\n"
                                            "    45m #paper=\"1706.03762\" Attention\n"
                                            "        is all you need\n"
                                            "    22:00 - 1:30>\n\n"
                                            "2026/11/21\n    9:00am - ?\n    1h30m\n"));
  const auto entries = world.entries();
  REQUIRE(entries.size() == 4);
  CHECK(entries[0].spent == core::minutes{80});
  CHECK(entries[0].kind == "math");
  CHECK(entries[1].kind == "paper");
  CHECK(entries[1].subject == "#paper=\"1706.03762\" Attention is all you need");
  CHECK(entries[2].spent == core::minutes{210});
  CHECK(entries[2].day == day(11, 20));
  CHECK(entries[2].subject == "Weekend");
  CHECK(entries[3].day == day(11, 21));
  CHECK(view.left_out.size() == 1);
  CHECK(world.import(world.directory.path() / "study.klg").changes_nothing());
}

TEST_CASE("Watson, WakaTime and git-stats") {
  World world;
  world.import(world.file(
      "frames", R"([[1795132800,1795136400,"prml","41dcffb7",["math"],1795136400],[1]])"));
  REQUIRE(world.entries().size() == 1);
  CHECK(world.entries()[0].spent == core::minutes{60});
  CHECK(world.entries()[0].kind == "math");
  CHECK(world
            .import(world.file("waka.json",
                               R"({"days":[{"date":"2026-11-22","projects":[
                 {"name":"gongbu","grand_total":{"total_seconds":1800.5}}]}]})"))
            .added == 1);
  CHECK(world
            .import(world.file(".git-stats",
                               R"({"commits": {"Nov 23, 2026": {"aaaa": 1, "bbbb": 1}}})"))
            .added == 1);
  CHECK(world.entries()[2].subject == "git-stats (2)");
  CHECK(world
            .import(world.file("old/.git-stats",
                               R"({"Nov 24, 2026": {"git@x:y": {"cccc": "Nov 24, 2026"}}})"))
            .added == 1);
}

TEST_CASE("harsh and habitctl: yes, no and skip") {
  World world;
  const auto harsh = world.import(
      world.file("log",
                 "2026-11-20 : 수학 : y : ch. 1 : really : 1.5\n2026-11-21 : 수학 : s\n"
                 "2026-11-22 : 수학 : n\n\n# comment\n2026-11-23 : 수학 : maybe\n"));
  CHECK(harsh.formats == std::vector<std::string>{"harsh"});
  CHECK(harsh.added == 1);
  CHECK(world.entries()[0].note == "ch. 1 : really");
  CHECK(harsh.skipped_days.size() == 1);
  CHECK(harsh.left_out.size() == 1);
  const auto habitctl = world.import(
      world.file("habitctl/log", "2026-11-20\tRead a paper\ty\n2026-11-21\tRead a paper\tn\n"));
  CHECK(habitctl.formats == std::vector<std::string>{"habitctl"});
  CHECK(habitctl.added == 1);
}

TEST_CASE("jrnl, and clocks of Org mode") {
  World world;
  world.import(world.file("journal.txt",
                          "[2026-11-20 09:00] PRML 3장. Bayes @math\nmore\n\n"
                          "[2026-11-21 02:00:00 AM] Late\n"));
  auto entries = world.entries();
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].subject == "PRML 3장.");
  CHECK(entries[0].note == "Bayes @math\nmore");
  CHECK(entries[0].kind == "math");
  CHECK(entries[1].day == day(11, 20));  // before 04:00
  const auto view =
      world.import(world.file("study.org",
                              "* TODO [#A] PRML 3장 :math:book:\n:LOGBOOK:\n"
                              "CLOCK: [2026-11-22 일 09:00]--[2026-11-22 일 10:30] =>  1:30\n"
                              "CLOCK: [2026-11-23 Mon 09:00]\n:END:\n"));
  CHECK(view.added == 1);
  CHECK(view.left_out.size() == 1);
  entries = world.entries();
  CHECK(entries[2].subject == "PRML 3장");
  CHECK(entries[2].kind == "math");
  CHECK(entries[2].spent == core::minutes{90});
}

TEST_CASE("damaged and hostile archives and databases: one error, nothing imported") {
  World world;
  const std::string good = zip({{"Habits.csv", "Position,Name\n001,x\n"}});
  CHECK(error_of(world, world.file("a.zip", good.substr(0, good.size() / 2))).find("ZIP") !=
        std::string::npos);
  CHECK(
      error_of(world, world.file("bomb.zip", zip({{"Habits.csv", "x"}}, 0xF0000000))).find("MiB") !=
      std::string::npos);
  CHECK(
      error_of(world, world.file("lie.zip", zip({{"Habits.csv", "0123456789"}}, 3))).find("ZIP") !=
      std::string::npos);
  std::string flipped = good;
  flipped[50] ^= 1;  // in the content
  CHECK(error_of(world, world.file("flipped.zip", flipped)).find("ZIP") != std::string::npos);
  const fs::path collection = old_collection(world);
  std::string torn = content_of(collection);
  torn.resize(torn.size() / 2);
  CHECK_FALSE(error_of(world, world.file("torn.anki2", torn)).empty());
  CHECK_FALSE(
      error_of(world, world.file("b.apkg", zip({{"collection.anki21b", "not zstd"}}))).empty());
  CHECK(world.entries().empty());
  CHECK(store::import_batches(world.work.database).empty());
}
