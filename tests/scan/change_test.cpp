// Changes of commits and matches of pathspecs, compared with git.
#include <doctest/doctest.h>

#include <map>
#include <random>
#include <string>
#include <vector>

#include "gongbu/core/pathspec.hpp"
#include "gongbu/git/change.hpp"
#include "sandbox.hpp"

namespace fs = std::filesystem;
using namespace gongbu;

namespace {

/// Added and removed lines by path; -1 for a binary file.
using Numbers = std::map<std::string, std::pair<std::int64_t, std::int64_t>>;

core::ObjectId object_id(const std::string& hex) { return core::from_hex(hex).value(); }

std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> parts(1);
  for (const char c : text) c == at ? parts.emplace_back() : parts.back().append(1, c);
  return parts;
}

Numbers numbers_by_git(const Sandbox& box, const fs::path& repo, const std::string& commit) {
  std::vector<std::string> command{"diff-tree", "-r",        "-w", "--ignore-blank-lines",
                                   "-M",        "--numstat", "-z", "--no-commit-id",
                                   "--root"};
  if (box.try_git(repo, {"rev-parse", "-q", "--verify", commit + "^1"}))
    command.push_back(commit + "^1");
  command.push_back(commit);
  const std::vector<std::string> records = split(box.git(repo, command), '\0');
  Numbers numbers;
  for (std::size_t i = 0; i + 1 < records.size(); ++i) {
    const std::vector<std::string> fields = split(records[i], '\t');
    std::string path = fields[2];
    if (path.empty()) {  // a rename: the old and the new path follow
      path = records[i + 2];
      i += 2;
    }
    const auto number = [](const std::string& text) { return text == "-" ? -1 : std::stoll(text); };
    numbers[path] = {number(fields[0]), number(fields[1])};
  }
  return numbers;
}

Numbers numbers_of(const core::Change& change) {
  Numbers numbers;
  for (const core::FileChange& file : change.files)
    numbers[file.path] = file.binary ? std::pair<std::int64_t, std::int64_t>{-1, -1}
                                     : std::pair{file.added, file.removed};
  return numbers;
}

core::Change change_of(const fs::path& repo, const std::string& commit) {
  git::ChangeReader reader(git::location_at(repo));
  return reader.read(object_id(commit)).value();
}

/// Changes files at random.
class RandomEditor {
 public:
  RandomEditor(unsigned seed, fs::path repo) : random_(seed), repo_(std::move(repo)) {}

  unsigned pick(std::size_t n) { return static_cast<unsigned>(random_() % n); }

  void change(const Sandbox& box) {
    for (unsigned n = 1 + pick(4); n > 0; --n) step();
    box.git(repo_, {"add", "-A"});
  }

 private:
  // One random number per statement, because compilers evaluate subexpressions in different orders.
  std::string line() {
    if (pick(8) == 0) return std::string(pick(3), ' ');
    std::string text(2 * std::size_t{pick(3)}, ' ');
    text += "word" + std::to_string(random_());
    text += " = " + std::to_string(pick(1000));
    return text;
  }

  std::string new_path() {
    constexpr const char* kDirectories[] = {"", "src/", "논문/", "src/deep/er/"};
    std::string path = kDirectories[pick(4)];
    path += "f" + std::to_string(++names_);
    path += pick(4) == 0 ? " x.md" : ".py";
    return path;
  }

  // Returns an existing file; "" if there is none.
  fs::path any_file() {
    std::vector<fs::path> files;
    for (auto it = fs::recursive_directory_iterator(repo_); it != fs::end(it); ++it) {
      if (it->path().filename() == ".git")
        it.disable_recursion_pending();
      else if (it->is_regular_file() && !it->is_symlink())
        files.push_back(it->path());
    }
    std::sort(files.begin(), files.end());
    return files.empty() ? fs::path() : files[pick(files.size())];
  }

  void add_text() {
    std::string text;
    for (unsigned n = pick(40); n > 0; --n) text += line() + "\n";
    const std::string path = new_path();
    write_file(repo_ / path, text);
  }

  void edit(const fs::path& file, unsigned edits) {
    std::vector<std::string> lines = lines_of(content_of(file));
    for (; edits > 0; --edits) {
      const auto at = lines.begin() + pick(lines.size() + 1);
      const std::string text = line();
      if (pick(2) == 0 || at == lines.end())
        lines.insert(at, text);
      else if (pick(2) == 0)
        lines.erase(at);
      else
        *at = text;
    }
    save(file, lines, "\n");
  }

  void reindent(const fs::path& file) {
    std::vector<std::string> lines = lines_of(content_of(file));
    for (std::string& text : lines)
      if (pick(2) == 0) text = "\t" + text + " ";
    save(file, lines, pick(3) == 0 ? "\r\n" : "\n");
  }

