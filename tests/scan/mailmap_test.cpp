// Mailmaps, compared with `git check-mailmap`.
#include "git/mailmap.hpp"

#include <doctest/doctest.h>

#include <array>
#include <filesystem>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox.hpp"

namespace fs = std::filesystem;

namespace {

using gongbu::git::Mailmap;
using namespace std::string_literals;

constexpr std::array<const char*, 6> kNames{"", "Ann", "ann", "Bob Lee", "BOB LEE", "김 민"};
constexpr std::array<const char*, 8> kEmails{"",         "a@x.test",  "A@X.TEST", " a@x.test",
                                             "b@x.test", "b@x.test ", "b",        "c d"};

std::string contact(const std::string& name, const std::string& email) {
  return name.empty() ? "<" + email + ">" : name + " <" + email + ">";
}

// Returns the mapping of every name with every address by git.
std::vector<std::string> mapped_by_git(const Sandbox& box, const fs::path& repository,
                                       const std::vector<std::string>& options = {}) {
  std::string contacts;
  for (const char* name : kNames)
    for (const char* email : kEmails) contacts += contact(name, email) + '\n';
  std::vector<std::string> words = options;
  words.insert(words.end(), {"check-mailmap", "--stdin"});
  return lines_of(box.git(repository, words, contacts));
}

std::vector<std::string> mapped_by(const Mailmap& map) {
  std::vector<std::string> said;
  for (const char* name : kNames) {
    for (const char* email : kEmails) {
      const Mailmap::Person person = map.map(name, email);
      said.push_back(contact(person.name, person.email));
    }
  }
  return said;
}

// Returns a random mailmap of valid and invalid parts.
std::string random_map(std::mt19937& random) {
  static const std::vector<std::string> pieces{"Ann",
                                               "ann ",
                                               "Bob Lee ",
                                               "김 민 ",
                                               "Carl",
                                               "<a@x.test>",
                                               "<A@x.Test>",
                                               "<b@x.test>",
                                               "<new@y.test>",
                                               "<>",
                                               "< a@x.test>",
                                               "<b@x.test >",
                                               "<b>",
                                               "<c d>",
                                               " ",
                                               "\t",
                                               "\r",
                                               "\v",
                                               "#",
                                               "# ",
                                               "<",
                                               ">",
                                               "a@x.test",
                                               "\n",
                                               "\n",
                                               "\n",
                                               "\r\n",
                                               "\n\n",
                                               "\n<b@x.test> ",
                                               "\nAnn <a@x.test> ",
                                               "\nCarl <n@y.test> Ann <a@x.test>",
                                               " <a@x.test>\n"};
  std::string text;
  for (auto left = 1 + random() % 24; left > 0; --left) {
    text += pieces[random() % pieces.size()];
    if (random() % 200 == 0) text += '\0';
    if (random() % 100 == 0) text += std::string(960 + random() % 120, random() % 2 ? 'x' : ' ');
  }
  return text;
}

std::string printed(const std::string& map) {
  std::string text;
  for (const char c : map) text += c == '\0' ? "\\0" : std::string(1, c);
  return text;
}

}  // namespace

