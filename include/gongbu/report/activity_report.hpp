#pragma once

#include <span>
#include <string>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/activity.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"

namespace gongbu::report {

/// Whether a table shows the sizes of commits; allowed only if all of them were measured.
enum class Sizes { hidden, shown };

/// Returns a table of activities: time, kind, subject, minutes, repository; with entry numbers and
/// the reason for commits that do not count.
render::Table activity_table(std::span<const core::Activity> activities, const Translator& tr,
                             Sizes sizes = Sizes::hidden);

/// Returns the syllabus topics of an activity ("prml:3.1.2"). Omits papers, whose topics contain
/// internal keys.
std::vector<std::string> syllabus_topics(const core::Activity& activity);

/// {"day","at","kind","subject","minutes","source"}, for entries also "id", "uuid" (the same on
/// every machine), "note", "topics" ("prml:3.1.2") and "part" (topics studied only in part), for
/// commits "repo", "oid", "email", "counted", "reason", "size", which is null if not yet measured,
/// else {"files","added","removed"} (lines, white space ignored), "message" (its own subject) and
/// "rule" (that made it study of its kind, or null). "at" is RFC 3339, or
/// null if only the day of an entry is known.
render::Json::Object activity_json(const core::Activity& activity);

/// Returns a sum of minutes: null if it has activities but the time of none is known.
render::Json minutes_json(core::minutes spent, bool has_activities);

/// [{"day",…},…]
render::Json activities_json(std::span<const core::Activity> activities);

}  // namespace gongbu::report
