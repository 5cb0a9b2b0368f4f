// Importing wrong, odd, untrusted or too large files.
#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>
#include <sys/stat.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/sha256.hpp"
#include "gongbu/store/entries.hpp"
#include "gongbu/transfer/import.hpp"
#include "import_world.hpp"
#include "transfer/importer.hpp"
#include "transfer/line_reader.hpp"

using namespace gongbu;
namespace fs = std::filesystem;

namespace {

struct World : ImportWorld {
  report::ImportView import_as(const std::string& format, const fs::path& path) {
    transfer::ImportOptions options;
    if (!format.empty()) options.format = format;
    return import(path, std::move(options));
  }

  // Returns the error on one line if nothing can be imported, else "".
  std::string refusal(const fs::path& path, const std::string& format) {
    try {
      import_as(format, path);
    } catch (const Error& error) {
      CHECK_MESSAGE(error.kind() == ErrorKind::usage, format);
      const std::string line = error.what();
      CHECK_MESSAGE(!line.empty(), format);
      CHECK_MESSAGE(line.find('\n') == std::string::npos, line);
      return line;
    }
    return "";
  }
};

std::vector<std::string> formats() {
  std::vector<std::string> names{""};
  for (const auto& [name, title] : transfer::import_formats()) names.emplace_back(name);
  return names;
}

std::string repeated(std::string_view part, std::size_t size) {
  std::string text;
  while (text.size() < size) text += part;
  return text;
}

std::string utf16(const std::string& ascii, bool mark) {
  std::string text = mark ? "\xFF\xFE" : "";
  for (const char c : ascii) text += {c, '\0'};
  return text;
}

}  // namespace

TEST_CASE("import limits: every format rejects anything but a file at once") {
  World world;
  const fs::path directory = world.directory.path() / "empty";
  fs::create_directory(directory);
  const fs::path fifo = world.directory.path() / "fifo";
  REQUIRE(mkfifo(fifo.c_str(), 0600) == 0);
  for (const std::string& format : formats()) {
    CAPTURE(format);
    CHECK_FALSE(world.refusal(world.directory.path() / "missing", format).empty());
    CHECK_FALSE(world.refusal(fifo, format).empty());
    CHECK_FALSE(world.refusal("/dev/zero", format).empty());
    if (format != "timewarrior") CHECK_FALSE(world.refusal(directory, format).empty());
  }
  CHECK(world.entries().empty());
}

