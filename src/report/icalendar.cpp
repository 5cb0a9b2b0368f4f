#include <fmt/core.h>
#include <fmt/ranges.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gongbu/base/text.hpp"
#include "gongbu/report/activity_report.hpp"
#include "gongbu/report/export_report.hpp"
#include "gongbu/report/words.hpp"

namespace gongbu::report {
namespace {

// "Lines of text SHOULD NOT be longer than 75 octets, excluding the line break" (RFC 5545, 3.1).
constexpr std::size_t kLongestLine = 75;

// Folds a long line; never splits a character.
void add_folded(std::string& out, std::string_view line) {
  std::size_t room = kLongestLine;
  while (line.size() > room) {
    std::size_t cut = room;
    while (continues_character(line[cut])) --cut;
    out.append(line.substr(0, cut)).append("\r\n ");
    line.remove_prefix(cut);
    room = kLongestLine - 1;  // minus the leading space
  }
  out.append(line).append("\r\n");
}

std::string escaped_text(std::string_view untrusted) {
  std::string out;
  for (const char c : printable_lines(untrusted)) {
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else {
      out += c;
    }
  }
  return out;
}

std::string date_of(core::Day day) { return date::format("%Y%m%d", day); }
std::string time_of(core::Instant at) { return date::format("%Y%m%dT%H%M%SZ", at); }

// FNV-1a. Must never change, or calendars would duplicate old events.
std::uint64_t stable_hash(std::string_view bytes) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return hash;
}

// A commit is identified by address, time and subject because its object id changes. The address is
// hashed because calendars may be public.
std::string uid_of(const core::Activity& activity) {
  if (!activity.commit) return activity.uuid + "@gongbu";
  const std::string key = activity.commit->email + '\0' + activity.subject;
  return fmt::format("{}-{:016x}@gongbu", activity.at.time_since_epoch().count(), stable_hash(key));
}

// Returns whether `at` is the start: an entry recorded by hand may have ended hours before.
bool has_begin(const core::Activity& activity) {
  const bool by_timer =
      activity.source == core::kTimerSource || activity.source == core::kCappedTimerSource;
  return activity.commit || (by_timer && activity.timed);
}

class Calendar {
 public:
  Calendar(core::Instant now, const Translator& tr) : stamp_(time_of(now)), tr_(tr) {
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//gongbu//gongbu//EN");
    line("CALSCALE:GREGORIAN");
    line("X-WR-CALNAME:" + escaped_text(tr(Msg::calendar_file_name)));
  }

  void add(const core::Activity& activity) {
    begin(uid_of(activity));
    if (has_begin(activity)) {
      line("DTSTART:" + time_of(activity.at));
      // The duration of a forgotten timer is a guess.
      if (activity.spent && activity.source != core::kCappedTimerSource)
        line(fmt::format("DURATION:PT{}M", activity.spent->count()));
    } else {
      line("DTSTART;VALUE=DATE:" + date_of(activity.day));
    }
    line("SUMMARY:" + escaped_text(summary_of(activity)));
    line("CATEGORIES:" + escaped_text(activity.kind));
    const std::string description = description_of(activity);
    if (!description.empty()) line("DESCRIPTION:" + escaped_text(description));
    line("END:VEVENT");
  }

  void add(const DayRow& row) {
    begin(fmt::format("day-{}@gongbu", core::iso(row.day)));
    line("DTSTART;VALUE=DATE:" + date_of(row.day));
    std::string summary = render::plain_text(verdict_line(row.verdict, tr_));
    if (row.count > 0) summary += " · " + tr_(Msg::activities, row.count);
    if (row.spent.count() > 0) summary += " · " + duration_name(row.spent, tr_);
    line("SUMMARY:" + escaped_text(summary));
    line("END:VEVENT");
  }

  std::string end() && {
    line("END:VCALENDAR");
    return std::move(out_);
  }

 private:
  void line(std::string_view text) { add_folded(out_, text); }

  void begin(const std::string& uid) {
    line("BEGIN:VEVENT");
    line("UID:" + uid);
    line("DTSTAMP:" + stamp_);
    line("TRANSP:TRANSPARENT");  // does not block time
  }

  std::string summary_of(const core::Activity& activity) const {
    const std::string where = activity.commit ? " · " + activity.commit->repository : "";
    return kind_name(activity.kind, tr_) + where + ": " + activity.subject;
  }

  // Time, topics and note, each on a line.
  std::string description_of(const core::Activity& activity) const {
    std::vector<std::string> lines;
    if (activity.spent) lines.push_back(duration_name(*activity.spent, tr_));
    const std::vector<std::string> topics = syllabus_topics(activity);
    if (!topics.empty()) lines.push_back(fmt::format("{}", fmt::join(topics, ", ")));
    if (!activity.note.empty()) lines.push_back(activity.note);
    return fmt::format("{}", fmt::join(lines, "\n"));
  }

  std::string out_;
  std::string stamp_;
  const Translator& tr_;
};

}  // namespace

std::string icalendar_of(const ExportView& view, core::Instant now, const Translator& tr) {
  Calendar calendar(now, tr);
  if (view.activities) {
    for (const core::Activity& activity : *view.activities) calendar.add(activity);
  } else {
    for (const DayRow& row : view.days) calendar.add(row);
  }
  return std::move(calendar).end();
}

}  // namespace gongbu::report
