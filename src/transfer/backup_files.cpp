#include "backup_files.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <charconv>
#include <fstream>
#include <system_error>
#include <vector>

#include "gongbu/base/hash.hpp"
#include "gongbu/base/text.hpp"

namespace gongbu::transfer {
namespace {

namespace fs = std::filesystem;

// Prefix of the key with the record count of a table: "records.<table>".
constexpr std::string_view kRecords = "records.";

template <class Number>
std::optional<Number> read_number(std::string_view text, int base = 10) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

constexpr std::size_t kDayLength = 10;  // "2026-11-28"

// Parses the format of core::iso().
std::optional<core::Day> read_day(std::string_view text) {
  if (text.size() != kDayLength || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = read_number<int>(text.substr(0, 4));
  const auto month = read_number<int>(text.substr(5, 2));
  const auto day = read_number<int>(text.substr(8));
  if (!year || !month || !day) return std::nullopt;
  return core::calendar_day(*year, *month, *day);
}

// Parses a line of the counts; returns false if it is invalid.
bool read_line(std::string_view line, Backup& backup) {
  const std::string_view key = take_until(line, '\t');
  if (key == "checksum" || key == "figures") {
    const auto sum = read_number<std::uint64_t>(line, 16);
    (key == "figures" ? backup.figures : backup.checksum) = sum.value_or(0);
    return sum.has_value();
  }
  const auto number = read_number<std::int64_t>(line);
  if (!number) return false;
  if (key == "taken") backup.taken = core::clamped(*number);
  if (key == "version") backup.contents.version = static_cast<int>(*number);
  if (key == "size") backup.size = static_cast<std::uintmax_t>(*number);
  if (key == "entries") backup.contents.entries = *number;
  if (key == "commits") backup.contents.commits = *number;
  if (key.starts_with(kRecords))
    backup.contents.records[std::string(key.substr(kRecords.size()))] = *number;
  return true;
}

}  // namespace

std::optional<BackupName> parse_name(std::string_view text) {
  BackupName name;
  if (text.ends_with(kSmaller)) {
    name.smaller = true;
    text.remove_suffix(kSmaller.size());
  }
  const auto day = read_day(text.substr(0, kDayLength));
  if (!day) return std::nullopt;
  name.day = *day;
  text.remove_prefix(kDayLength);
  if (text.empty()) return name;
  if (text.front() != '.') return std::nullopt;
  const auto number = read_number<int>(text.substr(1));
  if (!number || *number < 2) return std::nullopt;
  name.number = *number;
  return name;
}

std::string written(const BackupName& name) {
  std::string text = core::iso(name.day);
  if (name.number > 1) text += fmt::format(".{}", name.number);
  if (name.smaller) text += kSmaller;
  return text;
}

std::vector<fs::path> paths_in_directory(const fs::path& directory) {
  std::vector<fs::path> paths;
  std::error_code error;
  fs::directory_iterator it(directory, error);
  if (error == std::errc::no_such_file_or_directory) return paths;
  for (const fs::directory_iterator end; !error && it != end; it.increment(error))
    paths.push_back(it->path());
  if (error)
    throw make_error(ErrorKind::system, Msg::err_read_file, directory.string(), error.message());
  return paths;
}

void flush(const fs::path& directory) {
  if (!host::flush_directory(directory))
    throw make_error(ErrorKind::system, Msg::err_write_file, directory.string(),
                     std::generic_category().message(errno));
}

fs::path restore_directory(const host::Paths& paths) {
  return paths.database.parent_path() / ".restore";
}

std::optional<host::FileLock> lock_restore(const host::Paths& paths, int timeout_ms) {
  return host::FileLock::take(store::snapshots_directory(paths.database) / ".restore.lock",
                              timeout_ms);
}

Backup read_backup(const fs::path& directory) {
  Backup backup;
  backup.path = directory;
  backup.database = directory / store::kDatabase;
  backup.name = directory.filename().string();
  const auto name = parse_name(backup.name);
  if (name) backup.day = name->day;
  backup.smaller = name && name->smaller;
  std::optional<std::string> counts;
  try {
    counts = host::read_file(directory / kCounts);
  } catch (const Error&) {
    return backup;
  }
  if (!counts) return backup;
  backup.complete = true;
  for (const std::string_view line : lines_of(*counts))
    if (!read_line(line, backup)) backup.complete = false;
  backup.complete = backup.complete && backup.contents.version > 0;
  return backup;
}

void write_counts(const Backup& backup) {
  std::string text = fmt::format(
      "version\t{}\ntaken\t{}\nsize\t{}\nchecksum\t{:x}\nfigures\t{:x}\nentries\t{}\ncommits\t{}\n",
      backup.contents.version, backup.taken.time_since_epoch().count(), backup.size,
      backup.checksum, backup.figures, backup.contents.entries, backup.contents.commits);
  for (const auto& [table, records] : backup.contents.records)
    text += fmt::format("{}{}\t{}\n", kRecords, table, records);
  host::replace_file(backup.path / kCounts, text);
}

std::uint64_t checksum_of_file(const fs::path& file) {
  constexpr std::size_t kBlock = 1 << 20;
  std::ifstream in(file, std::ios::binary);
  std::vector<char> block(kBlock);
  Hash hash;
  while (in) {
    in.read(block.data(), static_cast<std::streamsize>(block.size()));
    const auto length = static_cast<std::size_t>(in.gcount());
    if (length > 0) hash.add(checksum_of({block.data(), length}));
  }
  if (!in.eof())
    throw make_error(ErrorKind::system, Msg::err_read_file, file.string(),
                     std::generic_category().message(errno));
  return hash.value();
}

Error failed_with(const std::filesystem::filesystem_error& exception) {
  return make_error(ErrorKind::system, Msg::err_write_file, exception.path1().string(),
                    exception.code().message());
}

}  // namespace gongbu::transfer
