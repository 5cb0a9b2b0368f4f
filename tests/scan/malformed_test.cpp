// Malformed commits: they have no author, but their ancestors are found, as by `git log`.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "git/commit_parser.hpp"
#include "sandbox.hpp"

namespace fs = std::filesystem;
using namespace std::string_literals;

namespace {

using Names = std::set<std::string>;

const std::string kIdentity = "Me <"s + Sandbox::kEmail + "> 1700000000 +0900";
const std::string kAuthor = "author " + kIdentity + "\n";
const std::string kCommitter = "committer " + kIdentity + "\n";

std::string write_commit(const Sandbox& box, const fs::path& repo, const std::string& raw) {
  return box.git(repo, {"hash-object", "-w", "-t", "commit", "--literally", "--stdin"}, raw);
}

Names counted_objects(Gongbu& gongbu) {
  Names names;
  for (const auto& [key, work] : gongbu.works())
    for (const auto& [repository, object] : work.reachable)
      if (std::get<0>(key) == Sandbox::kEmail) names.insert(object);
  return names;
}

// Returns the own commits in git log.
Names own_in_log(const Sandbox& box, const fs::path& repo) {
  Names names;
  for (const std::string& line :
       lines_of(box.git(repo, {"log", "--branches", "--format=%H %ae", "--no-show-signature"})))
    if (line.substr(line.find(' ') + 1) == Sandbox::kEmail)
      names.insert(line.substr(0, line.find(' ')));
  return names;
}

/// Damages headers of commits at random.
class Mangler {
 public:
  explicit Mangler(unsigned seed) : random_(seed) {}

  std::size_t pick(std::size_t n) { return random_() % n; }

  std::string mangled(std::string headers) {
    for (std::size_t n = 1 + pick(2); n > 0; --n) mangle(headers);
    return headers;
  }

 private:
  void mangle(std::string& headers) {
    std::vector<std::string> lines = lines_of(headers);
    if (lines.empty()) return;
    const std::size_t at = pick(lines.size());
    const auto place = lines.begin() + static_cast<std::ptrdiff_t>(at);
    std::string& line = *place;
    switch (pick(9)) {
      case 0:
        lines.erase(place);
        break;
      case 1: {
        const std::string copy = line;
        lines.insert(place, copy);
        break;
      }
      case 2: {
        const std::size_t other = pick(lines.size());
        std::swap(lines[at], lines[other]);
        break;
      }
      case 3:
        if (!line.empty()) line.erase(pick(line.size()), 1);
        break;
      case 4: {
        const std::size_t where = pick(line.size() + 1);
        line.insert(where, 1, "<>\n \t0"[pick(6)]);
        break;
      }
      case 5:
        line.resize(pick(line.size() + 1));
        break;
      case 6:
        lines.insert(place, "gpgsig -----BEGIN\n author X <x@x> 1 +0000\n -----END");
        break;
      case 7:
        lines.insert(place, pick(2) == 0 ? "encoding EUC-KR" : "mergetag object 12\n type commit");
        break;
      default:
        std::erase_if(line, [](char c) { return c == '<' || c == '>'; });
    }
    headers.clear();
    for (const std::string& one : lines) headers += one + "\n";
  }

  std::mt19937 random_;
};

}  // namespace

TEST_CASE("malformed commits: ignored, and their ancestors are found") {
  Sandbox box;
  const fs::path repo = box.init("r");
  box.commit(repo, "one");
  box.commit(repo, "two");
  const std::string tree = "tree " + box.git(repo, {"rev-parse", "HEAD^{tree}"}) + "\n";
  const std::string parent = "parent " + box.git(repo, {"rev-parse", "HEAD"}) + "\n";
  const std::string tail = kCommitter + "\nmalformed\n";
  int number = 0;
  for (const std::string& headers : {
           tree + parent + "author Me " + Sandbox::kEmail + " 1700000000 +0900\n" + tail,
           tree + parent + "author Me <" + Sandbox::kEmail + "\n> 1700000000 +0900\n" + tail,
           tree + parent + "author \n" + tail,
           tree + parent + "author\n" + tail,
           tree + parent + tail,
           tree + parent + kAuthor + kAuthor + tail,
           tree + parent + kCommitter + kAuthor + "\nbehind\n",
           tree + parent + "\n" + kAuthor + tail,
           tree + parent + "author Me\0 <"s + Sandbox::kEmail + "> 1700000000 +0900\n" + tail,
       }) {
    CAPTURE(headers);
    const std::string commit = write_commit(box, repo, headers);
    const std::string child = tree + "parent " + commit + "\n" + kAuthor + kCommitter + "\nchild\n";
    box.git(repo, {"update-ref", "HEAD", write_commit(box, repo, child)});
    CHECK(box.git(repo, {"rev-list", "--count", "HEAD"}) == "4");
    Gongbu gongbu(box / ("home" + std::to_string(++number)), box.root());
    CHECK(texts_of(gongbu.scan().warnings).empty());
    CHECK(gongbu.works().size() == 3);
  }
}

