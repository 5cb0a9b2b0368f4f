// Replays a transcript, a file in cram's form, and fails if the output differs:
//
//   Prose starts at column 0.
//     $ command                  (two spaces; "  > " continues it, for here-documents)
//     expected output            standard output and standard error in the order written; a line
//     may expected .* (re)           be a pattern: " (re)" a regular expression, " (glob)" a glob
//     [2]                        the exit status, if not 0
//
// `gongbu …` runs in this process; any other command, including pipes and redirections, runs in a
// separate shell with the real gongbu on PATH. `cd DIR`, `export NAME=VALUE` and `unset NAME`,
// alone on their line, apply to the rest of the file. The environment is empty except for the
// variables set by Session. The clock (GONGBU_NOW and git's dates) starts at kStart and advances
// one second per command; exporting GONGBU_NOW sets it, exporting one of git's dates fixes that
// one. The temporary home directory appears as `$HOME`, UUIDs of entries as `$UUID`. Control
// characters appear as \x1b with " (esc)" at the end of the line, a missing final newline as
// " (no-eol)".
//
// GONGBU_TRANSCRIPT_UPDATE=1 writes the actual output into the file instead.

#include <fmt/core.h>
#include <fnmatch.h>
#include <stdlib.h>  // clearenv, setenv
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <regex>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "gongbu/cli/run.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/core/parse.hpp"
#include "gongbu/host/environment.hpp"
#include "gongbu/host/terminal.hpp"
#include "unit/temporary_directory.hpp"

