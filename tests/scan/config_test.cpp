// Git's configuration, compared with `git config`.
#include "git/config.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "git/config_parser.hpp"
#include "git/safe_directory.hpp"
#include "git/user.hpp"
#include "gongbu/git/library.hpp"
#include "gongbu/git/remote_address.hpp"
#include "sandbox.hpp"

namespace fs = std::filesystem;

namespace {

using gongbu::git::Config;
using gongbu::git::ConfigPaths;
using namespace std::string_literals;

/// Sets other configuration paths during its lifetime.
class UseConfigPaths {
 public:
  explicit UseConfigPaths(ConfigPaths locations) : before_(gongbu::git::config_paths()) {
    gongbu::git::use_config_paths(std::move(locations));
  }
  UseConfigPaths(const UseConfigPaths&) = delete;
  UseConfigPaths& operator=(const UseConfigPaths&) = delete;
  ~UseConfigPaths() { gongbu::git::use_config_paths(before_); }

 private:
  ConfigPaths before_;
};

/// A git process with this output.
class GitThatSays : public gongbu::git::GitProcess {
 public:
  explicit GitThatSays(std::string text) : text_(std::move(text)) {}

  bool write(std::string_view /*text*/) override { return true; }
  std::optional<std::size_t> read(char* to, std::size_t size) override {
    const std::size_t count = text_.copy(to, size);
    text_.erase(0, count);
    return count;
  }
  bool succeeded() override { return true; }
  std::string error_line() override { return {}; }

 private:
  std::string text_;
};

// Returns the settings in the form of `git config --null --list`; nothing on a syntax error.
std::optional<std::string> listed(const std::string& text) {
  std::string list;
  const bool ok = gongbu::git::parse_config(text, [&](std::string key, const auto& value) {
    list += key + (value ? "\n" + *value : "") + '\0';
  });
  return ok ? std::optional(list) : std::nullopt;
}

std::optional<std::string> listed_by_git(const Sandbox& box, const std::string& text) {
  write_file(box / "text", text);
  const Outcome outcome = run_program({"git", "config", "--file", "text", "--null", "--list"},
                                      box.root(), git_variables(process_home()));
  return outcome.status == 0 ? std::optional(outcome.out) : std::nullopt;
}

// Git before 2.45 turns white space within values into spaces.
std::optional<std::string> with_spaces(std::optional<std::string> list) {
  if (list)
    for (char& c : *list)
      if (c == '\t' || c == '\r') c = ' ';
  return list;
}

std::string random_config(std::mt19937& random) {
  static const std::vector<std::string> pieces{"[user]\n",
                                               "[User]",
                                               "[user \"Sub\"]\n",
                                               "[a.B]\n",
                                               "[a \"x\\\"y\\z\"]\n",
                                               "[a",
                                               "name = ",
                                               "email=",
                                               "k = ",
                                               "k\n",
                                               "k-1 = v",
                                               "1k = v",
                                               "value",
                                               "\"quoted  ; \"",
                                               "\"",
                                               "\\\n",
                                               "\\t\\n\\b\\\\\\\"",
                                               "\\q",
                                               "a  b",
                                               "\t",
                                               " ",
                                               "\n",
                                               "\n",
                                               "\r\n",
                                               "\r",
                                               "; comment\n",
                                               "# comment",
                                               "#",
                                               "[include]\npath = x\n",
                                               "김",
                                               "[user]\nemail = me@x.test\n"};
  std::string text = random() % 20 == 0 ? "\xEF\xBB\xBF" : "";
  for (auto left = 1 + random() % 12; left > 0; --left) text += pieces[random() % pieces.size()];
  return text;
}

Config config_in(const fs::path& repository) {
  const std::string git_dir = (repository / ".git").string();
  return Config::in(git_dir, git_dir);
}

std::string email_by_git(const Sandbox& box, const fs::path& directory) {
  const Outcome outcome = [&] {
    Variables all = git_variables(process_home());
    for (const auto& [name, value] : box.variables) all[name] = value;
    return run_program({"git", "config", "user.email"}, directory, all);
  }();
  return lines_of(outcome.out + "\n").front();
}

void add_global(const std::string& text) {
  const fs::path file = process_home() / ".gitconfig";
  write_file(file, content_of(file) + text);
}

}  // namespace

