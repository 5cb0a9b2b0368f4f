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

// Returns whether only the hashed key of the commit is known, because another device does not
// publish more.
bool is_hashed(const core::Activity::Commit& commit) {
  return !commit.device.empty() && commit.email.empty();
}

// Returns the number of an entry for `edit` and `rm`, or the short id of a commit.
std::string handle_of(const core::Activity& activity) {
  if (activity.entry_id) return std::to_string(*activity.entry_id);
  constexpr std::size_t kShortName = 7;
  return activity.commit && !is_hashed(*activity.commit)
             ? core::to_hex(activity.commit->oid).substr(0, kShortName)
             : "";
}

render::Line subject_of(const core::Activity& activity, const Translator& tr) {
  const bool dropped = activity.commit && activity.commit->dropped != core::Dropped::none;
  render::Line line;
  if (dropped)  // before text that may be truncated
    line.add(fmt::format("({})  ", dropped_reason(activity.commit->dropped, tr)),
             render::Tone::warn);
  line.add(activity.subject, dropped ? render::Tone::dim : render::Tone::plain);
  if (activity.part) line.add("  " + tr(Msg::entry_part), render::Tone::warn);
  if (activity.source == core::kCappedTimerSource)
    line.add("  " + tr(Msg::entry_capped), render::Tone::warn);
  if (!activity.note.empty()) line.add("  " + activity.note, render::Tone::dim);
  if (activity.commit && !activity.commit->device.empty())
    line.add(
        (activity.subject.empty() ? "" : "  ") + tr(Msg::commit_on_device, activity.commit->device),
        render::Tone::dim);
  return line;
}

// Returns the minutes of an entry or the size of a commit.
render::Line extent_of(const core::Activity& activity, Sizes sizes, const Translator& tr) {
  if (activity.spent) return duration_name(*activity.spent, tr);
  if (sizes == Sizes::hidden || !activity.commit || !activity.commit->size) return {};
  return size_name(*activity.commit->size, tr);
}

render::Json size_json(const std::optional<core::ChangeSize>& size) {
  if (!size) return {};
  return render::Json::Object{
      {"files", size->files}, {"added", size->added}, {"removed", size->removed}};
}

}  // namespace

render::Table activity_table(std::span<const core::Activity> activities, const Translator& tr,
                             Sizes sizes) {
  render::Table table{{{.title = ""},
                       {.title = "", .align = render::Align::right},
                       {.title = ""},
                       {.title = "", .shrinks = true, .yields = true},
                       {.title = "", .align = render::Align::right},
                       {.title = "", .shrinks = true}},
                      {}};
  table.indented = true;
  for (const core::Activity& activity : activities) {
    table.rows.push_back(
        {render::Line(activity.timed ? clock_name(activity.at, activity.utc_offset) : "",
                      render::Tone::dim),
         render::Line(handle_of(activity), render::Tone::dim),
         render::Line(kind_name(activity.kind, tr)),
         activity.commit ? render::Line(activity.commit->repository, render::Tone::strong)
                         : render::Line(),
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

render::Json::Object activity_json(const core::Activity& activity) {
  render::Json::Object object{
      {"day", core::iso(activity.day)},
      {"at", activity.timed ? render::Json(core::rfc3339(activity.at, activity.utc_offset))
                            : render::Json()},
      {"kind", activity.kind},
      {"subject", activity.subject},
      {"minutes", activity.spent ? render::Json(activity.spent->count()) : render::Json()},
      {"source", activity.source},
  };
  if (activity.entry_id) {
    object.emplace_back("id", *activity.entry_id);
    object.emplace_back("uuid", activity.uuid);
    object.emplace_back("note", activity.note);
    const std::vector<std::string> topics = syllabus_topics(activity);
    object.emplace_back("topics", render::Json::Array(topics.begin(), topics.end()));
    object.emplace_back("part", activity.part);
  }
  if (const auto& commit = activity.commit) {
    object.emplace_back("repo", commit->repository);
    object.emplace_back("device",
                        commit->device.empty() ? render::Json() : render::Json(commit->device));
    object.emplace_back(
        "oid", is_hashed(*commit) ? render::Json() : render::Json(core::to_hex(commit->oid)));
    object.emplace_back("email", commit->email);
    object.emplace_back("counted", commit->dropped == core::Dropped::none);
    object.emplace_back("reason", commit->dropped == core::Dropped::none
                                      ? render::Json()
                                      : render::Json(dropped_key(commit->dropped)));
    object.emplace_back("size", size_json(commit->size));
    object.emplace_back("message", commit->subject);
    object.emplace_back(
        "rule", commit->kind_rule.empty() ? render::Json() : render::Json(commit->kind_rule));
  }
  return object;
}

render::Json minutes_json(core::minutes spent, bool has_activities) {
  const bool is_known = spent > core::minutes{0} || !has_activities;
  return is_known ? render::Json(spent.count()) : render::Json();
}

render::Json activities_json(std::span<const core::Activity> activities) {
  render::Json::Array all;
  all.reserve(activities.size());
  for (const core::Activity& activity : activities) all.push_back(activity_json(activity));
  return all;
}

}  // namespace gongbu::report
