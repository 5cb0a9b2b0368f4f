#include "gongbu/host/manual_viewer.hpp"

#include <sys/wait.h>

#include <filesystem>
#include <fstream>
#include <optional>

#include "gongbu/base/error.hpp"
#include "gongbu/base/scratch_directory.hpp"
#include "gongbu/host/process.hpp"
#include "host/child.hpp"

namespace gongbu::host {

bool view_manual(const Environment& env, const std::string& roff) try {
  const std::optional<std::filesystem::path> man = find_program(env, "man");
  if (!man) return false;
  const ScratchDirectory directory;
  const std::string file = (directory.path() / "gongbu.man").string();
  if (!(std::ofstream(file) << roff << std::flush)) return false;
  pid_t child = 0;
  if (spawn(child, man->string(), {"man", "-l", file}, nullptr, nullptr) != 0) return false;
  const int status = wait_for(child);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
} catch (const Error&) {
  return false;
}

}  // namespace gongbu::host
