#pragma once

#include <span>
#include <string>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/activity.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"

namespace gongbu::report {

/// Whether a table says how large commits are: only where all of them have been measured.
enum class Sizes { hidden, shown };

/// A table of activities: time, kind, subject, minutes, where; with entry numbers, and with the
/// reason for those that do not count.
render::Table activity_table(std::span<const core::Activity> activities, const Translator& tr,
                             Sizes sizes = Sizes::hidden);

/// The topics of syllabi that an activity is about ("prml:3.1.2"). Of a paper the topic holds only
/// its key in the database, which says nothing to anyone.
std::vector<std::string> syllabus_topics(const core::Activity& activity);

/// {"day","at","kind","subject","minutes","source"}, for entries also "id", "uuid" (the same on
/// every machine), "note", "topics" ("prml:3.1.2") and "part" (they were not studied to the end),
/// for commits "repo", "oid", "email", "counted", "reason" and "size", which is null for one that
/// was not measured yet, else {"files","added","removed"} (lines, white space ignored). "at" is
/// RFC 3339, and null for an entry that was put on its day later: nobody knows at what time it was.
render::Json::Object activity_json(const core::Activity& activity);

/// [{"day",…},…]
render::Json activities_json(std::span<const core::Activity> activities);

}  // namespace gongbu::report