  static void save(const fs::path& file, const std::vector<std::string>& lines, const char* end) {
    std::string text;
    for (const std::string& one : lines) text += one + end;
    write_file(file, text);
  }

  void move(const fs::path& file) {
    const fs::path to = repo_ / new_path();
    fs::create_directories(to.parent_path());
    fs::rename(file, to);
    // Near the required similarity of one half, git and libgit2 differ.
    if (lines_of(content_of(to)).size() > 15) edit(to, pick(3));
  }

  void step() {
    const fs::path file = any_file();
    const unsigned what = file.empty() ? 0 : pick(11);
    if (what <= 1) return add_text();
    if (what <= 4) return edit(file, 1 + pick(5));
    if (what <= 6) return reindent(file);
    if (what == 7 && fs::file_size(file) > 0) return move(file);
    if (what == 8) {
      fs::remove(file);
    } else if (what == 9) {
      fs::permissions(file, fs::perms::owner_exec, fs::perm_options::add);
    } else {
      const std::string path = new_path();
      write_file(repo_ / path, std::string("\0bin", 4) + line());
    }
  }

  std::mt19937 random_;
  fs::path repo_;
  int names_ = 0;
};

}  // namespace

TEST_CASE("change: random commits agree with git, file by file") {
  std::size_t files = 0;
  for (unsigned seed = 0; seed < 6; ++seed) {
    CAPTURE(seed);
    Sandbox box;
    const fs::path repo = box.init("r");
    RandomEditor hand(seed, repo);
    for (int i = 0; i < 40; ++i) {
      hand.change(box);
      box.git(repo, {"commit", "-q", "--allow-empty", "-m", "c"});
      const std::string commit = box.git(repo, {"rev-parse", "HEAD"});
      const Numbers expected = numbers_by_git(box, repo, commit);
      CAPTURE(commit);
      REQUIRE(numbers_of(change_of(repo, commit)) == expected);
      files += expected.size();
    }
  }
  CHECK(files > 300);
}

TEST_CASE("change: blank lines are white space") {
  Sandbox box;
  const fs::path repo = box.init("r");
  const auto commit = [&](const std::string& text) {
    write_file(repo / "f", text);
    box.git(repo, {"add", "-A"});
    box.git(repo, {"commit", "-q", "-m", "c"});
    const std::string name = box.git(repo, {"rev-parse", "HEAD"});
    const Numbers numbers = numbers_of(change_of(repo, name));
    CHECK(numbers == numbers_by_git(box, repo, name));
    return numbers;
  };
  CHECK(commit("a\nb\n").size() == 1);
  CHECK(commit("a\n\nb\n").empty());                                     // one more
  CHECK(commit("a\n \t\n\n\nb\n\n").empty());                            // some, with white space
  CHECK(commit("a\n\nb\n").empty());                                     // fewer
  CHECK(commit("\na\n\nb\n").empty());                                   // at the beginning
  CHECK(commit("\na\n\nc\nb\n").at("f") == Numbers::mapped_type{1, 0});  // a line
  CHECK(commit("\n\n\n").at("f").second == 3);
  CHECK(commit("\n").empty());
}

TEST_CASE("change: a merge is compared with its first parent") {
  Sandbox box;
  const fs::path repo = box.init("r");
  box.commit(repo, "root");
  box.git(repo, {"switch", "-q", "-c", "side"});
  write_file(repo / "side.py", "1\n2\n");
  box.git(repo, {"add", "."});
  box.git(repo, {"commit", "-q", "-m", "side"});
  box.git(repo, {"switch", "-q", "main"});
  box.commit(repo, "on main");
  box.git(repo, {"merge", "-q", "--no-ff", "-m", "merge", "side"});
  const std::string merge = box.git(repo, {"rev-parse", "HEAD"});
  CHECK(numbers_of(change_of(repo, merge)) == Numbers{{"side.py", {2, 0}}});
  CHECK(numbers_of(change_of(repo, merge)) == numbers_by_git(box, repo, merge));
}

TEST_CASE("change: links, submodules, names in other encodings") {
  Sandbox box;
  const fs::path repo = box.init("r");
  write_file(repo / "a", "1\n2\n3\n");
  write_file(repo / "bad\xFFname", "1\n");
  box.git(repo, {"add", "."});
  box.git(repo, {"commit", "-q", "-m", "files"});
  fs::remove(repo / "a");
  fs::create_symlink("bad\xFFname", repo / "a");
  box.git(repo, {"add", "."});
  box.git(repo, {"update-index", "--add", "--cacheinfo",
                 "160000," + box.git(repo, {"rev-parse", "HEAD"}) + ",module"});
  box.git(repo, {"commit", "-q", "-m", "link"});
  for (const char* name : {"HEAD", "HEAD~1"}) {
    const std::string commit = box.git(repo, {"rev-parse", name});
    CHECK(numbers_of(change_of(repo, commit)) == numbers_by_git(box, repo, commit));
  }
}

