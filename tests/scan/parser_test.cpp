// Parsing of commit objects, compared with `git log`.
#include <doctest/doctest.h>

#include <array>
#include <random>
#include <sstream>

#include "git/commit_parser.hpp"
#include "gongbu/base/text.hpp"
#include "sandbox.hpp"

namespace gongbu::git {
namespace {

using namespace std::string_literals;

constexpr const char* kTree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

std::string commit_with(const std::string& author, const std::string& headers = "",
                        const std::string& message = "subject\n") {
  return "tree "s + kTree + "\nauthor " + author + "\ncommitter C <c@x> 1700000000 +0000\n" +
         headers + "\n" + message;
}

}  // namespace

TEST_CASE("parser: author lines") {
  const struct {
    const char* line;
    const char* name;
    const char* email;
    std::int64_t time;
    int offset;
  } kCases[] = {
      {"Me <me@x.kr> 1700000000 +0900", "Me", "me@x.kr", 1700000000, 540},
      {"Me <me@x.kr> 1700000000 -0330", "Me", "me@x.kr", 1700000000, -210},
      {"Me <me@x.kr> 1700000000 +1245", "Me", "me@x.kr", 1700000000, 765},
      {"Me <me@x.kr> 1700000000 +0000", "Me", "me@x.kr", 1700000000, 0},
      {"Me <me@x.kr> 1700000000 +9999", "Me", "me@x.kr", 1700000000, 0},
      {"Me <me@x.kr> 1700000000 +-9999", "Me", "me@x.kr", 1700000000, 0},
      {"Me <me@x.kr> 1700000000 +051800", "Me", "me@x.kr", 1700000000, 0},
      {"Me <me@x.kr> 1700000000 KST", "Me", "me@x.kr", 1700000000, 0},
      {"Me <me@x.kr> 1700000000", "Me", "me@x.kr", 1700000000, 0},
      {"Me <me@x.kr>", "Me", "me@x.kr", 0, 0},
      {"Me <me@x.kr> yesterday", "Me", "me@x.kr", 0, 0},
      {"Me <me@x.kr> 0 +0000", "Me", "me@x.kr", 0, 0},
      {"Me <me@x.kr> 4102444800 +0000", "Me", "me@x.kr", 4102444800, 0},
      {"Me <me@x.kr> 99999999999999999999999 +0000", "Me", "me@x.kr", 0, 0},
      {" <me@x.kr> 1700000000 +0900", "", "me@x.kr", 1700000000, 540},
      {"<me@x.kr> 1700000000 +0900", "", "me@x.kr", 1700000000, 540},
      {"Me <> 1700000000 +0900", "Me", "", 1700000000, 540},
      {"Me  < me@x.kr > 1700000000 +0900", "Me", "me@x.kr", 1700000000, 540},
      {"Me <me@x.kr>> 1700000000 +0900", "Me", "me@x.kr", 1700000000, 540},
      {"Me <me@<x.kr> 1700000000 +0900", "Me", "me@<x.kr", 1700000000, 540},
      {"홍길동 <길동@x.kr> 1700000000 +0900", "홍길동", "길동@x.kr", 1700000000, 540},
  };
  for (const auto& [line, name, email, time, offset] : kCases) {
    const auto& shown = line;  // clang 14 captures no structured binding
    CAPTURE(shown);
    const std::string raw = commit_with(line);
    CommitView commit;
    REQUIRE(parse_commit(raw, commit));
    CHECK(commit.author.name == name);
    CHECK(commit.author.email == email);
    CHECK(commit.author.time == time);
    CHECK(commit.author.offset_minutes == offset);
    CHECK(commit.message == "subject\n");
  }
}

TEST_CASE("parser: invalid commits") {
  const std::string good = commit_with("Me <me@x.kr> 1700000000 +0900");
  CommitView commit;
  for (const std::string& bad :
       {""s, "\n"s, "tree"s, "tree 123\n"s, "blob "s + kTree, good.substr(0, 46),
        commit_with("Me me@x.kr 1700000000 +0900"), commit_with("Me <me@x.kr 1700000000 +0900"),
        "tree "s + kTree + "\nparent 12\nauthor Me <me@x> 1 +0000\n\nno parent is named like this",
        commit_with("Me <me@x.kr> 1700000000 +0900\nauthor Me <me@x.kr> 1700000000 +0900")}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_commit(bad, commit));
  }
  // Truncated anywhere, it is parsed or rejected without reading past its end.
  for (std::size_t n = 0; n < good.size(); ++n) parse_commit(std::string(good.data(), n), commit);
}

