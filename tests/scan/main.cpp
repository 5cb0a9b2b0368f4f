// One home for the process: libgit2 learns once where git's configuration is.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include "gongbu/git/library.hpp"
#include "sandbox.hpp"

int main(int argc, char** argv) {
  const TemporaryDirectory home;
  set_process_home(home.path());
  gongbu::git::use_config_places(
      {.home = home.path().string(), .xdg = (home.path() / ".config/git").string(), .system = {}});
  doctest::Context context(argc, argv);
  return context.run();
}
