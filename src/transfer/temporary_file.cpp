#include "temporary_file.hpp"

#include <stdlib.h>  // mkdtemp

#include <cerrno>
#include <string>
#include <system_error>

#include "gongbu/base/error.hpp"

namespace gongbu::transfer {

namespace fs = std::filesystem;

TemporaryFile::TemporaryFile() {
  std::string directory = (fs::temp_directory_path() / "gongbu-import-XXXXXX").string();
  if (mkdtemp(directory.data()) == nullptr)
    throw make_error(ErrorKind::system, Msg::err_make_directory, directory,
                     std::generic_category().message(errno));
  directory_ = directory;
}

TemporaryFile::~TemporaryFile() {
  std::error_code ignored;
  fs::remove_all(directory_, ignored);
}

}  // namespace gongbu::transfer