TEST_CASE("parser: parents, encoding, and headers over several lines") {
  const std::string parent(40, '1');
  const std::string raw = "tree "s + kTree + "\nparent " + parent + "\nparent " +
                          std::string(40, 'a') +
                          "\nauthor Me <me@x> 1 +0000\ncommitter Me <me@x> 1 +0000\n"
                          "encoding EUC-KR\nmergetag object 12\n encoding nothing\n \n tagger\n"
                          "gpgsig -----BEGIN\n \n iQ\n -----END\n\nsubject\n";
  CommitView commit;
  REQUIRE(parse_commit(raw, commit));
  CHECK(commit.parents.size() == 2);
  CHECK(core::to_hex(commit.parents[1]) == std::string(40, 'a'));
  CHECK(commit.encoding == "EUC-KR");
  CHECK(commit.message == "subject\n");
  REQUIRE(parse_commit(commit_with("Me <me@x> 1 +0000"), commit));
  CHECK(commit.parents.empty());
  CHECK(commit.encoding.empty());
}

TEST_CASE("parser: co-authors") {
  const auto addresses = [](std::string_view message) {
    std::vector<std::string> found;
    for (const std::string_view address : co_author_addresses(message)) found.emplace_back(address);
    return found;
  };
  using List = std::vector<std::string>;
  CHECK(addresses("subject\n\nCo-authored-by: A <a@x>\n") == List{"a@x"});
  CHECK(addresses("subject\n\nbody\n\nSigned-off-by: B <b@x>\nco-Authored-BY: A <a@x>\n"
                  "Co-authored-by: C <c@x>\n\n\n") == List{"a@x", "c@x"});
  CHECK(addresses("subject\r\n\r\nbody\r\n\r\nCo-authored-by: A <a@x>\r\n") == List{"a@x"});
  CHECK(addresses("subject\n \t\nCo-authored-by:A<a@x>") == List{"a@x"});
  CHECK(addresses("Co-authored-by: A <a@x>\n").empty());
  CHECK(addresses("subject\nCo-authored-by: A <a@x>\n").empty());
  CHECK(addresses("subject\n\nCo-authored-by: A <a@x>\n\nnot the last paragraph\n").empty());
  CHECK(addresses("subject\n\nCo-authored-by: A a@x\nCo-authored-by: >b@x<\n").empty());
  CHECK(addresses("").empty());
  CHECK(addresses("\n\n\n").empty());
}

