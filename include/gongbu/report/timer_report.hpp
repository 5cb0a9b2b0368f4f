#pragma once

#include <optional>

#include "gongbu/base/message.hpp"
#include "gongbu/core/activity.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"

namespace gongbu::report {

/// The running timer.
struct TimerView {
  core::Activity entry;    ///< what it becomes, `at` its start
  core::minutes spent{0};  ///< since then
  bool forgotten = false;  ///< it ran so long that it is taken for forgotten
};

/// "math "SVD" since 2026-11-20 (Fri) 22:00 (1h 5m)"; says so when it looks forgotten.
render::Line timer_line(const TimerView& view, const Translator& tr);

/// {"kind","subject","topics","note","day","started_at","minutes","forgotten"}; topics are those of
/// syllabi.
render::Json timer_json(const TimerView& view);

/// What `status` says; nothing when no timer runs.
struct StatusView {
  std::optional<TimerView> timer;
};

render::Document document_of(const StatusView& view, const Translator& tr);

/// The timer as timer_json() has it, or null.
render::Json json_of(const StatusView& view);

/// A timer that was started or cancelled.
struct TimerChangeView {
  TimerView timer;
  bool started = true;
};

render::Document document_of(const TimerChangeView& view, const Translator& tr);

/// The timer as timer_json() has it.
render::Json json_of(const TimerChangeView& view);

}  // namespace gongbu::report
