#include "gongbu/base/scratch_directory.hpp"

#include <stdlib.h>  // mkdtemp

#include <cerrno>
#include <string>
#include <system_error>

#include "gongbu/base/error.hpp"

namespace gongbu {

ScratchDirectory::ScratchDirectory() {
  std::error_code error;
  std::string name = (std::filesystem::temp_directory_path(error) / "gongbu-XXXXXX").string();
  if (!error && mkdtemp(name.data()) == nullptr)
    error = std::error_code(errno, std::generic_category());
  if (error) throw make_error(ErrorKind::system, Msg::err_make_directory, name, error.message());
  path_ = name;
}

ScratchDirectory::~ScratchDirectory() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace gongbu
