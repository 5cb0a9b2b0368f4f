#include "week_history.hpp"

#include <filesystem>
#include <string>
#include <system_error>

#include "gongbu/app/workspace.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/host/files.hpp"
#include "gongbu/store/week_starts.hpp"

namespace gongbu::app {
namespace {

namespace fs = std::filesystem;

// Holds the setting that was in force when a week start of another device came.
fs::path file_of(const host::Paths& paths) { return sync_directory(paths) / "week-start"; }

std::string text_of(date::weekday setting) { return std::to_string(setting.c_encoding()); }

}  // namespace

fs::path sync_directory(const host::Paths& paths) { return paths.database.parent_path() / "sync"; }

void note_week_start_of_other(const host::Paths& paths, date::weekday setting) {
  host::replace_file(file_of(paths), text_of(setting));
}

void choose_week_start(const host::Paths& paths) {
  std::error_code ignored;  // there is nothing to choose between
  fs::remove(file_of(paths), ignored);
}

std::vector<core::WeekStart> remember_week_start(store::Database& database,
                                                 const host::Paths& paths, date::weekday set,
                                                 core::Day today, core::Instant now) {
  std::vector<core::WeekStart> history = store::week_starts(database);
  if (!history.empty() && history.back().weekday == set) return history;
  if (host::read_file(file_of(paths)) == text_of(set)) return history;
  choose_week_start(paths);
  // A start that began today has not ended a week yet, so it is replaced.
  while (history.size() > 1 && history.back().from >= today) history.pop_back();
  if (history.empty()) {
    history.push_back({core::kFirstDay, set});
  } else if (history.back().weekday != set) {
    history.push_back({today, set});
  }
  try {
    store::set_week_starts(database, history, now);
  } catch (const Error&) {
    // Reports can be read on a full disk; the next command tries again.
  }
  return history;
}

}  // namespace gongbu::app
