#include "gongbu/host/log.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

namespace gongbu::host {

namespace fs = std::filesystem;

namespace {

constexpr off_t kFull = 32'768;

}  // namespace

fs::path hook_log(const fs::path& database) { return database.parent_path() / "hook.log"; }

void append_to_log(const fs::path& file, std::string_view line) {
  struct stat status {};
  if (stat(file.c_str(), &status) == 0 && status.st_size >= kFull) {
    std::error_code error;
    fs::rename(file, file.string() + ".1", error);
  }
  const int descriptor = open(file.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0) return;
  // One write: lines of hooks that run at once do not mix.
  const std::string text = std::string(line) + '\n';
  [[maybe_unused]] const ssize_t written = write(descriptor, text.data(), text.size());
  close(descriptor);
}

std::vector<std::string> last_log_lines(const fs::path& file, std::size_t count) {
  std::vector<std::string> lines;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  if (lines.size() > count)
    lines.erase(lines.begin(), lines.end() - static_cast<std::ptrdiff_t>(count));
  return lines;
}

}  // namespace gongbu::host