TEST_CASE("mailmap: each kind of line agrees with git check-mailmap") {
  const std::vector<std::string> maps{
      "",
      "Carl <n@y.test> <a@x.test>\nSomebody <>\n",                    // one odd line
      "Carl <n@y.test> <a@x.test>\nDan <a@x.test>\n",                 // a later name
      "Carl <n@y.test> <a@x.test>\n<m@y.test> <a@x.test>\n",          // a later address
      "Carl <n@y.test> Ann <a@x.test>\n<m@y.test> ANN <A@x.test>\n",  // takes the name back
      "Carl <n@y.test> Ann <a@x.test>\nDan <a@x.test>\n",
      "Carl <n@y.test> <a@x.test> <b@x.test>\n",  // a third address
      "Carl <n@y.test> <a@x.test> and more\n",    // text behind the second
      "Carl <n@y.test> and more\n",
      "Carl <n@y.test> <>\n",  // commits without an address
      "Carl <n@y.test> Ann <>\n",
      "Carl <> <a@x.test>\n",
      "<a@x.test>\n",
      "Carl < a@x.test>\n",
      "<n@y.test> < a@x.test>\n<n@y.test> <b@x.test >\n",
      "Carl <n@y.test> <a@x.test\n",
      "Carl <n@y.test <a@x.test>\n",
      "# Carl <n@y.test> <a@x.test>\n",
      " # Carl <n@y.test> <a@x.test>\n",
      "Carl <n@y.test> <a@x.test> # why\r\nDan <b@x.test>\r\n",
      "\tCarl\t<n@y.test>\t<a@x.test>",
      "\xEF\xBB\xBF"
      "Carl <n@y.test> <a@x.test>\n",  // a byte order mark
      "Carl <n@y.test> <a@x.test>\0 <b@x.test>\nDan <b@x.test>\n"s,
      std::string(1020, 'x') + "\nCarl <n@y.test> <a@x.test>\n",
      std::string(1023, 'x') + "Carl <n@y.test> <a@x.test>\n",
      std::string(1010, ' ') + "Carl <n@y.test> <a@x.test>\n",
  };
  Sandbox box;
  const fs::path repo = box.init("repo");
  for (const std::string& text : maps) {
    CAPTURE(printed(text));
    write_file(repo / ".mailmap", text);
    Mailmap map;
    map.add_file(text);
    CHECK(mapped_by(map) == mapped_by_git(box, repo));
  }
}

TEST_CASE("mailmap: a blob ends at its first NUL, and its long lines are not split") {
  Sandbox box;
  const fs::path repo = box.init("repo");
  const std::vector<std::string> maps{
      "Carl <n@y.test> <a@x.test>",
      "Carl <n@y.test> <a@x.test>\nDan\0 <b@x.test>\nDan <b@x.test>\n"s,
      std::string(1023, 'x') + "Carl <n@y.test> <a@x.test>\n",
  };
  for (const std::string& text : maps) {
    CAPTURE(printed(text));
    const std::string blob = box.git(repo, {"hash-object", "-w", "--stdin"}, text);
    Mailmap map;
    map.add_blob(text);
    CHECK(mapped_by(map) == mapped_by_git(box, repo, {"-c", "mailmap.blob=" + blob}));
  }
}

TEST_CASE("mailmap: mailmap.blob is only a plain name") {
  Sandbox box;
  box.time = 1'795'250'000;
  const fs::path repo = box.init("repo");
  write_file(repo / "map", "<"s + Sandbox::kEmail + "> <old@x.test>\n");
  box.git(repo, {"add", "map"});
  box.commit(repo, "one");
  box.variables["GIT_AUTHOR_EMAIL"] = "old@x.test";
  box.commit(repo, "two");
  const auto commits = [&](const std::string& name) {
    box.git(repo, {"config", "mailmap.blob", name});
    fs::remove_all(box / "home");
    return Gongbu(box / "home", box.root()).scan().commits_total;
  };
  const std::string map = box.git(repo, {"rev-parse", "HEAD:map"});
  for (const std::string& name : {map, "HEAD:map"s, "main:map"s, "refs/heads/main:map"s}) {
    CAPTURE(name);
    CHECK(commits(name) == 2);
  }
  for (const std::string& name : {"HEAD~0:map"s, "HEAD^0:map"s, "HEAD^{/two}:map"s, ":/two"s,
                                  ":map"s, "HEAD@{0}:map"s, map + "\n" + map}) {
    CAPTURE(name);
    CHECK(commits(name) == 1);
  }
}

TEST_CASE("mailmap: random mailmaps of one or two files agree with git") {
  constexpr int kMaps = 2000;
  Sandbox box;
  const fs::path repo = box.init("repo");
  const std::string more = (box / "more").string();
  std::mt19937 random(20261128);
  for (int i = 0; i < kMaps; ++i) {
    const std::string first = random_map(random);
    const std::string second = i % 4 == 0 ? random_map(random) : "";
    CAPTURE(i);
    CAPTURE(printed(first));
    CAPTURE(printed(second));
    write_file(repo / ".mailmap", first);
    write_file(more, second);
    Mailmap map;
    map.add_file(first);
    map.add_file(second);
    REQUIRE(mapped_by(map) == mapped_by_git(box, repo, {"-c", "mailmap.file=" + more}));
  }
}
