#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/kind.hpp"
#include "gongbu/report/words.hpp"

namespace gongbu::core {
namespace {

TEST_CASE("kind: displayed names are parsed in both languages") {
  for (const std::string_view kind : built_in_kinds()) {
    CAPTURE(kind);
    CHECK(find_kind(kind, {}) == kind);
    for (const Language language : {Language::english, Language::korean})
      CHECK(find_kind(report::kind_name(kind, Translator(language)), {}) == kind);
  }
}

TEST_CASE("kind: case, white space and composition do not matter") {
  CHECK(find_kind(" PAPER ", {}) == "paper");
  CHECK(find_kind("\u1102\u1169\u11AB\u1106\u116E\u11AB", {}) == "paper");  // 논문, decomposed
}

TEST_CASE("kind: the user's own kinds precede the built-in ones") {
  const std::vector<std::string> own = {"kaggle", "독서", "Lab"};
  CHECK(find_kind("Kaggle", own) == "kaggle");
  CHECK(find_kind("lab", own) == "Lab");
  CHECK(find_kind("독서", own) == "독서");
  CHECK(find_kind("논문", own) == "paper");
}

TEST_CASE("kind: other words, including commit, are rejected") {
  for (const char* word : {"", " ", "commit", "커밋", "papers", "논", "논문 읽기"}) {
    CAPTURE(word);
    CHECK_FALSE(find_kind(word, {}));
  }
}

}  // namespace
}  // namespace gongbu::core
