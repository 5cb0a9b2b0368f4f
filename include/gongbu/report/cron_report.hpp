#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/schedule.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"

namespace gongbu::report {

/// What runs by itself, and when.
struct CronView {
  enum class Place { crontab, systemd };
  struct Run {
    Place place{};
    core::ScheduledRun run;    ///< by the clock of `zone`
    core::Recurrence machine;  ///< the same by that of `machine_zone`
    core::Instant next;
    core::seconds utc_offset{0};  ///< of `zone` at `next`
  };
  std::vector<Run> runs;
  std::string zone;
  std::string machine_zone;
  /// The first day on which a crontab's times are no longer those of `zone`; nothing: not soon.
  std::optional<core::Day> clocks_part;
};

render::Document document_of(const CronView& view, const Translator& tr);

/// {"zone","machine_zone","clocks_part","runs":[{"place","job","weekday","time","machine_weekday",
///  "machine_time","notify","next"}]}; "place" is "crontab" or "systemd", "job" "check" or "week",
/// a weekday "mon" … "sun" or null for every day, "next" RFC 3339, "clocks_part" a day or null.
render::Json json_of(const CronView& view);

/// What was taken away.
struct CronRemovedView {
  std::vector<CronView::Place> places;
};

render::Document document_of(const CronRemovedView& view, const Translator& tr);

/// {"removed":["crontab","systemd"]}
render::Json json_of(const CronRemovedView& view);

}  // namespace gongbu::report
