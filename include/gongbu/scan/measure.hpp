#pragma once

#include <atomic>
#include <cstdint>
#include <functional>

#include "gongbu/app/workspace.hpp"
#include "gongbu/base/error.hpp"

// How large commits are. That is read from the repositories once for each commit: by the scan that
// finds it, when it is new or not older than kRecentDays, and else when somebody asks for its day.
// Until then it counts, unless it is dropped for what is known without: a merge, an empty commit.
namespace gongbu::scan {

/// Of a history that is read for the first time, scans measure the commits of so many days.
inline constexpr date::days kRecentDays{31};

struct MeasureOptions {
  const std::atomic<bool>* stop = nullptr;  ///< Ctrl-C
  std::int64_t at_most = 0;                 ///< the newest; 0: all
  std::function<void()> on_begin = {};      ///< called before the first, if there is one
  /// Called a few times a second with how many are done, of how many.
  std::function<void(std::int64_t, std::int64_t)> on_progress = {};
  /// Takes what is to be said of repositories: a line for each at most.
  std::function<void(const Error&)> on_warning = {};
};

/// Measures what scans left to be measured, and judges it. Opens no repository when there is
/// nothing. One repository takes minutes at most: what is left then is left to the next time.
void measure_due(app::Workspace& workspace, const MeasureOptions& options);

/// Measures the commits of these days and judges them, each by the rules of its day; those that
/// cannot be read stay as they are. Returns how many were left out.
std::int64_t measure_days(app::Workspace& workspace, core::Day from, core::Day until,
                          const MeasureOptions& options);

/// Measures every commit and judges none. Returns false when it was stopped.
bool measure_all(app::Workspace& workspace, const MeasureOptions& options);

}  // namespace gongbu::scan
