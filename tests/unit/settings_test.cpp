#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <map>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "gongbu/base/error.hpp"
#include "gongbu/host/files.hpp"
#include "gongbu/host/kind_settings.hpp"
#include "gongbu/host/settings.hpp"
#include "temporary_directory.hpp"

namespace gongbu::host {
namespace {

namespace fs = std::filesystem;
using Values = std::vector<std::string>;

// A separate config.toml for each test.
class ConfigFile {
 public:
  explicit ConfigFile(const std::string& text) { std::ofstream(path()) << text; }

  fs::path path() const { return directory_.path() / "config.toml"; }
  std::string text() const { return read_file(path()).value(); }
  Settings load() const { return load_settings(path()); }
  void set(const std::string& key, const Values& values) const { set_setting(path(), key, values); }
  std::size_t files() const {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(directory_.path()), fs::directory_iterator()));
  }

 private:
  TemporaryDirectory directory_;
};

struct Failure {
  ErrorKind kind;
  std::string what;
  std::string hint;
};

template <class F>
Failure failure_of(F&& f) {
  try {
    f();
  } catch (const Error& e) {
    return {e.kind(), e.what(), e.hint() ? Translator(Language::english)(*e.hint()) : ""};
  }
  return {ErrorKind::data, "no error", ""};
}

}  // namespace

TEST_CASE("no file, an empty file and a file of comments give the defaults") {
  const TemporaryDirectory directory;
  CHECK(load_settings(directory.path() / "absent.toml") == Settings{});
  CHECK(ConfigFile("").load() == Settings{});
  CHECK(ConfigFile("\xEF\xBB\xBF# nothing yet\r\n\r\n").load() == Settings{});
}

TEST_CASE("every setting is read") {
  const Settings settings = ConfigFile(R"(language  = "ko"
timezone  = "Asia/Seoul"        # IANA name; written by init
day_start = "04:00"
week_start = "일요일"
commit_day = "author"
kinds = ["알고리즘", "toeic-2"]
[git]
roots  = ["~/code", "~/코드"]
ignore = ["~/code/third_party"]
emails = ["me@example.com", "1234+me@users.noreply.github.com"]
count_merges = true
count_empty  = true
[review]
enabled = false
retention = 0.85
)")
                                .load();
  Settings expected;
  expected.language = Language::korean;
  expected.timezone = "Asia/Seoul";
  expected.day_start = core::minutes(240);
  expected.week_start = date::Sunday;
  expected.commit_day = CommitDay::author;
  expected.kinds = {"알고리즘", "toeic-2"};
  expected.git.roots = {"~/code", "~/코드"};
  expected.git.ignore = {"~/code/third_party"};
  expected.git.emails = {"me@example.com", "1234+me@users.noreply.github.com"};
  expected.policy.count_merges = true;
  expected.policy.count_empty = true;
  expected.review.enabled = false;
  expected.review.retention = 0.85;
  CHECK(settings == expected);
}

TEST_CASE("commit policies are read, also for single repositories") {
  const Settings settings = ConfigFile(R"([policy]
min_lines = 3
never_paths = ["*.csv", ":!data/own.csv"]
bots = ["renovate*"]

[[repository]]
path = "~/code/dotfiles"
min_lines = 0
never_paths = []

[[repository]]
path = "~/code/한글*"
count_merges = true
count_empty = false
bots = ["a", "b"]
)")
                                .load();
  CHECK(settings.policy.min_lines == 3);
  CHECK(settings.policy.never_paths == Values{"*.csv", ":!data/own.csv"});
  CHECK(settings.policy.bots == Values{"renovate*"});
  core::RepositoryPolicy dotfiles;
  dotfiles.path = "~/code/dotfiles";
  dotfiles.min_lines = 0;
  dotfiles.never_paths.emplace();
  core::RepositoryPolicy hangul;
  hangul.path = "~/code/한글*";
  hangul.count_merges = true;
  hangul.count_empty = false;
  hangul.bots = Values{"a", "b"};
  CHECK(settings.repositories == std::vector{dotfiles, hangul});
}

TEST_CASE("rules for kinds are read, with kinds that the file adds anywhere") {
  const Settings settings = ConfigFile(R"(kind_rules = "none"
kinds = ["실습"]
[[kind]]
kind = "문제"
message = "*-BaekjoonHub"
[[kind]]
kind = "실습"
path = ["lab/**", ":!lab/data"]
share = 1
[[kind]]
kind = "post"
path = "_posts"
repository = "~/code/blog*"

[policy]
min_lines = 1
)")
                                .load();
  const core::KindRules expected{
      .own = {{.kind = "problem", .message = "*-BaekjoonHub"},
              {.kind = "실습", .paths = {"lab/**", ":!lab/data"}, .share = 1},
              {.kind = "post", .paths = {"_posts"}, .repository = "~/code/blog*"}},
      .built_in = false};
  CHECK(settings.kind_rules == expected);
  CHECK(ConfigFile("").load().kind_rules == core::KindRules{.own = {}, .built_in = true});
}

