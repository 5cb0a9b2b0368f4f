// Examples of pathspecs; tests/scan compares thousands of random ones with git.
#include "gongbu/core/pathspec.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace gongbu::core {
namespace {

struct Case {
  const char* spec;
  std::vector<const char*> fits;
  std::vector<const char*> does_not;
};

}  // namespace

TEST_CASE("pathspec: matching paths") {
  const std::vector<Case> cases = {
      {"data", {"data", "data/a", "data/b/c"}, {"database", "x/data", "dat"}},
      {"data/", {"data/a"}, {"data"}},
      {"*.csv", {"a.csv", "x/y.csv", ".csv"}, {"a.csv.gz", "a.CSV"}},
      {"out*", {"out", "out/a/b", "output"}, {"about"}},
      {":(glob)*.csv", {"a.csv"}, {"x/a.csv"}},
      {":(glob)**/out/*.txt", {"out/a.txt", "x/y/out/a.txt"}, {"out/b/a.txt", "about/a.txt"}},
      {":(glob)docs/**", {"docs/a", "docs/a/b"}, {"docs", "x/docs/a"}},
      {":(glob)a/**/b", {"a/b", "a/x/b", "a/x/y/b"}, {"a/bb", "ab", "a/b/c"}},
      {":(icase)README*", {"readme.md", "ReadMe"}, {"src/readme"}},
      {":(icase)Docs/ab[C]*", {"docs/ABc", "DOCS/aBCd"}, {"docs/abd", "doc", "xdocs/abc"}},
      {"a/b*c", {"a/bc", "a/b/c", "a/b*c/d"}, {"a/b", "a", "b/bc", "a/bc/d"}},
      {":(literal)a*", {"a*", "a*/b"}, {"ab"}},
      {":(top)a", {"a"}, {"b"}},
      {":/a", {"a"}, {"b"}},
      {"논문/*.pdf", {"논문/a.pdf", "논문/2026/b.pdf"}, {"논문/a.md"}},
      {"[a-c]?.py", {"ax.py", "b1.py"}, {"dx.py", "a.py"}},
      {"[!a].py", {"b.py"}, {"a.py"}},
      {"[[:digit:]]*", {"1", "2/x"}, {"a1"}},
      {"a\\*b", {"a*b"}, {"axb"}},
      {"./src", {"src/a"}, {"a/src"}},
      {"[a", {"[a", "[a/b"}, {"a"}},
  };
  for (const Case& one : cases) {
    CAPTURE(one.spec);
    const auto spec = Pathspec::parse(one.spec);
    REQUIRE(spec);
    CHECK_FALSE(spec->excludes());
    for (const char* path : one.fits) CHECK_MESSAGE(spec->matches(path), path);
    for (const char* path : one.does_not) CHECK_MESSAGE(!spec->matches(path), path);
  }
}

TEST_CASE("pathspec: exclusions") {
  for (const char* text : {":!keep", ":^keep", ":(exclude)keep", ":!:keep", ":(exclude,top)keep"}) {
    CAPTURE(text);
    const auto spec = Pathspec::parse(text);
    REQUIRE(spec);
    CHECK(spec->excludes());
    CHECK(spec->matches("keep/a"));
    CHECK_FALSE(spec->matches("other"));
  }
}

TEST_CASE("pathspec: invalid ones are rejected like in git") {
  for (const char* text : {"", ":", ":!", "/etc", ":(glob", ":(attr:x)a", ":(prefix:1)a",
                           ":(glob,literal)a", ":(nonsense)a", "../a", "a/./b", "."}) {
    CAPTURE(text);
    CHECK_FALSE(Pathspec::parse(text));
  }
}

TEST_CASE("pathspec: pathological patterns take bounded time") {
  std::string pattern;
  for (int i = 0; i < 60; ++i) pattern += "*a";
  const auto spec = Pathspec::parse(pattern + "b");
  REQUIRE(spec);
  CHECK_FALSE(spec->matches(std::string(4000, 'a')));
  CHECK(spec->matches(std::string(4000, 'a') + "b"));
}

TEST_CASE("wildmatch: a pattern matches the whole text") {
  const struct {
    const char* pattern;
    const char* text;
    bool fits;
  } kCases[] = {{"/a/**", "/a/b/.git", true},
                {"/a/*", "/a/b/.git", false},
                {"/a", "/a/b", false},
                {"**/b/.git", "/a/b/.git", true},
                {"**/", "a", false},
                {"a/**/c", "a/c", true},
                {"", "", true},
                {"", "a", false},
                {"A", "a", false},
                {"ab*", "a", false},
                {"a\\*b*", "a*bc", true},
                {"a\\*b*", "axbc", false},
                {"[!/]b", "/b", false},
                {"https://*/r", "https://x/r", true}};
  for (const auto& test : kCases) {
    CAPTURE(test.pattern);
    CAPTURE(test.text);
    CHECK(wildmatch(test.pattern, test.text, false) == test.fits);
  }
  CHECK(wildmatch("A/[B-C]", "a/b", true));
}

}  // namespace gongbu::core
