#include "gongbu/host/encoding.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace gongbu::host {
namespace {

using namespace std::string_literals;

std::string wide(std::string_view ascii, bool big) {
  std::string out;
  for (const char c : ascii) out += big ? std::string{'\0', c} : std::string{c, '\0'};
  return out;
}

TEST_CASE("encodings: a certain encoding is converted") {
  struct Row {
    std::string bytes;
    std::string text;
    std::string encoding;
  };
  for (const Row& row : {
           Row{"plain", "plain", ""},
           Row{"", "", ""},
           Row{"Grüße 한글", "Grüße 한글", ""},
           Row{"\xEF\xBB\xBF@misc{a}", "@misc{a}", ""},
           Row{"\xFF\xFE" + wide("@misc{a}", false), "@misc{a}", "UTF-16"},
           Row{"\xFE\xFF" + wide("@misc{a}", true), "@misc{a}", "UTF-16"},
           Row{"\xFF\xFE\x5C\xD5\x00\xAE"s, "한글", "UTF-16"},
           Row{wide("@misc{a, title={T}}", false), "@misc{a, title={T}}", "UTF-16"},
           Row{"@article{w, title={Gr\xfc\xdf"
               "e}, author={Kim}}",
               "@article{w, title={Grüße}, author={Kim}}", "Windows-1252"},
           Row{"title = {Pens\xe9"
               "es \x93quoted\x94 \x96 \xe0 la carte, of some length}",
               "title = {Pensées “quoted” – à la carte, of some length}", "Windows-1252"},
           Row{"@article{k, title={\xc7\xd1\xb1\xdb \xc0\xcf}}", "@article{k, title={한글 일}}",
               "CP949"},
           Row{"% Encoding: ISO8859_2\n\xb3\xf3"
               "d\xbc",
               "% Encoding: ISO8859_2\nłódź", "iso-8859-2"},
           Row{"% Encoding: MS949\n\xc7\xd1", "% Encoding: MS949\n한", "cp949"},
       }) {
    CAPTURE(row.text);
    const auto decoded = decode_text(row.bytes);
    REQUIRE(decoded.has_value());
    CHECK(decoded->text == row.text);
    CHECK(decoded->encoding == row.encoding);
  }
}

TEST_CASE("encodings: an uncertain encoding is rejected") {
  for (const std::string_view bytes : {
           std::string_view("title = {\x83\x65\x83\x58\x83\x67}"),           // Shift-JIS
           std::string_view("title = {\xcf\xf0\xe8\xe2\xe5\xf2}"),           // Windows-1251
           std::string_view("title = {\xd6\xd0\xce\xc4}"),                   // GBK
           std::string_view("title = {Za\xbf\xf3\xb3\xe6 of some length}"),  // Polish
           std::string_view("\xff\xfe\x00", 3),                              // half a character
           std::string_view("% Encoding: klingon\n\xff"),
           std::string_view("\x81"),
       }) {
    CAPTURE(bytes.size());
    CHECK_FALSE(decode_text(bytes).has_value());
  }
}

}  // namespace
}  // namespace gongbu::host
