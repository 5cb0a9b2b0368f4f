#include "gongbu/transfer/journal.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>
#include <variant>

#include "gongbu/app/record_lines.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/private_directory.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/host/files.hpp"
#include "gongbu/store/forget.hpp"
#include "journal_files.hpp"

namespace gongbu::transfer {
namespace {

namespace fs = std::filesystem;

using app::ChangeEnd;
using app::line_of;

constexpr std::size_t kMostRecords = 1000;      // per part of a large change
constexpr std::size_t kMostBytes = 64U << 10U;  // of the write buffer
constexpr int kJournalTimeoutMs = 2'000;
constexpr std::string_view kEverything = "journal";  // "command" that wrote all records

/// Appends changes to a file of the journal. Divides large ones into parts, which are written
/// without holding the whole change in memory.
class JournalWriter {
 public:
  explicit JournalWriter(fs::path file) : file_(std::move(file)) {
    make_private_directory(file_.parent_path());
  }

  void begin(ChangeEnd end) { end_ = std::move(end); }
  void add(const store::RecordPart& part) {
    app::append_line(text_, part);
    if (++records_ == kMostRecords) close(0);
    if (text_.size() >= kMostBytes) write();
  }
  /// Ends the change, or with number 0 a part of it. A change without a final number is incomplete.
  void close(std::int64_t change) {
    end_.change = change;
    end_.records = std::exchange(records_, 0);
    text_ += line_of(end_);
  }
  void write() {
    if (!text_.empty()) host::append_to_file(file_, text_);
    text_.clear();
  }

 private:
  fs::path file_;
  ChangeEnd end_;
  std::size_t records_ = 0;
  std::string text_;
};

// `last` was read before the records, because other processes may write in the meantime.
void write_everything(JournalWriter& writer, store::Database& database, const std::string& device,
                      core::Instant now, std::int64_t last) {
  writer.begin({0, device, now, std::string(kEverything), 0});
  store::for_each_part(database, [&](const store::RecordPart& part) { writer.add(part); });
  writer.close(last);
  writer.write();
}

// Field groups with text that `forget` erases, and the range of their text values.
struct TextGroup {
  std::string_view table;
  std::string_view name;
  std::size_t first;
  std::size_t end;
};
constexpr std::array kTexts = {
    TextGroup{"entry", "what", 1, 3},  TextGroup{"entry", "note", 0, 1},
    TextGroup{"later", "what", 0, 2},  TextGroup{"paper", "ids", 0, 3},
    TextGroup{"paper", "about", 0, 2}, TextGroup{"paper", "about", 3, 5},
};

void blank_text(store::RecordPart& part) {
  for (auto& [name, values] : part.groups)
    for (const TextGroup& text : kTexts)
      if (part.table == text.table && name == text.name)
        for (std::size_t i = text.first; i < std::min(text.end, values.size()); ++i)
          values[i] = std::string();
}

// Returns the UUIDs of the records in a change.
std::set<std::string> records_of(store::Database& database, const store::RecordChange& change) {
  std::set<std::string> uuids;
  store::for_each_part(database, change,
                       [&](const store::RecordPart& part) { uuids.insert(part.uuid); });
  return uuids;
}

// Erases the text of records from all files. If that is interrupted, the next command repeats it,
// because the change is written to the journal only afterwards.
void blank_in_files(const fs::path& directory, const std::set<std::string>& uuids) {
  for (const fs::path& file : journal_files(directory)) {
    const std::string text = read_journal_file(file);
    if (std::none_of(uuids.begin(), uuids.end(),
                     [&](const std::string& uuid) { return text.find(uuid) != std::string::npos; }))
      continue;
    std::string kept;
    for (const std::string_view text_line : lines_of(text)) {
      auto line = app::read_record_line(text_line);
      auto* part = line ? std::get_if<store::RecordPart>(&*line) : nullptr;
      if (part == nullptr || uuids.count(part->uuid) == 0) {
        kept.append(text_line).append("\n");
        continue;
      }
      blank_text(*part);
      kept += line_of(*part);
    }
    host::replace_file(file, kept);
  }
}

void write_changes_after(JournalWriter& writer, store::Database& database,
                         const fs::path& directory, const std::string& device,
                         std::int64_t number) {
  for (const store::RecordChange& change : store::changes_after(database, number)) {
    if (change.command == store::kForgetCommand)
      blank_in_files(directory, records_of(database, change));
    writer.begin({0, device, change.at, change.command, 0});
    store::for_each_part(database, change,
                         [&](const store::RecordPart& part) { writer.add(part); });
    writer.close(change.id);
  }
  writer.write();
}

// Removes an incomplete change from the end of the journal. Returns the file to append to, never an
// older one than the newest, even if the clock was set back.
fs::path prepare_file(const fs::path& directory, const JournalEnd& end, core::Instant now) {
  if (end.torn_at) {
    host::cut_file(*end.file, *end.torn_at);
  } else if (!end.ends_in_line) {
    host::append_to_file(*end.file, "\n");
  }
  const fs::path file = journal_file(directory, now);
  return end.file && file < *end.file ? *end.file : file;
}

std::optional<host::FileLock> lock_journal(const fs::path& directory) {
  make_private_directory(directory);
  return host::FileLock::take(directory / ".lock", kJournalTimeoutMs);
}

// Returns whether the journal has a change that the database lacks: a later one, or another one of
// the same number, which an older copy of the database made after it was put back.
bool is_ahead(const JournalEnd& end, store::Database& database) {
  if (end.change == 0) return false;
  const auto change = store::find_change(database, end.change);
  if (!change) return true;
  const bool has_time_of_change = end.command != kEverything && !change->is_continuation;
  return has_time_of_change && change->at != end.at;
}

/// Reads the lines of a journal in order.
class JournalReader {
 public:
  explicit JournalReader(core::Instant until) : until_(until) {}