TEST_CASE("parser: subjects agree with git log in every encoding") {
  Sandbox box;
  const auto repository = box.init("repo");
  const std::string author = "Me <me@x> 1700000000 +0900";
  const std::string euc = "\xB0\xF8\xBA\xCE \xB1\xE2\xB7\xCF";  // 공부 기록
  const std::vector<std::pair<std::string, std::string>> commits = {
      {"", "plain\n"},
      {"", "no newline at the end"},
      {"", "two\nlines\n\nand a body\n"},
      {"", "\n\n  \nafter blank lines\n"},
      {"", "trailing blanks  \t\nsecond  \n \nbody"},
      {"", "  leading blanks\n\tsecond\n"},
      {"", "windows\r\nlines\r\n\r\nbody\r\n"},
      {"", ""},
      {"", "\n"},
      {"", "공부: 논문 읽기 📖\n"},
      {"encoding EUC-KR\n", euc + "\n"},
      {"encoding cp949\n", euc + "\n\n" + euc},
      {"encoding ISO-8859-1\n", "caf\xE9\nna\xEFve\n"},
      {"encoding latin1\n",
       "\xFC"
       "ber\n"},
      {"encoding UTF-8\n", "공부\n"},
      {"encoding utf8\n", "공부\n"},
      {"encoding no-such-encoding\n", "as it is\n"},
  };
  for (const auto& [headers, message] : commits) {
    const auto& shown = message;  // clang 14 captures no structured binding
    CAPTURE(shown);
    const std::string raw = commit_with(author, headers, message);
    box.commit_raw(repository, raw);
    CommitView commit;
    REQUIRE(parse_commit(raw, commit));
    CHECK(subject_of(commit.message, commit.encoding) ==
          box.git(repository, {"log", "-1", "--format=%s", "main"}));
  }
  CHECK(to_utf8(euc, "EUC-KR") == "공부 기록");
  CHECK(to_utf8("\xFF\xFE", "UTF-8") == "\uFFFD\uFFFD");
  CHECK(to_utf8("\xE1\x84\x80\xE1\x85\xA1", "") == "가");  // as macOS writes it
}

TEST_CASE("parser: study trailers") {
  const struct {
    const char* message;
    const char* trailers;
  } kCases[] = {
      {"subject\n\nStudy: prml:3.1.2, 45m\n", "Study: prml:3.1.2, 45m"},
      {"subject\n\nbody\n\nstudy : a\nPAPER: b\nStudy:c\n", "Study: a\nPaper: b\nStudy: c"},
      {"subject\n\nStudy: one\n  and two\n", "Study: one and two"},
      {"subject\n\nStudy: 확률\n", "Study: 확률"},
      {"Study: a subject is no trailer\n", ""},
      {"subject\n\nStudy: prose: begins\nand goes on\n", ""},
      {"subject\n\nStudy: not last\n\nbody\n", ""},
      {"subject\n\nprose\nStudy: x\nSigned-off-by: me <me@x>\n", "Study: x"},
      {"subject\n\nStudying: x\nMy study: y\n", ""},
      {"subject\n\nStudy:\n", "Study: "},
  };
  for (const auto& [message, trailers] : kCases) {
    const auto& shown = message;  // clang 14 captures no structured binding
    CAPTURE(shown);
    CHECK(study_trailers(message, "") == trailers);
  }
  CHECK(study_trailers("s\n\nStudy: caf\xE9\n", "ISO-8859-1") == "Study: café");
}

TEST_CASE("parser: trailer blocks agree with git interpret-trailers") {
  const Sandbox box;
  constexpr std::array kLines = {"Study: prml:1.1",
                                 "Paper: arxiv:1706.03762",
                                 "study:x",
                                 " folded",
                                 "prose",
                                 "",
                                 "a: b",
                                 "Two words: c",
                                 "Signed-off-by: me <m@x>",
                                 "http://x.kr/",
                                 "(cherry picked from commit 1)"};
  std::mt19937 random(20261122);
  for (int i = 0; i < 150; ++i) {
    std::string message = "subject\n\n";
    for (auto n = random() % 7; n > 0; --n) message += kLines[random() % kLines.size()] + "\n"s;
    CAPTURE(message);
    std::string theirs;
    std::istringstream parsed(
        box.git(box.root(), {"interpret-trailers", "--parse", "--no-divider"}, message));
    for (std::string line; std::getline(parsed, line);) {
      const std::string lower = ascii_lower(line);
      if (!lower.starts_with("study:") && !lower.starts_with("paper:")) continue;
      const std::string value(trimmed(line.substr(6)));
      theirs += (theirs.empty() ? "" : "\n") +
                (lower.starts_with("study") ? "Study: "s : "Paper: "s) + value;
    }
    CHECK(study_trailers(message, "") == theirs);
  }
}

}  // namespace gongbu::git
