#include "gongbu/host/log.hpp"

#include <sys/stat.h>

#include <fstream>

#include "gongbu/base/error.hpp"
#include "gongbu/host/files.hpp"

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
  try {
    append_to_file(file, std::string(line) + '\n');
  } catch (const Error&) {
    // As promised.
  }
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
