// One home for the process: libgit2 learns once where git's configuration is.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include "gongbu/git/library.hpp"
#include "sandbox.hpp"

// libgit2 1.5 loses memory of its regular expressions when it looks for extensions.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libpcre2\n"; }

int main(int argc, char** argv) {
  const TemporaryDirectory home;
  set_process_home(home.path());
  gongbu::git::use_config_places({.home = home.path().string(),
                                  .xdg = (home.path() / ".config/git").string(),
                                  .system = false});
  doctest::Context context(argc, argv);
  return context.run();
}
