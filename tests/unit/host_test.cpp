#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <thread>

#include "gongbu/base/error.hpp"
#include "gongbu/base/private_directory.hpp"
#include "gongbu/host/environment.hpp"
#include "gongbu/host/files.hpp"
#include "gongbu/host/terminal.hpp"
#include "gongbu/host/zone.hpp"
#include "temporary_directory.hpp"

namespace gongbu::host {
namespace {

namespace fs = std::filesystem;

mode_t mode_of(const fs::path& path) {
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 07777;
}

std::string english(const Error& error) { return error.what(); }

template <class F>
Error error_of(F&& f) {
  try {
    f();
  } catch (const Error& e) {
    return e;
  }
  FAIL("no error");
  std::abort();
}

bool runs_as_root() { return ::geteuid() == 0; }

core::Instant at(int year, unsigned month, unsigned day, int hour) {
  return date::sys_days(date::year(year) / date::month(month) / date::day(day)) +
         std::chrono::hours(hour);
}

std::size_t entries(const fs::path& directory) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(directory), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("an empty variable counts as unset") {
  const Environment env{{"EMPTY", ""}, {"SET", "x"}};
  CHECK_FALSE(env.get("EMPTY"));
  CHECK_FALSE(env.get("ABSENT"));
  CHECK(env.get("SET") == "x");
}

TEST_CASE("the environment of the process is read") {
  ::setenv("GONGBU_TEST_VARIABLE", "a=b", 1);
  CHECK(Environment::of_process().get("GONGBU_TEST_VARIABLE") == "a=b");
  ::unsetenv("GONGBU_TEST_VARIABLE");
}

TEST_CASE("GONGBU_NOW fixes the clock") {
  CHECK(now(Environment{{"GONGBU_NOW", "2026-11-21T09:00:00+09:00"}}) == at(2026, 11, 21, 0));
  const Error error = error_of([] { now(Environment{{"GONGBU_NOW", "noon"}}); });
  CHECK(error.kind() == ErrorKind::usage);
  CHECK(error.hint());
  const auto real = now(Environment());
  CHECK(real > at(2024, 1, 1, 0));
  CHECK(real <= std::chrono::system_clock::now());
}

TEST_CASE("the first locale variable that is set decides the language") {
  CHECK(environment_language(Environment()) == Language::english);
  CHECK(environment_language(Environment{{"LANG", "ko_KR.UTF-8"}}) == Language::korean);
  CHECK(environment_language(Environment{{"LANG", "ko_KR.UTF-8"}, {"LC_ALL", "C"}}) ==
        Language::english);
  CHECK(environment_language(Environment{{"LANG", "en_US"}, {"LC_MESSAGES", "ko"}}) ==
        Language::korean);
  CHECK(environment_language(Environment{{"LANG", "ko"}, {"LC_ALL", "de_DE.UTF-8"}}) ==
        Language::english);
}

TEST_CASE("paths of the files") {
  SUBCASE("below HOME") {
    const Paths paths = find_paths(Environment{{"HOME", "/home/u/"}});
    CHECK(paths.home == "/home/u");
    CHECK(paths.config == "/home/u/.config/gongbu/config.toml");
    CHECK(paths.database == "/home/u/.local/share/gongbu/gongbu.db");
    CHECK(paths.cache == "/home/u/.local/share/gongbu/cache");
  }
  SUBCASE("the XDG variables, relative ones ignored") {
    const Paths paths = find_paths(
        Environment{{"HOME", "/h"}, {"XDG_CONFIG_HOME", "/c"}, {"XDG_DATA_HOME", "data"}});
    CHECK(paths.config == "/c/gongbu/config.toml");
    CHECK(paths.database == "/h/.local/share/gongbu/gongbu.db");
  }
  SUBCASE("GONGBU_HOME precedes all, with its tilde expanded") {
    const Paths paths = find_paths(
        Environment{{"HOME", "/h"}, {"XDG_CONFIG_HOME", "/c"}, {"GONGBU_HOME", "~/study"}});
    CHECK(paths.config == "/h/study/config.toml");
    CHECK(paths.database == "/h/study/gongbu.db");
    CHECK(paths.cache == "/h/study/cache");
  }
  SUBCASE("HOME is not needed if the others are set") {
    CHECK(find_paths(Environment{{"GONGBU_HOME", "/g"}}).home.empty());
    const Environment both{{"XDG_CONFIG_HOME", "/c"}, {"XDG_DATA_HOME", "/d"}};
    CHECK(find_paths(both).database == "/d/gongbu/gongbu.db");
  }
  SUBCASE("no variable") {
    for (const Environment& env :
         {Environment(), Environment{{"XDG_CONFIG_HOME", "/c"}}, Environment{{"HOME", "relative"}}})
      CHECK(error_of([&] { find_paths(env); }).kind() == ErrorKind::config);
  }
}

TEST_CASE("expand and abbreviated") {
  const Paths paths = find_paths(Environment{{"HOME", "/home/u"}});
  struct Case {
    const char* written;
    const char* full;
    const char* shown;
  };
  for (const Case& c : std::initializer_list<Case>{{"~", "/home/u", "~"},
                                                   {"~/", "/home/u", "~"},
                                                   {"~/code/", "/home/u/code", "~/code"},
                                                   {"~//code", "/home/u/code", "~/code"},
                                                   {"~/코드/./x/..", "/home/u/코드", "~/코드"},
                                                   {"~other/x", "/base/~other/x", "/base/~other/x"},
                                                   {"x", "/base/x", "/base/x"},
                                                   {"../x", "/x", "/x"},
                                                   {"/home/user", "/home/user", "/home/user"},
                                                   {"/", "/", "/"}}) {
    CAPTURE(c.written);
    CHECK(expand(c.written, paths, "/base") == c.full);
    CHECK(abbreviated(expand(c.written, paths, "/base"), paths) == c.shown);
  }
  CHECK(abbreviated("/srv", Paths{}) == "/srv");
  CHECK(abbreviated("/srv", find_paths(Environment{{"HOME", "/"}})) == "/srv");
  CHECK(error_of([] { expand("~/x", Paths{}, "/base"); }).kind() == ErrorKind::config);
}

TEST_CASE("read_file") {
  const TemporaryDirectory directory;
  CHECK_FALSE(read_file(directory.path() / "absent"));
  const std::string content = std::string(200'000, 'x') + '\0' + "한글";
  std::ofstream(directory.path() / "file") << content;
  CHECK(read_file(directory.path() / "file") == content);
  const Error error = error_of([&] { read_file(directory.path()); });
  CHECK(error.kind() == ErrorKind::system);
  CHECK(english(error).find("Is a directory") != std::string::npos);
  CHECK(english(error).find(directory.path().string()) != std::string::npos);
}

TEST_CASE("a pipe or device in place of a file is an error and not waited for") {
  const TemporaryDirectory directory;
  const fs::path pipe = directory.path() / "pipe";
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  const std::string odd = pipe.string() + " is not an ordinary file";
  CHECK(english(error_of([&] { read_file(pipe); })) == odd);
  CHECK(english(error_of([&] { read_file_end(pipe, 1); })) == odd);
  CHECK(error_of([&] { append_to_file(pipe, "x"); }).kind() == ErrorKind::system);
  for (const char* device : {"/dev/zero", "/dev/ptmx"}) {
    fs::remove(directory.path() / "link");
    fs::create_symlink(device, directory.path() / "link");
    CHECK(error_of([&] { read_file(directory.path() / "link"); }).kind() == ErrorKind::system);
  }
  fs::remove(directory.path() / "link");
  fs::create_symlink("/dev/pts/ptmx", directory.path() / "link");
  CHECK(english(error_of([&] { replace_file(directory.path() / "link", "x"); })) ==
        "/dev/pts/ptmx is not an ordinary file");
  fs::remove(directory.path() / "link");
  fs::create_symlink("/dev/null", directory.path() / "link");  // `systemctl mask`
  CHECK(read_file(directory.path() / "link") == "");
  replace_file(pipe, "text");
  CHECK(read_file(pipe) == "text");
}

TEST_CASE("read_pipe waits for what is written to a pipe") {
  const TemporaryDirectory directory;
  const fs::path pipe = directory.path() / "pipe";
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  std::thread writer([&] { std::ofstream(pipe) << "text"; });
  CHECK(read_pipe(pipe) == "text");
  writer.join();
}

TEST_CASE("replace_file makes private files and keeps the mode of others") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "새 파일";
  replace_file(file, "one");
  CHECK(mode_of(file) == 0600);
  fs::permissions(file, fs::perms(0640));
  replace_file(file, "two");
  CHECK(read_file(file) == "two");
  CHECK(mode_of(file) == 0640);
  CHECK(entries(directory.path()) == 1);
}

TEST_CASE("replace_file follows links") {
  const TemporaryDirectory directory;
  fs::create_directory(directory.path() / "dotfiles");
  fs::create_symlink("dotfiles/real", directory.path() / "middle");
  fs::create_symlink("middle", directory.path() / "link");
  for (const char* content : {"the target did not exist", "now it does"}) {
    replace_file(directory.path() / "link", content);
    CHECK(fs::is_symlink(directory.path() / "link"));
    CHECK(read_file(directory.path() / "dotfiles/real") == content);
  }
  fs::create_symlink("loop", directory.path() / "loop");
  CHECK(error_of([&] { replace_file(directory.path() / "loop", ""); }).kind() == ErrorKind::system);
}

TEST_CASE("replace_file removes its temporary file on failure") {
  const TemporaryDirectory directory;
  CHECK_THROWS_AS(replace_file(directory.path() / "absent/file", "x"), Error);
  fs::create_directories(directory.path() / "taken/inside");
  const Error error = error_of([&] { replace_file(directory.path() / "taken", "x"); });
  CHECK(error.kind() == ErrorKind::system);
  CHECK(english(error).find("Is a directory") != std::string::npos);
  CHECK(entries(directory.path()) == 1);
}

TEST_CASE("unwritable files are reported and unchanged" * doctest::skip(runs_as_root())) {
  const TemporaryDirectory directory;
  std::ofstream(directory.path() / "file") << "x";
  fs::permissions(directory.path() / "file", fs::perms::none);
  CHECK(error_of([&] { read_file(directory.path() / "file"); }).kind() == ErrorKind::system);
  fs::permissions(directory.path(), fs::perms(0500));
  CHECK(error_of([&] { replace_file(directory.path() / "file", "y"); }).kind() ==
        ErrorKind::system);
  fs::permissions(directory.path(), fs::perms(0700));
}

TEST_CASE("make_private_directory") {
  const TemporaryDirectory directory;
  make_private_directory(directory.path() / "a/b/c");
  make_private_directory(directory.path() / "a/b/c");
  for (const char* made : {"a", "a/b", "a/b/c"}) CHECK(mode_of(directory.path() / made) == 0700);
  std::ofstream(directory.path() / "file") << "x";
  CHECK(error_of([&] { make_private_directory(directory.path() / "file/below"); }).kind() ==
        ErrorKind::system);
}

TEST_CASE("a lock is held by one at a time") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "lock";
  auto first = FileLock::take(file, 0);
  REQUIRE(first);
  CHECK_FALSE(FileLock::take(file, 0));
  const auto begin = std::chrono::steady_clock::now();
  CHECK_FALSE(FileLock::take(file, 30));
  CHECK(std::chrono::steady_clock::now() - begin >= std::chrono::milliseconds(30));
  const FileLock moved = std::move(*first);
  first.reset();
  CHECK_FALSE(FileLock::take(file, 0));
}

TEST_CASE("a lock is released when its holder exits") {
  const TemporaryDirectory directory;
  { const auto held = FileLock::take(directory.path() / "lock", 0); }
  CHECK(FileLock::take(directory.path() / "lock", 0));
  CHECK(error_of([&] { FileLock::take(directory.path() / "no/lock", 0); }).kind() ==
        ErrorKind::system);
}

TEST_CASE("a zone is loaded with its history") {
  using std::chrono::hours;
  const core::Zone seoul = load_zone("Asia/Seoul");
  CHECK(seoul.name() == "Asia/Seoul");
  CHECK(seoul.offset_at(at(2026, 11, 21, 0)) == hours(9));
  CHECK(seoul.offset_at(at(1988, 7, 1, 0)) == hours(10));  // the summer time of the Olympic years
  CHECK(seoul.offset_at(at(1958, 1, 1, 0)) == std::chrono::minutes(8 * 60 + 30));
  const core::Zone new_york = load_zone("America/New_York");
  CHECK(new_york.offset_at(at(2026, 3, 8, 6)) == hours(-5));
  CHECK(new_york.offset_at(at(2026, 3, 8, 7)) == hours(-4));
  CHECK(load_zone("Etc/GMT-14").offset_at(at(2026, 1, 1, 0)) == hours(14));
  CHECK(load_zone("UTC").offset_at(at(2026, 1, 1, 0)) == hours(0));
}

TEST_CASE("a zone that does not exist is an error with the nearest name") {
  const Error error = error_of([] { load_zone("Asia/Seul"); });
  CHECK(error.kind() == ErrorKind::config);
  CHECK(Translator(Language::english)(error.hint().value()) == "did you mean Asia/Seoul?");
  for (const char* name : {"", "KST-9", "../../etc/passwd", "Asia", "우리집"})
    CHECK(error_of([&] { load_zone(name); }).kind() == ErrorKind::config);
}

TEST_CASE("the zone of the machine") {
  const TemporaryDirectory etc;
  const auto zone = [&](const char* tz) {
    return system_zone_name(Environment{{"TZ", tz}}, etc.path());
  };
  CHECK(zone("") == "UTC");
  std::ofstream(etc.path() / "timezone") << "Europe/Paris\n";
  CHECK(zone("") == "Europe/Paris");
  fs::create_symlink("../usr/share/zoneinfo/Asia/Seoul", etc.path() / "localtime");
  CHECK(zone("") == "Asia/Seoul");
  CHECK(zone("Asia/Tokyo") == "Asia/Tokyo");
  CHECK(zone(":Asia/Tokyo") == "Asia/Tokyo");
  CHECK(zone("/usr/share/zoneinfo/Asia/Tokyo") == "Asia/Tokyo");
  CHECK(zone(":/usr/share/zoneinfo/Asia/Tokyo") == "Asia/Tokyo");
  CHECK(zone("UTC") == "UTC");
  for (const char* useless : {"KST-9", "Asia/Seul", "/tmp/x", ":", "EST5EDT,M3.2.0,M11.1.0"})
    CHECK(zone(useless) == "Asia/Seoul");
}

namespace {

// Replaces standard input and output during its lifetime.
class Redirected {
 public:
  Redirected(int in, int out) : saved_{::dup(0), ::dup(1)} {
    std::fflush(stdout);
    ::dup2(in, 0);
    ::dup2(out, 1);
  }
  Redirected(const Redirected&) = delete;
  Redirected& operator=(const Redirected&) = delete;
  ~Redirected() {
    for (const int standard : {0, 1}) {
      ::dup2(saved_[static_cast<std::size_t>(standard)], standard);
      ::close(saved_[static_cast<std::size_t>(standard)]);
    }
  }

