#include "cache_file.hpp"

#include <unistd.h>

#include <chrono>
#include <fstream>
#include <string>
#include <system_error>

#include "gongbu/base/error.hpp"
#include "gongbu/base/private_directory.hpp"

namespace gongbu::git {

namespace fs = std::filesystem;

void write_cache(const fs::path& file, std::string_view bytes) {
  std::error_code error;
  try {
    make_private_directory(file.parent_path());
  } catch (const Error&) {
    return;
  }
  const fs::path temporary = file.string() + "." + std::to_string(getpid());
  std::ofstream out(temporary, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (out) fs::rename(temporary, file, error);
  if (!out || error) fs::remove(temporary, error);
}

void remove_left_over(const fs::path& directory) {
  constexpr std::chrono::hours kLongestWrite{1};
  std::error_code error;
  const auto oldest = fs::file_time_type::clock::now() - kLongestWrite;
  for (fs::directory_iterator it(directory, error), end; !error && it != end; it.increment(error)) {
    const std::string extension = it->path().extension().string();
    std::error_code unreadable;
    if (extension.size() > 1 && extension.find_first_not_of("0123456789", 1) == std::string::npos &&
        it->last_write_time(unreadable) < oldest && !unreadable)
      fs::remove(it->path(), unreadable);
  }
}

}  // namespace gongbu::git
