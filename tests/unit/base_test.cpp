#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "gongbu/base/error.hpp"
#include "gongbu/base/message.hpp"
#include "gongbu/base/text.hpp"

namespace gongbu {
namespace {

struct Pair {
  std::string_view text;
  std::string_view expected;
};

// Formats a message naively: chooses singular or plural, then replaces each placeholder.
std::string naive_text(std::string_view text, const std::vector<std::string>& args) {
  if (const std::size_t bar = text.find('|'); bar != std::string_view::npos && !args.empty())
    text = args.front() == "1" ? text.substr(0, bar) : text.substr(bar + 1);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '{' && text[i + 1] != '{') {
      out += args.at(static_cast<std::size_t>(text[i + 1] - '0'));
      i += 2;
    } else {
      out += text[i];
      if (text[i] == '{' || text[i] == '}') ++i;
    }
  }
  return out;
}

// Random texts of arbitrary bytes and of special characters.
std::vector<std::string> untrusted_texts() {
  constexpr auto kPieces = std::to_array<std::string_view>({"a",
                                                            " ",
                                                            "\n",
                                                            "\t",
                                                            "\x1b[31m",
                                                            "\x7f",
                                                            "\u009b",
                                                            "\u202e",
                                                            "\u2028",
                                                            "\ufeff",
                                                            "\u200d",
                                                            "한",
                                                            "\u1112\u1161\u11ab",
                                                            "e\u0301",
                                                            "👍",
                                                            "…",
                                                            "\ue000",
                                                            "\xff",
                                                            "\xed\xa0\x80",
                                                            "\xf0\x9f",
                                                            "\xc0\x80"});
  std::mt19937 random(20261121);  // NOLINT: the same texts every time
  std::vector<std::string> texts;
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    for (auto pieces = random() % 12; pieces > 0; --pieces) {
      if (round % 2 == 0) {
        text += static_cast<char>(random() % 256);
      } else {
        text += kPieces[random() % kPieces.size()];
      }
    }
    texts.push_back(text);
  }
  return texts;
}

bool has_control_bytes(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; });
}

}  // namespace

TEST_CASE("display width") {
  struct Case {
    std::string_view text;
    std::size_t expected;
  };
  constexpr auto kCases = std::to_array<Case>({
      {"", 0},
      {"abc", 3},
      {"공부", 4},
      {"\u1100\u1169\u11bc", 2},  // 공, decomposed
      {"é", 1},
      {"e\u0301", 1},
      {"👍", 2},
      {"a\u200db", 2},
      {"…", 1},
      {"Ａ", 2},
      {"\xff", 1},
      {"\n", 0},
  });
  for (const Case& c : kCases) CHECK_MESSAGE(display_width(c.text) == c.expected, c.text);
}

TEST_CASE("fit cuts between characters and marks the cut") {
  CHECK(fit("abcdef", 6) == "abcdef");
  CHECK(fit("abcdef", 5) == "abcd…");
  CHECK(fit("abcdef", 1) == "…");
  CHECK(fit("abcdef", 0).empty());
  CHECK(fit("", 0).empty());
  CHECK(fit("공부하자", 8) == "공부하자");
  CHECK(fit("공부하자", 7) == "공부하…");
  CHECK(fit("공부하자", 6) == "공부…");
  CHECK(fit("e\u0301e\u0301e\u0301", 2) == "e\u0301…");
  for (const std::string& text : untrusted_texts())
    for (std::size_t width = 0; width < 14; ++width) {
      const std::string cut = fit(text, width);
      REQUIRE(display_width(cut) <= width);
      if (display_width(text) <= width) REQUIRE(cut == text);
    }
}

TEST_CASE("printable text has no control characters") {
  constexpr auto kCases = std::to_array<Pair>({
      {"plain ~ text", "plain ~ text"},
      {"공부 👩‍💻 é", "공부 👩‍💻 é"},
      {"a\nb\tc", "a b c"},
      {"\x1b[31mred\x07", "\ufffd[31mred\ufffd"},
      {"\x7f", "\ufffd"},
      {"\u009b31m", "\ufffd31m"},
      {"\u202eevil", "\ufffdevil"},
      {"\u2066a\u2069", "\ufffda\ufffd"},
      {"a\u2028b", "a\ufffdb"},
      {"\ue000", "\ufffd"},
      {"\xff\xc0\x80", "\ufffd\ufffd\ufffd"},
      {"\xed\xa0\x80", "\ufffd\ufffd\ufffd"},
      {"cut \xec\x9b", "cut \ufffd\ufffd"},
      {"a\rb", "a\ufffdb"},
  });
  for (const Pair& c : kCases) CHECK_MESSAGE(printable(c.text) == c.expected, c.expected);
  CHECK(printable(std::string_view("a\0b", 3)) == "a\ufffdb");
  CHECK(printable_lines("a\n\tb\x1b") == "a\n b\ufffd");
  for (const std::string& text : untrusted_texts()) {
    const std::string clean = printable(text);
    REQUIRE(!has_control_bytes(clean));
    REQUIRE(printable(clean) == clean);
    for (const std::string_view bad : {"\u202e", "\u009b", "\u2028", "\ufeff", "\ue000"})
      REQUIRE(clean.find(bad) == std::string::npos);
  }
}

