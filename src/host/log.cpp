#include "gongbu/host/log.hpp"

#include <sys/stat.h>

#include <string_view>
#include <system_error>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
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
    // Failures are ignored.
  }
}

std::vector<std::string> last_log_lines(const fs::path& file, std::size_t count) {
  const std::string content = read_file(file).value_or("");
  std::vector<std::string> lines;
  for (const std::string_view line : lines_of(content)) lines.emplace_back(line);
  if (lines.size() > count)
    lines.erase(lines.begin(), lines.end() - static_cast<std::ptrdiff_t>(count));
  return lines;
}

}  // namespace gongbu::host
