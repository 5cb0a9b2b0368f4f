// Reading JSON: values, limits, untrusted text.
#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <string>
#include <variant>

#include "gongbu/render/json.hpp"

using namespace gongbu;
using render::Json;
using render::JsonFault;
using render::parse_json;

namespace {

// Parses a text and writes it again on one line.
std::string again(std::string_view text) {
  const auto json = parse_json(text);
  if (!json) return "nothing";
  std::string line = render::to_json(*json, false);
  line.pop_back();
  return line;
}

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

JsonFault fault_of(std::string_view text) {
  JsonFault fault = JsonFault::syntax;
  CHECK_FALSE(parse_json(text, &fault));
  return fault;
}

}  // namespace

TEST_CASE("json: values of every type are read in their order") {
  for (const char* text : {"null", "true", "false", "0", "-1", "1.5", R"("")", R"("공부")", "[]",
                           "{}", R"([1,[2,[]],{"a":{}}])", R"({"z":1,"a":[null,true],"m":"x"})"})
    CHECK(again(text) == text);
  CHECK(again(" \t\r\n[ 1 , 2 ]\n") == "[1,2]");
  CHECK(again(R"("\uacf5\ubd80 \ud83d\ude00\n")") == "\"공부 😀\\n\"");
}

TEST_CASE("json: printable text is written as it is, unless any text beside it is not") {
  CHECK(render::to_json(Json::Array{"공부", "한 \"줄\" \\", "a\nb"}, false) ==
        "[\"공부\",\"한 \\\"줄\\\" \\\\\",\"a\\nb\"]\n");
  CHECK(render::to_json(Json::Array{"공부", "\u202e"}, false) ==
        "[\"\\uacf5\\ubd80\",\"\\u202e\"]\n");
  CHECK(render::to_json(Json::Object{{"공부", "\x7F"}}, false) ==
        "{\"\\uacf5\\ubd80\":\"\\u007f\"}\n");
  CHECK(render::to_json(Json("\xff 공부"), false) == "\"\uFFFD 공부\"\n");
}

