// Rules for kinds of commits, and display subjects.
#include "gongbu/core/kind_rule.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <chrono>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace gongbu::core {
namespace {

using namespace std::chrono_literals;

Commit commit_of(std::string subject) {
  Commit commit;
  commit.subject = std::move(subject);
  return commit;
}

FileChange file(std::string path, std::int64_t added, std::int64_t removed = 0) {
  return {.path = std::move(path), .added = added, .removed = removed};
}

KindJudge judge_of(const KindRules& rules) {
  return {rules, [](const std::string& pattern) { return pattern == "here"; }};
}

const KindRules kBuiltIn{.own = {}, .built_in = true};

// "kind rule minutes", or "" without a kind.
std::string judged(const KindRules& rules, const std::string& subject,
                   const std::vector<FileChange>& files = {}) {
  const Change change{files, 0};
  const auto kind = judge_of(rules).judge(commit_of(subject), files.empty() ? nullptr : &change);
  if (!kind) return {};
  return kind->kind + " " + kind->rule +
         (kind->spent ? " " + std::to_string(kind->spent->count()) : "");
}

std::string by_path(const KindRule& rule, const std::vector<FileChange>& files) {
  return judged({.own = {rule}, .built_in = false}, "Write", files).substr(0, rule.kind.size());
}

}  // namespace

TEST_CASE("subjects of known tools are solved problems with minutes") {
  struct Case {
    const char* subject;
    const char* kind;
    const char* shown;
  };
  const Case cases[] = {
      {"[Silver II] Title: 유기농 배추, Time: 4 ms, Memory: 2020 KB -BaekjoonHub",
       "problem baekjoonhub", "유기농 배추 · Silver II"},
      {"[Gold V] Title: 토마토, Time: 100 ms, Memory: 110844 KB, Score: 100 point -BaekjoonHub",
       "problem baekjoonhub", "토마토 · Gold V"},
      {"[level 0] Title: 나이 출력, Time: ### 구분, Memory: undefined -BaekjoonHub",
       "problem baekjoonhub", "나이 출력 · level 0"},
      {"[level 2] Title: [1차] 뉴스 클러스터링, Time: 0.05 ms, Memory: 74.8 MB -BaekjoonHub",
       "problem baekjoonhub", "[1차] 뉴스 클러스터링 · level 2"},
      {"[D3] Title: 최빈수 구하기, Time: 120 ms, Memory: 18,432 KB -BaekjoonHub",
       "problem baekjoonhub", "최빈수 구하기 · D3"},
      {"[Unrated] Title: Hello, Time: 2020, Time: 0 ms, Memory: 2020 KB -BaekjoonHub",
       "problem baekjoonhub", "Hello, Time: 2020 · Unrated"},
      {"[난이도 3] Title: 구름 찾기 깃발, Time: 62 ms, Memory: 9 MB -BaekjoonHub",
       "problem baekjoonhub", "구름 찾기 깃발 · 난이도 3"},
      {"Title: 합 계산기, Time: 62 ms, Memory: 9 MB -BaekjoonHub", "problem baekjoonhub",
       "합 계산기"},
      {"[level 2] Title: 타겟 넘버 -BaekjoonHub", "problem baekjoonhub", "타겟 넘버 · level 2"},
      {"[Gold V] Title: 토마토 - 예제 입출력 -BaekjoonHub", "", "토마토 - 예제 입출력 · Gold V"},
      {"전체 코드 업로드 -BaekjoonHub", "problem baekjoonhub", "전체 코드 업로드"},
      {"[BOJ] 1874 / 실버3 / 40분", "problem boj 40", "1874 · 실버3"},
      {"[BOJ] 1874 스택 수열 / 실버3 / 1시간 20분", "problem boj 80", "1874 스택 수열 · 실버3"},
      {"[BOJ] 1874번 / 40m", "problem boj 40", "1874번"},
      {"[BOJ] 1874", "problem boj", "1874"},
      {"[BOJ] 1874 / 100", "problem boj", "1874 · 100"},
      {"[BOJ] 1874 / 실버3 / 25시간", "problem boj", "1874 · 실버3"},
      {"Time: 3 ms (90.5%), Space: 44.2 MB (57.8%) - LeetHub", "problem leethub",
       "LeetCode · 3 ms (90.5%)"},
      {"Added solution - LeetHub", "problem leethub", "LeetCode · Added solution"},
      {"Create README - LeetHub", "", "Create README - LeetHub"},
      {"Attach NOTES - LeetHub", "", "Attach NOTES - LeetHub"},
      {"[BOJ] README 수정", "", "[BOJ] README 수정"},
      {"BaekjoonHub", "", "BaekjoonHub"},
      {"Remove -BaekjoonHub from subjects", "", "Remove -BaekjoonHub from subjects"},
      {"Fix the parser", "", "Fix the parser"},
      {"", "", ""},
  };
  for (const Case& one : cases) {
    CAPTURE(one.subject);
    CHECK(judged(kBuiltIn, one.subject) == one.kind);
    CHECK(display_subject(one.subject) == one.shown);
    CHECK(judged({}, one.subject).empty());
  }
}