TEST_CASE("import limits: an empty file or one of another format imports nothing") {
  World world;
  SQLite::Database((world.directory.path() / "x.db").string(),
                   SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
      .exec(
          "CREATE TABLE t (a); CREATE VIEW revlog AS SELECT 1 AS id; "
          "CREATE VIEW Habits AS SELECT 1 AS id, 2 AS name;");
  const std::vector<fs::path> files = {world.file("empty", ""),
                                       world.file("spaces", " \n\t\r\n"),
                                       world.file("picture.png", "\x89PNG\r\n\x1A\n\0\0\0\rIHDR"),
                                       world.file("nul", std::string(1'000, '\0')),
                                       world.file("page.html", "<html><body>공부</body></html>\n"),
                                       world.file("object.json", R"({"a":[1,2,{"b":null}]})"),
                                       world.file("list.json", "[1,[2],{\"start\":3}]"),
                                       world.file("sqlite", "SQLite format 3\0"),
                                       world.file("zip", "PK\x05\x06" + std::string(18, '\0')),
                                       world.directory.path() / "x.db"};
  for (const std::string& format : formats())
    for (const fs::path& file : files) world.refusal(file, format);
  CHECK(world.entries().empty());
}

TEST_CASE("import limits: UTF-16 with and without a mark, EUC-KR, CRLF, NUL") {
  World world;
  const std::string table = "date,subject,id\r\n2026-11-20,x,1\r\n";
  CHECK(world.import_as("csv", world.file("mark.csv", utf16(table, true))).added == 1);
  CHECK(world.import_as("csv", world.file("plain.csv", utf16(table, false))).same == 1);
  CHECK(world.import_as("csv", world.file("crlf.csv", table)).same == 1);
  const auto korean =
      world.import_as("harsh", world.file("harsh", "2026-11-21 : \xBC\xF6\xC7\xD0 : y\r\n"));
  CHECK(korean.added == 1);
  CHECK(korean.remarks.size() == 1);
  for (const char* format :
       {"csv", "toggl", "forest", "klog", "harsh", "habitctl", "jrnl", "org", "timewarrior",
        "watson", "wakatime", "git-stats", "solvedac", "github"})
    CHECK_MESSAGE(
        world.refusal(world.file("nul", std::string("date,a\0\n", 8)), format).find("NUL") !=
            std::string::npos,
        format);
}

TEST_CASE("import limits: a line, a field, a row or a file that is too long is one error") {
  World world;
  const std::string longest((1 << 20U) + 1, 'x');
  for (const char* format : {"klog", "harsh", "habitctl", "jrnl", "org", "timewarrior"})
    CHECK_FALSE(world.refusal(world.file("long", longest + "\n"), format).empty());
  CHECK_FALSE(
      world.refusal(world.file("a.csv", "date,subject\n2026-11-20," + longest), "csv").empty());
  CHECK_FALSE(
      world.refusal(world.file("b.csv", "date,subject\n2026-11-20,\"" + longest), "csv").empty());
  const fs::path sparse = world.file("sparse", "");
  fs::resize_file(sparse, std::uintmax_t{1} << 40U);
  for (const std::string& format : formats()) CHECK_FALSE(world.refusal(sparse, format).empty());
  CHECK(world.entries().empty());
}

TEST_CASE("import limits: bad lines need no memory each, and many reasons become one") {
  World world;
  // Each line has another reason.
  std::string text = "2026-11-20 : 수학 : y\n";
  for (int i = 0; i < 2'000; ++i) text += "line " + std::to_string(i) + "\n";
  const auto view = world.import_as("harsh", world.file("log", text));
  CHECK(view.added == 1);
  CHECK(view.left_out.size() == 1'001);
  CHECK(view.left_out.back().rows == 1'000);
  const auto blank = world.import_as(
      "harsh", world.file("blank", "2026-11-21 : 수학 : y\n" + std::string(1 << 16U, '\n')));
  CHECK(blank.added == 1);
}

TEST_CASE("import limits: too many rows are one error") {
  std::size_t taken = 0;
  constexpr transfer::ImportLimits kLimits{.rows = 5, .text = 40};
  transfer::ImportRows rows(
      "file", [&](const transfer::ImportRow& /*row*/) { ++taken; }, kLimits);
  for (std::size_t i = 0; i < kLimits.rows; ++i) {
    rows.add({});
    rows.skip_day(core::kFirstDay + date::days{static_cast<int>(i)});
  }
  CHECK(taken == kLimits.rows);
  CHECK_THROWS_AS(rows.add({}), Error);
  CHECK_THROWS_AS(rows.skip_day(core::kLastDay), Error);
  transfer::ImportRows large(
      "file", [](const transfer::ImportRow& /*row*/) {}, kLimits);
  const std::string part(kLimits.text / 4, 'n');
  large.add({.native_id = part, .label = part, .subject = part, .note = part});
  CHECK_THROWS_AS(large.add({.note = "n"}), Error);
  // The limits of an import: 500,000 rows and 128 MiB.
  const transfer::ImportLimits usual = transfer::ImportRows("", {}).limits();
  CHECK(usual.rows == 500'000);
  CHECK(usual.text == 128U << 20U);
}

TEST_CASE("import limits: JSON with too many values is rejected before it is built") {
  World world;
  CHECK(
      world.refusal(world.file("deep.json", std::string(1 << 16U, '[')), "watson").find("levels") !=
      std::string::npos);
  const auto formats = transfer::importers();
  const auto watson = std::find_if(formats.begin(), formats.end(),
                                   [](const auto& format) { return format.name == "watson"; });
  REQUIRE(watson != formats.end());
  const auto fault_with = [&](std::size_t values) -> std::optional<Msg> {
    transfer::ImportRows rows("wide.json", [](const transfer::ImportRow& /*row*/) {},
                              {.json_values = values});
    const transfer::ImportFile file(world.file("wide.json", "[" + repeated("[],", 300) + "0]"),
                                    "wide.json");
    try {
      watson->read(file, {.zone = world.work.zone, .day_start = {}, .today = world.work.today},
                   rows);
    } catch (const Error& error) {
      return error.phrase().id;
    }
    return std::nullopt;
  };
  CHECK(fault_with(101) == Msg::err_import_json_size);  // one of 102 values too many
  CHECK(fault_with(102) != Msg::err_import_json_size);
  CHECK(transfer::ImportLimits{}.json_values == 2'000'000);
}

TEST_CASE("import limits: an entry of many lines is left out before it takes much memory") {
  World world;
  const std::string lines = repeated("    " + std::string(100'000, 'x') + "\n", 5 << 18U);
  const auto journal = world.import_as(
      "jrnl", world.file("j.txt", "[2026-11-20 09:00] a\nb\n" + lines + "[2026-11-21 09:00] c\n"));
  CHECK(journal.added == 1);
  CHECK(journal.left_out.size() == 1);
  const auto klog =
      world.import_as("klog", world.file("k.klg", "2026-11-20\n    1h a\n" + lines + "    2h b\n"));
  CHECK(klog.added == 1);
  CHECK(klog.left_out.size() == 1);
  std::string text;
  const std::string line(100'000, 'x');
  for (int i = 0; i < 30; ++i) transfer::append_line(text, "\n", line);
  CHECK(text.size() < (1U << 20U) + 200'000);
}

TEST_CASE("lines of a text, with their numbers") {
  transfer::LineReader lines("a\n\nb\r\nc", "x");
  std::vector<std::string> read;
  while (lines.next()) read.push_back(std::to_string(lines.number()) + std::string(lines.line()));
  CHECK(read == std::vector<std::string>{"1a", "2", "3b\r", "4c"});
}

TEST_CASE("words with a mark") {
  CHECK(transfer::marked_words("#math and #ml, not#this # #paper=\"x\"\n#끝", '#') ==
        "math, ml, paper, 끝");
  CHECK(transfer::marked_words("a @b. @c", '@') == "b, c");
  CHECK(transfer::marked_words("", '@').empty());
}

TEST_CASE("bytes as hexadecimal digits") {
  CHECK(hex(std::vector<std::uint8_t>{0, 0x0F, 0xF0, 0xFF}) == "000ff0ff");
  CHECK(hex({}).empty());
}