TEST_CASE("config: each kind of line agrees with git config --list") {
  const Sandbox box;
  for (const char* text : {
           "",
           "[user]\nemail=a@x.test",
           "[user]email = a@x.test\n",
           "[USER]\nEMAIL = A@x.test\n",
           "[user]\n\temail = \"a b\" # why\n",
           "[user]\nemail = a;b\n",
           "[user]\nemail = \"a;b\"\n",
           "[user]\nemail = a\\\n   b\n",
           "[user]\nemail\n",
           "[user]\nemail =\n",
           "[user \"x\"]\nemail = a\n",
           "[user.X]\nemail = a\n",
           "[user]\nemail = \"a\n",
           "[user]\nemail = a\\c\n",
           "[user\nemail = a\n",
           "[user]\n= a\n",
           "[user]\ne mail = a\n",
           "\xEF\xBB\xBF[user]\r\nemail = a@x.test\r\n",
           "[user]\nname = \tA  B\t \n",
       }) {
    CAPTURE(text);
    CHECK(listed(text) == listed_by_git(box, text));
  }
}

TEST_CASE("config: random files agree with git config --list") {
  constexpr int kTexts = 800;
  const Sandbox box;
  std::mt19937 random(20261129);
  for (int i = 0; i < kTexts; ++i) {
    const std::string text = random_config(random);
    CAPTURE(i);
    CAPTURE(text);
    REQUIRE(with_spaces(listed(text)) == with_spaces(listed_by_git(box, text)));
  }
}

TEST_CASE("config: white space within a value stays") {
  CHECK(listed("[a]\nk = \tx\t\ry  z\t \r\n") == listed("[a]\nk = \"x\t\ry  z\"\n"));
}

TEST_CASE("config: random include conditions agree with git") {
  constexpr int kRounds = 25;
  constexpr int kConditions = 40;
  Sandbox box;
  const fs::path repo = box.init("work/Some/repo");
  box.git(repo, {"symbolic-ref", "HEAD", "refs/heads/topic/Deep/one"});
  box.git(repo, {"remote", "add", "origin", "https://x.test/team/repo"});
  const std::string own = process_home() / ".gitconfig";
  const std::string before = content_of(own);
  static const std::vector<std::string> pieces{
      "/",     "**/",  "/**",       "*",           "?",    "[a-z]", "[!x]",
      "work",  "Some", "some",      "repo",        ".git", "~/",    "./",
      "topic", "Deep", "deep",      "one",         "o",    "team",  "https://x.test/",
      "x.*",   "\\",   "[:alpha:]", "[[:alpha:]]", "[",    ".*",    ""};
  std::mt19937 random(7);
  for (int round = 0; round < kRounds; ++round) {
    std::string text;
    for (int i = 0; i < kConditions; ++i) {
      static const std::array kinds{"gitdir:", "gitdir/i:", "onbranch:", "hasconfig:remote.*.url:"};
      std::string condition = kinds[random() % kinds.size()];
      if (random() % 2 != 0) condition += condition[0] == 'g' ? box.root().string() + "/" : "";
      for (auto left = 1 + random() % 6; left > 0; --left)
        condition += pieces[random() % pieces.size()];
      const std::string name = "f" + std::to_string(i);
      write_file(process_home() / name, "[k]\n" + name + " = 1\n");
      std::string quoted;
      for (const char c : condition) quoted += (c == '\\' ? "\\" : "") + std::string(1, c);
      text += "[includeIf \"" + quoted + "\"]\n\tpath = " + name + "\n";
    }
    CAPTURE(text);
    write_file(own, before + text);
    std::string said;
    const Config config = config_in(repo);
    for (const Config::Setting& setting : config.settings())
      if (setting.key.starts_with("k.")) said += setting.key + " 1\n";
    const Outcome git = run_program({"git", "config", "--get-regexp", "^k\\."}, repo,
                                    git_variables(process_home()));
    REQUIRE(said == git.out);
  }
}