TEST_CASE("an invalid file is one error with its position") {
  struct Case {
    std::string text;
    std::string what;  ///< after the file's name
    std::string hint;
  };
  const std::string kinds_hint =
      "use lower-case letters, digits, \"-\" and \"_\", beginning with a letter";
  const std::string conditions_hint =
      "say which commits: message = \"*-BaekjoonHub\", path = [\"_posts/**\"] or "
      "repository = \"~/code/paper-*\"";
  const std::string pathspec_hint =
      "write a git pathspec, relative to the top of the repository: data, *.csv, "
      ":(glob)**/out/*.txt, :!keep.csv";
  const std::vector<Case> cases = {
      {"# 주석\nlanguge = \"ko\"", ":2:1: languge: unknown setting", "did you mean language?"},
      {"roots = []", ":1:1: roots: unknown setting", "did you mean git.roots?"},
      {"[git]\n  email = []", ":2:3: git.email: unknown setting", "did you mean git.emails?"},
      {"[gti]\nroots = []", ":1:2: gti: unknown setting",
       "one of: language, timezone, day_start, week_start, commit_day, kinds, git.roots, "
       "git.ignore, git.emails, git.count_merges, git.count_empty, policy.min_lines, "
       "policy.never_paths, policy.bots, kind_rules, hook.quiet, review.enabled, review.retention, "
       "sync.commits"},
      {"git = 1", ":1:7: git: integer is the wrong type of value", "write it as a table: [git]"},
      {"[[git]]", ":1:1: git: array is the wrong type of value", "write it as a table: [git]"},
      {"day_start = 04:00:00", ":1:13: day_start: time is the wrong type of value",
       "write text in quotes: \"…\""},
      {"day_start = 4", ":1:13: day_start: integer is the wrong type of value",
       "write text in quotes: \"…\""},
      {"[git]\nroots = \"~/code\"", ":2:9: git.roots: string is the wrong type of value",
       "write a list of strings in quotes: [\"…\", \"…\"]"},
      {"[git]\nroots = [\"a\", 1]", ":2:15: git.roots: integer is the wrong type of value",
       "write a list of strings in quotes: [\"…\", \"…\"]"},
      {"git.count_empty = \"yes\"", ":1:19: git.count_empty: string is the wrong type of value",
       "write true or false"},
      {"review.retention = \"0.9\"", ":1:20: review.retention: string is the wrong type of value",
       "write a number such as 0.9"},
      {"review.retention = 1", ":1:20: review.retention: not a share from 0.7 to 0.99: \"1\"",
       "write a number such as 0.9"},
      {"review.retention = nan", ":1:20: review.retention: not a share from 0.7 to 0.99: \"nan\"",
       "write a number such as 0.9"},
      {"language = \"kr\"", ":1:12: language: unknown value \"kr\"", "did you mean ko?"},
      {"language = \"français\"", ":1:12: language: unknown value \"français\"", "one of: en, ko"},
      {"timezone = \"Asia/Seul\"", ":1:12: timezone: unknown time zone \"Asia/Seul\"",
       "did you mean Asia/Seoul?"},
      {"day_start = \"25:00\"", ":1:13: day_start: not a time of day: \"25:00\"",
       "write it as \"04:00\", from 00:00 to 23:59"},
      {"week_start = \"mondya\"", ":1:14: week_start: unknown value \"mondya\"",
       "did you mean monday?"},
      {"commit_day = \"autor\"", ":1:14: commit_day: unknown value \"autor\"",
       "did you mean author?"},
      {"kinds = [\"math\", \"Big\"]", ":1:18: kinds: not a word for a kind: \"Big\"", kinds_hint},
      {"kinds = [\"한글\", \"two words\"]", ":1:16: kinds: not a word for a kind: \"two words\"",
       kinds_hint},
      {"git.emails = [\n\"me\"]", ":2:1: git.emails: not an e-mail address: \"me\"",
       "write only the address: me@example.com"},
      {"git.emails = [\"Me <me@x>\"]", ":1:15: git.emails: not an e-mail address: \"Me <me@x>\"",
       "write only the address: me@example.com"},
      {"git.emails = [\"me@x\\u001b\"]", ":1:15: git.emails: not an e-mail address: \"me@x\uFFFD\"",
       "write only the address: me@example.com"},
      {"git.roots = [\" \"]", ":1:14: git.roots: not a path: \" \"", ""},
      {"policy.min_lines = \"3\"", ":1:20: policy.min_lines: string is the wrong type of value",
       "write a whole number without quotes"},
      {"policy.min_lines = -1",
       ":1:20: policy.min_lines: not a whole number from 0 to 1000000: \"-1\"", ""},
      {"[policy]\nnever_paths = [\":(attr:x)\"]",
       ":2:16: policy.never_paths: not a path pattern: \":(attr:x)\"", pathspec_hint},
      {"[policy]\nbots = [\"a\\nb\"]", ":2:9: policy.bots: not an author pattern: \"a b\"",
       "write a name or an address, with \"*\" for any text and \"?\" for one character: "
       "renovate*"},
      {"[repository]\npath = \"a\"", ":1:1: repository: table is the wrong type of value",
       "write it as a table in double brackets: [[repository]]"},
      {"[[repository]]\nmin_lines = 1", ":1:1: repository: has no path",
       "give it a path: path = \"~/code/dotfiles\""},
      {"[[repository]]\npath = \"a\"\n\n[[repository]]\npath = \"b\"\nmin_line = 1",
       ":6:1: repository.min_line: unknown setting", "did you mean min_lines?"},
      {"[[repository]]\npath = \"a\"\nnever_paths = \"b\"",
       ":3:15: repository.never_paths: string is the wrong type of value",
       "write a list of strings in quotes: [\"…\", \"…\"]"},
      {"[[kind]]\nkind = \"problm\"\nmessage = \"x\"", ":2:8: kind.kind: unknown kind \"problm\"",
       "did you mean problem?"},
      {"[[kind]]\nkind = \"commit\"\nmessage = \"x\"", ":2:8: kind.kind: unknown kind \"commit\"",
       "one of: paper, math, course, problem, post, read, other"},
      {"\n[[kind]]\nmessage = \"x\"", ":2:1: kind: unknown kind \"\"",
       "one of: paper, math, course, problem, post, read, other"},
      {"[[kind]]\nkind = \"post\"", ":1:1: kind: fits every commit", conditions_hint},
      {"[[kind]]\nkind = \"post\"\nshare = 0.5", ":1:1: kind: fits every commit", conditions_hint},
      {"[[kind]]\nkind = \"post\"\npath = []", ":1:1: kind: fits every commit", conditions_hint},
      {"[[kind]]\nkind = \"post\"\nmesage = \"x\"", ":3:1: kind.mesage: unknown setting",
       "did you mean message?"},
      {"[[kind]]\nkind = \"post\"\nmessage = \" \"",
       ":3:11: kind.message: not a pattern for subjects: \" \"", ""},
      {"[[kind]]\nkind = \"post\"\npath = [\"/abs\"]",
       ":3:9: kind.path: not a path pattern: \"/abs\"", pathspec_hint},
      {"[[kind]]\nkind = \"post\"\npath = \"a\"\nshare = 0",
       ":4:9: kind.share: not a share from 0 to 1: \"0\"", "write a number such as 0.9"},
      {"[[kind]]\nkind = \"post\"\npath = \"a\"\nshare = 1.5",
       ":4:9: kind.share: not a share from 0 to 1: \"1.5\"", "write a number such as 0.9"},
      {"[[kind]]\nkind = \"post\"\npath = \"a\"\nshare = \"half\"",
       ":4:9: kind.share: string is the wrong type of value", "write a number such as 0.9"},
      {"[kind]\nkind = \"post\"", ":1:1: kind: table is the wrong type of value",
       "write it as a table in double brackets: [[kind]]"},
      {"kind_rules = \"nonne\"", ":1:14: kind_rules: unknown value \"nonne\"",
       "did you mean none?"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const ConfigFile config(c.text);
    const Failure failure = failure_of([&] { config.load(); });
    CHECK(failure.kind == ErrorKind::config);
    CHECK(failure.what == config.path().string() + c.what);
    CHECK(failure.hint == c.hint);
  }
}

TEST_CASE("a file that is not TOML is an error with its line") {
  for (const auto& [text, place] : std::map<std::string, std::string>{
           {"day_start = \"04:00\"\nweek_start\n", ":2:11: not valid TOML: "},
           {"kinds = [\n", ":1:11: not valid TOML: "},
           {"language = \"\xC7\xD1\xB1\xDB\"", ":1:12: not valid TOML: "},  // CP949
           {"language = \"en\"\nlanguage = \"ko\"", ":2:"},
           {std::string("language\0= \"en\"", 15), ":1:9: not valid TOML: "},
           {"a = " + std::string(100'000, '['), ":1:"}}) {
    const ConfigFile config(text);
    const Failure failure = failure_of([&] { config.load(); });
    CHECK(failure.kind == ErrorKind::config);
    CHECK(failure.what.substr(0, config.path().string().size() + place.size()) ==
          config.path().string() + place);
  }
}

TEST_CASE("a file that is not text is an error") {
  const TemporaryDirectory directory;
  CHECK(failure_of([&] { load_settings(directory.path()); }).kind == ErrorKind::system);
  const ConfigFile huge(std::string(2'000'000, '#'));
  const Failure failure = failure_of([&] { huge.load(); });
  CHECK(failure.kind == ErrorKind::config);
  CHECK(failure.what == huge.path().string() + " is larger than 1024 KiB: not a settings file");
}

TEST_CASE("settings are listed as TOML and printed without quotes") {
  Settings settings;
  settings.day_start = core::minutes(245);
  settings.git.roots = {"~/a \"b\"", "C:\\x"};
  const auto list = list_settings(settings);
  const auto find = [&](const char* key) {
    return *std::find_if(list.begin(), list.end(), [&](const auto& s) { return s.key == key; });
  };
  CHECK(list.size() == 19);
  CHECK(list.front().key == "language");
  CHECK(find("language").value == "\"\"");
  CHECK(find("day_start").value == "\"04:05\"");
  CHECK_FALSE(find("day_start").is_default);
  CHECK(find("week_start").is_default);
  CHECK(find("git.roots").value == R"(["~/a \"b\"", "C:\\x"])");
  CHECK(find("git.count_empty").value == "false");
  CHECK(setting_value(settings, "day_start") == "04:05");
  CHECK(setting_value(settings, "git.roots") == "~/a \"b\"\nC:\\x");
  CHECK(setting_value(settings, "kinds").empty());
  const Failure failure = failure_of([&] { setting_value(settings, "gitroots"); });
  CHECK(failure.kind == ErrorKind::usage);
  CHECK(failure.hint == "did you mean git.roots?");
}

TEST_CASE("set_setting changes only the given setting") {
  struct Case {
    std::string name;
    std::string before;
    const char* key;
    Values values;
    std::string after;
  };
  const std::vector<Case> cases = {
      {"into an empty file", "", "day_start", {"4"}, "day_start = \"04:00\"\n"},
      {"a table into an empty file", "", "git.emails", {"a@b"}, "[git]\nemails = [\"a@b\"]\n"},
      {"a value, its comment kept",
       "day_start  =  \"03:00\"  # 새벽\n",
       "day_start",
       {"04:00"},
       "day_start  =  \"04:00\"  # 새벽\n"},
      {"behind 한글",
       "kinds = [\"한글\", \"글\"] # 끝\n",
       "kinds",
       {"수학"},
       "kinds = [\"수학\"] # 끝\n"},
      {"behind a byte order mark",
       "\xEF\xBB\xBFlanguage = 'en'\n",
       "language",
       {"ko"},
       "\xEF\xBB\xBFlanguage = \"ko\"\n"},
      {"below the last top setting",
       "language = \"en\" # a\n\n# repositories\n[git]\n",
       "timezone",
       {"Asia/Seoul"},
       "language = \"en\" # a\ntimezone = \"Asia/Seoul\"\n\n# repositories\n[git]\n"},
      {"above the first table and its comment",
       "# settings\n\n# repositories\n[git]\nroots = []\n",
       "commit_day",
       {"author"},
       "# settings\n\ncommit_day = \"author\"\n\n# repositories\n[git]\nroots = []\n"},
      {"below the comment that opens the file",
       "# settings\n[git]\n",
       "commit_day",
       {"author"},
       "# settings\ncommit_day = \"author\"\n\n[git]\n"},
      {"a new table at the end",
       "language = \"en\"\n",
       "git.count_empty",
       {"true"},
       "language = \"en\"\n\n[git]\ncount_empty = true\n"},
      {"without a final newline",
       "language = \"en\"",
       "week_start",
       {"sun"},
       "language = \"en\"\nweek_start = \"sunday\"\n"},
      {"a comment without a final newline",
       "# only this",
       "git.roots",
       {"~"},
       "# only this\n\n[git]\nroots = [\"~\"]\n"},
      {"into a table, indented like it",
       "[git]\n  roots = [\n    \"a\"\n  ] # r\n\n# end\n",
       "git.count_merges",
       {"true"},
       "[git]\n  roots = [\n    \"a\"\n  ] # r\n  count_merges = true\n\n# end\n"},
      {"into an empty table",
       "[git] # mine",
       "git.ignore",
       {"x", "y"},
       "[git] # mine\nignore = [\"x\", \"y\"]\n"},
      {"into dotted keys",
       "git.roots = [\"a\"]\nlanguage = \"ko\"\n",
       "git.emails",
       {"a@b"},
       "git.roots = [\"a\"]\ngit.emails = [\"a@b\"]\nlanguage = \"ko\"\n"},
      {"a dotted key",
       "git . \"roots\" = [\"a\"] # r\n",
       "git.roots",
       {"b"},
       "git . \"roots\" = [\"b\"] # r\n"},
      {"into an inline table",
       "git = { roots = [\"한\"] } # i\n",
       "git.count_empty",
       {"true"},
       "git = { roots = [\"한\"], count_empty = true } # i\n"},
      {"into an empty inline table",
       "git = {}\n",
       "git.count_empty",
       {"true"},
       "git = { count_empty = true }\n"},
      {"within an inline table",
       "git = { roots = [\"한\"], count_empty = false } # i\n",
       "git.roots",
       {"나", "다"},
       "git = { roots = [\"나\", \"다\"], count_empty = false } # i\n"},
      {"a top setting below an inline table",
       "git = {}\n# end",
       "kinds",
       {"수학"},
       "git = {}\nkinds = [\"수학\"]\n# end"},
      {"Windows line ends",
       "language = \"en\"\r\n[git]\r\nroots = []\r\n",
       "git.emails",
       {"a@b"},
       "language = \"en\"\r\n[git]\r\nroots = []\r\nemails = [\"a@b\"]\r\n"},
      {"a new table with Windows line ends",
       "language = \"en\"\r\n",
       "git.count_empty",
       {"true"},
       "language = \"en\"\r\n\r\n[git]\r\ncount_empty = true\r\n"},
      {"a number",
       "[policy]\nmin_lines = 1 # 줄\n",
       "policy.min_lines",
       {"12"},
       "[policy]\nmin_lines = 12 # 줄\n"},
      {"above the first table of many, which is not the first by name",
       "[hook]\nquiet = true\n[git]\nroots = []\n",
       "language",
       {"ko"},
       "language = \"ko\"\n\n[hook]\nquiet = true\n[git]\nroots = []\n"},
      {"above a repository",
       "# dotfiles\n[[repository]]\npath = \"a\"\n",
       "language",
       {"ko"},
       "# dotfiles\nlanguage = \"ko\"\n\n[[repository]]\npath = \"a\"\n"},
      {"above repositories, below a setting",
       "language = \"en\"\n[[repository]]\npath = \"a\"\n[[repository]]\npath = \"b\"\n",
       "timezone",
       {"UTC"},
       "language = \"en\"\ntimezone = \"UTC\"\n[[repository]]\npath = \"a\"\n"
       "[[repository]]\npath = \"b\"\n"},
      {"a new table below repositories",
       "[[repository]]\npath = \"a\"\n",
       "policy.bots",
       {"x*"},
       "[[repository]]\npath = \"a\"\n\n[policy]\nbots = [\"x*\"]\n"},
      {"below repositories in one line",
       "repository = [{ path = \"a\" }]\n",
       "language",
       {"ko"},
       "repository = [{ path = \"a\" }]\nlanguage = \"ko\"\n"},
      {"a multi-line string",
       "timezone = \"\"\"\nAsia/Seoul\"\"\" # z\n",
       "timezone",
       {"UTC"},
       "timezone = \"UTC\" # z\n"},
      {"one item more",
       "git.roots = [\n  \"가\", # 하나\n  # 둘 다음\n  \"나\" # 둘\n  # 끝\n]\n",
       "git.roots",
       {"가", "나", "다"},
       "git.roots = [\n  \"가\", # 하나\n  # 둘 다음\n  \"나\", # 둘\n  \"다\",\n  # 끝\n]\n"},
      {"one item more behind a comma",
       "kinds = [\r\n\t\"a\" , # 1\r\n]\r\n",
       "kinds",
       {"a", "b"},
       "kinds = [\r\n\t\"a\" , # 1\r\n\t\"b\",\r\n]\r\n"},
      {"one item less",
       "kinds = [\n  \"a\", # 1\n  \"b\", # 2\n  \"c\" # 3\n]\n",
       "kinds",
       {"a", "c"},
       "kinds = [\n  \"a\", # 1\n  \"c\" # 3\n]\n"},
      {"one out, one in",
       "kinds = [\n  \"a\",\n  \"b\"\n] # k\n",
       "kinds",
       {"a", "c"},
       "kinds = [\n  \"a\",\n  \"c\",\n] # k\n"},
      {"no item left",
       "kinds = [\n  \"a\", # 1\n  # why\n  \"b\"\n]\n",
       "kinds",
       {},
       "kinds = [\n  # why\n]\n"},
      {"the first item of an empty list",
       "kinds = [\n  # none yet\n]\n",
       "kinds",
       {"a"},
       "kinds = [\n  # none yet\n  \"a\",\n]\n"},
      {"items that share a line",
       "kinds = [\n  \"a\", \"b\",\n]\n",
       "kinds",
       {"a"},
       "kinds = [\"a\"]\n"},
      {"commas that lead",
       "kinds = [\n  \"a\"\n , \"b\"\n]\n",
       "kinds",
       {"b"},
       "kinds = [\"b\"]\n"},
      {"a comma on a line of its own",
       "kinds = [\n  \"a\"\n  ,\n]\n",
       "kinds",
       {"a", "b"},
       "kinds = [\"a\", \"b\"]\n"},
      {"above a table behind a byte order mark",
       "\xEF\xBB\xBF# settings\n[git]\n",
       "commit_day",
       {"author"},
       "\xEF\xBB\xBF# settings\ncommit_day = \"author\"\n\n[git]\n"},
      {"last item with a comment that has a comma",
       "kinds = [\n  \"a\" # x, y\n]\n",
       "kinds",
       {"a", "b"},
       "kinds = [\n  \"a\", # x, y\n  \"b\",\n]\n"},
      {"text that needs escapes",
       "",
       "git.roots",
       {"a\"b\\c\td"},
       "[git]\nroots = [\"a\\\"b\\\\c\\td\"]\n"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    const ConfigFile config(c.before);
    try {
      config.set(c.key, c.values);
    } catch (const std::exception& e) {
      FAIL_CHECK(e.what());
    }
    CHECK(config.text() == c.after);
    CHECK(config.files() == 1);
  }
}

TEST_CASE("setting an unchanged value writes nothing") {
  const ConfigFile config("day_start = \"4\" # as written\n");
  const auto written = fs::last_write_time(config.path());
  config.set("day_start", {"04:00"});
  config.set("git.count_empty", {"false"});
  CHECK(config.text() == "day_start = \"4\" # as written\n");
  CHECK(fs::last_write_time(config.path()) == written);
}

TEST_CASE("a key of very many parts is an error") {
  const auto repeated = [](const std::string& part, int count) {
    std::string text = "a";
    for (int i = 0; i < count; ++i) text += part;
    return text;
  };
  const int many = 100'000;
  for (const std::string& text :
       {repeated(".a", many) + " = 1", "[" + repeated(".a", many) + "]\n",
        "x = { " + repeated(".a", many) + " = 1 }", repeated(".\"=#\"", many) + " = 1",
        repeated(" . 'x,'", many), "s = \"\\\"\"\n" + repeated(".b", 101) + " = 1",
        "s = '''\n''\n'''\n" + repeated(".b", 101) + " = 1"}) {
    CAPTURE(text.substr(0, 40));
    const ConfigFile config(text);
    const Failure failure = failure_of([&] { config.load(); });
    CHECK(failure.kind == ErrorKind::config);
    CHECK(failure.what.find("more than 100 parts") != std::string::npos);
  }
  // Other dots are not counted.
  const std::string dots(1000, '.');
  const ConfigFile config("# it's " + dots + "\n[git]\nroots = [\"" + dots + "\"] # " + dots);
  CHECK(config.load().git.roots == Values{dots});
}

TEST_CASE("before_change is called only before a change") {
  const ConfigFile config("language = \"ko\"\n");
  int told = 0;
  const auto tell = [&] {
    ++told;
    CHECK(config.text() == "language = \"ko\"\n");
  };
  set_setting(config.path(), "language", {"ko"}, tell);
  CHECK_THROWS_AS(set_setting(config.path(), "language", {"xx"}, tell), Error);
  CHECK(told == 0);
  CHECK_THROWS_AS(set_setting(config.path(), "language", {"en"}, [] { throw 1; }), int);
  CHECK(config.text() == "language = \"ko\"\n");
  set_setting(config.path(), "language", {"en"}, tell);
  CHECK(told == 1);
  CHECK(config.text() == "language = \"en\"\n");
}

TEST_CASE("set_setting creates the file and its directory") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "a/gongbu/config.toml";
  set_setting(file, "language", {"ko"});
  CHECK(read_file(file) == "language = \"ko\"\n");
  CHECK(fs::status(file).permissions() == fs::perms(0600));
  CHECK(fs::status(file.parent_path()).permissions() == fs::perms(0700));
}

TEST_CASE("a bad value is rejected and the file unchanged") {
  const std::string text = "day_start = \"04:00\"\n";
  const ConfigFile config(text);
  struct Case {
    const char* key;
    Values values;
    const char* what;
    const char* hint;
  };
  for (const Case& c : std::vector<Case>{
           {"day_strat", {"5"}, "day_strat: unknown setting", "did you mean day_start?"},
           {"day_start",
            {"noon"},
            "day_start: not a time of day: \"noon\"",
            "write it as \"04:00\", from 00:00 to 23:59"},
           {"day_start", {}, "day_start: takes one value, not 0", ""},
           {"day_start", {"4", "5"}, "day_start: takes one value, not 2", ""},
           {"git.count_empty",
            {"ture"},
            "git.count_empty: unknown value \"ture\"",
            "did you mean true?"},
           {"git.emails",
            {"a@b", ""},
            "git.emails: not an e-mail address: \"\"",
            "write only the address: me@example.com"},
           {"git.roots", {"\xFF"}, "git.roots: not UTF-8 text: \"\uFFFD\"", ""}}) {
    CAPTURE(c.what);
    const Failure failure = failure_of([&] { config.set(c.key, c.values); });
    CHECK(failure.kind == ErrorKind::usage);
    CHECK(failure.what == c.what);
    CHECK(failure.hint == c.hint);
    CHECK(config.text() == text);
  }
}

TEST_CASE("a broken file is not edited") {
  for (const std::string text : {"day_start = \n", "languge = \"ko\"\n"}) {
    const ConfigFile config(text);
    CHECK(failure_of([&] { config.set("language", {"ko"}); }).kind == ErrorKind::config);
    CHECK(config.text() == text);
  }
}

TEST_CASE("a rule for kinds is added behind the others, and the rest of the file stays") {
  struct Case {
    std::string before;
    std::string after;
  };
  const std::string rule = "[[kind]]\nkind = \"post\"\npath = [\"_posts/**\", \"*.mdx\"]\n";
  for (const Case& c : std::vector<Case>{
           {"", rule},
           {"# mine\nlanguage = \"ko\"\n", "# mine\nlanguage = \"ko\"\n\n" + rule},
           {"language = \"ko\"", "language = \"ko\"\n\n" + rule},
           {"[git]\nroots = []  # none\n", "[git]\nroots = []  # none\n\n" + rule},
           {"[[kind]]  # one\nkind = \"math\"\nmessage = \"a*\"  # two\n# three\n\n# hook\n[hook]\n"
            "quiet = true\n",
            "[[kind]]  # one\nkind = \"math\"\nmessage = \"a*\"  # two\n\n" + rule +
                "# three\n\n# hook\n[hook]\nquiet = true\n"},
           {"[[kind]]\nkind = \"math\"\npath = [\n  \"a\",\n]",
            "[[kind]]\nkind = \"math\"\npath = [\n"
            "  \"a\",\n]\n\n" +
                rule}}) {
    CAPTURE(c.before);
    const ConfigFile config(c.before);
    int told = 0;
    add_kind_rule(config.path(), {.kind = "post", .paths = {"_posts/**", "*.mdx"}},
                  [&] { ++told; });
    CHECK(config.text() == c.after);
    CHECK(told == 1);
    remove_kind_rule(config.path(), config.load().kind_rules.own.size() - 1);
    CHECK(config.load() == ConfigFile(c.before).load());
  }
  const ConfigFile windows("language = \"ko\"\r\n");
  add_kind_rule(windows.path(),
                {.kind = "paper", .message = "* \\ \"논문\"", .share = 0.5, .repository = "~/x"});
  CHECK(windows.text() ==
        "language = \"ko\"\r\n\r\n[[kind]]\r\nkind = \"paper\"\r\n"
        "message = \"* \\\\ \\\"논문\\\"\"\r\nrepository = \"~/x\"\r\n");
}

TEST_CASE("a rule for kinds is removed with the comment above it, and the rest stays") {
  const std::string one = "# one\n[[kind]]\nkind = \"math\"\nmessage = \"a*\"\n";
  const std::string two = "# two,\n# too\n[[kind]]\nkind = \"post\"\npath = [\n  \"b\",  # b\n]\n";
  const std::string head = "# settings\nlanguage = \"ko\"\n\n";
  const std::string tail = "# the hook\n[hook]\nquiet = true  # yes\n";
  const auto without = [](const std::string& text, std::size_t index) {
    const ConfigFile config(text);
    remove_kind_rule(config.path(), index);
    return config.text();
  };
  CHECK(without(head + one + "\n" + two + "\n" + tail, 0) == head + two + "\n" + tail);
  CHECK(without(head + one + "\n" + two + "\n" + tail, 1) == head + one + "\n" + tail);
  CHECK(without(head + one + "\n\n" + two, 1) == head + one);
  CHECK(without(head + one, 0) == "# settings\nlanguage = \"ko\"\n");
  CHECK(without(one, 0) == "# one\n");  // a comment that opens the file
  CHECK(without("[[kind]]\nkind = \"math\"\nmessage = \"a\"", 0) == "");
}

TEST_CASE("rules for kinds that are no tables, and bad ones, leave the file as it is") {
  const std::string text = "kind = [{ kind = \"math\", message = \"a*\" }]\n";
  const ConfigFile config(text);
  const auto rule = [](const core::KindRule& typed) {
    return failure_of([&] { checked_kind_rule(typed); });
  };
  for (const Failure& failure :
       {failure_of([&] { add_kind_rule(config.path(), {.kind = "post", .message = "b"}); }),
        failure_of([&] { remove_kind_rule(config.path(), 0); })}) {
    CHECK(failure.kind == ErrorKind::config);
    CHECK(failure.hint == "change them with gongbu config edit");
  }
  CHECK(config.text() == text);
  CHECK(rule({.kind = "post", .message = "a\nb"}).what ==
        "--message: not a pattern for subjects: \"a b\"");
  CHECK(rule({.kind = "post", .message = "\xFF"}).what == "--message: not UTF-8 text: \"\uFFFD\"");
  CHECK(rule({.kind = "post", .paths = {":(bad)x"}}).kind == ErrorKind::usage);
}

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

// A change of a setting: the typed values, and the same change of a value in memory.
struct Change {
  std::string key;
  Values values;
  std::function<void(Settings&)> apply;
};

class Changes {
 public:
  explicit Changes(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t n) { return random_() % n; }

  Change next() {
    switch (below(8)) {
      case 0:
        return below(2) == 0
                   ? Change{"language", {"ko"}, [](Settings& s) { s.language = Language::korean; }}
                   : Change{"language", {""}, [](Settings& s) { s.language.reset(); }};
      case 1: {
        const int hour = static_cast<int>(below(24));
        return {"day_start", {std::to_string(hour)}, [hour](Settings& s) {
                  s.day_start = core::minutes(60 * hour);
                }};
      }
      case 2:
        return list("kinds", {"수학", "영어", "toeic", "알고리즘"},
                    [](Settings& s) -> Values& { return s.kinds; });
      case 3:
        return list("git.roots", {"~/code", "~/코드", "/a \"b\"", "C:\\x", "#1, [2]"},
                    [](Settings& s) -> Values& { return s.git.roots; });
      case 4:
        return list("git.ignore", {"~/x", "]", "= y"},
                    [](Settings& s) -> Values& { return s.git.ignore; });
      case 5:
        return list("git.emails", {"me@example.com", "1+나@b.kr", "c@d"},
                    [](Settings& s) -> Values& { return s.git.emails; });
      case 6: {
        const bool on = below(2) == 0;
        return {"git.count_merges", {on ? "true" : "false"}, [on](Settings& s) {
                  s.policy.count_merges = on;
                }};
      }
      default:
        return below(2) == 0 ? Change{"week_start",
                                      {"토"},
                                      [](Settings& s) { s.week_start = date::Saturday; }}
                             : Change{"week_start", {"mon"}, [](Settings& s) {
                                        s.week_start = date::Monday;
                                      }};
    }
  }

 private:
  Change list(const char* key, Values pool, Values& (*member)(Settings&)) {
    std::shuffle(pool.begin(), pool.end(), random_);
    pool.resize(below(pool.size() + 1));
    return {key, pool, [pool, member](Settings& s) { member(s) = pool; }};
  }

  std::mt19937 random_;
};

// Returns the lines that an edit of `key` may change: those with its name or table, and list items.
bool may_change(const std::string& line, const std::string& key) {
  const std::size_t first = line.find_first_not_of(" \t");
  return line.find(key.substr(key.find('.') + 1)) != std::string::npos ||
         line.find("git = {") != std::string::npos ||
         (first != std::string::npos && (line[first] == '"' || line[first] == ']'));
}

}  // namespace

TEST_CASE("random edits of many layouts keep everything else") {
  const std::vector<std::string> layouts = {
      "",
      "# 설정\n",
      "\xEF\xBB\xBF# 설정 \r\nlanguage = 'ko' # 말 \r\n\r\n# 저장소 \r\n[git] # 표\r\n\r\n# 끝",
      "[git]\n  # 뿌리\n  roots = [\n    \"~/code\", # 하나\n    # 사이\n    \"~/코드\" # 둘\n  ]\n"
      "  emails = [ \"c@d\" ] # 주소\n# 끝\n",
      "git.roots = [ # 열고\n\n  \"~/code\",\n]\ngit.count_merges = true # 합\nkinds = [\"영어\"]",
      "kinds = [\n]\ngit = { emails = [\"c@d\", 'me@example.com'], ignore = [] } # 한 줄\n# 끝\n",
      "# a\n\n# b\n[ \"git\" ]\nignore = ['''~/x''',\n  \"]\"] # 나\n\ncount_merges = false\n",
  };
  Changes changes(20261121);
  for (const std::string& layout : layouts) {
    for (int run = 0; run < 8; ++run) {
      const ConfigFile config(layout);
      Settings expected = config.load();
      for (int step = 0; step < 8; ++step) {
        const std::string before = config.text();
        const Change change = changes.next();
        CAPTURE(before);
        CAPTURE(change.key);
        config.set(change.key, change.values);
        change.apply(expected);
        REQUIRE(config.load() == expected);
        const auto lines = lines_of(config.text());
        std::multiset<std::string> after(lines.begin(), lines.end());
        for (const std::string& line : lines_of(before)) {
          if (const auto same = after.find(line); same != after.end()) {
            after.erase(same);
          } else {
            const auto with_line_end = after.find(line + '\r');
            const bool only_ended = with_line_end != after.end();
            const bool allowed = only_ended || may_change(line, change.key);
            REQUIRE_MESSAGE(allowed, line);
          }
        }
      }
    }
  }
}

}  // namespace gongbu::host