TEST_CASE("a subject of BaekjoonHub has a level and a title") {
  CHECK(parse_baekjoonhub("[Gold V] Title: 토마토, Time: 1 ms, Memory: 2 KB -BaekjoonHub") ==
        SolvedProblem{"Gold V", "토마토", "백준"});
  CHECK(parse_baekjoonhub("Title: A＋B, Time: 1 ms, Memory: 2 KB -BaekjoonHub") ==
        SolvedProblem{"", "A＋B", ""});
  const std::pair<const char*, const char*> sites[] = {{"Bronze V", "백준"},
                                                       {"Ruby I", "백준"},
                                                       {"level 2", "프로그래머스"},
                                                       {"lv3", "프로그래머스"},
                                                       {"unrated", "프로그래머스"},
                                                       {"D4", "SWEA"},
                                                       {"난이도 3", "구름"},
                                                       {"Unrated", ""},
                                                       {"Diary", ""}};
  for (const auto& [level, site] : sites) {
    const std::string subject = fmt::format("[{}] Title: 토마토 -BaekjoonHub", level);
    CHECK(parse_baekjoonhub(subject) == SolvedProblem{level, "토마토", site});
  }
  for (const char* other :
       {"[Gold V Title: 토마토, Time: 1 ms -BaekjoonHub", "[Gold V] 토마토 -BaekjoonHub",
        "[Gold V] Title: , Time: 1 ms -BaekjoonHub", "[Gold V] Title: 토마토, Time: 1 ms", ""})
    CHECK_FALSE(parse_baekjoonhub(other));
}

TEST_CASE("posts of Jekyll, Hugo and Astro need most of the changed lines") {
  CHECK(judged(kBuiltIn, "Write", {file("_posts/2026-11-21-ml.md", 80)}) == "post jekyll");
  CHECK(judged(kBuiltIn, "Write", {file("content/posts/ml/index.md", 80)}) == "post hugo");
  CHECK(judged(kBuiltIn, "Write", {file("content/post/ml.md", 80)}) == "post hugo");
  CHECK(judged(kBuiltIn, "Write", {file("src/content/blog/ml.mdx", 80)}) == "post astro");
  CHECK(judged(kBuiltIn, "Write", {file("_posts/a.md", 5), file("_config.yml", 5)}) ==
        "post jekyll");
  CHECK(judged(kBuiltIn, "Write", {file("_posts/a.md", 5), file("_config.yml", 6)}).empty());
  CHECK(judged(kBuiltIn, "Write", {file("docs/_posts.md", 5)}).empty());
  CHECK(judged(kBuiltIn, "Write", {file("notebooks/a.ipynb", 5)}).empty());
  CHECK(judged(kBuiltIn, "Write").empty());  // not measured yet
}

TEST_CASE("generated files are ignored for posts, pictures count only without lines") {
  const KindRule post{.kind = "post", .paths = {"posts"}};
  CHECK(by_path(post, {file("posts/a.md", 5), file("package-lock.json", 900)}) == "post");
  CHECK(by_path(post, {file("posts/a.md", 5), file("other.png", 0)}) == "post");
  CHECK(by_path(post, {file("posts/a.png", 0), file("other.png", 0)}) == "post");
  CHECK(by_path(post, {file("posts/a.png", 0), file("b.png", 0), file("c.png", 0)}).empty());
  CHECK(by_path(post, {file("posts/a.png", 0), file("code.py", 1)}).empty());
  CHECK(by_path(post, {file("package-lock.json", 900)}).empty());
}