TEST_CASE("change: files that become directories, and names with wildcards") {
  Sandbox box;
  const fs::path repo = box.init("r");
  const auto check = [&] {
    box.git(repo, {"add", "-A"});
    box.git(repo, {"commit", "-q", "-m", "c"});
    const std::string commit = box.git(repo, {"rev-parse", "HEAD"});
    const Numbers numbers = numbers_of(change_of(repo, commit));
    CHECK(numbers == numbers_by_git(box, repo, commit));
    return numbers.size();
  };
  for (const char* path : {"a", "a-b", "a.c", "b/x", "b/y/z", "b-c", "b0", "same/deep/er"})
    write_file(repo / path, "1\n2\n3\n");
  CHECK(check() == 8);
  fs::remove(repo / "a");
  write_file(repo / "a/x/y", "4\n");
  write_file(repo / "b/y/z", "5\n");
  CHECK(check() == 3);
  fs::remove_all(repo / "a");
  fs::remove_all(repo / "b");
  write_file(repo / "a", "6\n");
  write_file(repo / "b", "7\n");
  CHECK(check() == 5);
  for (const char* path : {"!a", "#a", "*", "a*", "[a]", "\\", " ", "b x /\ny", ":(glob)a"})
    write_file(repo / path, "8\n");
  CHECK(check() == 9);
  for (const char* path : {"!a", "a*", "b x /\ny", "same/deep/er"}) write_file(repo / path, "9\n");
  CHECK(check() == 4);
}

TEST_CASE("change: attributes are read from the commit") {
  Sandbox box;
  const fs::path repo = box.init("r");
  write_file(repo / ".gitattributes",
             "gen/** linguist-generated\n*.c linguist-vendored=true\n"
             "gen/mine.py -linguist-generated\n");
  write_file(repo / "gen/a.py", "1\n");
  write_file(repo / "gen/mine.py", "1\n");
  write_file(repo / "lib/x.c", "1\n");
  write_file(repo / "own.py", "1\n");
  box.git(repo, {"add", "."});
  box.git(repo, {"commit", "-q", "-m", "all"});
  const std::string commit = box.git(repo, {"rev-parse", "HEAD"});
  const auto check = [&](const fs::path& where) {
    std::map<std::string, std::optional<bool>> generated;
    for (const core::FileChange& file : change_of(where, commit).files)
      generated[file.path] = file.generated;
    CHECK(generated == std::map<std::string, std::optional<bool>>{{".gitattributes", std::nullopt},
                                                                  {"gen/a.py", true},
                                                                  {"gen/mine.py", false},
                                                                  {"lib/x.c", true},
                                                                  {"own.py", std::nullopt}});
  };
  check(repo);
  box.git(box.root(), {"clone", "-q", "--bare", repo.string(), (box / "bare.git").string()});
  check(box / "bare.git");
}

TEST_CASE("change: attributes of the work tree do not apply to other commits") {
  Sandbox box;
  const fs::path repo = box.init("r");
  const auto commit = [&](const std::string& attributes) {
    if (!attributes.empty()) write_file(repo / ".gitattributes", attributes);
    box.git(repo, {"add", "."});
    box.commit(repo, "own");
    return box.git(repo, {"rev-parse", "HEAD"});
  };
  const std::vector<std::string> commits{commit(""), commit("* linguist-generated"),
                                         commit("* -linguist-generated")};
  const auto generated = [&] {
    git::ChangeReader reader(git::location_at(repo));
    std::vector<std::optional<bool>> answers;
    for (const std::string& one : commits)
      answers.push_back(reader.read(object_id(one)).value().files.back().generated);
    return answers;
  };
  using Answers = std::vector<std::optional<bool>>;
  CHECK(generated() == Answers{std::nullopt, true, false});
  // Attributes of the repository or the user apply to every commit.
  SUBCASE("the repository's own") {
    write_file(repo / ".git/info/attributes", "* linguist-vendored");
  }
  SUBCASE("the user's") {
    write_file(box / "attributes", "* linguist-vendored");
    box.git(repo, {"config", "core.attributesFile", (box / "attributes").string()});
  }
  CHECK(generated() == Answers{true, true, true});
}

TEST_CASE("change: files with the attribute -diff count as binary, in commits with attributes") {
  Sandbox box;
  const fs::path repo = box.init("r");
  const auto commit = [&](const std::string& text) {
    write_file(repo / "data.csv", text);
    box.git(repo, {"add", "."});
    box.commit(repo, "data");
    return box.git(repo, {"rev-parse", "HEAD"});
  };
  const auto lines = [&](const std::string& one) {
    return numbers_of(change_of(repo, one)).at("data.csv");
  };
  const std::string before = commit("1\n");
  write_file(repo / ".gitattributes", "*.csv -diff\n");
  const std::string after = commit("1\n2\n");
  CHECK(lines(before) == Numbers::mapped_type{1, 0});
  CHECK(lines(after) == Numbers::mapped_type{-1, -1});
  // Attributes of the repository apply to every commit.
  write_file(repo / ".git/info/attributes", "*.csv -diff\n");
  CHECK(lines(before) == Numbers::mapped_type{-1, -1});
}