TEST_CASE("normalized text is composed and valid") {
  constexpr auto kCases = std::to_array<Pair>({
      {"", ""},
      {"Plain", "Plain"},
      {"\u1100\u1169\u11bc\u1107\u116e", "공부"},
      {"e\u0301", "é"},
      {"９", "９"},
      {"a\nb", "a\nb"},
      {"\xff", "\ufffd"},
      {"공\xeb", "공\ufffd"},
      {"공부 30분", "공부 30분"},
      {"공고\u11bc", "공공"},
  });
  for (const Pair& c : kCases) CHECK_MESSAGE(normalized(c.text) == c.expected, c.expected);
  CHECK(normalized(std::string_view("\0é", 3)).size() == 3);
  for (const std::string& text : untrusted_texts()) {
    const std::string once = normalized(text);
    REQUIRE(normalized(once) == once);
  }
}

TEST_CASE("folded texts agree when case or composition differ") {
  CHECK(folded("PRML") == folded("prml"));
  CHECK(folded("É") == folded("e\u0301"));
  CHECK(folded("STRASSE") == folded("straße"));
  CHECK(folded("９") != folded("9"));
  CHECK(folded("공부") == "공부");
}

TEST_CASE("simplified text replaces compatibility characters") {
  CHECK(simplified("Mon") == "mon");
  CHECK(simplified("Ｍｏｎ　９：００") == "mon 9:00");
  CHECK(simplified("1\u00a0h") == "1 h");
  CHECK(simplified("\u110b\u116f\u11af") == "월");
  CHECK(simplified("\xff") == "\ufffd");
}

TEST_CASE("take_until splits a text at a separator") {
  struct Case {
    std::string_view text;
    std::string_view taken;
    std::string_view rest;
  };
  const std::vector<Case> cases = {{"", "", ""},    {"a", "a", ""},     {"a,", "a", ""},
                                   {",", "", ""},   {",a", "", "a"},    {"a,b,c", "a", "b,c"},
                                   {",,", "", ","}, {"a b", "a b", ""}, {"가,나", "가", "나"}};
  for (const Case& one : cases) {
    std::string_view rest = one.text;
    CHECK_MESSAGE(take_until(rest, ',') == one.taken, one.text);
    CHECK_MESSAGE(rest == one.rest, one.text);
  }
}

TEST_CASE("split and lines_of keep empty parts") {
  using Parts = std::vector<std::string_view>;
  struct Case {
    std::string_view text;
    Parts parts;
    Parts lines;
  };
  const std::vector<Case> cases = {{"", {""}, {}},
                                   {"a", {"a"}, {"a"}},
                                   {"a\n", {"a", ""}, {"a"}},
                                   {"\n", {"", ""}, {""}},
                                   {"\n\n", {"", "", ""}, {"", ""}},
                                   {"a\n\nb", {"a", "", "b"}, {"a", "", "b"}},
                                   {"가\n나 다\n", {"가", "나 다", ""}, {"가", "나 다"}}};
  for (const Case& one : cases) {
    CHECK_MESSAGE(split(one.text, "\n") == one.parts, one.text);
    CHECK_MESSAGE(lines_of(one.text) == one.lines, one.text);
  }
  CHECK(split("1-2,3", ",-") == Parts{"1", "2", "3"});
}

TEST_CASE("kinds of bytes") {
  for (int byte = 0; byte < 256; ++byte) {
    const char c = static_cast<char>(byte);
    const bool is_ascii = byte < 128;
    CHECK(is_ascii_digit(c) == (is_ascii && std::isdigit(byte) != 0));
    CHECK(is_ascii_letter(c) == (is_ascii && std::isalpha(byte) != 0));
    CHECK(is_ascii_space(c) == (is_ascii && std::isspace(byte) != 0));
    CHECK(is_beyond_ascii(c) == !is_ascii);
    CHECK(continues_character(c) == (byte >= 0x80 && byte < 0xC0));
  }
}

TEST_CASE("trimmed and lower case") {
  CHECK(trimmed(" \t\r\n\f\va b \n") == "a b");
  CHECK(trimmed("").empty());
  CHECK(trimmed(" \n ").empty());
  CHECK(ascii_lower("Me+X@Example.COM É") == "me+x@example.com É");
  CHECK(ascii_lower('Z') == 'z');
  CHECK(ascii_lower('[') == '[');
}