 private:
  std::array<int, 2> saved_;
};

struct Pipe {
  Pipe() { REQUIRE(::pipe2(ends.data(), O_CLOEXEC) == 0); }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  ~Pipe() {
    for (const int end : ends)
      if (end >= 0) ::close(end);
  }
  int read_end() const { return ends[0]; }
  int write_end() const { return ends[1]; }
  void close_reader() { ::close(std::exchange(ends[0], -1)); }

  std::array<int, 2> ends{};
};

}  // namespace

TEST_CASE("the streams of the process") {
  Pipe in;
  Pipe out;
  REQUIRE(::write(in.write_end(), "예\nlast", 8) == 8);
  ::close(std::exchange(in.ends[1], -1));
  std::array<char, 64> seen{};
  ssize_t before_reading = 0;
  std::optional<std::string> lines[3];
  bool finished = false;
  {
    const Redirected redirected(in.read_end(), out.write_end());
    ProcessStreams streams{Environment()};
    streams.out("질문? ");
    lines[0] = streams.read_line();
    before_reading = ::read(out.read_end(), seen.data(), seen.size());
    lines[1] = streams.read_line();
    lines[2] = streams.read_line();
    streams.out("end");
    finished = streams.finish();
  }
  CHECK(std::string(seen.data(), static_cast<std::size_t>(before_reading)) == "질문? ");
  CHECK(lines[0] == "예");
  CHECK(lines[1] == "last");
  CHECK_FALSE(lines[2]);
  CHECK(finished);
  CHECK(::read(out.read_end(), seen.data(), seen.size()) == 3);
}

TEST_CASE("a closed pipe is not an error") {
  Pipe out;
  out.close_reader();
  bool finished = true;
  {
    const Redirected redirected(0, out.write_end());
    ProcessStreams streams{Environment()};
    streams.out(std::string(1'000'000, 'x'));
    streams.out("more");
    finished = streams.finish();
  }
  CHECK_FALSE(finished);
}

TEST_CASE("a full disk is an error") {
  const int full = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
  REQUIRE(full >= 0);
  std::optional<Error> error;
  {
    const Redirected redirected(0, full);
    ProcessStreams streams{Environment()};
    streams.out("x");
    try {
      streams.finish();
    } catch (const Error& e) {
      error = e;
    }
  }
  ::close(full);
  REQUIRE(error);
  CHECK(error->kind() == ErrorKind::system);
  CHECK(english(*error).find("No space left") != std::string::npos);
}

TEST_CASE("columns come from COLUMNS without a terminal") {
  const Pipe out;
  const auto columns = [&](const char* variable) {
    const Redirected redirected(0, out.write_end());
    return ProcessStreams(Environment{{"COLUMNS", variable}}).columns();
  };
  CHECK(columns("120") == 120);
  for (const char* useless : {"", "0", "-5", "80x", "99999999999"})
    CHECK(columns(useless) == std::nullopt);
}

}  // namespace gongbu::host
