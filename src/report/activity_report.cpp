#include "gongbu/report/activity_report.hpp"

#include <fmt/core.h>

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "gongbu/core/paper.hpp"
#include "gongbu/report/words.hpp"

namespace gongbu::report {
namespace {

// Entries by the number `edit` and `rm` take, commits by the short name git takes.
std::string handle_of(const core::Activity& activity) {
  if (activity.entry_id) return std::to_string(*activity.entry_id);
  constexpr std::size_t kShortName = 7;
  return activity.commit ? core::to_hex(activity.commit->oid).substr(0, kShortName) : "";
}

Line subject_of(const core::Activity& activity, const Translator& tr) {
  const bool dropped = activity.commit && activity.commit->dropped != core::Dropped::none;
  Line line;
  if (dropped)  // before what may be cut
    line.add(fmt::format("({})  ", dropped_reason(activity.commit->dropped, tr)), Tone::warn);
  line.add(activity.subject, dropped ? Tone::dim : Tone::plain);
  if (activity.part) line.add("  " + tr(Msg::entry_part), Tone::warn);
  if (activity.source == core::kCappedTimerSource)
    line.add("  " + tr(Msg::entry_capped), Tone::warn);
  if (!activity.note.empty()) line.add("  " + activity.note, Tone::dim);
  return line;
}

// The time spent on an entry; how much a commit changes.
Line extent_of(const core::Activity& activity, Sizes sizes, const Translator& tr) {
  if (activity.spent) return duration_name(*activity.spent, tr);
  if (sizes == Sizes::hidden || !activity.commit || !activity.commit->size) return {};
  return size_name(*activity.commit->size, tr);
}

Json size_json(const std::optional<core::ChangeSize>& size) {
  if (!size) return {};
  return Json::Object{{"files", size->files}, {"added", size->added}, {"removed", size->removed}};
}

}  // namespace

Table activity_table(std::span<const core::Activity> activities, const Translator& tr,
                     Sizes sizes) {
  Table table{{{.title = ""},
               {.title = "", .align = Align::right},
               {.title = ""},
               {.title = "", .shrinks = true},
               {.title = "", .align = Align::right},
               {.title = "", .shrinks = true}},
              {}};
  for (const core::Activity& activity : activities) {
    table.rows.push_back(
        {Line("  " + (activity.timed ? clock_name(activity.at, activity.utc_offset) : ""),
              Tone::dim),
         Line(handle_of(activity), Tone::dim), Line(kind_name(activity.kind, tr)),
         activity.commit ? Line(activity.commit->repository, Tone::strong) : Line(),
         extent_of(activity, sizes, tr), subject_of(activity, tr)});
  }
  return table;
}

std::vector<std::string> syllabus_topics(const core::Activity& activity) {
  std::vector<std::string> topics = activity.topics;
  std::erase_if(topics,
                [](const std::string& topic) { return topic.starts_with(core::kPaperTopic); });
  return topics;
}

Json::Object activity_json(const core::Activity& activity) {
  Json::Object object{
      {"day", core::iso(activity.day)},
      {"at", activity.timed ? Json(core::rfc3339(activity.at, activity.utc_offset)) : Json()},
      {"kind", activity.kind},
      {"subject", activity.subject},
      {"minutes", activity.spent ? Json(activity.spent->count()) : Json()},
      {"source", activity.source},
  };
  if (activity.entry_id) {
    object.emplace_back("id", *activity.entry_id);
    object.emplace_back("uuid", activity.uuid);
    object.emplace_back("note", activity.note);
    const std::vector<std::string> topics = syllabus_topics(activity);
    object.emplace_back("topics", Json::Array(topics.begin(), topics.end()));
    object.emplace_back("part", activity.part);
  }
  if (const auto& commit = activity.commit) {
    object.emplace_back("repo", commit->repository);
    object.emplace_back("oid", core::to_hex(commit->oid));
    object.emplace_back("email", commit->email);
    object.emplace_back("counted", commit->dropped == core::Dropped::none);
    object.emplace_back("reason", commit->dropped == core::Dropped::none
                                      ? Json()
                                      : Json(dropped_key(commit->dropped)));
    object.emplace_back("size", size_json(commit->size));
  }
  return object;
}

Json activities_json(std::span<const core::Activity> activities) {
  Json::Array all;
  all.reserve(activities.size());
  for (const core::Activity& activity : activities) all.push_back(activity_json(activity));
  return all;
}

}  // namespace gongbu::report
