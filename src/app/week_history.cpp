#include "week_history.hpp"

#include <filesystem>
#include <string>
#include <system_error>

#include "gongbu/app/workspace.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/private_directory.hpp"
#include "gongbu/host/files.hpp"
#include "gongbu/store/week_starts.hpp"

namespace gongbu::app {
namespace {

/// The setting as it was when another device had set the latest week start.
class KnownSetting {
 public:
  explicit KnownSetting(const host::Paths& paths) : file_(paths.cache / "week-start") {}

  /// Returns whether the setting changed since. Remembers the present one.
  bool has_changed(date::weekday set) const {
    const std::string now = std::to_string(set.c_encoding());
    const auto before = host::read_file(file_);
    if (before == now) return false;
    write(now);
    return before.has_value();
  }

  /// Makes the next setting count as changed.
  void invalidate() const {
    std::error_code error;
    if (std::filesystem::exists(file_, error)) write("");
  }

  void forget() const {
    std::error_code ignored;
    std::filesystem::remove(file_, ignored);
  }

 private:
  void write(const std::string& text) const {
    try {
      make_private_directory(file_.parent_path());
      host::replace_file(file_, text);
    } catch (const Error&) {
      // Then the next command compares again.
    }
  }

  std::filesystem::path file_;
};

}  // namespace

std::vector<core::WeekStart> remember_week_start(store::Database& database,
                                                 const host::Paths& paths, date::weekday set,
                                                 core::Day today, core::Instant now) {
  std::vector<core::WeekStart> history = store::week_starts(database);
  const KnownSetting known(paths);
  if (!store::is_latest_week_start_of_other(database)) {
    known.forget();
  } else if (!known.has_changed(set)) {
    return history;
  }
  if (!history.empty() && history.back().weekday == set) return history;
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

void choose_week_start(const host::Paths& paths) { KnownSetting(paths).invalidate(); }

}  // namespace gongbu::app
