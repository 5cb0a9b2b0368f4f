// Notes with times: jrnl, and clocks of Org mode.
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "import_formats.hpp"
#include "import_time.hpp"
#include "line_reader.hpp"

namespace gongbu::transfer {
namespace {

// ---- jrnl: "[2026-01-05 09:00] Title. Body"; older files have no brackets ----

/// The first line of an entry.
struct EntryStart {
  WrittenTime when;
  std::string_view text;
  bool has_bracket = false;
};

std::optional<EntryStart> entry_start(std::string_view line, const core::Zone& zone) {
  const bool has_bracket = line.starts_with('[');
  constexpr std::size_t kDate = 16;  // "2026-01-05 09:00"
  const std::size_t end = has_bracket ? line.find(']') : std::min(kDate, line.size());
  if (end == std::string_view::npos || end < kDate) return std::nullopt;
  const std::string_view date = line.substr(has_bracket ? 1 : 0, end - (has_bracket ? 1 : 0));
  if (!is_ascii_digit(date.front())) return std::nullopt;
  const auto when = parse_written_time(date, zone);
  if (!when || !when->at) return std::nullopt;
  return EntryStart{*when, trimmed(line.substr(end + (has_bracket ? 1 : 0))), has_bracket};
}

class JrnlReader {
 public:
  JrnlReader(const core::Zone& zone, ImportRows& rows) : zone_(zone), rows_(rows) {}

  void read(std::string_view line, std::size_t number) {
    const auto start = entry_start(line, zone_);
    if (start && start->has_bracket == has_brackets_.value_or(start->has_bracket)) {
      end_entry();
      has_brackets_ = start->has_bracket;
      row_ = ImportRow{.at = start->when.at, .line = number};
      text_ = start->text;
    } else if (row_) {
      append_line(text_, "\n", line);
    } else if (!trimmed(line).empty()) {
      rows_.leave_out(number, phrase(Msg::import_bad_line, fit(printable(line), 40)));
    }
  }

  void end_entry() {
    if (!row_) return;
    // The title ends at the end of its first sentence or line.
    std::size_t end = text_.find('\n');
    for (const std::string_view stop : {". ", "? ", "! "})
      if (const std::size_t at = text_.find(stop); at < end) end = at + 1;
    row_->subject = trimmed(std::string_view(text_).substr(0, end));
    if (row_->subject.ends_with(" *")) row_->subject.resize(row_->subject.size() - 2);  // starred
    row_->note = end == std::string::npos ? "" : trimmed(std::string_view(text_).substr(end));
    row_->label = marked_words(text_, '@');
    const std::string more = marked_words(text_, '#');
    if (!more.empty()) row_->label += (row_->label.empty() ? "" : ", ") + more;
    const std::string hashed[] = {std::string(trimmed(text_))};
    row_->native_id = fmt::format("{} {}", row_->at->time_since_epoch().count(), row_hash(hashed));
    row_->hashed = true;
    rows_.add(std::move(*row_));
    row_.reset();
  }

