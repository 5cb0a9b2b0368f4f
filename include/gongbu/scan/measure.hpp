#pragma once

#include <atomic>
#include <cstdint>
#include <functional>

#include "gongbu/app/workspace.hpp"
#include "gongbu/base/error.hpp"

// Measures the changes of commits, once per commit: new commits and those of the last kRecentDays
// when a scan finds them, others when their day is first shown. Until then a commit counts unless
// it is dropped for another reason, such as being a merge or empty.
namespace gongbu::scan {

/// Days before today whose commits a scan measures in a history that is read for the first time.
inline constexpr date::days kRecentDays{31};

struct MeasureOptions {
  const std::atomic<bool>* stop = nullptr;  ///< Ctrl-C
  std::int64_t at_most = 0;                 ///< maximum number of commits, newest first; 0: all
  std::function<void()> on_begin = {};      ///< called before the first commit, if any
  /// Called several times a second with the number of finished commits and the total.
  std::function<void(std::int64_t, std::int64_t)> on_progress = {};
  /// Called with at most one warning per repository.
  std::function<void(const Error&)> on_warning = {};
};

/// Measures and judges the commits that are due. Opens no repository if there are none. Spends a
/// limited time on each repository; the rest remains due.
void measure_due(app::Workspace& workspace, const MeasureOptions& options);

/// Measures and judges the commits from `from` to `until`, each by the rules of its day; unreadable
/// ones do not change. Returns the number of commits left out.
std::int64_t measure_days(app::Workspace& workspace, core::Day from, core::Day until,
                          const MeasureOptions& options);

/// Measures all commits without judging them. Returns false if stopped.
bool measure_all(app::Workspace& workspace, const MeasureOptions& options);

}  // namespace gongbu::scan
