#include "hook_spool.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cstdint>
#include <system_error>
#include <utility>

#include "gongbu/base/error.hpp"
#include "gongbu/base/field.hpp"
#include "gongbu/base/hash.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/host/files.hpp"

namespace gongbu::scan {
namespace {

namespace fs = std::filesystem;

constexpr int kTimeoutMs = 100;
// Room for thousands of commits. If no command ever reads the spool, the first scan finds them
// anyway.
constexpr std::uintmax_t kFull = 1U << 20U;
// A full spool and its last line are smaller. Reading takes about twenty times the size in memory.
constexpr std::uintmax_t kLargest = 8 * kFull;

// "2 <checksum> <time> <git directory> <rewrites> <replaced> <fresh> <empty> <raw commit> .",
// separated by tabs. The checksum is that of what follows it and its tab.
constexpr std::string_view kVersion = "2\t";
constexpr std::size_t kFields = 8;
// In version 1 a line is "<time> <git directory> <replaced> <fresh> <empty> <raw commit> .".
constexpr std::size_t kFieldsV1 = 7;
constexpr std::string_view kEnd = ".";  // missing in a truncated line

std::vector<std::string> fields_of(std::string_view line) {
  std::vector<std::string> fields;
  for (const std::string_view field : split(line, "\t")) fields.push_back(unescaped_field(field));
  return fields;
}

template <class Number>
bool read_number(std::string_view text, Number& number, int base) {
  const char* const end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, number, base);
  return error == std::errc() && rest == end;
}

// Removes version and checksum from a line; returns whether the checksum matches.
bool take_checksum(std::string_view& line) {
  constexpr int kHex = 16;
  line.remove_prefix(kVersion.size());
  const std::size_t tab = line.find('\t');
  std::uint64_t checksum = 0;
  if (tab == std::string_view::npos || !read_number(line.substr(0, tab), checksum, kHex))
    return false;
  line.remove_prefix(tab + 1);
  return Hash().add(line).value() == checksum;
}

std::vector<core::ObjectId> objects_in(std::string_view text) {
  std::vector<core::ObjectId> oids;
  for (const std::string_view line : lines_of(text))
    if (const auto oid = core::from_hex(line)) oids.push_back(*oid);
  return oids;
}

std::optional<Spooled> spooled_of(std::vector<std::string> fields) {
  constexpr int kDecimal = 10;
  core::seconds::rep seconds = 0;
  if (fields.size() != kFields || fields.back() != kEnd ||
      !read_number(fields[0], seconds, kDecimal))
    return std::nullopt;
  Spooled spooled{.at = core::Instant{core::seconds{seconds}},
                  .git_dir = std::move(fields[1]),
                  .rewrites = git::rewritten_commits(fields[2]),
                  .replaced = objects_in(fields[3])};
  if (const auto fresh = core::from_hex(fields[4]))
    spooled.fresh = git::FreshCommit{*fresh, std::move(fields[6]), fields[5] == "1"};
  return spooled;
}

// Version 1 has no rewrites: a replaced commit was rewritten to the new one, if any.
std::optional<Spooled> spooled_of_v1(std::vector<std::string> fields) {
  if (fields.size() != kFieldsV1) return std::nullopt;
  fields.insert(fields.begin() + 2, "");
  auto spooled = spooled_of(std::move(fields));
  if (spooled && spooled->fresh)
    for (const core::ObjectId& oid : spooled->replaced)
      spooled->rewrites.push_back({oid, spooled->fresh->oid});
  return spooled;
}

}  // namespace

std::string spool_line(const Spooled& spooled) {
  std::string rewrites;
  for (const auto& [before, after] : spooled.rewrites)
    rewrites += core::to_hex(before) + ' ' + core::to_hex(after) + '\n';
  std::string replaced;
  for (const core::ObjectId& oid : spooled.replaced) replaced += core::to_hex(oid) + '\n';
  const git::FreshCommit fresh = spooled.fresh.value_or(git::FreshCommit{});
  const std::string rest = fmt::format(
      "{}\t{}\t{}\t{}\t{}\t{:d}\t{}\t{}", spooled.at.time_since_epoch().count(),
      escaped_field(spooled.git_dir), escaped_field(rewrites), escaped_field(replaced),
      spooled.fresh ? core::to_hex(fresh.oid) : "", fresh.empty, escaped_field(fresh.raw), kEnd);
  return fmt::format("{}{:x}\t{}", kVersion, Hash().add(rest).value(), rest);
}

std::optional<Spooled> parse_spool_line(std::string_view line) {
  if (!line.starts_with(kVersion)) return spooled_of_v1(fields_of(line));
  if (!take_checksum(line)) return std::nullopt;
  return spooled_of(fields_of(line));
}

HookSpool::HookSpool(const fs::path& database)
    : file_(database.parent_path() / "hook.spool"),
      lock_(database.parent_path() / "hook.lock"),
      taken_(database.parent_path() / "hook.spool.taken"),
      taking_lock_(database.parent_path() / "hook.spool.lock") {}

void HookSpool::put(const Spooled& spooled) const {
  const auto lock = host::FileLock::take(lock_, kTimeoutMs);
  std::error_code error;
  if (!lock || (fs::exists(file_, error) && fs::file_size(file_, error) > kFull)) return;
  // The leading newline separates the line from one truncated by a full disk.
  host::append_to_file(file_, '\n' + spool_line(spooled) + '\n');
}

void HookSpool::take(const HandOver& hand_over) const {
  std::error_code error;
  if (!fs::exists(file_, error) && !fs::exists(taken_, error)) return;
  const auto only_one = host::FileLock::take(taking_lock_, kTimeoutMs);
  if (!only_one) return;
  hand_over_taken(hand_over);  // lines left by a failed command
  {
    const auto lock = host::FileLock::take(lock_, kTimeoutMs);
    if (!lock) return;
    fs::rename(file_, taken_, error);
  }
  hand_over_taken(hand_over);
}

// Removes a file that no hook has written; scans find the commits.
void HookSpool::remove_foreign() const {
  std::error_code error;
  const fs::file_status status = fs::status(taken_, error);
  if (!fs::exists(status)) return;
  if (fs::is_regular_file(status) && fs::file_size(taken_, error) <= kLargest) return;
  fs::remove(taken_, error);
  if (error)
    throw make_error(ErrorKind::system, Msg::err_write_file, printable(taken_.string()),
                     error.message());
}

void HookSpool::hand_over_taken(const HandOver& hand_over) const {
  remove_foreign();
  const std::string content = host::read_file(taken_).value_or("");
  std::vector<Spooled> all;
  for (const std::string_view line : lines_of(content))
    if (auto spooled = parse_spool_line(line)) all.push_back(std::move(*spooled));
  std::error_code ignored;
  try {
    if (!all.empty()) hand_over(all);
  } catch (const Error&) {
    throw;  // for example a locked database: try again later
  } catch (...) {
    // Otherwise a bad line would block all later ones. Scans find its commits.
    fs::remove(taken_, ignored);
    throw;
  }
  fs::remove(taken_, ignored);
}

}  // namespace gongbu::scan
