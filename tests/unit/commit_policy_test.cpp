// Commit policies: rules, dates, serialization.
#include "gongbu/core/commit_policy.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <random>
#include <string>
#include <vector>

namespace gongbu::core {
namespace {

Commit commit_by(std::string name, std::string email) {
  Commit commit;
  commit.author_name = std::move(name);
  commit.author_email = std::move(email);
  commit.authored_at = kFirstCommit;
  return commit;
}

Commit merge_by(std::string name, std::string email) {
  Commit commit = commit_by(std::move(name), std::move(email));
  commit.merge = true;
  return commit;
}

const Commit kPlain = commit_by("김공부", "me@example.com");

FileChange file(std::string path, std::int64_t added, std::int64_t removed = 0) {
  return {.path = std::move(path), .added = added, .removed = removed};
}

FileChange binary(std::string path) {
  FileChange change = file(std::move(path), 0);
  change.binary = true;
  return change;
}

FileChange attributed(std::string path, bool generated) {
  FileChange change = file(std::move(path), 9);
  change.generated = generated;
  return change;
}

Dropped judge(const CommitPolicy& policy, std::vector<FileChange> files) {
  const Change change{std::move(files), 0};
  return judge_commit(CommitRules(policy), kPlain, &change);
}

CommitPolicy at_least(int lines) { return {false, false, lines, {}, {}}; }
CommitPolicy counting_merges() { return {true, false, 0, {}, {}}; }
CommitPolicy counting_empty() { return {false, true, 0, {}, {}}; }
CommitPolicy with_bots(std::vector<std::string> bots) {
  return {false, false, 0, {}, std::move(bots)};
}
CommitPolicy without(std::vector<std::string> paths) {
  return {false, false, 0, std::move(paths), {}};
}

RepositoryPolicy repository(std::string path) {
  RepositoryPolicy policy;
  policy.path = std::move(path);
  return policy;
}

}  // namespace

TEST_CASE("commit policy: verdicts without the change") {
  struct Case {
    Commit commit;
    CommitPolicy policy;
    Dropped expected;
  };
  const Commit merge = merge_by("a", "a@x");
  Commit empty_merge = merge;
  empty_merge.empty = true;
  Commit empty = commit_by("a", "a@x");
  empty.empty = true;
  const Commit bot = commit_by("dependabot[bot]", "a@x");
  const Commit bot_address = commit_by("a", "1+ci[bot]@users.noreply.github.com");
  const Commit merging_bot = merge_by("x[bot]", "a@x");
  const Commit renovate = commit_by("Renovate Runner", "a@x");
  Commit epoch = merge;
  epoch.authored_at = Instant{};
  Commit just_before = commit_by("a", "a@x");
  just_before.authored_at = kFirstCommit - seconds{1};
  const CommitPolicy merges = counting_merges();
  const CommitPolicy empties = counting_empty();
  const CommitPolicy bots = with_bots({"nobody", "renovate*"});
  const CommitPolicy by_address = with_bots({"*@X"});
  const std::vector<Case> cases = {
      {kPlain, {}, Dropped::none},
      {merge, {}, Dropped::merge},
      {merge, merges, Dropped::none},
      {empty_merge, merges, Dropped::none},
      {empty, {}, Dropped::empty},
      {empty, empties, Dropped::none},
      {bot, {}, Dropped::bot},
      {bot_address, {}, Dropped::bot},
      {merging_bot, {}, Dropped::merge},
      {merging_bot, merges, Dropped::bot},
      {renovate, {}, Dropped::none},
      {renovate, bots, Dropped::bot},
      {kPlain, by_address, Dropped::none},
      {renovate, by_address, Dropped::bot},
      {epoch, {}, Dropped::no_clock},
      {just_before, {}, Dropped::no_clock},
  };
  for (const Case& one : cases) {
    CAPTURE(one.commit.author_name);
    CHECK(judge_commit(CommitRules(one.policy), one.commit, nullptr) == one.expected);
  }
}

TEST_CASE("commit policy: patterns of authors") {
  const auto fits = [](std::string pattern, std::string_view name) {
    return judge_commit(CommitRules(with_bots({std::move(pattern)})),
                        commit_by(std::string(name), ""), nullptr) == Dropped::bot;
  };
  CHECK(fits("ci", "CI"));
  CHECK_FALSE(fits("ci", "cia"));
  CHECK(fits("*ci*", "my ci runner"));
  CHECK(fits("a*b*c", "a-b-b-c"));
  CHECK_FALSE(fits("a*b*c", "a-c-b"));
  CHECK_FALSE(fits("a*a", "a"));
  CHECK(fits("봇*", "봇 1호"));
  CHECK(fits("봇 ?호", "봇 일호"));
  CHECK_FALSE(fits("ci?", "ci"));
  CHECK_FALSE(fits("x[bot]", "xb"));
}

TEST_CASE("commit policy: verdicts by the change") {
  CHECK(judge({}, {file("a.py", 1)}) == Dropped::none);
  CHECK(judge({}, {}) == Dropped::white_space);
  CHECK(judge(counting_empty(), {}) == Dropped::none);
  // A rename or a new mode is a change without changed lines.
  CHECK(judge({}, {file("a.py", 0)}) == Dropped::none);
  CHECK(judge(at_least(1), {file("a.py", 0)}) == Dropped::too_small);

  CHECK(judge(at_least(5), {file("a.py", 2, 2)}) == Dropped::too_small);
  CHECK(judge(at_least(5), {file("a.py", 2, 3)}) == Dropped::none);
  CHECK(judge(at_least(5), {file("a.py", 3), file("b.py", 2)}) == Dropped::none);
  CHECK(judge(at_least(5), {file("a.py", 1), file("uv.lock", 900)}) == Dropped::too_small);
  CHECK(judge(at_least(5), {binary("plot.png")}) == Dropped::none);

  CHECK(judge({}, {file("package-lock.json", 900)}) == Dropped::never_paths);
  CHECK(judge({}, {binary("web/node_modules/x/y.node")}) == Dropped::never_paths);
  CHECK(judge({}, {file("go.sum", 2), file("main.go", 1)}) == Dropped::none);
  CHECK(judge({}, {file("notebooks/svd.ipynb", 40)}) == Dropped::none);
}

TEST_CASE("commit policy: paths, attributes and exclusions") {
  const CommitPolicy policy = without({"data", "*.csv", ":!data/notes.md", ":!uv.lock"});
  CHECK(judge(policy, {file("data/a.txt", 9)}) == Dropped::never_paths);
  CHECK(judge(policy, {file("x/b.csv", 9)}) == Dropped::never_paths);
  CHECK(judge(policy, {file("data/notes.md", 9)}) == Dropped::none);
  CHECK(judge(policy, {file("uv.lock", 9)}) == Dropped::none);
  CHECK(judge(policy, {file("Cargo.lock", 9)}) == Dropped::never_paths);

  CHECK(judge({}, {attributed("api.pb.cc", true)}) == Dropped::never_paths);
  CHECK(judge({}, {attributed("package-lock.json", false)}) == Dropped::none);
  CHECK(judge(policy, {attributed("b.csv", false)}) == Dropped::never_paths);
  CHECK(judge(policy, {attributed("data/notes.md", true)}) == Dropped::none);
}

TEST_CASE("commit policy: files that never count") {
  for (const char* path : {"yarn.lock", "a/b/poetry.lock", "x/node_modules/y.js", "js/app.min.js",
                           "__pycache__/a.pyc", ".DS_Store", "n/.ipynb_checkpoints/a.ipynb"}) {
    CAPTURE(path);
    CHECK(is_generated_path(path));
  }
  for (const char* path : {"vendor/mine.c", "lock", "my-yarn.lock", "node_modules", "min.js",
                           "site/a.py", "svd.ipynb", "go.sum/notes.md"}) {
    CAPTURE(path);
    CHECK_FALSE(is_generated_path(path));
  }
}

TEST_CASE("commit policy: the size is that of all files") {
  CHECK(size_of({{file("a", 3, 1), file("uv.lock", 10), binary("c")}, 4}) == ChangeSize{7, 13, 1});
}

TEST_CASE("commit policy: rules hold from their day until the next ones") {
  const Day first{date::days{100}};
  std::mt19937 random(1);
  for (int world = 0; world < 200; ++world) {
    std::vector<DatedRules> history;
    Day day = first;
    for (unsigned n = 1 + random() % 4; n > 0; --n) {
      history.push_back({day, {}});
      day += date::days{1 + static_cast<int>(random() % 5)};
    }
    for (Day asked = first - date::days{3}; asked < day + date::days{3}; asked += date::days{1}) {
      std::size_t expected = 0;
      for (std::size_t i = 0; i < history.size(); ++i)
        if (history[i].from <= asked) expected = i;
      REQUIRE(in_force(history, asked) == expected);
    }
  }
}

TEST_CASE("commit policy: rules survive serialization") {
  const RepositoryPolicy plain = repository("/home/me/a b");
  RepositoryPolicy strict = repository("/home/me/코드/*");
  strict.min_lines = 0;
  strict.never_paths.emplace();
  strict.bots = {"a", "b c"};
  strict.count_merges = false;
  strict.count_empty = true;
  for (const PolicyRules& rules :
       {PolicyRules{}, PolicyRules{{true, true, 7, {"*.csv", ":!a b"}, {"x*"}}, {}},
        PolicyRules{{}, {plain, strict}}}) {
    CAPTURE(to_text(rules));
    CHECK(rules_from_text(to_text(rules)) == rules);
  }
  CHECK(rules_from_text("from_tomorrow 3\nmin_lines 4\n").everywhere == at_least(4));
}

TEST_CASE("commit policy: a repository overrides only what it sets") {
  RepositoryPolicy different = repository("/x");
  different.min_lines = 1;
  different.never_paths.emplace();
  const CommitPolicy policy{true, false, 5, {"a"}, {"b"}};
  CHECK(with(policy, different) == CommitPolicy{true, false, 1, {}, {"b"}});
}

}  // namespace gongbu::core