TEST_CASE("config: the address in a work tree agrees with git") {
  Sandbox box;
  const fs::path repo = box.init("code/repo");
  const auto is_as_git_has_it = [&](const std::string& wanted) {
    CHECK(email_by_git(box, repo) == wanted);
    CHECK(config_in(repo).text("user.email").value_or("") == wanted);
  };
  is_as_git_has_it("me@example.com");
  write_file(process_home() / "w", "[user]\n\temail = w@x.test\n");
  SUBCASE("a condition on remotes") {
    add_global("[includeIf \"hasconfig:remote.*.url:https://x.test/**\"]\n\tpath = w\n");
    is_as_git_has_it("me@example.com");
    box.git(repo, {"remote", "add", "origin", "https://x.test/r"});
    is_as_git_has_it("w@x.test");
  }
  SUBCASE("a condition on branches") {
    add_global("[includeIf \"onbranch:work/\"]\n\tpath = w\n");
    is_as_git_has_it("me@example.com");
    box.git(repo, {"symbolic-ref", "HEAD", "refs/heads/work/one"});
    is_as_git_has_it("w@x.test");
  }
  SUBCASE("a directory named through a link") {
    fs::create_symlink("code", box / "link");
    add_global("[includeIf \"gitdir:" + (box / "link/").string() + "\"]\n\tpath = w\n");
    box.variables["PWD"] = (box / "link/repo").string();
    CHECK(email_by_git(box, box / "link/repo") == "w@x.test");
    CHECK(config_in(repo).text("user.email") == "w@x.test");
  }
  SUBCASE("nested includes with relative paths") {
    write_file(process_home() / "d/one", "[include]\n\tpath = two\n");
    write_file(process_home() / "d/two", "[include]\n\tpath = ../w\n");
    add_global("[include]\n\tpath = ~/d/one\n");
    is_as_git_has_it("w@x.test");
    const std::vector<std::string> files = config_in(repo).files();
    CHECK(files.size() == 3);
  }
  SUBCASE("the configuration of a work tree") {
    box.git(repo, {"config", "extensions.worktreeConfig", "true"});
    box.git(repo, {"config", "--worktree", "user.email", "t@x.test"});
    is_as_git_has_it("t@x.test");
    CHECK(config_in(repo).find("user.email")->of_repository);
  }
  SUBCASE("an address that is reset") {
    box.git(repo, {"config", "user.email", ""});
    is_as_git_has_it("");
  }
}

TEST_CASE("config: GIT_CONFIG_GLOBAL and GIT_CONFIG_SYSTEM are used") {
  Sandbox box;
  const fs::path repo = box.init("repo");
  write_file(box / "global", "[user]\n\temail = g@x.test\n");
  write_file(box / "system", "[user]\n\temail = s@x.test\n\tname = Sys\n");
  ConfigPaths locations = gongbu::git::config_paths();
  locations.system = (box / "system").string();
  for (const std::string& global : {(box / "global").string(), (box / "none").string(), ""s}) {
    CAPTURE(global);
    locations.global = global;
    const UseConfigPaths elsewhere(locations);
    box.variables = {{"GIT_CONFIG_GLOBAL", global},
                     {"GIT_CONFIG_SYSTEM", *locations.system},
                     {"GIT_CONFIG_NOSYSTEM", "0"}};
    CHECK(config_in(repo).text("user.email") == email_by_git(box, repo));
    CHECK(gongbu::git::global_user().email == email_by_git(box, repo));
    CHECK(gongbu::git::global_user().name == "Sys");
  }
}

TEST_CASE("config: git is asked once for an uncertain setting") {
  Sandbox box;
  const fs::path repo = box.init("repo");
  const gongbu::git::RepositoryPath location = gongbu::git::location_at(repo);
  int asked = 0;
  ConfigPaths locations = gongbu::git::config_paths();
  locations.start_git =
      [&](const std::string& directory,
          const std::vector<std::string>& words) -> std::unique_ptr<gongbu::git::GitProcess> {
    ++asked;
    CHECK(directory == (repo / ".git").string());
    CHECK(words == std::vector<std::string>{"config", "--list", "--show-scope", "--null"});
    return std::make_unique<GitThatSays>(
        "global\0user.email\nold@x.test\0global\0user.name\0global\0user.email\nnew@x.test\0"s);
  };
  const UseConfigPaths elsewhere(locations);
  CHECK(gongbu::git::email_in(location) == "me@example.com");
  CHECK(asked == 0);
  add_global("[includeIf \"weather:rain\"]\n\tpath = w\n");
  CHECK(gongbu::git::email_in(location) == "new@x.test");
  CHECK(gongbu::git::email_in(location) == "new@x.test");
  CHECK(gongbu::git::user_of(location, config_in(repo)).names.empty());
  CHECK(asked == 1);
}

