// Habit trackers with one line per day and habit: harsh and habitctl.
#include <fmt/format.h>

#include <string>
#include <vector>

#include "gongbu/base/text.hpp"
#include "import_formats.hpp"
#include "import_time.hpp"
#include "line_reader.hpp"

namespace gongbu::transfer {
namespace {

constexpr std::string_view kParting = " : ";

// Splits "2024-01-02 : Meditated : y : comment : 1.5". An editor may have removed the space after
// the last colon.
std::vector<std::string_view> harsh_parts(std::string_view line) {
  if (line.ends_with(" :")) line.remove_suffix(2);
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t at = line.find(kParting);
    parts.push_back(trimmed(line.substr(0, at)));
    if (at == std::string_view::npos) return parts;
    line.remove_prefix(at + kParting.size());
  }
}

bool is_log_line(const std::vector<std::string_view>& parts) {
  constexpr std::size_t kLeast = 3;
  return parts.size() >= kLeast && parse_iso_day(trimmed(parts[0])).has_value();
}

void add_result(const std::vector<std::string_view>& parts, std::string note, std::size_t line,
                ImportRows& rows) {
  const auto day = parse_iso_day(trimmed(parts[0]));
  const std::string name(trimmed(parts[1]));
  const std::string result = ascii_lower(trimmed(parts[2]));
  if (result == "s") return rows.skip_day(*day);
  if (result == "y")
    return rows.add({.native_id = core::iso(*day) + " " + name,
                     .day = *day,
                     .label = name,
                     .subject = name,
                     .note = std::move(note),
                     .line = line});
  if (result != "n" && !result.empty())
    rows.leave_out(line, phrase(Msg::import_bad_line, fit(printable(result), 40)));
}

// Returns the comment, which may contain the separator.
std::string comment_of(const std::vector<std::string_view>& parts) {
  constexpr std::size_t kComment = 3;
  constexpr std::size_t kWithAmount = 5;
  const std::size_t end = parts.size() >= kWithAmount ? parts.size() - 1 : parts.size();
  std::string comment;
  for (std::size_t i = kComment; i < end; ++i)
    comment += (comment.empty() ? "" : std::string(kParting)) + std::string(parts[i]);
  return comment;
}

template <class Split>
bool first_line_fits(const ImportFile& file, Split&& split_line) {
  if (file.is_directory()) return false;
  for (const std::string_view line : lines_of(file.beginning())) {
    if (trimmed(line).empty() || line.starts_with('#')) continue;
    return is_log_line(split_line(line));
  }
  return false;
}

template <class Split>
void read_lines(const ImportFile& file, Split&& split_line, ImportRows& rows) {
  const std::string text = file.text(rows);
  for (LineReader lines(text, file.name()); lines.next();) {
    const std::string_view line = lines.line();
    if (trimmed(line).empty() || line.starts_with('#')) continue;
    const std::vector<std::string_view> parts = split_line(line);
    if (is_log_line(parts)) {
      add_result(parts, comment_of(parts), lines.number(), rows);
    } else {
      rows.leave_out(lines.number(), phrase(Msg::import_bad_line, fit(printable(line), 40)));
    }
  }
}

std::vector<std::string_view> tab_parts(std::string_view line) { return split(line, "\t"); }

}  // namespace

bool is_harsh(const ImportFile& file) { return first_line_fits(file, harsh_parts); }

void read_harsh(const ImportFile& file, const ImportContext& /*context*/, ImportRows& rows) {
  read_lines(file, harsh_parts, rows);
}

bool is_habitctl(const ImportFile& file) {
  return first_line_fits(file, [](std::string_view line) {
    const auto parts = tab_parts(line);
    return parts.size() == 3 && trimmed(parts[2]).size() == 1 ? parts
                                                              : std::vector<std::string_view>();
  });
}

void read_habitctl(const ImportFile& file, const ImportContext& /*context*/, ImportRows& rows) {
  read_lines(file, tab_parts, rows);
}

}  // namespace gongbu::transfer
