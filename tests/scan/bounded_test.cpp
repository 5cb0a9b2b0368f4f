// Files of an untrusted repository: pipes, devices, links, endless files.
#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>
#include <string>

#include "git/bounded_file.hpp"
#include "sandbox.hpp"

namespace fs = std::filesystem;
using gongbu::git::FileState;
using gongbu::git::Links;
using gongbu::git::read_bounded;
using gongbu::git::state_of;

namespace {

void make_pipe(const fs::path& file) { REQUIRE(mkfifo(file.c_str(), 0600) == 0); }

}  // namespace

TEST_CASE("bounded reading: only regular files up to the limit") {
  const Sandbox box;
  write_file(box / "file", "12345");
  write_file(box / "empty", "");
  make_pipe(box / "pipe");
  fs::create_symlink("file", box / "link");
  fs::create_symlink("pipe", box / "link-to-pipe");
  fs::create_symlink("/dev/zero", box / "zero");
  fs::create_symlink("nowhere", box / "dangling");
  struct Row {
    const char* name;
    std::size_t limit;
    Links links;
    FileState state;
    const char* bytes;
  };
  const Row rows[] = {
      {"file", 5, Links::followed, FileState::read, "12345"},
      {"file", 4, Links::followed, FileState::too_large, ""},
      {"empty", 0, Links::followed, FileState::read, ""},
      {"link", 5, Links::followed, FileState::read, "12345"},
      {"link", 5, Links::not_followed, FileState::not_regular, ""},
      {"pipe", 5, Links::followed, FileState::not_regular, ""},
      {"link-to-pipe", 5, Links::followed, FileState::not_regular, ""},
      {"zero", 5, Links::followed, FileState::not_regular, ""},
      {"zero", 5, Links::not_followed, FileState::not_regular, ""},
      {".", 5, Links::followed, FileState::not_regular, ""},
      {"dangling", 5, Links::followed, FileState::missing, ""},
      {"nothing", 5, Links::followed, FileState::missing, ""},
      {"file/below", 5, Links::followed, FileState::missing, ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const auto read = read_bounded(box / row.name, row.limit, row.links);
    CHECK(read.state == row.state);
    CHECK(read.bytes == row.bytes);
    if (row.links == Links::followed) CHECK(state_of(box / row.name, row.limit) == row.state);
  }
  CHECK(gongbu::git::tail_of(box / "file", 2) == "45");
  CHECK(gongbu::git::tail_of(box / "file", 9) == "12345");
  CHECK(gongbu::git::tail_of(box / "pipe", 9).empty());
}

TEST_CASE("bounded reading: a mailmap that is a pipe or a device is ignored") {
  Sandbox box;
  const fs::path pipe = box.init("pipe");
  const fs::path device = box.init("device");
  box.commit(pipe, "one");
  box.commit(device, "two");
  make_pipe(pipe / ".mailmap");
  fs::create_symlink("/dev/zero", device / ".mailmap");
  Gongbu gongbu(box / "home", box.root());
  gongbu.scan();
  CHECK(gongbu.works().size() == 2);
}

TEST_CASE("bounded reading: /dev/null is an empty file") {
  Sandbox box;
  const fs::path repo = box.init("repo");
  box.commit(repo, "one");
  for (const char* key : {"include.path", "includeIf.onbranch:main.path", "mailmap.file",
                          "core.attributesFile", "core.excludesFile", "core.hooksPath"})
    box.git(repo, {"config", key, "/dev/null"});
  Gongbu gongbu(box / "home", box.root());
  CHECK(gongbu.scan().warnings.empty());
  CHECK(gongbu.works().size() == 1);
  box.git(repo, {"config", "include.path", "/dev/zero"});
  CHECK(gongbu.scan().warnings.size() == 1);
}
