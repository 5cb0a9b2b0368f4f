#include "gongbu/automation/notification.hpp"

#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <string_view>
#include <system_error>

#include "gongbu/base/error.hpp"
#include "gongbu/host/process.hpp"

namespace gongbu::automation {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kBusVariable = "DBUS_SESSION_BUS_ADDRESS";

bool is_own(const fs::path& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && status.st_uid == ::getuid();
}

// Path of the bus under systemd and sessions started by it.
std::optional<std::string> bus_of_runtime_directory(const host::Environment& env) {
  const fs::path runtime =
      env.get("XDG_RUNTIME_DIR").value_or(fmt::format("/run/user/{}", ::getuid()));
  const fs::path bus = runtime / "bus";
  std::error_code error;
  if (!fs::is_socket(bus, error) || !is_own(bus)) return std::nullopt;
  return "unix:path=" + bus.string();
}

}  // namespace

std::optional<std::string> session_bus(const host::Environment& env,
                                       const std::optional<fs::path>& processes) {
  if (auto address = env.get(kBusVariable)) return address;
  if (auto address = bus_of_runtime_directory(env)) return address;
  // Without systemd a session starts its own bus; only its processes know the address.
  return host::variable_of_processes(kBusVariable, processes);
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
