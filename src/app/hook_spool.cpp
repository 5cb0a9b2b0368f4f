#include "hook_spool.hpp"

#include <fmt/format.h>

#include <charconv>
#include <system_error>
#include <utility>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/host/files.hpp"

namespace gongbu::app {
namespace {

namespace fs = std::filesystem;

constexpr int kPatienceMs = 100;
// Some thousand commits. Where no command is ever run, the first scan finds them all the same.
constexpr std::uintmax_t kFull = 1U << 20U;

// "<time> <git directory> <replaced> <fresh> <empty> <raw commit> .", separated by tabs. The last
// field is there so that a torn line is short of one.
constexpr std::size_t kFields = 7;
constexpr std::string_view kEnd = ".";

std::string escaped(std::string_view text) {
  std::string field;
  field.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '\\':
        field += "\\\\";
        break;
      case '\t':
        field += "\\t";
        break;
      case '\n':
        field += "\\n";
        break;
      default:
        field += c;
    }
  }
  return field;
}

std::string unescaped(std::string_view field) {
  std::string text;
  text.reserve(field.size());
  for (std::size_t i = 0; i < field.size(); ++i) {
    const bool special = field[i] == '\\' && i + 1 < field.size();
    const char c = special ? field[++i] : field[i];
    if (special && c == 't') {
      text += '\t';
    } else {
      text += special && c == 'n' ? '\n' : c;
    }
  }
  return text;
}

std::vector<std::string> fields_of(std::string_view line) {
  std::vector<std::string> fields;
  for (const std::string_view field : split(line, "\t")) fields.push_back(unescaped(field));
  return fields;
}

}  // namespace

std::string spool_line(const Spooled& spooled) {
  std::string replaced;
  for (const core::ObjectId& oid : spooled.replaced) replaced += core::to_hex(oid) + '\n';
  const git::FreshCommit fresh = spooled.fresh.value_or(git::FreshCommit{});
  return fmt::format("{}\t{}\t{}\t{}\t{:d}\t{}\t{}", spooled.at.time_since_epoch().count(),
                     escaped(spooled.git_dir), escaped(replaced),
                     spooled.fresh ? core::to_hex(fresh.oid) : "", fresh.empty, escaped(fresh.raw),
                     kEnd);
}

std::optional<Spooled> parse_spool_line(std::string_view line) {
  std::vector<std::string> fields = fields_of(line);
  if (fields.size() != kFields || fields.back() != kEnd) return std::nullopt;
  const std::string& time = fields[0];
  core::seconds::rep seconds = 0;
  if (std::from_chars(time.data(), time.data() + time.size(), seconds).ec != std::errc())
    return std::nullopt;
  Spooled spooled{.at = core::Instant{core::seconds{seconds}},
                  .git_dir = std::move(fields[1]),
                  .replaced = git::rewritten_commits(fields[2])};
  if (const auto fresh = core::from_hex(fields[3]))
    spooled.fresh = git::FreshCommit{*fresh, std::move(fields[5]), fields[4] == "1"};
  return spooled;
}

HookSpool::HookSpool(const fs::path& database)
    : file_(database.parent_path() / "hook.spool"),
      lock_(database.parent_path() / "hook.lock"),
      taken_(database.parent_path() / "hook.spool.taken"),
      taking_lock_(database.parent_path() / "hook.spool.lock") {}

void HookSpool::put(const Spooled& spooled) const {
  const auto lock = host::FileLock::take(lock_, kPatienceMs);
  std::error_code error;
  if (!lock || (fs::exists(file_, error) && fs::file_size(file_, error) > kFull)) return;
  // The newline before it keeps it apart from a line that a full disk tore.
  host::append_to_file(file_, '\n' + spool_line(spooled) + '\n');
}

void HookSpool::take(const HandOver& hand_over) const {
  std::error_code error;
  if (!fs::exists(file_, error) && !fs::exists(taken_, error)) return;
  const auto only_one = host::FileLock::take(taking_lock_, kPatienceMs);
  if (!only_one) return;
  hand_over_taken(hand_over);  // what is left of a command that failed
  {
    const auto lock = host::FileLock::take(lock_, kPatienceMs);
    if (!lock) return;
    fs::rename(file_, taken_, error);
  }
  hand_over_taken(hand_over);
}

void HookSpool::hand_over_taken(const HandOver& hand_over) const {
  const std::string content = host::read_file(taken_).value_or("");
  std::vector<Spooled> all;
  for (const std::string_view line : lines_of(content))
    if (auto spooled = parse_spool_line(line)) all.push_back(std::move(*spooled));
  std::error_code ignored;
  try {
    if (!all.empty()) hand_over(all);
  } catch (const Error&) {
    throw;  // a database that is busy, say: another try gets over it
  } catch (...) {
    // A line that nobody can take in would keep out every later one. Scans find what it told of.
    fs::remove(taken_, ignored);
    throw;
  }
  fs::remove(taken_, ignored);
}

}  // namespace gongbu::app
