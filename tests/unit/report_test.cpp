#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "gongbu/base/text.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"

namespace gongbu::report {
namespace {

using namespace std::string_literals;

constexpr render::TextStyle kPlain{.color = false, .width = 80};
constexpr render::TextStyle kColor{.color = true, .width = 80};

std::string text_of(render::Block block, const render::TextStyle& style = kPlain) {
  return to_text(render::Document().add(std::move(block)), style);
}

std::string markdown_of(render::Block block) {
  return to_markdown(render::Document().add(std::move(block)));
}

std::string markdown_line(std::string text) {
  return markdown_of(render::Paragraph{{render::Line(text)}});
}

// Returns columns with titles, the last two right-aligned.
render::Table papers() {
  return {.columns = {{.title = "제목"},
                      {.title = "min", .align = render::Align::right},
                      {.title = "n", .align = render::Align::right}},
          .rows = {{"Attention", "90", "1"}, {"확산 모델 🚀", "5", "12"}}};
}

// Renders a line of our Markdown: undoes backslash escapes and entities.
std::string unescaped(std::string_view markdown) {
  std::string out;
  for (std::size_t i = 0; i < markdown.size(); ++i) {
    const std::string_view rest = markdown.substr(i);
    if (rest.starts_with("&lt;") || rest.starts_with("&gt;")) {
      out += rest[1] == 'l' ? '<' : '>';
      i += 3;
    } else if (rest.starts_with("&amp;")) {
      out += '&';
      i += 4;
    } else {
      if (markdown[i] == '\\') ++i;
      out += markdown.at(i);
    }
  }
  return out;
}

TEST_CASE("text: an empty document is empty") {
  CHECK(to_text({}, kPlain) == "");
  CHECK(text_of(render::Heading{}) == "");
  CHECK(text_of(render::Paragraph{}) == "");
  CHECK(text_of(render::KeyValues{}) == "");
  CHECK(text_of(render::Table{}) == "");
  CHECK(text_of(render::Table{.columns = {{.title = "day"}}, .rows = {}}) == "");
  CHECK(text_of(render::Table{.columns = {}, .rows = {{"lost"}}}) == "");
}

TEST_CASE("text: a blank line between blocks, none for empty ones") {
  render::Document document;
  document.add(render::Paragraph{})
      .add(render::Heading{"Today"})
      .add(render::Table{})
      .add(render::Paragraph{{"one", "", "two"}});
  CHECK(to_text(document, kPlain) == "Today\n\none\n\ntwo\n");
}

TEST_CASE("text: columns line up by display width") {
  CHECK(text_of(papers()) ==
        "제목          min   n\n"
        "Attention      90   1\n"
        "확산 모델 🚀    5  12\n");
  CHECK(text_of(render::KeyValues{{{"연속", "12일"}, {"longest", "30"}, {"e\u0301", "x"}}}) ==
        "연속     12일\n"
        "longest  30\n"
        "e\u0301        x\n");
}

TEST_CASE("text: no trailing white space") {
  const render::Table table{.columns = {{.title = "a"}, {.title = ""}, {.title = ""}},
                            .rows = {{"1", "long cell", "x"}, {"2"}, {"3", "  "}, {}}};
  CHECK(text_of(table) == "a\n1  long cell  x\n2\n3\n\n");
  CHECK(text_of(render::KeyValues{{{"label", ""}}}) == "label\n");
  CHECK(text_of(render::Paragraph{{render::Line("x ").add(" ", render::Tone::bad)}}, kColor) ==
        "x\n");
}

TEST_CASE("text: a table without titles has no header; extra cells are ignored") {
  const render::Table table{.columns = {{}, {.title = "", .align = render::Align::right}},
                            .rows = {{"a", "1", "extra"}, {"bb", "10"}}};
  CHECK(text_of(table) == "a    1\nbb  10\n");
}

TEST_CASE("text: a caption is above its table, strong by default") {
  render::Table table{
      .columns = {{}, {}}, .rows = {{"09:00", "QR"}}, .caption = render::Line("토요일")};
  table.caption.add("  1h", render::Tone::dim);
  CHECK(text_of(table) == "토요일  1h\n09:00  QR\n");
  CHECK(text_of(table, kColor) == "\x1b[1m토요일\x1b[0m\x1b[2m  1h\x1b[0m\n09:00  QR\n");
  CHECK(text_of(render::Table{
            .columns = {{}}, .rows = {}, .caption = render::Line("nothing below")}) == "");
}

TEST_CASE("text: the widest shrinkable column shrinks first") {
  render::Table table{.columns = {{.title = ""}, {.shrinks = true}, {.shrinks = true}},
                      .rows = {{"2026-11-21", "a subject of some length", "a shorter note"}}};
  const auto at = [&](int width) { return text_of(table, {.color = false, .width = width}); };
  CHECK(at(52) == "2026-11-21  a subject of some length  a shorter note\n");
  CHECK(at(51) == "2026-11-21  a subject of some…       a shorter note\n");
  CHECK(at(42) == "2026-11-21  a subject of…   a shorter note\n");
  CHECK(at(40) == "2026-11-21  a subject of…  a shorter…\n");
  // At least eight columns remain, and fixed columns keep their width, on any page.
  CHECK(at(10) == "2026-11-21  a subje…  a short…\n");
  CHECK(at(-1) == at(0));
  CHECK(at(0) == at(10));
  table.columns[1].shrinks = false;
  CHECK(at(40) == "2026-11-21  a subject of some length  a short…\n");
}

TEST_CASE("text: a column that yields shrinks before others become hard to read") {
  const render::Table table{
      .columns = {{.shrinks = true, .yields = true}, {.shrinks = true}},
      .rows = {{"myrepositoryoflong", "abcdefghijklmnopqrstuvwxyzabcdefghijklmnop"}}};
  const auto at = [&](int width) { return text_of(table, {.color = false, .width = width}); };
  CHECK(at(62) == "myrepositoryoflong  abcdefghijklmnopqrstuvwxyzabcdefghijklmnop\n");
  CHECK(at(52) == "myrepositoryoflong  abcdefghijklmnopqrstuvwxyzabcde…\n");
  CHECK(at(47) == "myrepository…  abcdefghijklmnopqrstuvwxyzabcde…\n");
  CHECK(at(42) == "myrepos…  abcdefghijklmnopqrstuvwxyzabcde…\n");
  CHECK(at(30) == "myrepos…  abcdefghijklmnopqrs…\n");
}

TEST_CASE("text: wide characters are not split and columns stay aligned") {
  const render::Table table{
      .columns = {{.shrinks = true}, {}},
      .rows = {{"가나다라마바사", "1"}, {"abcdefghijklmn", "2"}, {"짧다", "3"}}};
  CHECK(text_of(table, {.color = false, .width = 13}) ==
        "가나다라…   1\n"
        "abcdefghi…  2\n"
        "짧다        3\n");
}

TEST_CASE("text: a cut falls between words, unless little would be left") {
  const auto cut = [](const char* text, int width) {
    const render::Table table{.columns = {{.shrinks = true}}, .rows = {{text}}};
    return text_of(table, {.color = false, .width = width});
  };
  CHECK(cut("어텐션 마스크 구현하기", 20) == "어텐션 마스크…\n");
  CHECK(cut("어텐션 마스크 구현하기", 13) == "어텐션…\n");
  CHECK(cut("어텐션마스크구현하기", 13) == "어텐션마스크…\n");
  CHECK(cut("a 어텐션마스크구현하기", 13) == "a 어텐션마스…\n");
}

TEST_CASE("text: a paragraph is wrapped between words and keeps its tones") {
  const render::Paragraph paragraph{
      {render::Line("이번 주는 ").add("아직 끝나지", render::Tone::bad).add(" 않았습니다"),
       "  indented words stay indented", "https://example.org/one/long/word"}};
  CHECK(text_of(paragraph) ==
        "이번 주는 아직 끝나지 않았습니다\n  indented words stay indented\n"
        "https://example.org/one/long/word\n");
  CHECK(text_of(paragraph, {.color = false, .width = 16}) ==
        "이번 주는 아직\n끝나지\n않았습니다\n"
        "  indented words\n  stay indented\n"
        "https://example.org/one/long/word\n");
  CHECK(text_of(paragraph, {.color = true, .width = 16})
            .starts_with("이번 주는 \x1b[31m아직\x1b[0m\n\x1b[31m끝나지\x1b[0m\n"));
}

TEST_CASE("text: on a narrow page the last cell goes on below itself, between words") {
  const render::KeyValues days{.rows = {{"완료한 날", "할 일이 있던 2일 중 2일"}, {"연속", "2일"}}};
  CHECK(text_of(days, {.color = false, .width = 24}) ==
        "완료한 날  할 일이 있던\n           2일 중 2일\n연속       2일\n");
  CHECK(text_of(days, {.color = false, .width = 34}) ==
        "완료한 날  할 일이 있던 2일 중 2일\n연속       2일\n");
  // Too little room: the line is left to the terminal.
  CHECK(text_of(days, {.color = false, .width = 18}) == text_of(days));
  const render::Tables tables{{{.columns = {{}, {}},
                                .rows = {{"a", "one two three"}},
                                .caption = render::Line("A"),
                                .indented = true},
                               {.columns = {{}, {}},
                                .rows = {{"b", "four"}},
                                .caption = render::Line("B"),
                                .indented = true}}};
  CHECK(text_of(tables, {.color = false, .width = 13}) ==
        "A\n  a  one two\n     three\n\nB\n  b  four\n");
}

TEST_CASE("text: columns without text are omitted, with their titles") {
  const render::Table table{.columns = {{.title = "a"}, {.title = "empty"}, {.title = "b"}},
                            .rows = {{"1", "", "2"}, {"3", "  "}}};
  CHECK(text_of(table) == "a  b\n1  2\n3\n");
  CHECK(to_markdown(render::Document().add(table)) ==
        "| a | b |\n| --- | --- |\n| 1 | 2 |\n| 3 |  |\n");
}

TEST_CASE("text: tables of a group share their columns") {
  const std::vector<render::Column> columns{{}, {}, {.align = render::Align::right}};
  render::Tables days;
  days.tables.push_back({.columns = columns,
                         .rows = {{"09:00", "", "1h"}},
                         .caption = render::Line("Fri"),
                         .indented = true});
  days.tables.push_back({.columns = columns, .rows = {}, .caption = render::Line("nothing")});
  days.tables.push_back({.columns = columns,
                         .rows = {{"", "math", "45m"}, {"10:00", "commit", ""}},
                         .caption = render::Line("Sat"),
                         .indented = true});
  CHECK(text_of(days) ==
        "Fri\n  09:00           1h\n\n"
        "Sat\n         math    45m\n  10:00  commit\n");
  CHECK(to_markdown(render::Document().add(days))
            .starts_with("### Fri\n\n|  |  |\n| --- | ---: |\n| 09:00 | 1h |\n\n### Sat\n"));
  CHECK(text_of(render::Tables{}) == "");
}

TEST_CASE("markdown: only addresses of the web are links") {
  const auto link = [](const char* address) {
    return to_markdown(render::Document().add(
        render::Paragraph{{render::Line("see ").add_link("a [b]", address)}}));
  };
  CHECK(link("https://github.com/me/repo") == "see [a \\[b\\]](https://github.com/me/repo)\n");
  CHECK(link("http://example.org:8080/x?y=1#z") ==
        "see [a \\[b\\]](http://example.org:8080/x?y=1#z)\n");
  for (const char* untrusted :
       {"", "javascript:alert(1)", "file:///etc/passwd", "https://", "https:// x.org",
        "https://x.org/a)b", "https://x.org/<b>", "https://x.org/\"", "https://x.org/\x1b",
        "https://x.org/a b", "https://x.org/\xed\x95\x9c", "HTTPS://x.org", "//x.org", "data:x"}) {
    CAPTURE(untrusted);
    CHECK(link(untrusted) == "see a \\[b\\]\n");
  }
}

TEST_CASE("text: truncation keeps tones and is marked") {
  const auto cut = [](render::Line cell) {
    const render::Table table{.columns = {{.shrinks = true}}, .rows = {{std::move(cell)}}};
    return text_of(table, {.color = true, .width = 8});
  };
  CHECK(cut(render::Line("1234567").add("89", render::Tone::bad)) == "1234567\x1b[31m…\x1b[0m\n");
  CHECK(cut(render::Line("12345678").add("9", render::Tone::bad)) == "1234567…\n");
  CHECK(cut(render::Line("123", render::Tone::good).add("456789")) == "\x1b[32m123\x1b[0m4567…\n");
  CHECK(cut(render::Line("1234567").add("8", render::Tone::bad)) == "1234567\x1b[31m8\x1b[0m\n");
}

TEST_CASE("text: each tone has its colour and is reset; without colour there are no escapes") {
  render::Paragraph paragraph{{render::Line("p")
                                   .add("s", render::Tone::strong)
                                   .add("d", render::Tone::dim)
                                   .add("g", render::Tone::good)
                                   .add("w", render::Tone::warn)
                                   .add("", render::Tone::warn)
                                   .add("b", render::Tone::bad)}};
  CHECK(text_of(paragraph) == "psdgwb\n");
  CHECK(text_of(paragraph, kColor) ==
        "p\x1b[1ms\x1b[0m\x1b[2md\x1b[0m\x1b[32mg\x1b[0m\x1b[33mw\x1b[0m\x1b[31mb\x1b[0m\n");
  CHECK(text_of(render::Heading{render::Line("오늘 ").add("0", render::Tone::bad)}, kColor) ==
        "\x1b[1m오늘 \x1b[0m\x1b[31m0\x1b[0m\n");
  CHECK(text_of(render::KeyValues{{{"k", "v"}}}, kColor) == "\x1b[2mk\x1b[0m  v\n");
  CHECK(text_of(render::Table{.columns = {{.title = "t"}, {.title = "u"}}, .rows = {{"x", "y"}}},
                kColor) == "\x1b[2mt\x1b[0m  \x1b[2mu\x1b[0m\nx  y\n");
}

TEST_CASE("text: a document has no control characters") {
  const std::string untrusted = "a\x1b[31m\x1b]0;title\x07\r\nb\tc\x7f\u009b2J\u202e\xff\0d"s;
  const std::string sanitized = printable(untrusted);
  CHECK(text_of(render::Heading{untrusted}) == sanitized + '\n');
  CHECK(text_of(render::Paragraph{{untrusted}}) == sanitized + '\n');
  CHECK(text_of(render::KeyValues{{{untrusted, untrusted}}}) ==
        sanitized + "  " + sanitized + '\n');
  CHECK(text_of(render::Table{.columns = {{.title = untrusted}}, .rows = {{untrusted}}}) ==
        sanitized + '\n' + sanitized + '\n');
  CHECK(text_of(render::Paragraph{{render::Line(untrusted, render::Tone::bad)}}, kColor) ==
        "\x1b[31m" + sanitized + "\x1b[0m\n");
}

TEST_CASE("text: a newline in a cell does not break the columns") {
  const render::Table table{.columns = {{}, {}}, .rows = {{"a\nb", "1"}, {"abcd", "2"}}};
  CHECK(text_of(table) == "a b   1\nabcd  2\n");
}

TEST_CASE("markdown: an empty document is empty") {
  CHECK(render::to_markdown({}) == "");
  CHECK(markdown_of(render::Heading{}) == "");
  CHECK(markdown_of(render::Table{.columns = {{.title = "day"}}, .rows = {}}) == "");
  CHECK(markdown_of(render::Table{.columns = {}, .rows = {{"lost"}}}) == "");
}

TEST_CASE("markdown: every block has its syntax") {
  render::Document document;
  document.add(render::Heading{"11월 회고"})
      .add(render::Paragraph{{"one ", "two", "", "three"}})
      .add(render::KeyValues{
          {{"연속", render::Line("12일", render::Tone::strong).add(" now", render::Tone::good)},
           {"gap", ""}}})
      .add(papers());
  CHECK(to_markdown(document) ==
        "## 11월 회고\n"
        "\n"
        "one\\\n"
        "two\n"
        "\n"
        "three\n"
        "\n"
        "- **연속**: **12일** now\n"
        "- **gap**:\n"
        "\n"
        "| 제목 | min | n |\n"
        "| --- | ---: | ---: |\n"
        "| Attention | 90 | 1 |\n"
        "| 확산 모델 🚀 | 5 | 12 |\n");
}

TEST_CASE("markdown: a table without titles has an empty header, its rows all their cells") {
  CHECK(markdown_of(render::Table{.columns = {{}, {}}, .rows = {{"a"}, {"b", "c", "extra"}}}) ==
        "|  |  |\n| --- | --- |\n| a |  |\n| b | c |\n");
}

TEST_CASE("markdown: a caption is a heading below the page's") {
  const render::Table table{.columns = {{}}, .rows = {{"QR"}}, .caption = render::Line("*Sat*")};
  CHECK(markdown_of(table) == "### \\*Sat\\*\n\n|  |\n| --- |\n| QR |\n");
}

TEST_CASE("markdown: bold joins neighbours and leaves white space outside") {
  CHECK(markdown_of(render::Paragraph{
            {render::Line("a", render::Tone::strong).add("b", render::Tone::strong).add("c")}}) ==
        "**ab**c\n");
  CHECK(markdown_of(render::Paragraph{
            {render::Line("x").add(" y ", render::Tone::strong).add("z", render::Tone::bad)}}) ==
        "x **y** z\n");
  CHECK(markdown_of(render::Paragraph{{render::Line("x")
                                           .add(" ", render::Tone::strong)
                                           .add("", render::Tone::strong)
                                           .add("z")}}) == "x z\n");
}

TEST_CASE("markdown: markup is escaped") {
  struct Case {
    std::string text;
    std::string markdown;
  };
  const Case cases[] = {
      {"*a* _b_ ~c~ `d` $e$", R"(\*a\* \_b\_ \~c\~ \`d\` \$e\$)"},
      {"[x](y) ![z]", R"(\[x\](y) !\[z\])"},
      {R"(a|b\c\|d)", R"(a\|b\\c\\\|d)"},
      {"<b>&lt;", "&lt;b&gt;&amp;lt;"},
      {"# h #", R"(\# h \#)"},
      {"- x", R"(\- x)"},
      {"---", R"(\---)"},
      {"+ x - y", R"(\+ x - y)"},
      {"===", R"(\===)"},
      {":-:", R"(\:-:)"},
      {"12. x 3. y", R"(12\. x 3. y)"},
      {"1) x", R"(1\) x)"},
      {"1.5h", R"(1\.5h)"},
      {"2026-11-21", "2026-11-21"},
      {"365", "365"},
      {"see https://a.b/c_d", R"(see https\://a.b/c\_d)"},
      {"www.a_b.c", R"(www\.a\_b.c)"},
      {"prml:3.1.2 한글", "prml:3.1.2 한글"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(markdown_line(c.text) == c.markdown + '\n');
    CHECK(unescaped(c.markdown) == c.text);
  }
  CHECK(markdown_line("     four spaces are no code  ") == "four spaces are no code\n");
}

TEST_CASE("markdown: every two ASCII characters are read back unchanged") {
  for (char a = '!'; a <= '~'; ++a) {
    for (char b = '!'; b <= '~'; ++b) {
      const std::string text{a, b};
      const std::string line = markdown_line(text);
      CAPTURE(text);
      REQUIRE(line.ends_with('\n'));
      REQUIRE(unescaped(line.substr(0, line.size() - 1)) == text);
    }
  }
}

TEST_CASE("markdown: untrusted text does not break out of its block") {
  const std::string untrusted = "x\n\n# h\n|\x1b[31m\u202e\xff";
  const std::string sanitized = "x  \\# h \\|\uFFFD\\[31m\uFFFD\uFFFD";
  CHECK(markdown_of(render::Heading{untrusted}) == "## " + sanitized + '\n');
  CHECK(markdown_of(render::KeyValues{{{untrusted, untrusted}}}) ==
        "- **" + sanitized + "**: " + sanitized + '\n');
  CHECK(markdown_of(render::Table{.columns = {{.title = untrusted}}, .rows = {{untrusted}}}) ==
        "| " + sanitized + " |\n| --- |\n| " + sanitized + " |\n");
}

// Types that must not convert to JSON implicitly.
static_assert(!std::is_constructible_v<render::Json, const int*>);
static_assert(!std::is_constructible_v<render::Json, char>);

TEST_CASE("json: scalars") {
  constexpr auto kMin = std::numeric_limits<std::int64_t>::min();
  constexpr auto kMax = std::numeric_limits<std::int64_t>::max();
  struct Case {
    render::Json value;
    std::string json;
  };
  const Case cases[] = {
      {render::Json(), "null"},
      {true, "true"},
      {false, "false"},
      {0, "0"},
      {kMin, "-9223372036854775808"},
      {kMax, "9223372036854775807"},
      {std::size_t{7}, "7"},
      {0.1, "0.1"},
      {std::nan(""), "null"},
      {std::numeric_limits<double>::infinity(), "null"},
      {"한글 🚀", "\"한글 🚀\""},
      {"\"\\\n\x1b</script>", R"("\"\\\n\u001b</script>")"},
      {"a\0b"s, R"("a\u0000b")"},
      {std::optional<int>(), "null"},
      {std::optional<int>(3), "3"},
      {std::optional<std::string>("x"), "\"x\""},
      {render::Json::Array{}, "[]"},
      {render::Json::Object{}, "{}"},
  };
  for (const Case& c : cases) CHECK(to_json(c.value, false) == c.json + '\n');
}

TEST_CASE("json: objects keep the order of their keys") {
  const render::Json value = render::Json::Object{
      {"zeta", 1}, {"alpha", render::Json::Array{1, "two", render::Json()}}, {"m", true}};
  CHECK(to_json(value, false) == "{\"zeta\":1,\"alpha\":[1,\"two\",null],\"m\":true}\n");
  CHECK(to_json(value, true) ==
        "{\n"
        "  \"zeta\": 1,\n"
        "  \"alpha\": [\n"
        "    1,\n"
        "    \"two\",\n"
        "    null\n"
        "  ],\n"
        "  \"m\": true\n"
        "}\n");
}

TEST_CASE("json: invalid UTF-8 is replaced, in keys too") {
  CHECK(render::to_json("a\xff"
                        "b",
                        false) == "\"a\uFFFDb\"\n");
  CHECK(to_json(render::Json::Object{{"\xc3", "\xe2\x82"}}, false) == "{\"\uFFFD\":\"\uFFFD\"}\n");
}

TEST_CASE("json: control characters are escaped") {
  CHECK(render::to_json("\x7f", false) == "\"\\u007f\"\n");
  CHECK(render::to_json("\u009b2J", false) == "\"\\u009b2J\"\n");
  CHECK(render::to_json("\u202e", false) == "\"\\u202e\"\n");
  CHECK(to_json(render::Json::Object{{"\u009b", "가"}}, true) ==
        "{\n  \"\\u009b\": \"\\uac00\"\n}\n");
}

}  // namespace
}  // namespace gongbu::report
