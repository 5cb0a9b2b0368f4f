// Timewarrior: `timew export` and data/*.data.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/host/files.hpp"
#include "import_formats.hpp"
#include "import_time.hpp"
#include "json_values.hpp"
#include "line_reader.hpp"

namespace gongbu::transfer {
namespace {

struct Interval {
  std::string start = {};
  std::string end = {};
  std::vector<std::string> tags = {};
  std::string annotation = {};
  std::size_t line = 0;
};

void add_interval(const Interval& interval, const ImportContext& context, ImportRows& rows) {
  const auto begin = parse_written_time(interval.start, context.zone);
  if (!begin || !begin->at)
    return rows.leave_out(interval.line,
                          phrase(Msg::import_not_a_date, fit(printable(interval.start), 40)));
  if (interval.end.empty()) return rows.leave_out(interval.line, phrase(Msg::import_open_interval));
  const auto end = parse_written_time(interval.end, context.zone);
  if (!end || !end->at)
    return rows.leave_out(interval.line,
                          phrase(Msg::import_not_a_date, fit(printable(interval.end), 40)));
  std::vector<std::string> sorted = interval.tags;
  std::sort(sorted.begin(), sorted.end());
  const std::string tags = fmt::format("{}", fmt::join(interval.tags, ", "));
  rows.add({.native_id = fmt::format("{} {}", interval.start, fmt::join(sorted, ",")),
            .at = begin->at,
            .label = tags,
            .subject = interval.annotation.empty() ? tags : interval.annotation,
            .spent = *end->at - *begin->at,
            .line = interval.line});
}

// Removes and returns a word, or a text in quotes.
std::string take_word(std::string_view& rest) {
  rest = trimmed(rest);
  std::string word;
  if (!rest.starts_with('"')) return std::string(take_until(rest, ' '));
  std::size_t i = 1;
  for (; i < rest.size() && rest[i] != '"'; ++i) {
    if (rest[i] == '\\' && i + 1 < rest.size()) ++i;
    word += rest[i];
  }
  rest.remove_prefix(std::min(i + 1, rest.size()));
  return word;
}

// inc 20240101T090000Z - 20240101T100000Z # tag "two words" # "annotation"
void read_line(std::string_view line, std::size_t number, const ImportContext& context,
               ImportRows& rows) {
  std::string_view rest = trimmed(line);
  if (rest.empty()) return;
  if (take_word(rest) != "inc")
    return rows.leave_out(number, phrase(Msg::import_bad_line, fit(printable(line), 40)));
  Interval interval{.start = take_word(rest), .line = number};
  rest = trimmed(rest);
  if (rest.starts_with('-')) {
    rest.remove_prefix(1);
    interval.end = take_word(rest);
  }
  bool is_annotation = false;
  bool has_begun = false;
  while (!trimmed(rest).empty()) {
    const bool is_quoted = trimmed(rest).starts_with('"');
    const std::string word = take_word(rest);
    if (word == "#" && !is_quoted) {
      is_annotation = has_begun;
      has_begun = true;
    } else if (is_annotation) {
      interval.annotation += (interval.annotation.empty() ? "" : " ") + word;
    } else {
      interval.tags.push_back(word);
    }
  }
  add_interval(interval, context, rows);
}

void read_data(const ImportFile& file, const ImportContext& context, ImportRows& rows) {
  const std::string text = file.text(rows);
  for (LineReader lines(text, file.name()); lines.next();)
    read_line(lines.line(), lines.number(), context, rows);
}

// Returns the files of the months in a directory, or in its directory "data", as in ~/.timewarrior.
std::vector<std::filesystem::path> data_files(const std::filesystem::path& directory) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (const auto& each : std::filesystem::directory_iterator(directory, error)) {
    const std::string name = each.path().filename().string();
    const bool is_month = name.size() == 12 && name.ends_with(".data") && name[4] == '-';
    if (is_month && each.is_regular_file(error)) files.push_back(each.path());
  }
  if (files.empty() && directory.filename() != "data") return data_files(directory / "data");
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

bool is_timewarrior(const ImportFile& file) {
  if (file.is_directory()) return !data_files(file.path()).empty();
  const std::string_view head = trimmed(file.beginning());
  if (head.starts_with("inc ") && head.size() > 12 && is_ascii_digit(head[4])) return true;
  return head.starts_with('[') && file.mentions("\"start\"") &&
         !file.mentions("\"stop\":");  // as Watson writes it
}

void read_timewarrior(const ImportFile& file, const ImportContext& context, ImportRows& rows) {
  if (file.is_directory()) {
    const auto paths = data_files(file.path());
    if (paths.empty()) throw make_error(ErrorKind::usage, Msg::err_import_empty, file.name());
    for (const auto& path : paths)
      read_data(ImportFile(path, file.name() + "/" + path.lexically_relative(file.path()).string()),
                context, rows);
    return;
  }
  if (!trimmed(file.beginning()).starts_with('[')) return read_data(file, context, rows);
  const render::Json json = json_of_file(file, rows);
  for (const render::Json& each : array_of(json)) {
    Interval interval{.start = text_of(render::member(each, "start")),
                      .end = text_of(render::member(each, "end")),
                      .annotation = text_of(render::member(each, "annotation"))};
    for (const render::Json& tag : array_member(each, "tags"))
      interval.tags.push_back(text_of(&tag));
    add_interval(interval, context, rows);
  }
}

}  // namespace gongbu::transfer
