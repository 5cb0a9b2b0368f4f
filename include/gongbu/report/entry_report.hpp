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

/// A record that undo left as it is because something changed it since.
struct KeptRow {
  std::string table;    ///< "entry", "goal", …
  std::string label;    ///< what people know it by; may be empty
  std::string origin;   ///< of what changed it: "command", "import", "trailer", "merge", …
  std::string command;  ///< that changed it
  std::string device;   ///< where; empty: here
  core::Instant changed_at{};
  core::seconds utc_offset{0};  ///< of the zone at `changed_at`
};

/// A change that was taken back.
struct UndoneView {
  std::string command;  ///< that made the change
  core::Instant made_at{};
  core::seconds utc_offset{0};           ///< of the zone at `made_at`
  std::vector<core::Activity> restored;  ///< entries as they are again
  std::vector<core::Activity> removed;   ///< entries that the change had added
  std::vector<KeptRow> kept = {};
  bool took_back_nothing = false;
};

render::Document document_of(const UndoneView& view, const Translator& tr);

/// {"command","made_at","restored":[…],"removed":[…],"kept":[…]}
render::Json json_of(const UndoneView& view);

}  // namespace gongbu::report