TEST_CASE("config: the real git answers for an uncertain setting") {
  Sandbox box;
  const fs::path repo = box.init("repo");
  const gongbu::git::RepositoryPath location = gongbu::git::location_at(repo);
  box.git(repo, {"config", "user.email", "Work@x.test"});
  box.git(repo, {"config", "includeIf.weather:rain.path", "x"});
  const gongbu::git::RepositoryUser user = gongbu::git::user_of(location, config_in(repo));
  CHECK(config_in(repo).is_uncertain());
  CHECK(user.emails == std::vector<std::string>{"Work@x.test"});
  CHECK(user.claimed_emails == user.emails);
  CHECK_FALSE(gongbu::git::email_in(location));
}

TEST_CASE("config: files that include each other many times are refused") {
  Sandbox box;
  const fs::path repo = box.init("repo");
  box.commit(repo, "one");
  box.git(repo, {"remote", "add", "origin", "https://x.test/r"});
  const auto include_often = [&](const fs::path& file, const std::string& path) {
    std::string text = content_of(file) + "[include]\n";
    for (int i = 0; i < 20; ++i) text += "\tpath = " + path + "\n";
    write_file(file, text);
  };
  for (int level = 1; level < 9; ++level)
    include_often(repo / (".git/f" + std::to_string(level)), "f" + std::to_string(level + 1));
  SUBCASE("from the configuration of the repository") {
    include_often(repo / ".git/config", "f1");
    const auto begin = std::chrono::steady_clock::now();
    const Config config = config_in(repo);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
    CHECK_FALSE(config.is_uncertain());
  }
  SUBCASE("from the configuration of a linked work tree") {
    box.git(repo, {"config", "extensions.worktreeConfig", "true"});
    box.git(repo, {"worktree", "add", "-q", "--detach", (box / "tree").string()});
    include_often(repo / ".git/worktrees/tree/config.worktree", "../../f1");
  }
  const gongbu::git::RepositoryPath location = gongbu::git::location_at(repo);
  CHECK_FALSE(gongbu::git::email_in(location));
  CHECK_FALSE(gongbu::git::web_address_of(location));
  Gongbu gongbu(box / "home", box.root());
  CHECK(texts_of(gongbu.scan().warnings).size() == 1);
}

TEST_CASE("config: long texts match no pattern") {
  Sandbox box;
  const fs::path repo = box.init("repo");
  write_file(repo / ".git/w", "[user]\n\temail = w@x.test\n");
  box.git(repo, {"config", "includeIf.hasconfig:remote.*.url:**.path", "w"});
  const auto email = [&](std::size_t length) {
    box.git(repo, {"config", "remote.origin.url", "https://x.test/" + std::string(length, 'a')});
    return config_in(repo).text("user.email");
  };
  CHECK(email(4000) == "w@x.test");
  CHECK(email(5000) == "me@example.com");
}

TEST_CASE("config: matching many patterns ends soon") {
  Sandbox box;
  const fs::path repo = box.init("repo");
  std::string text = "[remote \"origin\"]\n";
  for (int i = 0; i < 3000; ++i) text += "\turl = " + std::string(1000, 'a') + "\n";
  std::string pattern;
  for (int i = 0; i < 1000; ++i) pattern += "*a";
  for (int i = 0; i < 30; ++i)
    text += "[includeIf \"hasconfig:remote.*.url:" + pattern + "b\"]\n\tpath = w\n";
  write_file(repo / ".git/config", content_of(repo / ".git/config") + text);
  const auto begin = std::chrono::steady_clock::now();
  CHECK_FALSE(config_in(repo).is_uncertain());
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
}

