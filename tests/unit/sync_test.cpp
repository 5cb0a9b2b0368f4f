// Sealing of sync, and its files.
#include <doctest/doctest.h>

#include <chrono>
#include <random>
#include <string>
#include <vector>

#include "exchange/remote.hpp"
#include "exchange/seal.hpp"
#include "exchange/segment.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/host/files.hpp"
#include "temporary_directory.hpp"

namespace gongbu::exchange {
namespace {

using namespace date::literals;
using namespace std::chrono_literals;

constexpr core::Instant kNow{date::sys_days{2026_y / 11 / 28} + 12h};

Key key_of(std::uint8_t byte) {
  Key key;
  key.bytes.fill(byte);
  return key;
}

TEST_CASE("sync: a key is parsed in any case and grouping") {
  for (int i = 0; i < 50; ++i) {
    const Key key = new_key();
    const std::string text = key_text(key);
    CHECK(text.size() == 56 + 7);
    CHECK(parse_key(text) == key);
    std::string lower = text + "\n";
    for (char& c : lower)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    CHECK(parse_key(lower) == key);
  }
  CHECK(key_text(new_key()) != key_text(new_key()));
}

TEST_CASE("sync: every single typing error in a key is detected") {
  const std::string text = key_text(key_of(0x5A));
  int noticed = 0;
  int tried = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '-') continue;
    for (const char c : std::string("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")) {
      if (c == text[i]) continue;
      std::string typo = text;
      typo[i] = c;
      ++tried;
      try {
        parse_key(typo);
      } catch (const Error& error) {
        noticed += error.kind() == ErrorKind::usage ? 1 : 0;
      }
    }
  }
  CHECK(tried == 56 * 31);
  CHECK(noticed == tried);
  CHECK_THROWS_AS(parse_key(""), Error);
  CHECK_THROWS_AS(parse_key(text.substr(1)), Error);
  CHECK_THROWS_AS(parse_key(text + "A"), Error);
  CHECK_THROWS_AS(parse_key("이것은 키가 아닙니다"), Error);
}

