#include <doctest/doctest.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>

#include "child_process.hpp"
#include "gongbu/automation/notification.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/host/process.hpp"
#include "gongbu/host/running_program.hpp"
#include "temporary_directory.hpp"

namespace gongbu::host {
namespace {

namespace fs = std::filesystem;

const Environment& system_path() {
  static const Environment env{{"PATH", "/usr/bin:/bin"}, {"WORD", "공부"}};
  return env;
}

Finished shell(const std::string& script, const std::string& input = "") {
  return run_program(system_path(),
                     {.program = "/bin/sh", .arguments = {"-c", script}, .input = input});
}

void make_program(const fs::path& file) {
  std::ofstream(file) << "#!/bin/sh\n";
  fs::permissions(file, fs::perms::owner_all);
}

void make_socket(const fs::path& path) {
  const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::strncpy(address.sun_path, path.c_str(), sizeof address.sun_path - 1);
  REQUIRE(::bind(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  ::close(descriptor);
}

}  // namespace

TEST_CASE("a program gets input and environment, and its output is returned") {
  const Finished result = shell("cat; echo \"$WORD\" \"${HOME-none}\" >&2; exit 3", "a");
  CHECK(result.out == "a");
  CHECK(result.err == "공부 none\n");
  CHECK(result.status == 3);
  CHECK(shell("cat", std::string(300'000, 'x')).out == std::string(300'000, 'x'));
  CHECK(shell("kill -TERM $$").status == 128 + SIGTERM);
}

TEST_CASE("the first line of a program's errors is reported") {
  CHECK(shell("echo out; printf '\\n bad\\033[2J thing\\nmore\\n' >&2").first_line() ==
        "bad\xEF\xBF\xBD[2J thing");
  CHECK(shell("echo only; echo this").first_line() == "only");
}

TEST_CASE("running children can be ended all at once") {
  RunningProgram::Limits limits{.timeout = std::chrono::seconds(20)};
  RunningProgram one(system_path(), "/bin/sleep", {"60"}, limits);
  limits.own_session = true;
  // Its own child keeps the pipe open unless the whole session ends.
  RunningProgram session(system_path(), "/bin/sh", {"-c", "sleep 60; true"}, limits);
  CHECK(shell("exit 4").status == 4);  // has ended before
  end_children();
  char byte = 0;
  CHECK(one.read(&byte, 1) == 0U);
  CHECK(session.read(&byte, 1) == 0U);
  CHECK(one.wait() == 128 + SIGKILL);
  CHECK(session.wait() == 128 + SIGKILL);
}

TEST_CASE("a program is killed after its timeout") {
  const ProgramCall call{.program = "/bin/sleep",
                         .arguments = {"60"},
                         .input = "",
                         .timeout = std::chrono::milliseconds(50)};
  CHECK_THROWS_AS(run_program(system_path(), call), Error);
  CHECK_THROWS_AS(run_program(system_path(), {.program = "/no/such", .arguments = {}, .input = ""}),
                  Error);
}

// With an increasing descriptor limit, each call that needs one fails in turn.
TEST_CASE("a program is not started without streams of its own" * doctest::skip(kSanitized)) {
  const auto with_limit = [](rlim_t limit) {
    return wait_for(start_child([limit] {
      // The output must not go there.
      const int leak = ::memfd_create("leak", 0);
      if (leak < 0 || ::dup2(leak, STDOUT_FILENO) < 0) return 90;
      const rlimit few{limit, limit};
      if (setrlimit(RLIMIT_NOFILE, &few) != 0) return 91;
      int status = 0;
      try {
        const Finished result = shell("cat; echo spoken", "heard ");
        status = result.status == 0 && result.out == "heard spoken\n" ? 0 : 1;
      } catch (const Error& error) {
        status = error.kind() == ErrorKind::system ? 2 : 3;
      }
      struct stat leaked {};
      return ::fstat(leak, &leaked) == 0 && leaked.st_size == 0 ? status : 92;
    }));
  };
  const int lowest = ::dup(STDIN_FILENO);
  ::close(lowest);
  int refused = 0;
  int last = -1;
  for (rlim_t limit = static_cast<rlim_t>(lowest) + 1; limit < static_cast<rlim_t>(lowest) + 12;
       ++limit) {
    last = with_limit(limit);
    CAPTURE(limit);
    CHECK((last == 0 || last == 2));
    refused += static_cast<int>(last == 2);
  }
  CHECK(refused >= 3);  // one per stream
  CHECK(last == 0);
}

TEST_CASE("a program is found on the path of the environment") {
  const TemporaryDirectory directory;
  const fs::path second = directory.path() / "second";
  fs::create_directories(directory.path() / "first/tool");  // a directory, not a program
  fs::create_directory(second);
  make_program(second / "tool");
  std::ofstream(second / "text") << "not to be run";
  const Environment env{
      {"PATH", "relative::" + (directory.path() / "first").string() + ":" + second.string()}};
  CHECK(find_program(env, "tool") == second / "tool");
  CHECK_FALSE(find_program(env, "text"));
  CHECK_THROWS_AS(find_program_strictly(env, "text"), Error);
  fs::create_symlink("loop", second / "loop");
  CHECK_THROWS_AS(find_program_strictly(env, "loop"), Error);
  CHECK(find_program_strictly(env, "tool") == second / "tool");
  CHECK_FALSE(find_program_strictly(env, "none"));
  CHECK_FALSE(find_program(env, "sh"));
  CHECK(find_program(Environment(), "sh"));
}

TEST_CASE("the session bus is found without the variable that names it") {
  const TemporaryDirectory directory;
  const fs::path runtime = directory.path() / "run";
  const fs::path proc = directory.path() / "proc";
  fs::create_directory(runtime);
  for (const char* name : {"12", "3x", "self"}) fs::create_directories(proc / name);
  const Environment env{{"XDG_RUNTIME_DIR", runtime.string()}};
  CHECK_FALSE(automation::session_bus(env, proc));

  const auto write = [&](const char* process, const std::string& variables) {
    std::ofstream(proc / process / "environ") << variables;
  };
  const std::string variable = "DBUS_SESSION_BUS_ADDRESS=";
  write("3x", variable + "unix:path=/no/process");
  write("12", std::string("A=1\0X", 5) + variable + "unix:path=/other/variable");
  CHECK_FALSE(automation::session_bus(env, proc));
  write("12", std::string("A=1\0", 4) + variable + "unix:abstract=/tmp/dbus-x" +
                  std::string("\0B=2\0", 5));
  CHECK(automation::session_bus(env, proc) == "unix:abstract=/tmp/dbus-x");

  make_socket(runtime / "bus");
  CHECK(automation::session_bus(env, proc) == "unix:path=" + (runtime / "bus").string());
  CHECK(automation::session_bus(env.with("DBUS_SESSION_BUS_ADDRESS", "unix:path=/named"), proc) ==
        "unix:path=/named");
}

}  // namespace gongbu::host