TEST_CASE("malformed commits: a repository with one is cached") {
  Sandbox box;
  const fs::path repo = box.init("r");
  box.commit(repo, "one");
  const std::string raw = "tree " + box.git(repo, {"rev-parse", "HEAD^{tree}"}) + "\nparent " +
                          box.git(repo, {"rev-parse", "HEAD"}) + "\n" + kCommitter + "\nbad\n";
  box.git(repo, {"update-ref", "HEAD", write_commit(box, repo, raw)});
  box.commit(repo, "two");
  Gongbu gongbu(box / "home", box.root());
  gongbu.scan();
  CHECK(gongbu.commits_read() == 3);
  box.commit(repo, "three");
  gongbu.scan();
  CHECK(gongbu.commits_read() == 1);
  CHECK(gongbu.works().size() == 3);
}

TEST_CASE("malformed commits: an unparsable object hides no other commit") {
  Sandbox box;
  const fs::path repo = box.init("r");
  box.commit(repo, "one");
  const std::string tree = "tree " + box.git(repo, {"rev-parse", "HEAD^{tree}"}) + "\n";
  const std::string parent = "parent " + box.git(repo, {"rev-parse", "HEAD"}) + "\n";
  box.git(repo, {"checkout", "-q", "-b", "side"});
  box.commit(repo, "two");
  int number = 0;
  for (const std::string& raw :
       {""s, "\n"s, parent + kAuthor + kCommitter + "\nno tree\n",
        "tree 12\n" + parent + kAuthor + kCommitter + "\n", tree + "parent 12\n" + kAuthor,
        tree + parent,
        tree + parent + "parent " + std::string(39, 'a') + "\n" + kAuthor + kCommitter + "\nx\n"})
    write_file(repo / ".git/refs/heads" / ("bad" + std::to_string(number++)),
               write_commit(box, repo, raw) + "\n");
  Gongbu gongbu(box / "home", box.root());
  CHECK(texts_of(gongbu.scan().warnings).empty());
  CHECK(gongbu.works().size() == 2);
}

TEST_CASE("malformed commits: random headers agree with git log") {
  std::size_t malformed = 0;
  std::size_t walked = 0;
  for (unsigned seed = 0; seed < 6; ++seed) {
    CAPTURE(seed);
    Sandbox box;
    const fs::path repo = box.init("r");
    box.commit(repo, "root");
    const std::string tree = box.git(repo, {"rev-parse", "HEAD^{tree}"});
    Mangler mangler(seed);
    std::vector<std::string> commits{box.git(repo, {"rev-parse", "HEAD"})};
    for (int i = 0; i < 40; ++i) {
      std::string headers = "tree " + tree + "\nparent " + commits.back() + "\n";
      if (mangler.pick(4) == 0) headers += "parent " + commits[mangler.pick(commits.size())] + "\n";
      headers += kAuthor + kCommitter;
      if (mangler.pick(2) == 0) headers = mangler.mangled(headers);
      const std::string commit =
          write_commit(box, repo, headers + "\nsubject " + std::to_string(i) + "\n");
      if (box.try_git(repo, {"rev-list", "--quiet", commit})) commits.push_back(commit);
    }
    for (std::size_t i = 0; i < commits.size(); i += 7)
      box.git(repo, {"update-ref", "refs/heads/b" + std::to_string(i), commits[i]});
    box.git(repo, {"update-ref", "refs/heads/main", commits.back()});
    Gongbu gongbu(box / "home", box.root());
    CHECK(texts_of(gongbu.scan().warnings).empty());
    const Names counted = counted_objects(gongbu);
    const Names shown = own_in_log(box, repo);
    for (const std::string& commit : shown) {
      gongbu::git::CommitView parsed;
      const std::string raw = box.git(repo, {"cat-file", "commit", commit}) + "\n";
      CAPTURE(raw);
      CHECK(counted.count(commit) == (gongbu::git::parse_commit(raw, parsed) ? 1 : 0));
      if (counted.count(commit) == 0) ++malformed;
    }
    for (const std::string& commit : counted) {
      const std::string raw = box.git(repo, {"cat-file", "commit", commit});
      CAPTURE(raw);
      CHECK(shown.count(commit) == 1);
    }
    walked += shown.size();
  }
  CHECK(walked > 100);
  CHECK(malformed > 0);
}
