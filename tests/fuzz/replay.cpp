// Usage: fuzz_replay CORPUS
// Runs each target on every file of CORPUS/<target>/, as a regression test.
// Exit status: 0 success, 2 a target has no files or files have no target; otherwise the target
// ends the process.
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "targets.hpp"

namespace {

namespace fs = std::filesystem;

int replay(const gongbu::fuzz::Target& target, const fs::path& corpus) {
  int files = 0;
  for (const auto& entry : fs::directory_iterator(corpus)) {
    std::printf("%s\n", entry.path().c_str());
    std::fflush(stdout);  // shows the last target before a crash
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    target.read(bytes);
    ++files;
  }
  return files;
}

int replay_all(const fs::path& corpora) {
  for (const auto& corpus : fs::directory_iterator(corpora))
    if (gongbu::fuzz::find_target(corpus.path().filename().string()) == nullptr) return 2;
  for (const gongbu::fuzz::Target& target : gongbu::fuzz::targets())
    if (replay(target, corpora / target.name) == 0) return 2;
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return argc == 2 ? replay_all(argv[1]) : 2;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 2;
  }
}
