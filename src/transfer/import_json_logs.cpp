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
// ---- Watson: [[start, stop, project, id, [tag, …], updated], …] ----

bool is_watson(const ImportFile& file) {
  if (!file.begins_with('[')) return false;
  const std::string_view inner = trimmed(trimmed(file.head()).substr(1));
  return inner.starts_with('[') && inner.size() > 2 && is_ascii_digit(trimmed(inner.substr(1))[0]);
}

void read_watson(const ImportFile& file, const ImportContext& /*context*/, ImportRows& rows) {
  const render::Json json = json_of_file(file, rows);
  constexpr std::size_t kFields = 4;
  for (const render::Json& frame : array_of(json)) {
    const auto& fields = array_of(frame);
    const auto start = fields.size() < kFields ? std::nullopt : whole_of(&fields[0]);
    const auto stop = fields.size() < kFields ? std::nullopt : whole_of(&fields[1]);
    if (!start || !stop) {
      rows.leave_out(0, phrase(Msg::import_bad_line, "frame"));
      continue;
    }
    std::vector<std::string> words{text_of(&fields[2])};
    if (fields.size() > kFields)
      for (const render::Json& tag : array_of(fields[kFields])) words.push_back(text_of(&tag));
    rows.add({.native_id = text_of(&fields[3]),
              .at = core::clamped(*start),
              .label = fmt::format("{}", fmt::join(words, ", ")),
              .subject = fmt::format("{}", fmt::join(words, ", ")),
              .spent = core::clamped(*stop) - core::clamped(*start)});
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
  return file.path().filename() == ".git-stats" ||
         (file.mentions("\"commits\"") && file.mentions("\": {") && !file.mentions("\"grass\""));
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
