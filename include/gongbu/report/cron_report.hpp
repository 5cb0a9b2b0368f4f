#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/schedule.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"

namespace gongbu::report {

/// The scheduled commands and their times.
struct CronView {
  enum class Scheduler { crontab, systemd };
  struct Run {
    Scheduler scheduler{};
    core::ScheduledRun run;    ///< in `zone`
    core::Recurrence machine;  ///< the same time in `machine_zone`
    core::Instant next;
    core::seconds utc_offset{0};  ///< of `zone` at `next`
  };
  std::vector<Run> runs;
  std::string zone;
  std::string machine_zone;
  /// First day on which a crontab's times no longer match `zone`; empty: not within a year.
  std::optional<core::Day> clocks_part;
};

render::Document document_of(const CronView& view, const Translator& tr);

/// {"zone","machine_zone","clocks_part","runs":[{"place","job","weekday","time","machine_weekday",
///  "machine_time","notify","next"}]}; "place" is "crontab" or "systemd", "job" "check", "week" or
/// "sync", a weekday "mon" … "sun" or null for every day, a time "21:00" or, hourly, "*:17", "next"
/// RFC 3339, "clocks_part" a day or null.
render::Json json_of(const CronView& view);

/// Schedulers that were cleared.
struct CronRemovedView {
  std::vector<CronView::Scheduler> schedulers;
};

render::Document document_of(const CronRemovedView& view, const Translator& tr);

/// {"removed":["crontab","systemd"]}
render::Json json_of(const CronRemovedView& view);

}  // namespace gongbu::report
