#include "gongbu/app/discovery_mark.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <chrono>
#include <filesystem>

#include "gongbu/app/workspace.hpp"
#include "temporary_directory.hpp"

using namespace gongbu;

TEST_CASE("discovery mark: due after an hour, and after the clock was set back") {
  const TemporaryDirectory home;
  const host::Environment env{{"HOME", home.path().string()}};
  const app::Workspace work = app::open_workspace(env, host::find_paths(env), {});
  CHECK(app::DiscoveryMark(work).is_due());
  app::DiscoveryMark(work).set();
  CHECK(!app::DiscoveryMark(work).is_due());
  const std::filesystem::path file = app::DiscoveryMark::file(work.paths);
  const auto written = std::filesystem::last_write_time(file);
  for (const std::chrono::hours age : {std::chrono::hours{2}, std::chrono::hours{-24}}) {
    CAPTURE(age.count());
    std::filesystem::last_write_time(file, written - age);
    CHECK(app::DiscoveryMark(work).is_due());
  }
}

TEST_CASE("discovery mark: a pipe in its place is replaced") {
  const TemporaryDirectory home;
  const host::Environment env{{"HOME", home.path().string()}};
  const app::Workspace work = app::open_workspace(env, host::find_paths(env), {});
  const std::filesystem::path file = app::DiscoveryMark::file(work.paths);
  std::filesystem::create_directories(file.parent_path());
  REQUIRE(mkfifo(file.c_str(), 0600) == 0);
  CHECK(app::DiscoveryMark(work).is_due());
  app::DiscoveryMark(work).set();
  CHECK(!app::DiscoveryMark(work).is_due());
}
