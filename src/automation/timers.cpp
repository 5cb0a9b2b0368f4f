#include "gongbu/automation/timers.hpp"

#include <system_error>
#include <utility>

#include "gongbu/base/error.hpp"
#include "gongbu/base/private_directory.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/host/files.hpp"
#include "gongbu/host/process.hpp"

namespace gongbu::automation {
namespace fs = std::filesystem;

fs::path unit_directory(const host::Environment& env) {
  const fs::path config = env.get("XDG_CONFIG_HOME").value_or("");
  if (config.is_absolute()) return config / "systemd" / "user";
  const auto home = env.get("HOME");
  if (!home) throw make_error(ErrorKind::config, Msg::err_no_home);
  return fs::path(*home) / ".config" / "systemd" / "user";
}

Timer read_timer(const host::Environment& env, const std::string& name) {
  const fs::path directory = unit_directory(env);
  return {name, host::read_file(directory / (name + ".service")).value_or(""),
          host::read_file(directory / (name + ".timer")).value_or("")};
}

void write_timer(const host::Environment& env, const Timer& timer) {
  const fs::path directory = unit_directory(env);
  make_private_directory(directory);
  host::replace_file(directory / (timer.name + ".service"), timer.service);
  host::replace_file(directory / (timer.name + ".timer"), timer.timer);
}

void remove_timer(const host::Environment& env, const std::string& name) {
  const fs::path directory = unit_directory(env);
  const std::string timer = name + ".timer";
  for (const fs::path& file : {directory / "timers.target.wants" / timer, directory / timer,
                               directory / (name + ".service")}) {
    std::error_code error;
    fs::remove(file, error);
    if (error)
      throw make_error(ErrorKind::system, Msg::err_write_file, printable(file.string()),
                       error.message());
  }
}

bool systemctl(const host::Environment& env, std::vector<std::string> words) {
  const auto program = host::find_program(env, "systemctl");
  if (!program) return false;
  words.insert(words.begin(), "--user");
  return host::run_program(env, {.program = *program, .arguments = std::move(words), .input = ""})
             .status == 0;
}

}  // namespace gongbu::automation
