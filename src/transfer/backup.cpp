#include "gongbu/transfer/backup.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <string_view>
#include <system_error>
#include <utility>

#include "backup_files.hpp"
#include "figures.hpp"
#include "gongbu/base/private_directory.hpp"
#include "gongbu/core/parse.hpp"
#include "gongbu/host/files.hpp"
#include "rotation.hpp"

namespace gongbu::transfer {
namespace {

namespace fs = std::filesystem;

constexpr int kTimeoutMs = 10'000;
// Directories of unfinished backups and removals; only the holder of the lock may touch them.
constexpr const char* kNew = ".new";
constexpr const char* kGone = ".gone";

// Files of the user in a backup, all beside config.toml.
constexpr std::array kSettingFiles = {"config.toml", "retro.md"};

core::Instant time_of(const fs::path& file) {
  std::error_code error;
  const auto written = fs::last_write_time(file, error);
  if (error) return {};
  const auto age = fs::file_time_type::clock::now() - written;
  return std::chrono::time_point_cast<core::seconds>(std::chrono::system_clock::now() - age);
}

// Describes a database file that is not in a backup directory, such as a copy or the one before a
// migration.
Backup lone_file(const fs::path& file) {
  Backup backup;
  backup.path = backup.database = file;
  backup.name = file.filename().string();
  backup.taken = time_of(file);
  std::error_code error;
  backup.size = fs::file_size(file, error);
  return backup;
}

std::vector<Backup> files_before_versions(const fs::path& database) {
  const std::string prefix = database.filename().string() + ".v";
  std::vector<Backup> found;
  for (const fs::path& path : paths_in_directory(database.parent_path())) {
    const std::string name = path.filename().string();
    if (name.starts_with(prefix) && name.ends_with(".bak")) found.push_back(lone_file(path));
  }
  return found;
}

void remove_unfinished(const fs::path& directory) {
  std::error_code ignored;
  fs::remove_all(directory / kNew, ignored);
  fs::remove_all(directory / kGone, ignored);
}

host::FileLock lock(const fs::path& directory) {
  auto lock = host::FileLock::take(directory / ".lock", kTimeoutMs);
  if (!lock) throw make_error(ErrorKind::system, Msg::err_backup_busy);
  return *std::move(lock);
}

void give_name(const fs::path& from, const fs::path& to) {
  std::error_code error;
  fs::rename(from, to, error);
  if (error) throw make_error(ErrorKind::system, Msg::err_write_file, to.string(), error.message());
}

std::optional<BackupName> newest_name(const fs::path& directory) {
  std::optional<BackupName> newest;
  for (const fs::path& path : paths_in_directory(directory))
    if (const auto name = parse_name(path.filename().string());
        name && (!newest || *newest < *name))
      newest = name;
  return newest;
}

BackupName next_name(const fs::path& directory, core::Day day) {
  BackupName name{.day = day};
  const auto is_used = [&] {
    std::error_code error;
    BackupName other = name;
    other.smaller = !other.smaller;
    return fs::exists(directory / written(name), error) ||
           fs::exists(directory / written(other), error);
  };
  while (is_used()) ++name.number;
  return name;
}

void copy_settings(const host::Paths& paths, const fs::path& to) {
  for (const char* name : kSettingFiles)
    if (const auto content = host::read_file(paths.config.parent_path() / name))
      host::replace_file(to / name, *content);
}

// Fills the directory of an unfinished backup.
Backup fill(const fs::path& directory, app::Workspace& workspace) {
  Backup backup;
  backup.path = directory;
  backup.database = directory / store::kDatabase;
  backup.taken = workspace.now;
  make_private_directory(directory);
  backup.contents = store::copy_database(workspace.database, backup.database);
  backup.size = fs::file_size(backup.database);
  backup.checksum = checksum_of_file(backup.database);
  backup.figures = figures_of(workspace);
  copy_settings(workspace.paths, directory);
  write_counts(backup);
  backup.complete = true;
  return backup;
}

void make_room(const fs::path& directory) {
  const std::vector<Backup> all = backups_in(directory);
  std::vector<Dated> dated;
  for (const Backup& backup : all)
    dated.push_back(
        {backup.day.value_or(core::kLastDay), backup.contents.record_count(), backup.smaller});
  std::error_code ignored;
  for (const std::size_t i : superseded(dated)) {
    give_name(all[i].path, directory / kGone);
    fs::remove_all(directory / kGone, ignored);
  }
}

const Backup* newest_accepted(const std::vector<Backup>& backups) {
  const auto found = std::find_if(backups.rbegin(), backups.rend(), [](const Backup& backup) {
    return backup.complete && !backup.smaller;
  });
  return found == backups.rend() ? nullptr : &*found;
}

Error foreign(const fs::path& path) {
  return make_error(ErrorKind::data, Msg::err_backup_foreign, path.string());
}

// Finds a backup in a directory: a backup itself, a directory of backups, or one with a database.
Backup in_directory(const fs::path& directory) {
  std::error_code error;
  if (fs::exists(directory / kCounts, error)) return read_backup(directory);
  const std::vector<Backup> inside = backups_in(directory);
  if (const Backup* backup = newest(inside)) return *backup;
  if (!fs::exists(directory / store::kDatabase, error)) throw foreign(directory);
  Backup backup = lone_file(directory / store::kDatabase);
  backup.path = directory;  // settings may be beside the database
  return backup;
}

std::optional<Backup> named(const std::vector<Backup>& all, const std::string& typed,
                            core::Day today) {
  for (const Backup& backup : all)
    if (backup.name == typed) return backup;
  const auto day = core::parse_day(typed, today);
  for (auto it = all.rbegin(); day && it != all.rend(); ++it)
    if (it->day == day) return *it;
  return std::nullopt;
}

}  // namespace

std::vector<Backup> backups_in(const fs::path& directory) {
  std::vector<std::pair<BackupName, Backup>> found;
  for (const fs::path& path : paths_in_directory(directory))
    if (const auto name = parse_name(path.filename().string()))
      found.emplace_back(*name, read_backup(path));
  std::sort(found.begin(), found.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<Backup> backups;
  for (auto& [name, backup] : found) backups.push_back(std::move(backup));
  return backups;
}

std::vector<Backup> backups(const host::Paths& paths) {
  std::vector<Backup> all = files_before_versions(paths.database);
  std::sort(all.begin(), all.end(),
            [](const Backup& a, const Backup& b) { return a.taken < b.taken; });
  for (Backup& backup : backups_in(store::snapshots_directory(paths.database)))
    all.push_back(std::move(backup));
  return all;
}

const Backup* newest(const std::vector<Backup>& backups) {
  if (const Backup* backup = newest_accepted(backups)) return backup;
  return backups.empty() ? nullptr : &backups.back();
}

bool is_taken(const host::Paths& paths, core::Day day) {
  const std::vector<fs::path> all = paths_in_directory(store::snapshots_directory(paths.database));
  return std::any_of(all.begin(), all.end(), [&](const fs::path& path) {
    const auto name = parse_name(path.filename().string());
    return name && name->day == day;
  });
}

std::optional<Shrunk> shrunk(const host::Paths& paths) {
  const fs::path directory = store::snapshots_directory(paths.database);
  const auto name = newest_name(directory);
  if (!name || !name->smaller) return std::nullopt;
  const std::vector<Backup> all = backups_in(directory);
  const Backup* before = newest_accepted(all);
  if (before == nullptr) return std::nullopt;
  const Backup now = read_backup(directory / written(*name));
  const store::RecordLoss loss = store::record_loss(now.contents, before->contents);
  if (loss.before == 0) return std::nullopt;
  return Shrunk{now.name, loss};
}

std::optional<Backup> back_up(app::Workspace& workspace, const BackupOptions& options) {
  const host::Paths& paths = workspace.paths;
  const core::Day today = workspace.today;
  const fs::path directory = options.to.value_or(store::snapshots_directory(paths.database));
  if (options.only_if_due && is_taken(paths, today)) return std::nullopt;
  make_private_directory(directory);
  if (!options.to) remove_left_overs(paths);
  const host::FileLock held = lock(directory);
  if (options.only_if_due && is_taken(paths, today)) return std::nullopt;
  remove_unfinished(directory);
  const std::vector<Backup> before = backups_in(directory);
  try {
    Backup backup = fill(directory / kNew, workspace);
    BackupName name = next_name(directory, today);
    const Backup* last = newest_accepted(before);
    name.smaller = !options.accepts && last != nullptr &&
                   store::record_loss(backup.contents, last->contents).before > 0;
    backup.path = directory / written(name);
    give_name(directory / kNew, backup.path);
    flush(directory);
    backup.database = backup.path / store::kDatabase;
    backup.name = written(name);
    backup.day = today;
    backup.smaller = name.smaller;
    if (!backup.smaller && !options.to) make_room(directory);
    return backup;
  } catch (const fs::filesystem_error& exception) {
    remove_unfinished(directory);
    throw failed_with(exception);
  } catch (...) {
    remove_unfinished(directory);
    throw;
  }
}

void remove_left_overs(const host::Paths& paths) {
  const fs::path directory = store::snapshots_directory(paths.database);
  std::error_code ignored;
  if (fs::exists(directory, ignored))
    if (const auto held = host::FileLock::take(directory / ".lock", 0))
      remove_unfinished(directory);
  if (const fs::path copies = restore_directory(paths); fs::exists(copies, ignored))
    if (const auto held = lock_restore(paths, 0)) fs::remove_all(copies, ignored);
  store::remove_left_over_files(paths.database);
}

std::vector<std::string> accept(const host::Paths& paths) {
  const fs::path directory = store::snapshots_directory(paths.database);
  std::vector<std::string> names;
  std::error_code error;
  if (!fs::exists(directory, error)) return names;
  const host::FileLock held = lock(directory);
  for (const Backup& backup : backups_in(directory)) {
    if (!backup.smaller) continue;
    names.push_back(backup.name.substr(0, backup.name.size() - kSmaller.size()));
    give_name(backup.path, directory / names.back());
  }
  flush(directory);
  return names;
}

Backup find_backup(const host::Paths& paths, const std::string& typed, const fs::path& base,
                   core::Day today) {
  const std::vector<Backup> all = backups(paths);
  if (typed == "latest") {
    if (const Backup* backup = newest(all)) return *backup;
    throw make_error(ErrorKind::usage, Msg::err_backup_none).hint(phrase(Msg::hint_backup_none));
  }
  if (auto backup = named(all, typed, today)) return *std::move(backup);
  const fs::path path = host::expand(typed, paths, base);
  std::error_code error;
  if (fs::is_directory(path, error)) return in_directory(path);
  if (!fs::exists(path, error))
    throw make_error(ErrorKind::usage, Msg::err_backup_unknown, typed)
        .hint(phrase(Msg::hint_backup_unknown));
  if (path.filename() == store::kDatabase && fs::exists(path.parent_path() / kCounts, error))
    return read_backup(path.parent_path());
  return lone_file(path);
}

std::optional<Error> fault_in(const Backup& backup) {
  try {
    const bool differs = backup.complete && (fs::file_size(backup.database) != backup.size ||
                                             checksum_of_file(backup.database) != backup.checksum);
    const store::Contents contents = store::read_contents(backup.database, store::Depth::thorough);
    if (differs || (backup.complete && contents.records != backup.contents.records))
      return make_error(ErrorKind::data, Msg::err_backup_damaged, backup.path.string(), "checksum")
          .hint(phrase(Msg::hint_backup_damaged));
    return std::nullopt;
  } catch (const Error& error) {
    return error;
  } catch (const fs::filesystem_error& exception) {
    return make_error(ErrorKind::system, Msg::err_read_file, exception.path1().string(),
                      exception.code().message());
  }
}

}  // namespace gongbu::transfer