TEST_CASE("sync: keys are stored in a private file; a damaged one is an error") {
  const TemporaryDirectory directory;
  const auto file = directory.path() / "sync.key";
  CHECK(read_keys(file).empty());
  write_keys(file, {key_of(1), key_of(2)});
  CHECK(read_keys(file) == std::vector<Key>{key_of(1), key_of(2)});
  CHECK((std::filesystem::status(file).permissions() & std::filesystem::perms::all) ==
        (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
  host::replace_file(file, "nonsense\n");
  CHECK_THROWS_AS(read_keys(file), Error);
}

TEST_CASE("sync: a sealed file opens only with its key, branch and path") {
  const Sealer sealer({key_of(1)});
  const std::string text = "{\"v\":1}\n" + std::string(10'000, 'x');
  const std::string bytes = sealer.close(text, "branch", "path");
  CHECK(bytes.size() < 200);
  CHECK(bytes.find("xxx") == std::string::npos);
  CHECK(sealer.close(text, "branch", "path") != bytes);
  CHECK(sealer.open(bytes, "branch", "path") == text);
  CHECK(Sealer({key_of(2), key_of(1)}).open(bytes, "branch", "path") == text);
  CHECK_FALSE(Sealer({key_of(2)}).open(bytes, "branch", "path"));
  CHECK_FALSE(Sealer(std::vector<Key>{}).open(bytes, "branch", "path"));
  CHECK_FALSE(sealer.open(bytes, "other", "path"));
  CHECK_FALSE(sealer.open(bytes, "branch", "other"));
  CHECK_FALSE(sealer.open(text, "branch", "path"));  // an unsealed file in a sealed remote
  CHECK_FALSE(Sealer().open(bytes, "branch", "path"));
  CHECK(Sealer().open(text, "branch", "path") == text);
  for (std::size_t size = 0; size < bytes.size(); ++size)
    CHECK_FALSE(sealer.open(std::string_view(bytes).substr(0, size), "branch", "path"));
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string changed = bytes;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    CHECK_FALSE(sealer.open(changed, "branch", "path"));
  }
  CHECK(sealer.open(sealer.close("", "b", "p"), "b", "p") == "");
}

TEST_CASE("sync: a text beyond the size limit does not open") {
  const Sealer sealer({key_of(1)});
  CHECK_FALSE(sealer.open(sealer.close(std::string(kMostText + 1, 'x'), "b", "p"), "b", "p"));
  CHECK_FALSE(Sealer().open(std::string(kMostText + 1, 'x'), "b", "p"));
}

TEST_CASE("sync: segment names are ascending even if the clock is set back") {
  CHECK(next_segment("", kNow) == "2026/11/28/001.seg");
  CHECK(next_segment("2026/11/27/009.seg", kNow) == "2026/11/28/001.seg");
  CHECK(next_segment("2026/11/28/001.seg", kNow) == "2026/11/28/002.seg");
  CHECK(next_segment("2026/11/28/999.seg", kNow) == "2026/11/28/1000.seg");
  CHECK(next_segment("2031/01/01/003.seg", kNow) == "2031/01/01/004.seg");
  CHECK(is_before("2026/11/28/999.seg", "2026/11/28/1000.seg"));
  CHECK(is_before("", "2026/11/28/001.seg"));
  CHECK_FALSE(is_before("2026/11/28/001.seg", "2026/11/28/001.seg"));
  CHECK_FALSE(is_before("2026/11/28/001.seg", ""));
  for (const char* path : {"", "device", "2026/11/28/.seg", "2026/11/28/1", "2026/11/28/a.seg",
                           "../../etc/001.seg", "2026/11/28/0000001.seg", "2026/11/28/1/1.seg"})
    CHECK_FALSE(is_segment(path));
}

TEST_CASE("sync: a device file is read back; names are sanitized") {
  DeviceFile file{.version = 1,
                  .device = "7f3a9c12",
                  .name = "연구실 PC",
                  .zone = "Asia/Seoul",
                  .day_start = "04:00",
                  .week_start = "monday",
                  .retired = {"00000000"}};
  CHECK(parse_device_file(to_text(file)) == file);
  file.name = "a\x1b[31m\nb";
  REQUIRE(parse_device_file(to_text(file)));
  CHECK(is_device_name(parse_device_file(to_text(file))->name));
  file.name = std::string(1000, 'x');
  CHECK(parse_device_file(to_text(file))->name.size() <= 64 + 3);
  file.name = "";
  CHECK(parse_device_file(to_text(file))->name == "7f3a9c12");
  for (const char* text :
       {"", "{}", "[]", "{\"v\":1}", "{\"v\":1,\"device\":\"../..\"}",
        "{\"v\":0,\"device\":\"7f3a9c12\"}", "{\"v\":1,\"device\":\"7F3A9C12\"}"})
    CHECK_FALSE(parse_device_file(text));
  CHECK(parse_device_file("{\"v\":99999999999,\"device\":\"7f3a9c12\"}")->version > kFormat);
  for (const char* name : {"", " x", "x\n", "\x1b[0m", "\xff"}) CHECK_FALSE(is_device_name(name));
  CHECK(is_device_name("gpu box"));
}

TEST_CASE("sync: a segment is read back; unknown lines are kept") {
  Segment header{.version = 1, .device = "7f3a9c12", .at = kNow, .seen = {}, .lines = {}};
  header.seen["00c0ffee"] = "2026/11/27/001.seg";
  const std::string known = R"({"k":"entry","id":"u","s":[5,"7f3a9c12"],"f":{"minutes":60}})";
  const std::string unknown = R"({"k":"mood","id":"u","x":{"y":1}})";
  const auto read = parse_segment(header_line(header) + known + "\nnonsense\n" + unknown + "\n");
  REQUIRE(read);
  CHECK(read->device == "7f3a9c12");
  CHECK(read->at == kNow);
  CHECK(read->seen == header.seen);
  REQUIRE(read->lines.size() == 2);
  REQUIRE(read->lines[0].record);
  CHECK(read->lines[0].record->stamp.ms == 5);
  CHECK_FALSE(read->lines[1].record);
  CHECK(read->lines[1].text == unknown);
  CHECK_FALSE(parse_segment(""));
  CHECK_FALSE(parse_segment(known + "\n"));
  CHECK_FALSE(parse_segment(header_line(header) + known));  // truncated
  CHECK(parse_segment("{\"v\":2,\"device\":\"7f3a9c12\"}\nwhatever\n")->version == 2);
}

TEST_CASE("sync: addresses are classified; none is an option or runs a program") {
  const TemporaryDirectory directory;
  const host::Paths paths{.home = directory.path(), .config = {}, .database = {}, .cache = {}};
  const auto parse = [&](const std::string& text) {
    return parse_address(text, paths, directory.path());
  };
  CHECK(parse("git@github.com:me/study.git").is_ssh);
  CHECK(parse("ssh://host/x").is_ssh);
  CHECK_FALSE(parse("https://host/x").is_ssh);
  CHECK_FALSE(parse("https://host/x").is_local);
  CHECK(parse("file:///x").is_local);
  CHECK(parse("~/x").url == (directory.path() / "x").string());
  CHECK(parse("x.git").url == (directory.path() / "x.git").string());
  CHECK(parse("x.git").is_local);
  for (const char* text : {"", "-x", "--upload-pack=x", "ext::sh -c x", "a\nb", " x", "\x1b[0m"})
    CHECK_THROWS_AS(parse(text), Error);
}

}  // namespace
}  // namespace gongbu::exchange
