// JSON of programs that record time or commits: Watson, WakaTime, git-stats.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <set>
#include <string>
#include <vector>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "import_formats.hpp"
#include "import_time.hpp"
#include "json_values.hpp"

namespace gongbu::transfer {
// ---- Watson: [[start, stop, project, id, [tag, …], updated], …], or of `watson log --json`
// [{"id", "start", "stop", "project", "tags"}] ----

namespace {

/// A frame of Watson.
struct Frame {
  std::optional<core::Instant> start = {};
  std::optional<core::Instant> stop = {};
  std::string id = {};
  std::vector<std::string> words = {};  ///< project and tags
};

void add_words(const render::Json& tags, Frame& frame) {
  for (const render::Json& tag : array_of(tags)) frame.words.push_back(text_of(&tag));
}

Frame frame_of_array(const render::Json::Array& fields) {
  constexpr std::size_t kFields = 4;
  Frame frame;
  if (fields.size() < kFields) return frame;
  if (const auto start = whole_of(&fields[0])) frame.start = core::clamped(*start);
  if (const auto stop = whole_of(&fields[1])) frame.stop = core::clamped(*stop);
  frame.id = text_of(&fields[3]);
  frame.words.push_back(text_of(&fields[2]));
  if (fields.size() > kFields) add_words(fields[kFields], frame);
  return frame;
}

Frame frame_of_object(const render::Json& json, const core::Zone& zone) {
  Frame frame{.id = text_of(render::member(json, "id"))};
  if (const auto at = parse_written_time(text_of(render::member(json, "start")), zone))
    frame.start = at->at;
  if (const auto at = parse_written_time(text_of(render::member(json, "stop")), zone))
    frame.stop = at->at;
  frame.words.push_back(text_of(render::member(json, "project")));
  if (const render::Json* tags = render::member(json, "tags")) add_words(*tags, frame);
  return frame;
}

}  // namespace

bool is_watson(const ImportFile& file) {
  if (!file.begins_with('[')) return false;
  if (file.mentions("\"stop\":") && file.mentions("\"project\":")) return true;
  const std::string_view inner = trimmed(trimmed(file.beginning()).substr(1));
  return inner.starts_with('[') && inner.size() > 2 && is_ascii_digit(trimmed(inner.substr(1))[0]);
}

void read_watson(const ImportFile& file, const ImportContext& context, ImportRows& rows) {
  const render::Json json = json_of_file(file, rows);
  for (const render::Json& each : array_of(json)) {
    const bool is_object = !object_of(each).empty();
    const Frame frame =
        is_object ? frame_of_object(each, context.zone) : frame_of_array(array_of(each));
    if (!frame.start || !frame.stop) {
      rows.leave_out(0, phrase(Msg::import_bad_line, "frame"));
      continue;
    }
    rows.add({.native_id = frame.id,
              .at = frame.start,
              .label = fmt::format("{}", fmt::join(frame.words, ", ")),
              .subject = fmt::format("{}", fmt::join(frame.words, ", ")),
              .spent = *frame.stop - *frame.start});
  }
}

// ---- WakaTime: {"days": [{"date", "projects": [{"name", "grand_total": {"total_seconds"}}]}]}
// ----

bool is_wakatime(const ImportFile& file) {
  return file.begins_with('{') && file.mentions("\"days\"") &&
         (file.mentions("\"projects\"") || file.mentions("\"grand_total\""));
}

void read_wakatime(const ImportFile& file, const ImportContext& context, ImportRows& rows) {
  const render::Json json = json_of_file(file, rows);
  for (const render::Json& each : array_member(json, "days")) {
    const std::string date = text_of(render::member(each, "date"));
    const auto day = parse_iso_day(date.substr(0, 10));
    for (const render::Json& project : array_member(each, "projects")) {
      auto spent = number_of(member_at(project, {"grand_total", "total_seconds"}));
      if (!spent) spent = number_of(render::member(project, "total_seconds"));
      constexpr double kMost = 1e7;
      const std::string name = text_of(render::member(project, "name"));
      if (!day) {
        rows.leave_out(0, phrase(Msg::import_not_a_date, fit(printable(date), 40)));
      } else if (context.has_commit_on(*day)) {
        rows.leave_out(0, phrase(Msg::import_beside_commits));  // the time is part of these commits
      } else if (spent.value_or(0) >= 1 && *spent < kMost) {
        rows.add({.native_id = std::string(date).append(" ").append(name),
                  .day = *day,
                  .label = name,
                  .subject = "WakaTime: " + name,
                  .spent = core::seconds{static_cast<std::int64_t>(*spent)}});
      }
    }
  }
}

// ---- git-stats: {"commits": {"Feb 17, 2015": {hash: 1}}}; version 1 has no "commits" but a level
// of remotes ----

bool is_git_stats(const ImportFile& file) {
  if (!file.begins_with('{')) return false;
  return file.path().filename() == ".git-stats" || file.mentions("\"commits\": {") ||
         file.mentions("\"commits\":{");
}

void read_git_stats(const ImportFile& file, const ImportContext& context, ImportRows& rows) {
  const render::Json json = json_of_file(file, rows);
  const render::Json* commits = render::member(json, "commits");
  const bool is_first_version = commits == nullptr;
  for (const auto& [date, value] : object_of(is_first_version ? json : *commits)) {
    const auto written = parse_written_time(date, context.zone);
    if (!written) {
      rows.leave_out(0, phrase(Msg::import_not_a_date, fit(printable(date), 40)));
      continue;
    }
    std::set<std::string> hashes;
    for (const auto& [key, inner] : object_of(value)) {
      if (!is_first_version) {
        hashes.insert(key);
        continue;
      }
      for (const auto& [hash, when] : object_of(inner)) hashes.insert(hash);
    }
    if (hashes.empty() || context.has_commit_on(written->day)) continue;
    rows.add({.native_id = core::iso(written->day),
              .day = written->day,
              .subject = fmt::format("git-stats ({})", hashes.size())});
  }
}

}  // namespace gongbu::transfer
