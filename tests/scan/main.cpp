// One home per process, because libgit2 reads the configuration paths once.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <cstdlib>
#include <string_view>

#include "gongbu/app/git_starter.hpp"
#include "gongbu/git/library.hpp"
#include "sandbox.hpp"

namespace {

using ThroughGit = gongbu::git::ConfigPaths::ThroughGit;

// Selects the reader for all tests (tests/CMakeLists.txt).
ThroughGit through_git() {
  const char* const reader = std::getenv("GONGBU_TEST_READER");
  if (reader == nullptr) return ThroughGit::only_if_required;
  return std::string_view(reader) == "references" ? ThroughGit::references : ThroughGit::everything;
}

}  // namespace

int main(int argc, char** argv) {
  const TemporaryDirectory home;
  set_process_home(home.path());
  gongbu::git::use_config_paths({.home = home.path().string(),
                                 .xdg = (home.path() / ".config/git").string(),
                                 .system = {},
                                 .start_git = gongbu::app::git_starter(git_environment()),
                                 .through_git = through_git()});
  doctest::Context context(argc, argv);
  return context.run();
}
