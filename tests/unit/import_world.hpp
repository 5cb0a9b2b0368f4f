#pragma once

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "gongbu/app/git_starter.hpp"
#include "gongbu/app/workspace.hpp"
#include "gongbu/git/library.hpp"
#include "gongbu/host/environment.hpp"
#include "gongbu/store/entries.hpp"
#include "gongbu/transfer/import.hpp"
#include "temporary_directory.hpp"

namespace gongbu {

/// A user in Seoul at noon of 2026-11-29, and files to import.
struct ImportWorld {
  TemporaryDirectory directory;
  host::Paths paths{.home = directory.path(),
                    .config = directory.path() / "config.toml",
                    .database = directory.path() / "gongbu.db",
                    .cache = directory.path() / "cache"};
  app::Workspace work{
      .paths = paths,
      .settings = {},
      .zone = core::Zone::fixed("Asia/Seoul", std::chrono::hours{9}),
      .now = core::Instant{date::sys_days{date::year{2026} / 11 / 29}} + std::chrono::hours{3},
      .today = core::Day{date::year{2026} / 11 / 29},
      .database = store::Database::open(paths.database)};

  std::filesystem::path file(const std::string& name, const std::string& content) const {
    const std::filesystem::path path = directory.path() / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << content;
    return path;
  }

  report::ImportView import(const std::filesystem::path& path,
                            transfer::ImportOptions options = {}) {
    work.now += std::chrono::minutes{1};
    git::use_config_paths({.start_git = app::git_starter(host::Environment::of_process())});
    transfer::Import import(work, {{path, path.filename().string()}}, std::move(options));
    return import.keep();
  }

  std::vector<store::Entry> entries() {
    return store::entries_between(work.database, core::kFirstDay, core::kLastDay);
  }
};

}  // namespace gongbu
