#include "gongbu/host/manual_viewer.hpp"

#include <stdlib.h>  // mkdtemp
#include <sys/wait.h>

#include <filesystem>
#include <fstream>
#include <optional>
#include <system_error>

#include "gongbu/host/process.hpp"
#include "host/child.hpp"

namespace gongbu::host {
namespace {

/// A directory of its own, removed with what is in it.
class ScratchDirectory {
 public:
  ScratchDirectory() {
    std::error_code error;
    std::string path =
        (std::filesystem::temp_directory_path(error) / "gongbu-manual-XXXXXX").string();
    if (!error && ::mkdtemp(path.data()) != nullptr) path_ = path;
  }
  ScratchDirectory(const ScratchDirectory&) = delete;
  ScratchDirectory& operator=(const ScratchDirectory&) = delete;
  ~ScratchDirectory() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
  }

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace

bool view_manual(const Environment& env, const std::string& roff) {
  const std::optional<std::filesystem::path> man = find_program(env, "man");
  const ScratchDirectory directory;
  if (!man || directory.path().empty()) return false;
  const std::string file = (directory.path() / "gongbu.man").string();
  if (!(std::ofstream(file) << roff << std::flush)) return false;
  pid_t child = 0;
  if (spawn(child, man->string(), {"man", "-l", file}, nullptr, nullptr) != 0) return false;
  const int status = wait_for(child);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace gongbu::host
