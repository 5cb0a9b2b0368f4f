#include "journal_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>
#include <system_error>
#include <utility>
#include <variant>

#include "gongbu/app/record_lines.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/host/files.hpp"

namespace gongbu::transfer {
namespace {

namespace fs = std::filesystem;

// Name patterns of the three directory levels; '0' matches any digit.
constexpr std::array<std::string_view, 3> kNames = {"0000", "00", "00.jsonl"};

bool is_like(std::string_view name, std::string_view pattern) {
  return std::equal(
      name.begin(), name.end(), pattern.begin(), pattern.end(),
      [](char c, char expected) { return expected == '0' ? is_ascii_digit(c) : c == expected; });
}

[[noreturn]] void fail(const fs::path& path, const std::string& reason) {
  throw make_error(ErrorKind::system, Msg::err_read_file, printable(path.string()), reason)
      .hint(phrase(Msg::hint_journal_file));
}

// Returns the matching paths in a directory, sorted; none if it does not exist.
std::vector<fs::path> paths_in(const fs::path& directory, std::string_view pattern) {
  std::vector<fs::path> paths;
  std::error_code error;
  fs::directory_iterator it(directory, error);
  if (error == std::errc::no_such_file_or_directory) return paths;
  for (const fs::directory_iterator end; !error && it != end; it.increment(error))
    if (is_like(it->path().filename().string(), pattern)) paths.push_back(it->path());
  if (error) fail(directory, error.message());
  std::sort(paths.begin(), paths.end());
  return paths;
}

/// Calls `visit` for each file, the newest first, until one returns true. Returns whether one did.
template <class Visit>
bool any_from_newest(const fs::path& directory, std::size_t level, const Visit& visit) {
  if (level == kNames.size()) return visit(directory);
  const std::vector<fs::path> paths = paths_in(directory, kNames[level]);
  return std::any_of(paths.rbegin(), paths.rend(),
                     [&](const fs::path& path) { return any_from_newest(path, level + 1, visit); });
}

host::FileEnd read_end(const fs::path& file, std::size_t most) {
  try {
    return host::read_file_end(file, most);
  } catch (Error& error) {
    throw std::move(error).hint(phrase(Msg::hint_journal_file));
  }
}

std::optional<app::ChangeEnd> read_closing(std::string_view line) {
  if (!line.starts_with(kEndBegins)) return std::nullopt;
  const auto read = app::read_record_line(line);
  const auto* end = read ? std::get_if<app::ChangeEnd>(&*read) : nullptr;
  return end == nullptr ? std::nullopt : std::optional(*end);
}

// Returns whether the text has only lines of records, the last of which may be truncated. Other
// text is damage or not gongbu's, so it must not be removed.
bool are_records(std::string_view text) {
  constexpr std::array<std::string_view, 2> kBegins = {R"({"k":)", kEndBegins};
  while (!text.empty()) {
    const std::string_view line = take_until(text, '\n');
    const bool begins = std::any_of(kBegins.begin(), kBegins.end(), [&](std::string_view begin) {
      return line.starts_with(begin) || begin.starts_with(line);
    });
    if (!begins || line.find('\0') != std::string_view::npos) return false;
  }
  return true;
}

/// The last change ends in a text, whose first line may be truncated.
struct Tail {
  app::ChangeEnd last;               ///< last change of the device; number 0 if there is none
  std::optional<std::size_t> whole;  ///< bytes up to the end of the last complete part
};

Tail tail_of(std::string_view text, const std::string& device) {
  Tail tail;
  std::size_t end = text.rfind('\n');
  while (end != std::string_view::npos) {
    const std::size_t before = end == 0 ? std::string_view::npos : text.rfind('\n', end - 1);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    if (const auto closing = read_closing(text.substr(begin, end - begin))) {
      if (!tail.whole) tail.whole = end + 1;
      // Ends of parts have number 0.
      if (closing->device == device && closing->change > 0) {
        tail.last = *closing;
        return tail;
      }
    }
    end = before;
  }
  return tail;
}

// Reads as much of the end of a file as needed. Sets file and torn_at only from the newest file.
void read_file_tail(const fs::path& file, const std::string& device, JournalEnd& result) {
  constexpr std::size_t kFirstTry = 4096;
  constexpr std::size_t kFactor = 16;
  for (std::size_t most = kFirstTry;; most *= kFactor) {
    const host::FileEnd end = read_end(file, most);
    const bool is_all = end.bytes.size() == end.size;
    const Tail tail = tail_of(end.bytes, device);
    if (tail.last.change == 0 && !is_all) continue;
    result.change = tail.last.change;
    result.at = tail.last.at;
    result.command = tail.last.command;
    if (result.file) return;  // only the change is taken from an older file
    result.file = file;
    result.ends_in_line = end.bytes.empty() || end.bytes.back() == '\n';
    const std::size_t whole = tail.whole.value_or(0);
    if (const auto rest = std::string_view(end.bytes).substr(whole);
        !rest.empty() && are_records(rest))
      result.torn_at = end.size - rest.size();
    return;
  }
}

}  // namespace

fs::path journal_file(const fs::path& directory, core::Instant now) {
  const date::year_month_day day{date::floor<date::days>(now)};
  return directory / fmt::format("{:04}", static_cast<int>(day.year())) /
         fmt::format("{:02}", static_cast<unsigned>(day.month())) /
         fmt::format("{:02}.jsonl", static_cast<unsigned>(day.day()));
}

std::vector<fs::path> journal_files(const fs::path& directory) {
  std::vector<fs::path> files;
  any_from_newest(directory, 0, [&](const fs::path& file) {
    files.push_back(file);
    return false;
  });
  std::reverse(files.begin(), files.end());
  return files;
}

std::string read_journal_file(const fs::path& file) {
  return read_end(file, std::numeric_limits<std::size_t>::max()).bytes;
}

JournalEnd journal_end(const fs::path& directory, const std::string& device) {
  JournalEnd end;
  any_from_newest(directory, 0, [&](const fs::path& file) {
    read_file_tail(file, device, end);
    return end.change > 0;
  });
  return end;
}

}  // namespace gongbu::transfer
