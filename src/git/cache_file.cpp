#include "cache_file.hpp"

#include <unistd.h>

#include <fstream>

namespace gongbu::git {

namespace fs = std::filesystem;

void write_cache(const fs::path& file, std::string_view bytes) {
  std::error_code error;
  fs::create_directories(file.parent_path(), error);
  fs::permissions(file.parent_path(), fs::perms::owner_all, error);
  const fs::path temporary = file.string() + "." + std::to_string(getpid());
  std::ofstream out(temporary, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (out) {
    fs::rename(temporary, file, error);
  } else {
    fs::remove(temporary, error);
  }
}

}  // namespace gongbu::git
