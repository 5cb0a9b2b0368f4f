#pragma once

#include <optional>

#include "gongbu/base/message.hpp"
#include "gongbu/core/activity.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"

namespace gongbu::report {

/// The running timer.
struct TimerView {
  core::Activity entry;    ///< the entry it will become; `at` is its start
  core::minutes spent{0};  ///< since then
  bool forgotten = false;  ///< it has run too long and was probably forgotten
};

/// Returns "math "SVD" since 2026-11-20 (Fri) 22:00 (1h 5m)", with a note if it was probably
/// forgotten.
render::Line timer_line(const TimerView& view, const Translator& tr);

/// {"kind","subject","topics","note","day","started_at","minutes","forgotten"}; topics are syllabus
/// topics.
render::Json timer_json(const TimerView& view);

/// Result of `timer status`; empty if no timer runs.
struct StatusView {
  std::optional<TimerView> timer;
};

render::Document document_of(const StatusView& view, const Translator& tr);

/// {"timer":{…}} as in timer_json(), or null; see render::named_json().
render::Json json_of(const StatusView& view);

/// A timer that was started or cancelled.
struct TimerChangeView {
  TimerView timer;
  bool started = true;
};

render::Document document_of(const TimerChangeView& view, const Translator& tr);

/// {"timer":{…}} as in timer_json(); see render::named_json().
render::Json json_of(const TimerChangeView& view);

}  // namespace gongbu::report
