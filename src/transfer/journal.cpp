#include "gongbu/transfer/journal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>
#include <variant>

#include "backup_files.hpp"
#include "gongbu/app/record_lines.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/private_directory.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/host/files.hpp"

namespace gongbu::transfer {
namespace {

namespace fs = std::filesystem;

using app::ChangeEnd;
using app::line_of;

constexpr std::size_t kMostRecords = 1000;  // in one part of a large change
constexpr int kJournalTimeoutMs = 2'000;

fs::path file_of(const fs::path& directory, core::Instant now) {
  const date::year_month_day day{date::floor<date::days>(now)};
  return directory / fmt::format("{:04}", static_cast<int>(day.year())) /
         fmt::format("{:02}", static_cast<unsigned>(day.month())) /
         fmt::format("{:02}.jsonl", static_cast<unsigned>(day.day()));
}

// Paths in a directory whose names begin with a digit, sorted.
std::vector<fs::path> numbered(const fs::path& directory) {
  std::vector<fs::path> paths;
  std::error_code error;
  for (fs::directory_iterator it(directory, error), end; !error && it != end; it.increment(error))
    if (is_ascii_digit(it->path().filename().string().front())) paths.push_back(it->path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::vector<fs::path> files_in(const fs::path& directory) {
  std::vector<fs::path> files;
  for (const fs::path& year : numbered(directory))
    for (const fs::path& month : numbered(year))
      for (const fs::path& day : numbered(month)) files.push_back(day);
  return files;
}

// The newest file, without listing all of them.
std::optional<fs::path> newest_file(const fs::path& directory) {
  fs::path path = directory;
  for (int level = 0; level < 3; ++level) {
    const std::vector<fs::path> below = numbered(path);
    if (below.empty()) return std::nullopt;
    path = below.back();
  }
  return path;
}

std::optional<ChangeEnd> read_end(std::string_view line) {
  if (!line.starts_with(R"({"c":)")) return std::nullopt;
  const auto read = app::read_record_line(line);
  const auto* end = read ? std::get_if<ChangeEnd>(&*read) : nullptr;
  return end == nullptr ? std::nullopt : std::optional(*end);
}

/// The end of a file.
struct Tail {
  std::int64_t change = 0;           ///< last one of this device
  std::optional<std::size_t> whole;  ///< bytes up to the end of the last change that is whole
};

/// Looks for the last closing lines in a text, whose first line may be cut off.
Tail tail_of(std::string_view text, const std::string& device) {
  Tail tail;
  std::size_t end = text.rfind('\n');
  while (end != std::string_view::npos) {
    const std::size_t before = end == 0 ? std::string_view::npos : text.rfind('\n', end - 1);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    if (const auto closing = read_end(text.substr(begin, end - begin))) {
      if (!tail.whole) tail.whole = end + 1;
      if (closing->device == device) {
        tail.change = closing->change;
        return tail;
      }
    }
    end = before;
  }
  return tail;
}

// Reads as much of the end of a file as is needed.
Tail read_tail(const fs::path& file, const std::string& device) {
  std::error_code error;
  const std::uintmax_t size = fs::file_size(file, error);
  if (error) return {};
  std::ifstream in(file, std::ios::binary);
  for (std::uintmax_t length = std::min<std::uintmax_t>(size, 4096);;
       length = std::min<std::uintmax_t>(size, length * 16)) {
    std::string text(static_cast<std::size_t>(length), '\0');
    in.clear();
    in.seekg(static_cast<std::streamoff>(size - length));
    in.read(text.data(), static_cast<std::streamsize>(length));
    Tail tail = tail_of(text, device);
    if (tail.change == 0 && length < size) continue;
    if (tail.whole) *tail.whole += static_cast<std::size_t>(size - length);
    return tail;
  }
}

/// Lines of records, closed in parts.
class Lines {
 public:
  explicit Lines(ChangeEnd end) : end_(std::move(end)) {}

  void add(const store::RecordPart& part) {
    text_ += line_of(part);
    if (++records_ == kMostRecords) close(0);
  }
  void close(std::int64_t change) {
    ChangeEnd end = end_;
    end.change = change;
    end.records = std::exchange(records_, 0);
    text_ += line_of(end);
  }
  std::string take() { return std::move(text_); }

 private:
  ChangeEnd end_;
  std::size_t records_ = 0;
  std::string text_;
};

// Until the last part is there, the number of the change is 0: the next command begins anew, which
// does no harm.
std::string everything(store::Database& database, const std::string& device, core::Instant now) {
  Lines lines({0, device, now, "journal", 0});
  store::for_each_part(database, [&](const store::RecordPart& part) { lines.add(part); });
  lines.close(store::last_change(database));
  return lines.take();
}

std::string lines_after(store::Database& database, const std::string& device, std::int64_t number) {
  std::string text;
  for (const store::RecordChange& change : store::changes_after(database, number)) {
    Lines lines({0, device, change.at, change.command, 0});
    for (const store::RecordPart& part : change.parts) lines.add(part);
    lines.close(change.id);
    text += lines.take();
  }
  return text;
}

void append(const fs::path& directory, const std::optional<fs::path>& newest, core::Instant now,
            const std::string& text) {
  if (text.empty()) return;
  fs::path file = file_of(directory, now);
  // With a clock that went back, the end of the journal stays in the newest file.
  if (newest && file < *newest) file = *newest;
  make_private_directory(file.parent_path());
  host::append_to_file(file, text);
}

std::optional<host::FileLock> lock_journal(const fs::path& directory) {
  make_private_directory(directory);
  return host::FileLock::take(directory / ".lock", kJournalTimeoutMs);
}

Error busy() { return make_error(ErrorKind::system, Msg::err_journal_busy); }

// Empties the text of an entry: the subject and topics of "what" (kind, subject, topics, part), and
// the note.
void blank_text(store::RecordPart& part) {
  for (auto& [name, values] : part.groups) {
    if (name == "note") values.assign(1, std::string());
    if (name != "what" || values.size() < 3) continue;
    values[1] = std::string();
    values[2] = std::string();
  }
}

// Drops what was not written whole.
void cut(const fs::path& file, const Tail& tail) {
  const std::size_t whole = tail.whole.value_or(0);
  if (fs::file_size(file) > whole) fs::resize_file(file, whole);
}

}  // namespace

fs::path journal_directory(const host::Paths& paths) {
  return paths.database.parent_path() / "journal";
}

JournalState write_journal(store::Database& database, const host::Paths& paths, core::Instant now) {
  const fs::path directory = journal_directory(paths);
  const std::string device = store::device_id(database);
  const std::int64_t last = store::last_change(database);
  const auto state_of = [&](const Tail& tail) -> std::optional<JournalState> {
    if (tail.change > last) return JournalState::ahead;
    if (tail.change == last && last > 0) return JournalState::complete;
    return std::nullopt;
  };
  if (const auto newest = newest_file(directory))
    if (const auto state = state_of(read_tail(*newest, device))) return *state;
  if (last == 0) return JournalState::complete;  // nothing was recorded yet
  const auto held = lock_journal(directory);
  if (!held) return JournalState::busy;
  const auto newest = newest_file(directory);
  const Tail tail = newest ? read_tail(*newest, device) : Tail{};
  if (const auto state = state_of(tail)) return *state;
  try {
    if (newest) cut(*newest, tail);
    append(directory, newest, now,
           tail.change == 0 ? everything(database, device, now)
                            : lines_after(database, device, tail.change));
  } catch (const fs::filesystem_error& exception) {
    throw failed_with(exception);
  }
  return JournalState::complete;
}

void accept_database(store::Database& database, const host::Paths& paths, core::Instant now) {
  const fs::path directory = journal_directory(paths);
  const auto held = lock_journal(directory);
  if (!held) throw busy();
  const auto newest = newest_file(directory);
  if (!newest) return;
  const std::string device = store::device_id(database);
  const Tail tail = read_tail(*newest, device);
  if (tail.change <= store::last_change(database)) return;
  store::continue_after(database, tail.change + 1, now);
  append(directory, newest, now, everything(database, device, now));
}

Journal read_journal(const host::Paths& paths, core::Instant until) {
  Journal journal;
  std::vector<store::RecordPart> open;  // of a change that is not closed yet
  for (const fs::path& file : files_in(journal_directory(paths))) {
    const std::string text = host::read_file(file).value_or("");
    for (const std::string_view text_line : lines_of(text)) {
      auto line = app::read_record_line(text_line);
      if (!line) continue;
      if (auto* part = std::get_if<store::RecordPart>(&*line)) {
        open.push_back(std::move(*part));
        continue;
      }
      const ChangeEnd& end = std::get<ChangeEnd>(*line);
      if (journal.devices.empty()) journal.since = end.at;
      if (end.at <= until) {
        for (const store::RecordPart& part : open) store::fold(journal.state, part);
        journal.last_change = std::max(journal.last_change, end.change);
        journal.devices.insert(end.device);
        journal.last_device = end.device;
      }
      open.clear();
    }
  }
  return journal;
}

std::int64_t differences(store::Database& database, const Journal& journal) {
  std::int64_t count = 0;
  store::for_each_part(database, [&](const store::RecordPart& part) {
    const auto record = journal.state.find({part.table, part.uuid});
    for (const auto& [name, values] : part.groups) {
      if (record == journal.state.end()) {
        ++count;
        continue;
      }
      const auto group = record->second.find(name);
      if (group == record->second.end() || group->second.values != values) ++count;
    }
  });
  return count;
}

void forget_in_journal(const host::Paths& paths, const std::string& uuid) {
  const fs::path directory = journal_directory(paths);
  std::error_code error;
  if (!fs::exists(directory, error)) return;
  const auto held = lock_journal(directory);
  if (!held) throw busy();
  for (const fs::path& file : files_in(directory)) {
    const std::string text = host::read_file(file).value_or("");
    if (text.find(uuid) == std::string::npos) continue;
    std::string kept;
    for (const std::string_view text_line : lines_of(text)) {
      auto line = app::read_record_line(text_line);
      auto* part = line ? std::get_if<store::RecordPart>(&*line) : nullptr;
      if (part == nullptr || part->uuid != uuid) {
        kept.append(text_line).append("\n");
        continue;
      }
      blank_text(*part);
      kept += line_of(*part);
    }
    host::replace_file(file, kept);
  }
}

}  // namespace gongbu::transfer