TEST_CASE("json: equal keys have the last value at the first position") {
  CHECK(again(R"({"a":1,"a":2})") == R"({"a":2})");
  CHECK(again(R"({"a":1,"b":2,"a":[3],"c":4,"b":{"b":5},"a":6})") ==
        R"({"a":6,"b":{"b":5},"c":4})");
  CHECK(again(R"({"":1,"a":2,"":3})") == R"({"":3,"a":2})");
  std::string many = "{";
  for (int i = 0; i < 100'000; ++i)
    many += (i == 0 ? "\"k" : ",\"k") + std::to_string(i % 50'000) + "\":" + std::to_string(i);
  const auto json = parse_json(many + "}");
  REQUIRE(json);
  const auto& object = std::get<Json::Object>(json->value());
  REQUIRE(object.size() == 50'000);
  CHECK(object[0].first == "k0");
  CHECK(*render::value_in<std::int64_t>(&object[7].second) == 50'007);
}

TEST_CASE("json: numbers beyond 64 bits become doubles; beyond doubles they are invalid") {
  const auto value = [](const char* text) { return parse_json(text).value_or(Json()).value(); };
  CHECK(std::get<std::int64_t>(value("9223372036854775807")) ==
        std::numeric_limits<std::int64_t>::max());
  CHECK(std::get<std::int64_t>(value("-9223372036854775808")) ==
        std::numeric_limits<std::int64_t>::min());
  for (const char* text :
       {"9223372036854775808", "18446744073709551616", "-9223372036854775809", "1e3", "1e308"})
    CHECK_MESSAGE(std::holds_alternative<double>(value(text)), text);
  CHECK(again("1e400") == "nothing");
  CHECK(again("-1e400") == "nothing");
  CHECK(again(repeated("9", 400)) == "nothing");
  for (const char* text : {"01", "+1", "1.", ".5", "0x1", "NaN", "Infinity", "1e", "--1"})
    CHECK_MESSAGE(again(text) == "nothing", text);
}

TEST_CASE("json: invalid text is rejected") {
  for (const char* text : {"", " ", "[", "]", "{", "[1,]", "[,1]", "{\"a\"}", "{\"a\":}", "{a:1}",
                           "{1:2}", "'x'", "[1] 2", "{} {}", "nul", "// x\n1", "\xEF\xBB\xBF"})
    CHECK_MESSAGE(again(text) == "nothing", text);
  CHECK(again(std::string_view("\0", 1)) == "nothing");
  CHECK(again(std::string_view("\"a\0b\"", 5)) == "nothing");
  CHECK(again(std::string_view("[1]\0", 4)) == "nothing");
  CHECK(again("\"a\nb\"") == "nothing");
}

TEST_CASE("json: lone surrogates and invalid UTF-8 are rejected") {
  for (const char* text :
       {R"("\ud83d")", R"("\ude00")", R"("\ud83d\ud83d")", R"("\ud83dx")", R"("\u12")",
        R"("\uzzzz")", "\"\xFF\"", "\"\xED\xA0\x80\"", "\"\xC0\xAF\"", "\"\xF4\x90\x80\x80\""})
    CHECK_MESSAGE(again(text) == "nothing", text);
  CHECK(std::get<std::string>(parse_json(R"("a\u0000b")")->value()) == std::string("a\0b", 3));
}

TEST_CASE("json: nesting is limited") {
  const std::size_t most = render::kMostJsonLevels;
  CHECK(again(repeated("[", most) + repeated("]", most)) != "nothing");
  CHECK(fault_of(repeated("[", most + 1) + repeated("]", most + 1)) == JsonFault::depth);
  CHECK(fault_of(repeated("{\"a\":", most + 1) + "1" + repeated("}", most + 1)) ==
        JsonFault::depth);
  CHECK(fault_of(repeated("[", 2'000'000)) == JsonFault::depth);
  CHECK(fault_of("[[") == JsonFault::syntax);
}

TEST_CASE("json: the number of values is limited") {
  JsonFault fault = JsonFault::syntax;
  CHECK(parse_json("[0,{\"a\":[]}]", nullptr, 4));  // arrays and objects are values
  CHECK_FALSE(parse_json("[0,{\"a\":[]}]", &fault, 3));
  CHECK(fault == JsonFault::size);
  CHECK(parse_json("[" + repeated("0,", 4'000'000) + "0]"));
}

TEST_CASE("json: a text truncated anywhere is rejected") {
  const std::string text = R"({"공부":[1,-2.5e3,true,null,"\uacf5\n"],"b":{"c":[],"d":{}}})";
  REQUIRE(parse_json(text));
  for (std::size_t size = 0; size < text.size(); ++size)
    CHECK_MESSAGE(fault_of(text.substr(0, size)) == JsonFault::syntax, size);
}

TEST_CASE("json: written text is read back, on one line and indented") {
  const Json value = Json::Object{{"a", Json::Array{1, -2.5, true, Json(), "공부 \"x\"\n"}},
                                  {"b", Json::Object{{"c", Json::Array{}}, {"d", Json::Object{}}}}};
  CHECK(render::to_json(value, false) ==
        "{\"a\":[1,-2.5,true,null,\"공부 \\\"x\\\"\\n\"],\"b\":{\"c\":[],\"d\":{}}}\n");
  CHECK(render::to_json(value, true) ==
        "{\n  \"a\": [\n    1,\n    -2.5,\n    true,\n    null,\n    \"공부 \\\"x\\\"\\n\"\n  ],\n"
        "  \"b\": {\n    \"c\": [],\n    \"d\": {}\n  }\n}\n");
  for (const bool pretty : {false, true}) {
    const std::string text = render::to_json(value, pretty);
    const auto read = parse_json(text);
    REQUIRE(read);
    CHECK(render::to_json(*read, pretty) == text);
  }
  CHECK(render::to_json(1.0, false) == "1.0\n");
  CHECK(render::to_json(std::numeric_limits<double>::infinity(), false) == "null\n");
  CHECK(render::to_json("\xFF", false) == "\"\uFFFD\"\n");
  // A text with direction overrides is escaped, including all its non-ASCII characters.
  CHECK(render::to_json("한\u202E", false) == "\"\\ud55c\\u202e\"\n");
}