  void read(std::string_view text) {
    auto line = app::read_record_line(text);
    if (!line) {
      if (may_be_damaged_record(text)) ++damaged_;
    } else if (auto* part = std::get_if<store::RecordPart>(&*line)) {
      open_.push_back(std::move(*part));
    } else {
      close(std::get<ChangeEnd>(*line));
    }
  }

  /// Returns the journal. Records at its end that no line closes are lost.
  Journal finish() && {
    if (!is_later_) journal_.unreadable += open_.size() + damaged_;
    return std::move(journal_);
  }

 private:
  // Returns whether a line that was not read may have been a record. Newer versions may add other
  // kinds of lines, and the end of a change alone loses no record.
  static bool may_be_damaged_record(std::string_view text) {
    return !text.empty() && !text.starts_with(kEndBegins) && !render::parse_json(text);
  }

  void close(const ChangeEnd& end) {
    if (journal_.devices.empty()) journal_.since = end.at;
    // Damaged lines that later lines replace are not lost.
    const bool replaces = end.command == kEverything || (end.device == journal_.last_device &&
                                                         end.change == journal_.last_change + 1);
    const bool is_later = end.at > until_;
    if (!is_later) {
      for (const store::RecordPart& part : open_) store::fold(journal_.state, part);
      const std::size_t missing = end.records - std::min(open_.size(), end.records);
      journal_.unreadable += missing;
      damaged_ -= std::min(missing, damaged_);
      journal_.last_change = std::max(journal_.last_change, end.change);
      journal_.devices.insert(end.device);
      journal_.last_device = end.device;
    }
    open_.clear();
    if (end.change == 0) return;  // the change continues
    if (!replaces && !is_later_) journal_.unreadable += damaged_;
    damaged_ = 0;
    is_later_ = is_later;
  }

  core::Instant until_;
  Journal journal_;
  std::vector<store::RecordPart> open_;  // records of a change whose end was not read yet
  std::size_t damaged_ = 0;              // damaged lines since the end of the last change
  bool is_later_ = false;                // whether the last change is later than `until_`
};

// Returns the state of the journal if there is nothing to write. `end` must be read first, because
// other processes write to the database before the journal.
std::optional<JournalState> state_of(const JournalEnd& end, store::Database& database) {
  if (is_ahead(end, database)) return JournalState::ahead;
  if (end.change == store::last_change(database)) return JournalState::complete;
  return std::nullopt;
}

}  // namespace

fs::path journal_directory(const host::Paths& paths) {
  return paths.database.parent_path() / "journal";
}

Error journal_busy() { return make_error(ErrorKind::system, Msg::err_journal_busy); }

JournalState write_journal(store::Database& database, const host::Paths& paths, core::Instant now) {
  const fs::path directory = journal_directory(paths);
  const std::string device = store::device_id(database);
  if (const auto state = state_of(journal_end(directory, device), database)) return *state;
  const auto held = lock_journal(directory);
  if (!held) return JournalState::busy;
  const JournalEnd end = journal_end(directory, device);
  if (const auto state = state_of(end, database)) return *state;
  const std::int64_t last = store::last_change(database);
  JournalWriter writer(prepare_file(directory, end, now));
  if (end.change == 0) {
    write_everything(writer, database, device, now, last);
  } else {
    write_changes_after(writer, database, directory, device, end.change);
  }
  return JournalState::complete;
}

JournalState complete_journal(store::Database& database, const host::Paths& paths,
                              core::Instant now) {
  const JournalState state = write_journal(database, paths, now);
  if (state == JournalState::busy) throw journal_busy();
  return state;
}

void accept_database(store::Database& database, const host::Paths& paths, core::Instant now) {
  const fs::path directory = journal_directory(paths);
  const auto held = lock_journal(directory);
  if (!held) throw journal_busy();
  const std::string device = store::device_id(database);
  const JournalEnd end = journal_end(directory, device);
  if (!is_ahead(end, database)) return;
  // If this is interrupted, the journal is still ahead.
  const std::int64_t next = std::max(end.change, store::last_change(database)) + 1;
  JournalWriter writer(prepare_file(directory, end, now));
  write_everything(writer, database, device, now, next);
  store::continue_after(database, next, now);
}

Journal read_journal(const host::Paths& paths, core::Instant until) {
  JournalReader reader(until);
  for (const fs::path& file : journal_files(journal_directory(paths))) {
    const std::string text = read_journal_file(file);
    for (const std::string_view line : lines_of(text)) reader.read(line);
  }
  return std::move(reader).finish();
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

JournalCheck check_journal(store::Database& database, const host::Paths& paths, core::Instant now) {
  constexpr int kTries = 3;  // other processes may write in between
  JournalCheck check;
  for (int i = 0; i < kTries; ++i) {
    check.is_ahead = complete_journal(database, paths, now) == JournalState::ahead;
    if (check.is_ahead) return check;
    const Journal journal = read_journal(paths);
    check.records = journal.state.size();
    check.differences = differences(database, journal);
    if (check.differences == 0) return check;
  }
  return check;
}

}  // namespace gongbu::transfer
