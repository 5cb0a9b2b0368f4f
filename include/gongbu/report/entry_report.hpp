#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/activity.hpp"
#include "gongbu/core/verdict.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"
#include "gongbu/report/syllabus_report.hpp"

// What is said after a change to entries.
namespace gongbu::report {

/// An entry that was added or changed, and how its day stands now.
struct RecordedView {
  core::Activity entry;
  core::Verdicts verdicts;
  std::optional<SyllabusView> syllabus;  ///< the one it is about, as it stands now
};

render::Document document_of(const RecordedView& view, const Translator& tr);

/// The entry as activity_json() has it, then "verdict" (of its day) and "streak" as streak_json()
/// has it.
render::Json::Object json_of(const RecordedView& view);

/// Entries that were removed; at least one.
struct RemovedView {
  std::vector<core::Activity> entries;
};

render::Document document_of(const RemovedView& view, const Translator& tr);

/// {"removed":[…]}
render::Json json_of(const RemovedView& view);

/// A change that was taken back.
struct UndoneView {
  std::string command;  ///< that made the change
  core::Instant made_at{};
  core::seconds utc_offset{0};           ///< of the zone at `made_at`
  std::vector<core::Activity> restored;  ///< entries as they are again
  std::vector<core::Activity> removed;   ///< entries that the change had added
};

render::Document document_of(const UndoneView& view, const Translator& tr);

/// {"command","made_at","restored":[…],"removed":[…]}
render::Json json_of(const UndoneView& view);

}  // namespace gongbu::report