TEST_CASE("paths of a rule are pathspecs with exclusions and a share") {
  const KindRule notes{.kind = "read", .paths = {"*.md", ":!README.md"}, .share = 0.2};
  CHECK(by_path(notes, {file("a/b.md", 2), file("code.py", 4, 4)}) == "read");
  CHECK(by_path(notes, {file("a/b.md", 1), file("code.py", 5)}).empty());
  CHECK(by_path(notes, {file("README.md", 9)}).empty());
  const KindRule rest{.kind = "read", .paths = {":!src"}, .share = 1};
  CHECK(by_path(rest, {file("a.txt", 1)}) == "read");
  CHECK(by_path(rest, {file("a.txt", 1), file("src/a.cpp", 1)}).empty());
}

TEST_CASE("the first matching rule applies, the user's before the built-in ones") {
  KindRules rules{.own = {{.kind = "algorithm", .message = "*-BaekjoonHub", .repository = "here"},
                          {.kind = "paper", .repository = "there"},
                          {.kind = "course", .message = "week ?: *", .repository = ""},
                          {.kind = "post", .paths = {"_posts"}}},
                  .built_in = true};
  const std::string solved = "[Gold V] Title: 토마토, Time: 1 ms, Memory: 2 KB -BaekjoonHub";
  CHECK(judged(rules, solved) == "algorithm message = \"*-BaekjoonHub\", repository = \"here\"");
  rules.own.front().repository = "there";
  CHECK(judged(rules, solved) == "problem baekjoonhub");
  CHECK(judged(rules, "week 1: 행렬") == "course message = \"week ?: *\"");
  CHECK(judged(rules, "week 12: 행렬").empty());
  CHECK(judged(rules, "Write", {file("_posts/a.md", 1)}) == "post path = \"_posts\"");
  CHECK(judged(rules, "[BOJ] 1 / 30분", {file("_posts/a.md", 1)}) == "post path = \"_posts\" 30");
}

TEST_CASE("a rule needs all its conditions") {
  const KindRules rules{
      .own = {{.kind = "post", .message = "post: *", .paths = {"blog"}, .repository = "here"}},
      .built_in = false};
  CHECK_FALSE(judged(rules, "post: ML", {file("blog/a.md", 1)}).empty());
  CHECK(judged(rules, "ML", {file("blog/a.md", 1)}).empty());
  CHECK(judged(rules, "post: ML", {file("a.md", 1)}).empty());
  CHECK(judged(rules, "post: ML").empty());
}

TEST_CASE("a glob has only stars and question marks as wildcards") {
  struct Case {
    const char* glob;
    const char* text;
    bool fits;
  };
  const Case cases[] = {
      {"*", "", true},
      {"", "", true},
      {"", "a", false},
      {"*-Hub", "a -Hub", true},
      {"*-Hub", "a -Hub.", false},
      {"-Hub", "a -Hub", false},
      {"?", "가", true},
      {"??", "가", false},
      {"가?다", "가나다", true},
      {"[BOJ] *", "[BOJ] 1", true},
      {"[BOJ] *", "B 1", false},
      {"a\\*", "a\\b", true},
      {"*a*b*", "xxaxxb", true},
      {"*a*b*", "xxbxxa", false},
      {"*ab", "aab", true},
      {"**", "x", true},
      {"a*?", "a", false},
      {"a?*", "ab", true},
      {"Fix", "fix", false},
  };
  for (const Case& one : cases) {
    CAPTURE(one.glob);
    CAPTURE(one.text);
    CHECK(matches_glob(one.glob, one.text) == one.fits);
  }
}

// A naive glob matcher; exponential.
bool naive_matches(std::string_view glob, std::string_view text) {
  if (glob.empty()) return text.empty();
  if (glob.front() == '*')
    return naive_matches(glob.substr(1), text) ||
           (!text.empty() && naive_matches(glob, text.substr(1)));
  return !text.empty() && (glob.front() == '?' || glob.front() == text.front()) &&
         naive_matches(glob.substr(1), text.substr(1));
}

