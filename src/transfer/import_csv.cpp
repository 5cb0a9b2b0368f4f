#include "import_csv.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <utility>

#include "csv_reader.hpp"
#include "day_month_order.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "import_time.hpp"

namespace gongbu::transfer {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

/// Positions of the columns of a table.
struct Positions {
  std::size_t date = kNone;
  std::size_t start_time = kNone;
  std::size_t end_date = kNone;
  std::size_t end_time = kNone;
  std::size_t duration = kNone;
  DurationUnit unit = DurationUnit::minutes;  // of the duration
  std::vector<std::size_t> subject = {};
  std::vector<std::size_t> label = {};
  std::size_t note = kNone;
  std::size_t id = kNone;
};

std::string simple_name(std::string_view name) { return simplified(trimmed(name)); }

// Removes what differs between "start time", "start_time" and "StartTime".
std::string compact_name(std::string_view name) {
  std::string compact = simple_name(name);
  std::erase_if(compact, [](char c) { return c == ' ' || c == '_'; });
  return compact;
}

// Returns the unit at the end of "duration (seconds)", "duration_min" or "공부 시간(분)", if the
// name before it is `name`.
std::optional<DurationUnit> unit_after(std::string_view name, std::string_view title) {
  struct Unit {
    std::string_view word;
    DurationUnit unit;
  };
  static constexpr auto kUnits = std::to_array<Unit>({{"h", DurationUnit::hours},
                                                      {"hr", DurationUnit::hours},
                                                      {"hrs", DurationUnit::hours},
                                                      {"hour", DurationUnit::hours},
                                                      {"hours", DurationUnit::hours},
                                                      {"시간", DurationUnit::hours},
                                                      {"m", DurationUnit::minutes},
                                                      {"min", DurationUnit::minutes},
                                                      {"mins", DurationUnit::minutes},
                                                      {"minute", DurationUnit::minutes},
                                                      {"minutes", DurationUnit::minutes},
                                                      {"분", DurationUnit::minutes},
                                                      {"s", DurationUnit::seconds},
                                                      {"sec", DurationUnit::seconds},
                                                      {"secs", DurationUnit::seconds},
                                                      {"second", DurationUnit::seconds},
                                                      {"seconds", DurationUnit::seconds},
                                                      {"초", DurationUnit::seconds}});
  const std::string start = compact_name(name);
  const std::string simple = simple_name(title);
  std::string rest = compact_name(title);
  if (!rest.starts_with(start)) return std::nullopt;
  rest.erase(0, start.size());
  std::erase_if(rest,
                [](char c) { return std::string_view("()[]:").find(c) != std::string::npos; });
  if (rest.starts_with("in")) rest.erase(0, 2);
  // The "s" of "times" is no unit.
  const std::size_t last = simple.find_last_not_of(")]");
  if (rest.size() == 1 &&
      (last == 0 || std::string_view(" _([:").find(simple[last - 1]) == std::string_view::npos))
    return std::nullopt;
  const auto found = std::find_if(kUnits.begin(), kUnits.end(),
                                  [&](const Unit& unit) { return unit.word == rest; });
  return found == kUnits.end() ? std::nullopt : std::optional(found->unit);
}

class TableReader {
 public:
  TableReader(const TableFormat& format, const ImportContext& context, ImportRows& rows)
      : format_(format), context_(context), rows_(rows) {}

  void read(std::string_view text, const std::string& name) {
    text_ = text;
    name_ = name;
    CsvReader csv(text, name);
    std::vector<std::string> fields;
    if (!csv.next(fields)) throw make_error(ErrorKind::usage, Msg::err_import_empty, name);
    header_ = fields;
    for (const std::string& title : fields) names_.push_back(compact_name(title));
    find_columns(name);
    while (csv.next(fields)) read_row(fields, csv.line());
    name_unused_columns(name);
  }

 private:
  /// A column that is not read.
  struct Unused {
    std::size_t index = 0;
    bool has_content = false;
  };

