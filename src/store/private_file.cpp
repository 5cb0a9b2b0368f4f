#include "store/private_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "gongbu/base/error.hpp"

namespace gongbu::store {
namespace {

void make_private_directory(const std::filesystem::path& directory) {
  std::error_code ignored;
  if (directory.empty() || std::filesystem::exists(directory, ignored)) return;
  make_private_directory(directory.parent_path());
  if (mkdir(directory.c_str(), S_IRWXU) == 0 || errno == EEXIST) return;
  throw make_error(ErrorKind::system, Msg::err_make_directory, directory.string(),
                   std::generic_category().message(errno));
}

}  // namespace

void make_private_file(const std::filesystem::path& file) {
  // Only a file made here is ever opened and closed by hand: closing another descriptor of an open
  // database would drop the locks that SQLite holds on it.
  std::error_code ignored;
  if (std::filesystem::exists(file, ignored)) return;
  make_private_directory(file.parent_path());
  const int descriptor = open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor >= 0) {
    close(descriptor);
  } else if (errno != EEXIST) {
    throw make_error(ErrorKind::system, Msg::err_write_file, file.string(),
                     std::generic_category().message(errno));
  }
}

}  // namespace gongbu::store