TEST_CASE("all short globs agree with a naive matcher") {
  const auto all_of = [](std::string_view letters, int longest) {
    std::vector<std::string> all = {""};
    for (std::size_t begin = 0, end = 1, round = 0; static_cast<int>(round) < longest; ++round) {
      for (std::size_t i = begin; i < end; ++i)
        for (const char c : letters) all.push_back(all[i] + c);
      begin = std::exchange(end, all.size());
    }
    return all;
  };
  int differences = 0;
  for (const std::string& glob : all_of("ab*?", 5))
    for (const std::string& text : all_of("ab", 5))
      differences += matches_glob(glob, text) == naive_matches(glob, text) ? 0 : 1;
  CHECK(differences == 0);
}

TEST_CASE("a pathological glob is fast") {
  std::string glob;
  for (int i = 0; i < 500; ++i) glob += "*a";
  CHECK_FALSE(matches_glob(glob + "b", std::string(5000, 'a')));
}

TEST_CASE("ten problems within ten minutes are a bulk upload, nine are not") {
  const auto uploads = [](const std::vector<int>& at) {
    std::vector<Instant> times;
    for (const int second : at) times.push_back(kFirstCommit + seconds{second});
    std::string firsts;
    for (const auto& first : bulk_uploads(times)) firsts += first ? std::to_string(*first) : "-";
    return firsts;
  };
  CHECK(uploads({}).empty());
  CHECK(uploads({0, 0, 0, 0, 0, 0, 0, 0, 0}) == "---------");
  CHECK(uploads({0, 0, 0, 0, 0, 0, 0, 0, 0, 0}) == "0000000000");
  CHECK(uploads({0, 1, 2, 3, 4, 5, 6, 7, 8, 600}) == "0000000000");
  CHECK(uploads({0, 1, 2, 3, 4, 5, 6, 7, 8, 601}) == "----------");
  CHECK(uploads({0, 601, 602, 603, 604, 605, 606, 607, 608, 609, 610}) == "-1111111111");
  // A longer upload continues.
  CHECK(uploads({0, 60, 120, 180, 240, 300, 360, 420, 480, 540, 600, 660, 720, 2000}) ==
        "0000000000000-");
}

TEST_CASE("bulk uploads agree with a search of every window") {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    std::vector<Instant> times;
    Instant now = kFirstCommit;
    const int size = std::uniform_int_distribution(0, 60)(random);
    for (int i = 0; i < size; ++i)
      times.push_back(now += seconds{std::uniform_int_distribution(0, 130)(random)});
    // By definition: ten in some window; windows with a common commit are one upload.
    std::vector<std::optional<std::size_t>> wanted(times.size());
    for (std::size_t i = 0; i + kBulkUpload <= times.size(); ++i) {
      if (times[i + kBulkUpload - 1] - times[i] > kBulkTime) continue;
      for (std::size_t j = i; j < times.size() && times[j] - times[i] <= kBulkTime; ++j)
        if (!wanted[j]) wanted[j] = wanted[i].value_or(i);
    }
    CAPTURE(round);
    CHECK(bulk_uploads(times) == wanted);
  }
}

TEST_CASE("rules for kinds survive serialization; those of an older version have none") {
  PolicyRules rules;
  rules.everywhere.min_lines = 3;
  rules.repositories.push_back({.path = "~/kind",
                                .count_merges = {},
                                .count_empty = true,
                                .min_lines = {},
                                .never_paths = {},
                                .bots = {}});
  CHECK(rules_from_text(to_text(rules)) == rules);
  CHECK_FALSE(rules_from_text("count_merges true\n").kinds.built_in);
  rules.kinds = {
      .own = {{.kind = "post", .paths = {"a b", "*.mdx"}, .share = 0.25},
              {.kind = "문제", .message = "kind_path * ", .repository = "~/code/paper-*"}},
      .built_in = true};
  CHECK(rules_from_text(to_text(rules)) == rules);
}

}  // namespace gongbu::core