  std::size_t position(std::span<const std::string_view> names) const {
    for (const std::string_view name : names) {
      const auto found = std::find(names_.begin(), names_.end(), compact_name(name));
      if (found != names_.end()) return static_cast<std::size_t>(found - names_.begin());
    }
    return kNone;
  }

  std::size_t column(const char* meaning, std::span<const std::string_view> usual,
                     const std::string& file) const {
    const auto chosen = context_.columns.find(meaning);
    if (chosen == context_.columns.end()) return position(usual);
    const std::string_view name = chosen->second;
    const std::size_t found = position({&name, 1});
    if (found == kNone)
      throw make_error(ErrorKind::usage, Msg::err_import_column, file, chosen->second)
          .hint(phrase(Msg::hint_import_columns, fmt::format("{}", fmt::join(header_, ", "))));
    return found;
  }

  // Returns the chosen column, or all usual ones: some may be empty in a row.
  std::vector<std::size_t> columns(const char* meaning, std::span<const std::string_view> usual,
                                   const std::string& file) const {
    if (context_.columns.contains(meaning)) return {column(meaning, usual, file)};
    std::vector<std::size_t> found;
    for (const std::string_view name : usual)
      if (const std::size_t at = position({&name, 1}); at != kNone) found.push_back(at);
    return found;
  }

  void find_columns(const std::string& file) {
    at_.date = column("date", format_.date, file);
    at_.subject = columns("subject", format_.subject, file);
    find_duration(file);
    at_.label = columns("kind", format_.label, file);
    at_.note = column("note", format_.note, file);
    at_.id = column("id", format_.id, file);
    at_.start_time = position(format_.start_time);
    at_.end_date = position(format_.end_date);
    at_.end_time = position(format_.end_time);
    note_unused_columns();
    if (at_.date == kNone)
      throw make_error(ErrorKind::usage, Msg::err_import_no_date, file)
          .hint(phrase(Msg::hint_import_map_date, fmt::format("{}", fmt::join(header_, ", "))));
  }

  // Returns the unit that the name of a column of durations ends with.
  std::optional<DurationUnit> unit_of(std::string_view title) const {
    const auto is_title = [&](std::string_view name) {
      return compact_name(name) == compact_name(title);
    };
    const auto has_title = [&](const std::vector<std::string_view>& usual) {
      return std::any_of(usual.begin(), usual.end(), is_title);
    };
    if (has_title(format_.hours)) return DurationUnit::hours;
    if (has_title(format_.seconds)) return DurationUnit::seconds;
    std::vector<std::string_view> names{"time", "시간"};  // alone, "time" may be a time of day
    names.insert(names.end(), format_.duration.begin(), format_.duration.end());
    names.insert(names.end(), format_.hours.begin(), format_.hours.end());
    for (const std::string_view name : names)
      if (const auto unit = unit_after(name, title)) return unit;
    return std::nullopt;
  }

  void find_duration(const std::string& file) {
    at_.duration = column("minutes", format_.duration, file);
    if (at_.duration != kNone) {
      at_.unit = unit_of(header_[at_.duration]).value_or(DurationUnit::minutes);
      return;
    }
    at_.unit = DurationUnit::hours;
    at_.duration = position(format_.hours);
    if (at_.duration != kNone) return;
    at_.unit = DurationUnit::seconds;
    at_.duration = position(format_.seconds);
    for (std::size_t i = 0; format_.is_open && at_.duration == kNone && i < header_.size(); ++i)
      if (const auto unit = unit_of(header_[i])) {
        at_.unit = *unit;
        at_.duration = i;
      }
  }

  void note_unused_columns() {
    if (!format_.is_open) return;
    std::vector<std::size_t> used{at_.date,     at_.start_time, at_.end_date, at_.end_time,
                                  at_.duration, at_.note,       at_.id};
    used.insert(used.end(), at_.subject.begin(), at_.subject.end());
    used.insert(used.end(), at_.label.begin(), at_.label.end());
    for (std::size_t i = 0; i < header_.size(); ++i)
      if (std::find(used.begin(), used.end(), i) == used.end()) unused_.push_back({i, false});
  }

