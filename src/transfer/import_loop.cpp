// Loop Habit Tracker: a backup (.db) or an export (.zip of CSV files).
#include <fmt/format.h>

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "csv_reader.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/store/foreign_database.hpp"
#include "import_formats.hpp"
#include "import_time.hpp"
#include "zip_archive.hpp"

namespace gongbu::transfer {
namespace {

struct Habit {
  std::string id = {};
  std::string name = {};
  bool is_numeric = false;
  std::string unit = {};
};

constexpr std::size_t kMostHabits = 10'000;

enum Value : std::int64_t { kAutomatic = 1, kManual = 2, kSkip = 3 };

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  for (const std::string_view each : words)
    if (word == each) return true;
  return false;
}

// Adds a value in thousandths of a unit.
void add_amount(const Habit& habit, std::int64_t thousandths, ImportRow row, ImportRows& rows) {
  if (thousandths <= 0) return;
  const std::string unit = folded(trimmed(habit.unit));
  if (is_one_of(unit, {"min", "mins", "minute", "minutes", "m", "분"})) {
    row.spent = core::seconds{thousandths * 60 / 1000};
  } else if (is_one_of(unit, {"h", "hr", "hrs", "hour", "hours", "시간"})) {
    row.spent = core::seconds{thousandths * 3600 / 1000};
  } else {
    const std::string unit_text = habit.unit.empty() ? "" : " " + habit.unit;
    row.subject = fmt::format("{} ({:g}{})", habit.name, static_cast<double>(thousandths) / 1000.0,
                              unit_text);
  }
  rows.add(std::move(row));
}

void add_repetition(const Habit& habit, core::Day day, std::int64_t value, std::string note,
                    ImportRows& rows) {
  ImportRow row{.native_id = fmt::format("{} {}", habit.id, core::iso(day)),
                .day = day,
                .label = habit.name,
                .subject = habit.name,
                .note = std::move(note)};
  if (value == kSkip) return rows.skip_day(day);
  if (habit.is_numeric) return add_amount(habit, value, std::move(row), rows);
  if (value == kManual) return rows.add(std::move(row));
  if (value == kAutomatic) rows.leave_out(0, phrase(Msg::import_loop_automatic));
}

// ---- .db ----

void read_backup(const store::ForeignDatabase& database, const std::string& name,
                 ImportRows& rows) {
  if (!database.has_table("Habits", "id name") ||
      !database.has_table("Repetitions", "habit timestamp value"))
    throw make_error(ErrorKind::usage, Msg::err_import_empty, name);
  // Older versions have fewer columns.
  const auto column = [&](const char* table, const char* wanted, const char* otherwise) {
    return database.has_table(table, wanted) ? std::string(wanted) : std::string(otherwise);
  };
  std::map<std::int64_t, Habit> habits;
  database.select(
      fmt::format("SELECT id, name, {}, {}, {} FROM Habits", column("Habits", "uuid", "''"),
                  column("Habits", "type", "0"), column("Habits", "unit", "''")),
      [&](const store::ForeignRow& row) {
        Habit habit{.name = row.text(1), .is_numeric = row.whole(3) == 1, .unit = row.text(4)};
        habit.id = row.text(2).empty() ? habit.name : row.text(2);
        if (habit.id.size() + habit.name.size() + habit.unit.size() > kLongestImportText ||
            habits.size() == kMostHabits)
          return;
        habits[row.whole(0)] = std::move(habit);
      });
  database.select(fmt::format("SELECT habit, timestamp, value, {} FROM Repetitions",
                              column("Repetitions", "notes", "''")),
                  [&](const store::ForeignRow& row) {
                    const auto habit = habits.find(row.whole(0));
                    if (habit == habits.end()) return;
                    // Midnight, UTC, of the local date.
                    const core::Instant midnight = core::clamped(row.whole(1) / 1000);
                    const core::Day day{date::floor<date::days>(midnight).time_since_epoch()};
                    add_repetition(habit->second, day, row.whole(2), row.text(3), rows);
                  });
}

// ---- .zip ----

constexpr std::string_view kHabits = "Habits.csv";
constexpr std::string_view kCheckmarks = "/Checkmarks.csv";

std::size_t position_of(const std::vector<std::string>& names, std::string_view wanted) {
  for (std::size_t i = 0; i < names.size(); ++i)
    if (folded(trimmed(names[i])) == wanted) return i;
  return names.size();
}

std::string field(const std::vector<std::string>& fields, std::size_t at) {
  return at < fields.size() ? fields[at] : "";
}

// Returns the habits by position, the number at the start of their folders' names.
std::map<std::int64_t, Habit> habits_in(const std::string& text, const std::string& name) {
  std::map<std::int64_t, Habit> habits;
  CsvReader csv(text, name);
  std::vector<std::string> header;
  std::vector<std::string> fields;
  if (!csv.next(header)) return habits;
  const std::size_t position = position_of(header, "position");
  const std::size_t title = position_of(header, "name");
  const std::size_t type = position_of(header, "type");
  const std::size_t unit = position_of(header, "unit");
  while (csv.next(fields)) {
    const auto number = parse_whole(field(fields, position));
    if (!number) continue;
    Habit& habit = habits[*number];
    habit.name = habit.id = normalized(trimmed(field(fields, title)));
    const std::string kind = folded(field(fields, type));
    habit.is_numeric = kind == "1" || kind.find("numer") != std::string::npos;
    habit.unit = field(fields, unit);
  }
  return habits;
}

// Parses numbers of older exports and words of newer ones.
std::optional<std::int64_t> value_of(std::string_view text) {
  text = trimmed(text);
  if (text == "YES_MANUAL") return kManual;
  if (text == "SKIP") return kSkip;
  if (text == "YES_AUTO") return kAutomatic;
  if (is_one_of(text, {"NO", "UNKNOWN", ""})) return 0;
  return parse_whole(text);
}

void read_checkmarks(const std::string& text, const std::string& name, const Habit& habit,
                     ImportRows& rows) {
  CsvReader csv(text, name);
  std::vector<std::string> fields;
  while (csv.next(fields)) {
    const auto day = parse_iso_day(trimmed(field(fields, 0)));
    if (!day && csv.line() == 1) continue;  // column names
    const auto value = value_of(field(fields, 1));
    if (!day) {
      rows.leave_out(csv.line(),
                     phrase(Msg::import_not_a_date, fit(printable(field(fields, 0)), 40)));
    } else if (!value) {
      rows.leave_out(csv.line(),
                     phrase(Msg::import_loop_value, fit(printable(field(fields, 1)), 40)));
    } else {
      add_repetition(habit, *day, *value, field(fields, 2), rows);
    }
  }
}

void read_archive(const ZipArchive& archive, const std::string& name, ImportRows& rows) {
  const auto* list = archive.find(kHabits);
  if (list == nullptr) throw make_error(ErrorKind::usage, Msg::err_import_empty, name);
  UnpackLimit limit{kMostImportText};
  const auto habits = habits_in(decoded_import(archive.read(*list, limit), name, rows), name);
  for (const ZipArchive::Member& member : archive.members()) {
    if (!member.name.ends_with(kCheckmarks)) continue;
    // The folder in "001 Name/Checkmarks.csv" lacks all letters beyond ASCII, so use the position.
    const std::size_t digits = member.name.find_first_not_of("0123456789");
    const auto position = parse_whole(std::string_view(member.name).substr(0, digits));
    const auto habit = position ? habits.find(*position) : habits.end();
    if (habit == habits.end()) continue;
    const std::string path = name + "/" + member.name;
    read_checkmarks(decoded_import(archive.read(member, limit), path, rows), path, habit->second,
                    rows);
  }
}

}  // namespace

bool is_loop(const ImportFile& file) {
  if (file.is_directory()) return false;
  if (is_zip(file.head())) {
    const ZipArchive archive = ZipArchive::open(file.path(), file.name());
    return archive.find(kHabits) != nullptr;
  }
  return store::is_sqlite(file.head()) &&
         store::ForeignDatabase(file.path(), file.name()).has_table("Repetitions");
}

void read_loop(const ImportFile& file, const ImportContext& /*context*/, ImportRows& rows) {
  if (is_zip(file.head()))
    return read_archive(ZipArchive::open(file.path(), file.name()), file.name(), rows);
  read_backup(store::ForeignDatabase(file.path(), file.name()), file.name(), rows);
}

}  // namespace gongbu::transfer