 private:
  const core::Zone& zone_;
  ImportRows& rows_;
  std::optional<bool> has_brackets_;  // of the dates of this file
  std::optional<ImportRow> row_;
  std::string text_;
};

// A token of Fernet, version 128.
bool is_encrypted_jrnl(std::string_view text) { return text.starts_with("gAAAAA"); }

// ---- Org: "CLOCK: [2026-01-05 Mon 09:00]--[2026-01-05 Mon 10:30] =>  1:30" below "* Heading
// :tag:" ----

constexpr std::string_view kClock = "CLOCK:";

// Parses "[2026-01-05 월 09:00]"; the weekday may be in any language.
std::optional<WrittenTime> timestamp(std::string_view text, const core::Zone& zone) {
  text = trimmed(text);
  if (!text.starts_with('[') || !text.ends_with(']')) return std::nullopt;
  text = text.substr(1, text.size() - 2);
  const std::string_view day = text.substr(0, text.find(' '));
  const std::string_view time = text.substr(text.rfind(' ') + 1);
  const auto when = parse_written_time(std::string(day) + " " + std::string(time), zone);
  return when && when->at ? when : std::nullopt;
}

/// A heading without its stars, keyword, priority and tags.
struct Heading {
  std::size_t level = 0;  ///< number of stars; 0: the whole file
  std::string title = {};
  std::string tags = {};
};

// Adds the tags of ":math:reading:".
void add_tags(std::string_view text, Heading& heading) {
  for (const std::string_view tag : split(text, ":"))
    if (!tag.empty()) heading.tags += (heading.tags.empty() ? "" : ", ") + std::string(tag);
}

// Replaces links "[[address][title]]" by their title.
std::string without_links(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; (at = text.find("[[")) != std::string_view::npos;) {
    const std::size_t end = text.find("]]", at);
    if (end == std::string_view::npos) break;
    const std::string_view link = text.substr(at + 2, end - at - 2);
    plain += text.substr(0, at);
    plain += link.substr(link.find("][") == std::string_view::npos ? 0 : link.find("][") + 2);
    text.remove_prefix(end + 2);
  }
  return plain + std::string(text);
}

Heading heading_of(std::string_view line) {
  constexpr std::size_t kDeepest = 100;
  const std::size_t level = line.find(' ');
  Heading heading{.level = std::min(level, kDeepest)};
  line = trimmed(line.substr(level));
  const std::size_t space = line.rfind(' ');
  if (line.ends_with(':') && space != std::string_view::npos && line[space + 1] == ':') {
    add_tags(line.substr(space + 1), heading);
    line = trimmed(line.substr(0, space));
  }
  for (const std::string_view keyword : {"TODO ", "DONE ", "NEXT ", "WAITING "})
    if (line.starts_with(keyword)) line = trimmed(line.substr(keyword.size()));
  if (line.starts_with("[#") && line.size() > 4) line = trimmed(line.substr(4));
  heading.title = without_links(line);
  return heading;
}

// Tags apply to the headings below too.
std::string tags_of(const std::vector<Heading>& path) {
  std::string tags;
  for (const Heading& heading : path) {
    if (heading.tags.empty()) continue;
    if (!tags.empty()) tags.insert(0, ", ");
    tags.insert(0, heading.tags);
  }
  return tags;
}

void read_clock(std::string_view line, const std::vector<Heading>& path, const std::string& file,
                std::size_t number, const core::Zone& zone, ImportRows& rows) {
  line = line.substr(0, line.find("=>"));
  const std::size_t dashes = line.find("]--[");
  const std::string_view first =
      dashes == std::string_view::npos ? line : line.substr(0, dashes + 1);
  const auto begin = timestamp(first, zone);
  if (!begin)
    return rows.leave_out(number, phrase(Msg::import_not_a_date, fit(printable(first), 40)));
  if (dashes == std::string_view::npos)
    return rows.leave_out(number, phrase(Msg::import_open_interval));
  const auto end = timestamp(line.substr(dashes + 3), zone);
  if (!end) return rows.leave_out(number, phrase(Msg::import_not_a_date, fit(printable(line), 40)));
  if (end->at == begin->at) return;  // clocked in and out at once
  rows.add({.native_id = fmt::format("{} {}", file, begin->at->time_since_epoch().count()),
            .hashed = true,  // two headings may be clocked at the same time
            .at = begin->at,
            .label = tags_of(path),
            .subject = path.back().title,
            .spent = *end->at - *begin->at,
            .line = number});
}

}  // namespace

bool is_jrnl(const ImportFile& file) {
  if (file.is_directory()) return false;
  if (is_encrypted_jrnl(file.beginning())) return true;
  const core::Zone utc = core::Zone::fixed("UTC", core::seconds{0});
  for (const std::string_view line : lines_of(file.beginning()))
    if (!trimmed(line).empty()) return entry_start(line, utc).has_value();
  return false;
}

void read_jrnl(const ImportFile& file, const ImportContext& context, ImportRows& rows) {
  const std::string text = file.text(rows);
  if (is_encrypted_jrnl(text))
    throw make_error(ErrorKind::usage, Msg::err_import_encrypted, file.name(), "jrnl --decrypt");
  JrnlReader reader(context.zone, rows);
  for (LineReader lines(text, file.name()); lines.next();)
    reader.read(lines.line(), lines.number());
  reader.end_entry();
}

bool is_org(const ImportFile& file) {
  if (file.is_directory()) return false;
  return file.path().extension() == ".org" ||
         ((file.beginning().starts_with("* ") || file.mentions("\n* ")) &&
          file.mentions("CLOCK: ["));
}

void read_org(const ImportFile& file, const ImportContext& context, ImportRows& rows) {
  const std::string text = file.text(rows);
  const std::string name = file.path().filename().string();
  std::vector<Heading> path{{}};  // from the whole file to the current heading
  constexpr std::string_view kFileTags = "#+filetags:";
  for (LineReader lines(text, file.name()); lines.next();) {
    const std::string_view line = lines.line();
    const std::size_t stars = line.find_first_not_of('*');
    if (stars > 0 && stars != std::string_view::npos && line[stars] == ' ') {
      Heading heading = heading_of(line);
      while (path.size() > 1 && path.back().level >= heading.level) path.pop_back();
      path.push_back(std::move(heading));
    } else if (ascii_lower(line.substr(0, kFileTags.size())) == kFileTags) {
      add_tags(trimmed(line.substr(kFileTags.size())), path.front());
    } else if (const std::string_view clock = trimmed(line); clock.starts_with(kClock)) {
      read_clock(clock.substr(kClock.size()), path, name, lines.number(), context.zone, rows);
    }
  }
}

}  // namespace gongbu::transfer