  // Adds a remark with the columns that were not read, except empty ones.
  void name_unused_columns(const std::string& file) {
    constexpr std::size_t kMost = 10;
    constexpr std::size_t kWidth = 40;
    std::vector<std::string> names;
    for (const Unused& column : unused_) {
      if (!column.has_content || names.size() > kMost) continue;
      const std::string_view title = trimmed(header_[column.index]);
      names.push_back(names.size() == kMost ? "…"
                      : title.empty()       ? fmt::format("#{}", column.index + 1)
                                            : fit(printable(title), kWidth));
    }
    if (!names.empty())
      rows_.remark(
          phrase(Msg::import_unused_columns, file, fmt::format("{}", fmt::join(names, ", "))));
  }

  std::string_view cell(std::size_t index) const {
    if (index >= fields_->size()) return {};
    const std::string_view text = trimmed((*fields_)[index]);
    return text == format_.empty_mark ? std::string_view() : text;
  }

  // Returns the first cell that is not empty.
  std::string_view cell(std::span<const std::size_t> indexes) const {
    for (const std::size_t index : indexes)
      if (!cell(index).empty()) return cell(index);
    return {};
  }

  std::string with_time(std::size_t date, std::size_t time) const {
    std::string text(cell(date));
    if (time != kNone && !cell(time).empty()) text += " " + std::string(cell(time));
    return text;
  }

  void read_row(const std::vector<std::string>& fields, std::size_t line) {
    fields_ = &fields;
    if (fields.size() > names_.size() &&
        std::any_of(fields.begin() + static_cast<std::ptrdiff_t>(names_.size()), fields.end(),
                    [](const std::string& field) { return !field.empty(); }))
      return rows_.leave_out(line, phrase(Msg::import_extra_fields));
    if (format_.why_not != nullptr)
      if (auto why = format_.why_not([&](std::string_view name) {
            return cell(position({&name, 1}));
          }))
        return rows_.leave_out(line, *std::move(why));
    for (Unused& column : unused_)
      if (!column.has_content) column.has_content = !cell(column.index).empty();
    std::string when = with_time(at_.date, at_.start_time);
    if (when.empty()) return rows_.leave_out(line, phrase(Msg::import_no_date));
    if (!write_year_first(when))
      return rows_.leave_out(line, phrase(Msg::import_day_or_month, fit(printable(when), 40)));
    const auto range = parse_written_range(when, context_.zone);
    if (!range)
      return rows_.leave_out(line, phrase(Msg::import_not_a_date, fit(printable(when), 40)));
    ImportRow row = row_of(*range, line);
    if (!cell(at_.duration).empty()) {
      row.spent = parse_written_duration(cell(at_.duration), at_.unit);
      if (!row.spent)
        return rows_.leave_out(
            line, phrase(Msg::import_not_a_duration, fit(printable(cell(at_.duration)), 40)));
    } else if (const auto end = end_of(*range); end && row.at) {
      row.spent = *end - *row.at;
    }
    rows_.add(std::move(row));
  }

  // Rewrites dates such as "1/15/2025" in the order that fits all dates of the table. Returns false
  // if both orders do.
  bool write_year_first(std::string& text) const {
    if (!has_day_month_year(text)) return true;
    if (!order_) {
      order_.emplace();
      CsvReader csv(text_, "");
      std::vector<std::string> fields;
      while (csv.next(fields))
        for (const std::size_t at : {at_.date, at_.end_date})
          if (at < fields.size()) order_->note(fields[at]);
    }
    text = order_->year_first(text);
    return order_->is_known() || !has_day_month_year(text);
  }

  // Returns the end from a range with times, or from the columns for it.
  std::optional<core::Instant> end_of(const WrittenRange& range) const {
    if (range.end) return range.end->at;
    std::string text = at_.end_date == kNone ? with_time(at_.date, at_.start_time) + " → " +
                                                   std::string(cell(at_.end_time))
                                             : with_time(at_.end_date, at_.end_time);
    if (!write_year_first(text)) return std::nullopt;
    const auto end = parse_written_range(text, context_.zone);
    if (!end) return std::nullopt;
    if (at_.end_date == kNone) return end->end ? end->end->at : std::nullopt;
    return end->begin.at;
  }