TEST_CASE("the nearest known word") {
  constexpr auto kKnown =
      std::to_array<std::string_view>({"month", "streak", "calendar", "rm", "오늘"});
  const auto near = [&](std::string_view word) {
    return nearest(word, kKnown).value_or("nothing");
  };
  CHECK(near("month") == "month");
  CHECK(near("mouth") == "month");
  CHECK(near("MONHT") == "month");
  CHECK(near("strek") == "streak");
  CHECK(near("streaks") == "streak");
  CHECK(near("calender") == "calendar");
  CHECK(near("mr") == "rm");
  CHECK(near("오눌") == "오늘");
  CHECK(near("banana") == "nothing");
  CHECK(near("week") == "nothing");
  CHECK(near("") == "nothing");
  CHECK(near(std::string(1'000'000, 'm')) == "nothing");
  CHECK(nearest("month", {}) == std::nullopt);
}

TEST_CASE("every message formats in both languages, singular and plural") {
  for (std::size_t id = 0; id < std::size(message_detail::kArguments); ++id)
    for (const Language language : {Language::english, Language::korean})
      for (const std::string first : {"1", "2", "{0}"}) {
        const Translator translate(language);
        // More arguments than any message takes; surplus ones are ignored.
        const Phrase phrase{static_cast<Msg>(id), {first, "둘", "셋", "넷", "다섯", "여섯"}};
        REQUIRE(translate(phrase) == naive_text(translate.raw(phrase.id), phrase.args));
      }
}

TEST_CASE("languages") {
  for (const std::string_view tag :
       {"ko", "KO", "ko_KR.UTF-8", "ko-KR", "ko.utf8", "korean", "한국어"})
    CHECK_MESSAGE(parse_language(tag) == Language::korean, tag);
  for (const std::string_view tag :
       {"en", "en_US.UTF-8", "en-GB", "English", "C", "C.UTF-8", "POSIX"})
    CHECK_MESSAGE(parse_language(tag) == Language::english, tag);
  for (const std::string_view tag : {"", "de_DE.UTF-8", "k", "kor", "_ko", "한국"})
    CHECK_MESSAGE(!parse_language(tag), tag);
}

TEST_CASE("an error keeps its kind, phrase and hint") {
  const Error error =
      make_error(ErrorKind::data, Msg::err_internal, 42).hint(phrase(Msg::err_internal, "hint"));
  CHECK(error.kind() == ErrorKind::data);
  CHECK(error.phrase().args == std::vector<std::string>{"42"});
  CHECK(std::string_view(error.what()) == "internal error: 42");
  CHECK(Translator(Language::korean)(error.phrase()) == "내부 오류: 42");
  REQUIRE(error.hint().has_value());
  CHECK(error.hint()->args == std::vector<std::string>{"hint"});
}

TEST_CASE("text: lines are wrapped between words") {
  using Lines = std::vector<std::string>;
  CHECK(wrapped("", 10) == Lines{""});
  CHECK(wrapped("  as  it is", 11) == Lines{"  as  it is"});
  CHECK(wrapped("one two three", 12) == Lines{"one two", "three"});
  CHECK(wrapped("한글 두 칸씩", 9) == Lines{"한글 두", "칸씩"});
  CHECK(wrapped("a verylongword b", 4) == Lines{"a", "verylongword", "b"});
  CHECK(wrapped("a   b   c", 5) == Lines{"a b c"});
}

TEST_CASE("text: words are quoted for a shell") {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"me@x.test", "me@x.test"},
      {"~/code/a", "~/code/a"},
      {"~/my code", "~/'my code'"},
      {"me@host.(none)", "'me@host.(none)'"},
      {"it's", R"('it'\''s')"},
      {"", "''"},
      {"~user", "'~user'"},
      {"$x", "'$x'"},
      {"a;b", "'a;b'"},
      {"~/a\nb\t'c\\", R"(~/$'a\x0ab\x09\'c\\')"},
      {"\xff\x7f한", R"($'\xff\x7f\xed\x95\x9c')"}};
  for (const auto& [word, wanted] : cases) {
    CHECK(shell_word(word) == wanted);
  }
  CHECK(shell_quoted("a") == "'a'");
}

TEST_CASE("text: e-mail addresses are recognized") {
  for (const char* address : {"me@x.test", "me@host.(none)", "김@x.kr", "a@b"})
    CHECK(is_email_address(address));
  for (const char* address : {"", "me", "@x", "me@", "a b@x", "a@x,b", "<a@x>", "a@\x1b[1m"})
    CHECK_FALSE(is_email_address(address));
}

}  // namespace gongbu
