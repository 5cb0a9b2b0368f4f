#include "git/libgit2.hpp"

#include <dlfcn.h>

#include "gongbu/base/error.hpp"

namespace gongbu::git {
namespace {

void* load() {
  void* library = dlopen(GONGBU_LIBGIT2_SONAME, RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr)
    throw make_error(ErrorKind::system, Msg::err_libgit2, GONGBU_LIBGIT2_SONAME, dlerror());
  return library;
}

}  // namespace

void* libgit2_symbol(const char* name) {
  static void* const library = load();
  void* symbol = dlsym(library, name);
  if (symbol == nullptr)
    throw make_error(ErrorKind::system, Msg::err_libgit2, GONGBU_LIBGIT2_SONAME, name);
  return symbol;
}

}  // namespace gongbu::git