  ImportRow row_of(const WrittenRange& range, std::size_t line) const {
    ImportRow row;
    row.at = range.begin.at;
    row.day = range.begin.day;
    row.label = cell(at_.label);
    row.subject = cell(at_.subject);
    if (row.subject.empty()) row.subject = row.label;
    if (row.subject.empty()) row.subject = format_.usual_subject;
    row.note = cell(at_.note);
    row.line = line;
    row.native_id = cell(at_.id);
    constexpr std::size_t kUniqueId = 16;  // shorter ids, such as numbers, are of this table only
    if (format_.is_open && row.native_id.size() < kUniqueId) row.table = name_;
    if (row.native_id.empty()) {
      row.table.clear();
      if (format_.pages_of_subject) row.pages = format_.pages_of_subject(row.subject);
      const std::string begin[] = {row.at ? core::rfc3339(*row.at, core::seconds{0}) : ""};
      row.native_id = row_hash(format_.is_timer && row.at ? std::span<const std::string>(begin)
                                                          : std::span<const std::string>(*fields_));
      row.hashed = true;
    }
    return row;
  }

  const TableFormat& format_;
  const ImportContext& context_;
  ImportRows& rows_;
  std::vector<std::string> header_;
  std::vector<std::string> names_;
  Positions at_;
  std::vector<Unused> unused_;
  std::string_view text_;
  std::string name_;                            // of the table
  mutable std::optional<DayMonthOrder> order_;  // set by the first date that needs it
  const std::vector<std::string>* fields_ = nullptr;
};

}  // namespace

const TableFormat& plain_csv_format() {
  static const TableFormat kFormat{
      .date = {"date", "day", "study date", "start", "started at", "start date", "when", "날짜",
               "일자", "공부 날짜", "공부한 날", "학습일", "시작", "시작일", "시작 일시"},
      .start_time = {"start time", "시작 시간", "시작 시각"},
      .end_date = {"end", "end date", "종료", "종료일", "종료 일시"},
      .end_time = {"end time", "종료 시간", "종료 시각"},
      .duration = {"minutes",         "mins",           "min",
                   "duration",        "duration (min)", "duration (minutes)",
                   "time spent",      "study time",     "focus time",
                   "total time",      "elapsed",        "elapsed time",
                   "study duration",  "study minutes",  "minutes spent",
                   "minutes studied", "total minutes",  "분",
                   "공부 시간",       "학습 시간",      "소요 시간",
                   "걸린 시간",       "집중 시간",      "순공",
                   "순공 시간",       "총 시간",        "총 공부 시간",
                   "진행 시간",       "공부 시간(분)",  "학습 시간(분)",
                   "소요 시간(분)",   "시간(분)"},
      .hours = {"hours", "hour", "hrs", "duration (h)", "study hours", "hours spent",
                "hours studied", "total hours", "시간"},
      .seconds = {"seconds", "secs", "sec", "초"},
      .subject = {"subject", "title", "name", "task", "description", "제목", "이름", "과목", "내용",
                  "주제", "공부 내용"},
      .label = {"kind", "type", "category", "project", "tag", "tags", "종류", "분류", "유형",
                "태그", "카테고리"},
      .note = {"note", "notes", "memo", "comment", "메모", "비고", "노트"},
      .id = {"id", "uuid"},
      .usual_subject = "CSV",
      .is_open = true};
  return kFormat;
}

void read_table(std::string_view text, const std::string& name, const TableFormat& format,
                const ImportContext& context, ImportRows& rows) {
  TableReader(format, context, rows).read(text, name);
}

std::vector<std::string> columns_of_beginning(std::string_view text) {
  std::vector<std::string> names;
  try {
    CsvReader csv(text, "");
    csv.next(names);
  } catch (const Error&) {
    return {};
  }
  for (std::string& name : names) name = simple_name(name);
  return names;
}

}  // namespace gongbu::transfer
