#include "gongbu/base/private_directory.hpp"

#include <sys/stat.h>

#include <cerrno>
#include <system_error>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"

namespace gongbu {

void make_private_directory(const std::filesystem::path& directory) {
  std::error_code error;
  if (directory.empty() || std::filesystem::is_directory(directory, error)) return;
  make_private_directory(directory.parent_path());
  if (::mkdir(directory.c_str(), S_IRWXU) == 0) return;
  const int reason = errno;
  // Another process may have created it meanwhile.
  if (std::filesystem::is_directory(directory, error)) return;
  throw make_error(ErrorKind::system, Msg::err_make_directory, printable(directory.string()),
                   std::generic_category().message(reason));
}

}  // namespace gongbu
