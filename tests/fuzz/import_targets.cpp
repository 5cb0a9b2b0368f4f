// Importers.
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "targets.hpp"
#include "transfer/importer.hpp"

namespace gongbu::fuzz {
namespace {

namespace fs = std::filesystem;

/// Returns a file for the input; removed at exit.
const fs::path& import_file() {
  static const struct File {
    fs::path path = fs::temp_directory_path() / ("gongbu-fuzz-import-" + std::to_string(getpid()));
    File() = default;
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() {
      std::error_code ignored;
      fs::remove(path, ignored);
    }
  } made;
  return made.path;
}

// Reads the bytes in one format; also calls the recognition of every format.
void read_as(std::string_view format, std::string_view bytes) {
  std::ofstream(import_file(), std::ios::binary | std::ios::trunc)
      .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  const core::Zone zone = core::Zone::fixed("Asia/Seoul", core::seconds{9 * 3600});
  const transfer::ImportContext context{
      .zone = zone,
      .day_start = core::minutes{240},
      .today = core::Day{date::year{2026} / 11 / 29},
      .fill = true,
      .has_commit_on = [](core::Day) { return false; },
      .has_solved = [](const store::SolvedOnDay&) { return false; }};
  std::vector<transfer::ImportRow> read;
  transfer::ImportRows rows("file",
                            [&](transfer::ImportRow row) { read.push_back(std::move(row)); });
  try {
    const transfer::ImportFile file(import_file(), "file");
    for (const transfer::Importer& importer : transfer::importers()) {
      importer.recognizes(file);
      if (importer.name == format) importer.read(file, context, rows);
    }
  } catch (const Error& error) {
    require(error.kind() == ErrorKind::usage, "a file that cannot be read is a usage error");
    return;
  }
  for (const transfer::ImportRow& row : read) {
    require(row.native_id.find('\0') == std::string::npos, "an id is text");
    require(!row.spent || std::chrono::abs(*row.spent) < core::seconds{400'000'000'000},
            "a duration");
  }
}

}  // namespace

void read_import_csv(std::string_view bytes) { read_as("csv", bytes); }
void read_import_toggl(std::string_view bytes) { read_as("toggl", bytes); }
void read_import_forest(std::string_view bytes) { read_as("forest", bytes); }
void read_import_notion(std::string_view bytes) { read_as("notion", bytes); }
void read_import_loop(std::string_view bytes) { read_as("loop", bytes); }
void read_import_anki(std::string_view bytes) { read_as("anki", bytes); }
void read_import_solvedac(std::string_view bytes) { read_as("solvedac", bytes); }
void read_import_github(std::string_view bytes) { read_as("github", bytes); }
void read_import_watson(std::string_view bytes) { read_as("watson", bytes); }
void read_import_wakatime(std::string_view bytes) { read_as("wakatime", bytes); }
void read_import_git_stats(std::string_view bytes) { read_as("git-stats", bytes); }
void read_import_timewarrior(std::string_view bytes) { read_as("timewarrior", bytes); }
void read_import_klog(std::string_view bytes) { read_as("klog", bytes); }
void read_import_harsh(std::string_view bytes) { read_as("harsh", bytes); }
void read_import_habitctl(std::string_view bytes) { read_as("habitctl", bytes); }
void read_import_jrnl(std::string_view bytes) { read_as("jrnl", bytes); }
void read_import_org(std::string_view bytes) { read_as("org", bytes); }

}  // namespace gongbu::fuzz
