// Runs scripts in place of the crontab program.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>

#include "gongbu/automation/crontab_program.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/host/files.hpp"
#include "temporary_directory.hpp"

namespace gongbu::host {
namespace {

namespace fs = std::filesystem;

const std::string kLines = "5 4 * * * backup-my-thesis\n";
const std::string kAdded = "0 21 * * * gongbu check\n";

// A crontab program that stores a file.
class Crontab {
 public:
  explicit Crontab(const std::string& read = "cat \"$tab\"", const std::string& write = kWrite) {
    std::ofstream(directory_.path() / "crontab")
        << "#!/bin/sh\ntab=" << tab().string() << "\ncase $1 in\n-l) " << read
        << " ;;\n-r) rm $tab ;;\n-) " << write << " ;;\nesac\n";
    fs::permissions(directory_.path() / "crontab", fs::perms::owner_all);
  }

  static constexpr const char* kWrite = "cat >\"$tab.new\" && mv \"$tab.new\" \"$tab\"";

  void put(const std::string& text) const { std::ofstream(tab()) << text; }
  std::optional<std::string> text() const { return read_file(tab()); }
  Environment env() const {
    return Environment{{"PATH", directory_.path().string() + ":/usr/bin:/bin"}};
  }

  // Adds a line; returns the error, if any.
  std::optional<Error> add() const {
    try {
      automation::edit_crontab(env(), [](const std::string& text) { return text + kAdded; });
    } catch (const Error& error) {
      return error;
    }
    return std::nullopt;
  }

 private:
  fs::path tab() const { return directory_.path() / "tab"; }

  TemporaryDirectory directory_;
};

std::string says(const char* words, int status = 1) {
  return std::string("echo '") + words + "' >&2; exit " + std::to_string(status);
}

}  // namespace

TEST_CASE("crontab program: lines are added, and removing the last one removes the file") {
  const Crontab crontab;
  crontab.put(kLines);
  CHECK_FALSE(crontab.add());
  CHECK(crontab.text() == kLines + kAdded);
  CHECK(automation::read_crontab(crontab.env()) == kLines + kAdded);
  automation::edit_crontab(crontab.env(), [](const std::string&) { return ""; });
  CHECK_FALSE(crontab.text());
}

TEST_CASE("crontab program: a missing crontab is recognized by status and message") {
  for (const char* words : {"no crontab for me", "crontab: no crontab for me", "No crontab for me",
                            "crontab: can'\\''t open '\\''me'\\'': No such file or directory"}) {
    CAPTURE(words);
    const Crontab crontab("[ -e $tab ] && exec cat $tab; " + says(words));
    CHECK_FALSE(crontab.add());
    CHECK(crontab.text() == kAdded);
  }
}

TEST_CASE("crontab program: after any other answer nothing is written") {
  std::string read;
  SUBCASE("another status") { read = says("no crontab for me", 3); }
  SUBCASE("a failure without output") { read = "exit 1"; }
  SUBCASE("truncated output") { read = "head -c 5 $tab; " + says("no crontab for me"); }
  SUBCASE("a disk error") { read = says("crontab: /var/spool/cron/me: Input/output error"); }
  SUBCASE("no descriptors") { read = says("crontab: Too many open files"); }
  SUBCASE("a missing library") {
    read = says("crontab: error while loading shared libraries: No such file or directory", 127);
  }
  SUBCASE("more than one line") {
    read = "echo 'crontab: warning' >&2; " + says("no crontab for me");
  }
  SUBCASE("no permission") {
    read = says("You (me) are not allowed to use this program (crontab)");
  }
  SUBCASE("a signal") { read = "kill -9 $$"; }
  CAPTURE(read);
  const Crontab crontab(read);
  crontab.put(kLines);
  const auto error = crontab.add();
  REQUIRE(error);
  CHECK(error->kind() == ErrorKind::system);
  CHECK(crontab.text() == kLines);
}

TEST_CASE("crontab program: if the written text differs, the old one is restored") {
  std::string write;
  bool is_back = true;
  SUBCASE("truncated once") {
    write = "if [ -e $tab.once ]; then cat >$tab; else : >$tab.once; head -c 3 >$tab; fi";
  }
  SUBCASE("truncated, with a failure") {
    write = "if [ -e $tab.once ]; then cat >$tab; else : >$tab.once; head -c 3 >$tab; exit 1; fi";
  }
  SUBCASE("refused") { write = says("bad minute"); }
  SUBCASE("always truncated") {
    write = "head -c 3 >$tab";
    is_back = false;
  }
  CAPTURE(write);
  const Crontab crontab("cat $tab", write);
  crontab.put(kLines);
  const auto error = crontab.add();
  REQUIRE(error);
  CHECK((crontab.text() == kLines) == is_back);
  // The hint is correct.
  CHECK(error->hint().has_value() == is_back);
}

}  // namespace gongbu::host