TEST_CASE("change: a file that is too large to compare counts as a whole") {
  Sandbox box;
  const fs::path repo = box.init("r");
  write_file(repo / "small", "1\n");
  write_file(repo / "large", std::string(9 << 20, '\n'));
  box.git(repo, {"add", "."});
  box.commit(repo, "both");
  Numbers numbers = numbers_of(change_of(repo, box.git(repo, {"rev-parse", "HEAD"})));
  CHECK(numbers["large"] == Numbers::mapped_type{-1, -1});
  CHECK(numbers["small"] == Numbers::mapped_type{1, 0});
}

TEST_CASE("change: files that may count are stored first for a huge commit") {
  Sandbox box;
  const fs::path repo = box.init("r");
  for (std::size_t i = 0; i < git::kMostFiles + 10; ++i)
    write_file(repo / ("node_modules/m/f" + std::to_string(i) + ".js"), std::to_string(i));
  write_file(repo / "src/own.py", "1\n");
  box.git(repo, {"add", "."});
  box.git(repo, {"commit", "-q", "-m", "everything"});
  const core::Change change = change_of(repo, box.git(repo, {"rev-parse", "HEAD"}));
  CHECK(change.files.size() == git::kMostFiles);
  CHECK(change.files.front().path == "src/own.py");
  CHECK(change.files_left_out == 11);
  CHECK(core::size_of(change).files == static_cast<std::int64_t>(git::kMostFiles) + 11);
}

TEST_CASE("change: a missing object cannot be measured") {
  Sandbox box;
  const fs::path repo = box.init("r");
  box.commit(repo, "one");
  box.commit(repo, "two");
  git::ChangeReader reader(git::location_at(repo));
  CHECK_FALSE(reader.read(object_id(std::string(40, '1'))));
  box.git(box.root(),
          {"clone", "-q", "--depth=1", "file://" + repo.string(), (box / "shallow").string()});
  write_file(box / "tree", std::string("100644 a\0damaged", 16));
  const std::string tree =
      box.git(repo, {"hash-object", "-w", "-t", "tree", "--literally", (box / "tree").string()});
  const std::string damaged = box.git(repo, {"commit-tree", "-m", "damaged", tree});
  CHECK_FALSE(reader.read(object_id(damaged)));
  git::ChangeReader shallow(git::location_at(box / "shallow"));
  CHECK_FALSE(shallow.read(object_id(box.git(repo, {"rev-parse", "HEAD"}))));
}

TEST_CASE("change: random pathspecs match the same paths as in git") {
  Sandbox box;
  const fs::path repo = box.init("r");
  std::mt19937 random(7);
  const auto pick = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  for (const char* path : {"a", "b", "ab", "aB/a", "aB/b.c", "b.c", "c/a/b", "c/ab/b.c", "c/b/a/b",
                           "c/[a", "x*y", "a.b", "A", "d/a/b/c/a", "d/-", "d/]"})
    write_file(repo / path, "1");
  box.git(repo, {"add", "."});
  const std::vector<std::string> all =
      lines_of(box.git(repo, {"-c", "core.quotePath=false", "ls-files"}));
  constexpr const char* kPieces[] = {"a",    "b",    "c",     "/",   "*",  "**", "**/", "?",
                                     "[ab]", "[!a]", "[a-c]", "\\*", ".b", "x",  "]",   "[]-]"};
  constexpr const char* kMagic[] = {"",           "",  ":(glob)", ":(icase)", ":(glob,icase)",
                                    ":(literal)", ":/"};
  std::size_t matches = 0;
  for (int i = 0; i < 400; ++i) {
    std::string spec = kMagic[pick(std::size(kMagic))];
    const std::size_t begin = spec.size();
    for (std::size_t n = 1 + pick(5); n > 0; --n) spec += kPieces[pick(std::size(kPieces))];
    if (spec[begin] == '/' || spec.find("//") != std::string::npos) continue;
    CAPTURE(spec);
    const auto parsed = core::Pathspec::parse(spec);
    REQUIRE(parsed);
    std::vector<std::string> ours;
    for (const std::string& path : all)
      if (parsed->matches(path)) ours.push_back(path);
    REQUIRE(ours == lines_of(box.git(repo, {"ls-files", "--", spec})));
    matches += ours.size();
  }
  CHECK(matches > 300);
}