TEST_CASE("config: the user is read in work trees that exist, not in too many") {
  constexpr int kTrees = 12;
  Sandbox box;
  const fs::path repo = box.init("repo");
  box.commit(repo, "one");
  box.git(repo, {"config", "extensions.worktreeConfig", "true"});
  for (int i = 0; i < kTrees; ++i) {
    const std::string tree = (box / ("tree" + std::to_string(i))).string();
    box.git(repo, {"worktree", "add", "-q", "--detach", tree});
    box.git(tree, {"config", "--worktree", "user.email", std::to_string(i) + "@x.test"});
  }
  const gongbu::git::RepositoryPath location = gongbu::git::location_at(repo);
  const auto addresses = [&] { return gongbu::git::user_of(location, config_in(repo)).emails; };
  CHECK(addresses().size() == 1 + kTrees);
  fs::remove_all(box / "tree3");
  CHECK(addresses().size() == kTrees);
  std::string large = "[a]\n";
  for (int i = 0; i < 100'000; ++i) large += "k = " + std::to_string(i) + "\n";
  write_file(repo / ".git/config", large + content_of(repo / ".git/config"));
  CHECK(addresses().size() < kTrees);
}

TEST_CASE("config: only the user's own configuration gives an address of the user") {
  Sandbox box;
  const fs::path repo = box.init("code/repo");
  const gongbu::git::RepositoryPath location = gongbu::git::location_at(repo);
  using gongbu::git::email_in;
  CHECK(email_in(location) == "me@example.com");
  box.git(repo, {"config", "user.email", "other@x.test"});
  CHECK_FALSE(email_in(location));
  box.git(repo, {"config", "user.email", "me@example.com"});
  CHECK(email_in(location) == "me@example.com");
  box.git(repo, {"config", "--unset", "user.email"});
  write_file(process_home() / "w", "[user]\n\temail = w@x.test\n");
  add_global("[includeIf \"gitdir:code/\"]\n\tpath = w\n");
  CHECK(email_in(location) == "w@x.test");
  SUBCASE("not if git says that only the repository sets it") {
    for (const std::string& scope : {"local"s, "worktree"s, "global"s, "system"s}) {
      CAPTURE(scope);
      ConfigPaths paths = gongbu::git::config_paths();
      paths.start_git = [&](const std::string&, const std::vector<std::string>&) {
        return std::make_unique<GitThatSays>(scope + "\0user.email\n"s + scope + "@x.test\0"s);
      };
      const UseConfigPaths elsewhere(paths);
      box.git(repo, {"config", "includeIf.weather:rain.path", scope});
      const bool is_of_repository = scope == "local" || scope == "worktree";
      CHECK(email_in(location) ==
            (is_of_repository ? std::nullopt : std::optional(scope + "@x.test")));
    }
  }
}

TEST_CASE("safe.directory: agrees with git") {
  if (geteuid() != 0) {
    MESSAGE("only root can give a directory away");
    return;
  }
  Sandbox box;
  const fs::path repo = box.init("code/repo");
  box.git(repo, {"commit", "-q", "--allow-empty", "-m", "one"});
  fs::create_symlink(box / "code", process_home() / "code");
  const gongbu::git::RepositoryPath location = gongbu::git::location_at(repo);
  CHECK(gongbu::git::is_safe(location));
  REQUIRE(chown(repo.c_str(), 65534, 65534) == 0);
  const std::string before = content_of(process_home() / ".gitconfig");
  const std::string full = repo.string();
  const auto is_safe = [&](const std::vector<std::string>& values) {
    std::string text = before + "[safe]\n";
    for (const std::string& value : values) text += "\tdirectory = " + value + "\n";
    write_file(process_home() / ".gitconfig", text);
    return gongbu::git::is_safe(location);
  };
  for (const std::vector<std::string>& values :
       std::vector<std::vector<std::string>>{{},
                                             {"*"},
                                             {full},
                                             {full + "x"},
                                             {"*", ""},
                                             {"", full},
                                             {full, "", "/"},
                                             {box.root().string()},
                                             {"~/other"}}) {
    CAPTURE(values.size());
    const bool safe = is_safe(values);
    CHECK(safe == box.try_git(repo, {"rev-parse", "HEAD"}));
  }
  CHECK(is_safe({"~/code/repo"}));
  CHECK(is_safe({(box / "code/*").string()}));  // git 2.46 and later
  CHECK_FALSE(is_safe({(box / "other/*").string()}));
  CHECK_FALSE(is_safe({"code/repo"}));
  write_file(process_home() / ".gitconfig", before);
  box.git(repo, {"config", "--file", (repo / ".git/config").string(), "safe.directory", "*"});
  CHECK_FALSE(gongbu::git::is_safe(location));  // its own configuration is not trusted
  fs::remove(process_home() / "code");
}
