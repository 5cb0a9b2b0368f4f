#include "gongbu/automation/notification.hpp"

#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <string_view>
#include <system_error>

#include "gongbu/base/error.hpp"
#include "gongbu/host/files.hpp"
#include "gongbu/host/process.hpp"

namespace gongbu::automation {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kBusVariable = "DBUS_SESSION_BUS_ADDRESS";

bool is_mine(const fs::path& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && status.st_uid == ::getuid();
}

// Path of the bus under systemd and sessions started by it.
std::optional<std::string> bus_of_runtime_directory(const host::Environment& env) {
  const fs::path runtime =
      env.get("XDG_RUNTIME_DIR").value_or(fmt::format("/run/user/{}", ::getuid()));
  const fs::path bus = runtime / "bus";
  std::error_code error;
  if (!fs::is_socket(bus, error) || !is_mine(bus)) return std::nullopt;
  return "unix:path=" + bus.string();
}

bool is_process(const std::string& name) {
  return std::all_of(name.begin(), name.end(),
                     [](unsigned char c) { return std::isdigit(c) != 0; });
}

// Returns the bus in the environment of a process.
std::optional<std::string> bus_of_process(const fs::path& process) {
  try {
    const std::string variables = '\0' + host::read_file(process / "environ").value_or("") + '\0';
    const std::string key = fmt::format("{}{}=", '\0', kBusVariable);
    const std::size_t at = variables.find(key);
    if (at == std::string::npos) return std::nullopt;
    const std::size_t begin = at + key.size();
    const std::string address = variables.substr(begin, variables.find('\0', begin) - begin);
    return address.empty() ? std::nullopt : std::optional(address);
  } catch (const Error&) {
    return std::nullopt;  // it has exited or is not readable
  }
}

// Without systemd a session starts its own bus; only its processes know the address.
std::optional<std::string> bus_of_processes(const fs::path& proc) {
  std::error_code error;
  for (fs::directory_iterator it(proc, error), end; !error && it != end; it.increment(error)) {
    if (!is_process(it->path().filename().string()) || !is_mine(it->path())) continue;
    if (auto bus = bus_of_process(it->path())) return bus;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> session_bus(const host::Environment& env, const fs::path& proc) {
  if (auto address = env.get(kBusVariable)) return address;
  if (auto address = bus_of_runtime_directory(env)) return address;
  return bus_of_processes(proc);
}

void notify(const host::Environment& env, const Notification& notification) {
  constexpr std::chrono::seconds kTimeout{10};
  const auto program = host::find_program(env, "notify-send");
  if (!program)
    throw make_error(ErrorKind::system, Msg::err_no_notify_send)
        .hint(phrase(Msg::hint_no_notify_send));
  const auto bus = session_bus(env);
  if (!bus) throw make_error(ErrorKind::system, Msg::err_no_session_bus);
  // notify-send decodes its arguments by locale; cron's locale has no Korean.
  const host::Environment session =
      env.with(std::string(kBusVariable), *bus).with("LC_ALL", "C.UTF-8");
  const host::Finished answer = host::run_program(
      session, {.program = *program,
                .arguments = {"--app-name=gongbu",
                              notification.urgent ? "--urgency=critical" : "--urgency=normal", "--",
                              notification.title, notification.body},
                .input = "",
                .timeout = kTimeout});
  if (answer.status != 0)
    throw make_error(ErrorKind::system, Msg::err_notify_send, answer.first_line());
}

}  // namespace gongbu::automation
