#include "git/libgit2.hpp"

#include <dlfcn.h>

#include "gongbu/base/dlopen_note.hpp"
#include "gongbu/base/error.hpp"

// libgit2's TLS library parses the certificates of all authorities at start, which takes most of
// the time of a small scan. gongbu contacts no server, so libgit2, loaded later, finds this
// function in the program instead, which reads none and reports success.
extern "C" int mbedtls_x509_crt_parse_file(void* /*chain*/, const char* /*path*/) { return 0; }

namespace gongbu::git {
namespace {

GONGBU_DLOPEN_NOTE constexpr auto kLibgit2Note =
    dlopen_note("[{\"soname\":[\"" GONGBU_LIBGIT2_SONAME
                "\"],\"feature\":\"repositories\",\"description\":\"Reads git repositories\","
                "\"priority\":\"required\"}]");

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
