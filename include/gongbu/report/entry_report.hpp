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

// Reports of changes to entries.
namespace gongbu::report {

/// Command name of changes of the start of tracking. Every `init` makes one, so nobody need have
/// typed it.
inline constexpr const char* kTrackingCommand = "init --track-from";

/// An entry that was added or changed, with the current verdict of its day.
struct RecordedView {
  core::Activity entry;
  core::Verdicts verdicts;
  std::optional<SyllabusView> syllabus;  ///< its syllabus, with the current progress
};

render::Document document_of(const RecordedView& view, const Translator& tr);

/// As activity_json(), then "verdict" (of its day) and "streak" as in streak_json().
render::Json::Object json_of(const RecordedView& view);

/// Entries that were removed; at least one.
struct RemovedView {
  std::vector<core::Activity> entries;
};

render::Document document_of(const RemovedView& view, const Translator& tr);

/// {"removed":[…]}
render::Json json_of(const RemovedView& view);

/// A record that undo did not revert because it was changed later.
struct KeptRow {
  std::string table;   ///< "entry", "goal", …
  std::string label;   ///< name for display; may be empty
  std::string origin;  ///< origin of the later change: "command", "import", "trailer", "merge", …
  std::string command;  ///< command of the later change
  std::string device;   ///< device of the later change; empty: this one
  core::Instant changed_at{};
  core::seconds utc_offset{0};  ///< of the zone at `changed_at`
};

/// A reverted change.
struct UndoneView {
  std::string command;  ///< command of the reverted change
  core::Instant made_at{};
  core::seconds utc_offset{0};           ///< of the zone at `made_at`
  std::vector<core::Activity> restored;  ///< reverted or restored entries, as they are now
  std::vector<core::Activity> removed;   ///< entries that the change had added
  std::vector<KeptRow> kept = {};
  bool took_back_nothing = false;
};

render::Document document_of(const UndoneView& view, const Translator& tr);

/// {"command","made_at","restored":[…],"removed":[…],"kept":[…]}
render::Json json_of(const UndoneView& view);

}  // namespace gongbu::report