namespace {

namespace fs = std::filesystem;
namespace core = gongbu::core;

constexpr std::string_view kStart = "2026-11-21T21:00:00+09:00";
constexpr std::array kClockVariables{"GONGBU_NOW", "GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"};
constexpr std::string_view kCommandMark = "  $ ";
constexpr std::string_view kContinuationMark = "  > ";
constexpr std::string_view kOutputMark = "  ";

/// Result of a command: its output and exit status.
struct Outcome {
  std::string output;
  int status = 0;
};

/// Standard output and error as one text; not a terminal, no input.
class CapturedStreams : public gongbu::host::Streams {
 public:
  void out(std::string_view text) override { text_ += text; }
  void err(std::string_view text) override { text_ += text; }
  std::optional<std::string> read_line() override { return std::nullopt; }
  bool out_is_terminal() const override { return false; }
  bool err_is_terminal() const override { return false; }
  bool in_is_terminal() const override { return false; }
  std::optional<int> columns() const override { return 80; }
  bool finish() override { return true; }

  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

Outcome run_shell(const std::string& command) {
  FILE* pipe = ::popen(("exec </dev/null 2>&1\n" + command).c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("cannot start a shell");
  Outcome outcome;
  std::array<char, 4096> buffer{};
  while (const std::size_t n = std::fread(buffer.data(), 1, buffer.size(), pipe))
    outcome.output.append(buffer.data(), n);
  const int status = ::pclose(pipe);
  outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return outcome;
}

// The shell splits the words, so that quotes, $HOME and globs work as usual.
std::vector<std::string> shell_words(std::string_view text) {
  const Outcome split =
      run_shell(fmt::format("set -- {}\nfor word; do printf '%s\\0' \"$word\"; done", text));
  if (split.status != 0) throw std::runtime_error(fmt::format("{}: {}", text, split.output));
  std::vector<std::string> words;
  for (std::size_t at = 0; at < split.output.size();) {
    words.emplace_back(split.output.c_str() + at);
    at += words.back().size() + 1;
  }
  return words;
}

void set_variable(const std::string& name, const std::string& value) {
  ::setenv(name.c_str(), value.c_str(), 1);
}

/// The clock of a transcript; it keeps its UTC offset.
class Clock {
 public:
  explicit Clock(std::string_view rfc3339) {
    constexpr std::size_t kOffsetAt = std::string_view("2026-11-21T21:00:00").size();
    const auto instant = core::parse_rfc3339(rfc3339);
    if (!instant) throw std::runtime_error(fmt::format("not a time: {}", rfc3339));
    instant_ = *instant;
    const auto wall = core::parse_rfc3339(fmt::format("{}Z", rfc3339.substr(0, kOffsetAt)));
    offset_ = wall.value() - instant_;
  }

  void tick() { instant_ += core::seconds(1); }
  std::string text() const { return core::rfc3339(instant_, offset_); }

 private:
  core::Instant instant_;
  core::seconds offset_{};
};

/// The environment of a transcript: home directory, variables, clock.
class Session {
 public:
  explicit Session(const fs::path& binaries) : home_(fs::canonical(directory_.path())) {
    const char* path = std::getenv("PATH");
    const std::string search = binaries.string() + ":" + (path != nullptr ? path : "/usr/bin:/bin");
    ::clearenv();
    set_variable("PATH", search);
    set_variable("HOME", home_.string());
    set_variable("LANG", "C.UTF-8");
    set_variable("TZ", "Asia/Seoul");
    set_variable("GIT_CONFIG_NOSYSTEM", "1");
    std::ofstream(home_ / ".gitconfig") << "[user]\n\tname = 김공부\n\temail = me@example.com\n"
                                           "[init]\n\tdefaultBranch = main\n";
    fs::current_path(home_);
  }
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;
  ~Session() {
    std::error_code ignored;
    fs::current_path("/", ignored);  // the directory will be removed
  }

  Outcome run(const std::string& command) {
    const std::string word = command.substr(0, command.find(' '));
    const bool simple = command.find_first_of("|<>&;\n") == std::string::npos;
    if (simple && word == "cd") return change_directory(shell_words(command));
    if (simple && word == "export") return export_variables(shell_words(command));
    if (simple && word == "unset") return unset_variables(shell_words(command));
    show_clock();
    Outcome outcome = simple && word == "gongbu" ? run_here(command) : run_shell(command);
    clock_.tick();
    hide_home(outcome.output);
    hide_uuids(outcome.output);
    return outcome;
  }

 private:
  void show_clock() const {
    for (const char* name : kClockVariables)
      if (!held_.contains(name)) set_variable(name, clock_.text());
  }

  static Outcome run_here(const std::string& command) {
    std::vector<std::string> words = shell_words(command);
    words.erase(words.begin());
    const auto env = gongbu::host::Environment::of_process();
    CapturedStreams streams;
    const int status = gongbu::cli::run(words, {env, streams});
    return {streams.text(), status};
  }

  static Outcome change_directory(const std::vector<std::string>& words) {
    fs::current_path(words.size() > 1 ? words[1] : std::getenv("HOME"));
    return {};
  }

  Outcome export_variables(const std::vector<std::string>& words) {
    for (std::size_t i = 1; i < words.size(); ++i) {
      const std::size_t equals = words[i].find('=');
      if (equals == std::string::npos) throw std::runtime_error("export takes NAME=VALUE");
      const std::string name = words[i].substr(0, equals);
      const std::string value = words[i].substr(equals + 1);
      if (name == "GONGBU_NOW") {
        clock_ = Clock(value);
      } else {
        held_.insert(name);
        set_variable(name, value);
      }
    }
    return {};
  }

  Outcome unset_variables(const std::vector<std::string>& words) {
    for (std::size_t i = 1; i < words.size(); ++i) {
      held_.erase(words[i]);
      ::unsetenv(words[i].c_str());
    }
    return {};
  }

  void hide_home(std::string& text) const {
    const std::string& home = home_.native();
    for (std::size_t at = 0; (at = text.find(home, at)) != std::string::npos;)
      text.replace(at, home.size(), "$HOME");
  }

  // UUIDs depend on time and random numbers.
  static void hide_uuids(std::string& text) {
    static const std::regex kUuid("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    text = std::regex_replace(text, kUuid, "$$UUID");
  }

  TemporaryDirectory directory_;
  fs::path home_;
  Clock clock_{kStart};
  std::set<std::string> held_;  ///< exported by the transcript, not set by the clock
};

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string visible(const std::string& line) {
  std::string shown;
  bool escaped = false;
  for (const char c : line) {
    const bool control = static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
    escaped |= control;
    shown += control ? fmt::format("\\x{:02x}", static_cast<unsigned char>(c)) : std::string(1, c);
  }
  return escaped ? shown + " (esc)" : shown;
}

std::vector<std::string> as_written(const Outcome& outcome) {
  std::vector<std::string> lines;
  for (const std::string& line : lines_of(outcome.output)) lines.push_back(visible(line));
  if (!outcome.output.empty() && outcome.output.back() != '\n') lines.back() += " (no-eol)";
  if (outcome.status != 0) lines.push_back(fmt::format("[{}]", outcome.status));
  return lines;
}

bool matches(const std::string& expected, const std::string& actual) {
  constexpr std::string_view kRegex = " (re)";
  constexpr std::string_view kGlob = " (glob)";
  if (expected == actual) return true;
  if (expected.ends_with(kRegex)) {
    const std::regex pattern(expected.substr(0, expected.size() - kRegex.size()));
    return std::regex_match(actual, pattern);
  }
  if (expected.ends_with(kGlob)) {
    const std::string pattern = expected.substr(0, expected.size() - kGlob.size());
    return ::fnmatch(pattern.c_str(), actual.c_str(), 0) == 0;
  }
  return false;
}

/// Returns the transcript with the actual output; the same text if all of it matches.
std::string replay(const std::string& text, Session& session) {
  const std::vector<std::string> lines = lines_of(text);
  std::string result;
  for (std::size_t i = 0; i < lines.size();) {
    result += lines[i] + "\n";
    if (!lines[i].starts_with(kCommandMark)) {
      if (lines[i].starts_with(kOutputMark))
        throw std::runtime_error(fmt::format("line {}: output without a command", i + 1));
      ++i;
      continue;
    }
    std::string command = lines[i++].substr(kCommandMark.size());
    for (; i < lines.size() && lines[i].starts_with(kContinuationMark); ++i) {
      result += lines[i] + "\n";
      command += "\n" + lines[i].substr(kContinuationMark.size());
    }
    std::vector<std::string> expected;
    for (; i < lines.size() && lines[i].starts_with(kOutputMark); ++i) {
      if (lines[i].starts_with(kCommandMark)) break;
      expected.push_back(lines[i].substr(kOutputMark.size()));
    }
    const std::vector<std::string> actual = as_written(session.run(command));
    const bool same =
        std::equal(expected.begin(), expected.end(), actual.begin(), actual.end(), matches);
    for (const std::string& line : same ? expected : actual)
      result.append(kOutputMark).append(line).append("\n");
  }
  return result;
}

std::string read(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + file.string());
  return {std::istreambuf_iterator<char>(in), {}};
}

void print_difference(const fs::path& file, const std::string& actual) {
  set_variable("TRANSCRIPT", file.string());
  FILE* diff = ::popen(R"(diff -u --label expected --label actual "$TRANSCRIPT" -)", "w");
  if (diff == nullptr) throw std::runtime_error("cannot start diff");
  std::fwrite(actual.data(), 1, actual.size(), diff);
  ::pclose(diff);
}

int test(const fs::path& file) {
  const bool update = std::getenv("GONGBU_TRANSCRIPT_UPDATE") != nullptr;
  const std::string expected = read(file);
  Session session(GONGBU_DIRECTORY);
  const std::string actual = replay(expected, session);
  if (actual == expected) return 0;
  if (update) {
    std::ofstream(file, std::ios::binary) << actual;
    return 0;
  }
  fmt::print("{}: not what is written there (GONGBU_TRANSCRIPT_UPDATE=1 would write it):\n",
             file.string());
  std::fflush(stdout);
  print_difference(file, actual);
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    fmt::print(stderr, "usage: transcript_tests FILE\n");
    return 2;
  }
  try {
    return test(fs::absolute(argv[1]));
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}: {}\n", argv[1], error.what());
    return 2;
  }
}
