// klog: text records with a date and entries.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/base/text.hpp"
#include "gongbu/core/parse.hpp"
#include "import_formats.hpp"
#include "import_time.hpp"
#include "line_reader.hpp"

namespace gongbu::transfer {
namespace {

// Parses "2026-01-05" or "2026/01/05" at the beginning of a line.
std::optional<core::Day> record_day(std::string_view line) {
  constexpr std::size_t kSize = 10;
  if (line.size() < kSize ||
      (line.size() > kSize && !is_ascii_space(line[kSize]) && line[kSize] != '('))
    return std::nullopt;
  std::string date(line.substr(0, kSize));
  if (date[4] == '/' && date[7] == '/') date[4] = date[7] = '-';
  return parse_iso_day(date);
}

// Parses "9:00", "9:00am", "1:30>" (next day) and "<23:00" (previous day) as minutes since midnight
// of the date.
std::optional<core::minutes> clock_of(std::string_view text) {
  core::minutes shift{0};
  constexpr core::minutes kDay{24 * 60};
  if (text.starts_with('<')) {
    shift = -kDay;
    text.remove_prefix(1);
  } else if (text.ends_with('>')) {
    shift = kDay;
    text.remove_suffix(1);
  }
  const bool is_afternoon = text.ends_with("pm");
  const bool is_morning = text.ends_with("am");
  if (is_afternoon || is_morning) text.remove_suffix(2);
  if (text == "24:00") return kDay + shift;
  auto time = core::parse_time_of_day(text);
  if (!time || text.find(':') == std::string_view::npos) return std::nullopt;
  constexpr core::minutes kNoon{12 * 60};
  if (is_morning || is_afternoon) {
    if (*time >= kNoon + core::minutes{60}) return std::nullopt;
    if (*time >= kNoon) *time -= kNoon;
    if (is_afternoon) *time += kNoon;
  }
  return *time + shift;
}

/// The amount of time at the start of an entry.
struct Amount {
  core::minutes spent{0};
  bool is_open = false;
};

// Takes "9:00 - 10:30", "9:00 - ?", "1h30m" or "-10m".
std::optional<Amount> take_amount(std::string_view& line) {
  std::string_view rest = line;
  std::string first(take_until(rest, ' '));
  const std::size_t dash = first.find('-', 1);
  if (dash != std::string::npos) {  // "9:00-10:30"
    rest = line.substr(dash);
    first.resize(dash);
  }
  if (const auto begin = clock_of(first)) {
    rest = trimmed(rest);
    if (!rest.starts_with('-')) return std::nullopt;
    rest = trimmed(rest.substr(1));
    const std::string second(take_until(rest, ' '));
    line = trimmed(rest);
    if (second.starts_with('?')) return Amount{.is_open = true};
    const auto end = clock_of(second);
    return end ? std::optional(Amount{*end - *begin}) : std::nullopt;
  }
  const bool is_signed = first.starts_with('+');
  const auto spent = core::parse_minutes(is_signed ? std::string_view(first).substr(1) : first);
  if (!spent || first.find_first_of("hm") == std::string::npos) return std::nullopt;
  line = trimmed(rest);
  return Amount{*spent};
}

class Reader {
 public:
  Reader(std::string file, ImportRows& rows) : file_(std::move(file)), rows_(rows) {}

  void read(std::string_view line, std::size_t number) {
    if (trimmed(line).empty()) return;
    if (!is_ascii_space(line.front())) return read_unindented(line, number);
    if (!day_) return;
    std::string_view text = trimmed(line);
    const std::size_t indent = line.find_first_not_of(" \t");
    const bool continues = ordinal_ > 0 && indent > indent_;
    if (!continues) {
      indent_ = indent;
      if (auto amount = take_amount(text)) return add(*amount, text, line, number);
    }
    if (continues && !row_) return;  // of an entry that was left out
    if (row_) {                      // the summary continues
      append_line(row_->subject, row_->subject.empty() ? "" : " ", text);
      return;
    }
    rows_.leave_out(number, phrase(Msg::import_bad_line, fit(printable(text), 40)));
  }

  // Passes on the entries of a record. What is left of its pauses shortens the last entries.
  void end_record() {
    end_entry();
    std::for_each(record_.rbegin(), record_.rend(), [&](auto& row) { take_pause(row); });
    if (pause_ > core::seconds{0}) rows_.leave_out(pause_line_, phrase(Msg::import_long_pause));
    pass_on();
    pause_ = {};
  }

 private:
  void end_entry() {
    if (!row_) return;
    if (row_->subject.empty()) row_->subject = summary_;
    row_->label = marked_words(row_->subject + " " + summary_, '#');
    constexpr std::size_t kMost = 10'000;  // limits the memory; more on a date are no study
    if (record_.size() == kMost) pass_on();
    record_.push_back(std::move(*row_));
    row_.reset();
  }

  void pass_on() {
    for (ImportRow& row : record_) rows_.add(std::move(row));
    record_.clear();
  }

  void read_unindented(std::string_view line, std::size_t number) {
    if (const auto day = record_day(line)) {
      end_record();
      day_ = day;
      ordinal_ = 0;
      is_open_ = false;
      summary_.clear();
      return;
    }
    end_entry();
    if (day_ && ordinal_ == 0) {
      append_line(summary_, summary_.empty() ? "" : " ", trimmed(line));
    } else {
      rows_.leave_out(number, phrase(Msg::import_bad_line, fit(printable(line), 40)));
    }
  }

  void add(const Amount& amount, std::string_view text, std::string_view line, std::size_t number) {
    ++ordinal_;
    if (amount.spent < core::minutes{0}) {  // a pause during the previous entry
      if (is_open_) return;
      pause_ -= amount.spent;
      pause_line_ = number;
      if (row_) take_pause(*row_);
      return;
    }
    end_entry();
    is_open_ = amount.is_open;
    if (is_open_) return rows_.leave_out(number, phrase(Msg::import_open_interval));
    const std::string hashed[] = {std::string(trimmed(line))};
    row_ = ImportRow{.native_id = fmt::format("{} {} {} {}", file_, core::iso(*day_), ordinal_,
                                              row_hash(hashed)),
                     .day = *day_,
                     .subject = std::string(text),
                     .spent = amount.spent,
                     .line = number};
    row_->hashed = true;  // a date may have several records
    take_pause(*row_);
  }

  // Shortens an entry by the pauses; what is left of them shortens the next one.
  void take_pause(ImportRow& row) {
    const core::seconds taken = std::min<core::seconds>(pause_, *row.spent);
    *row.spent -= taken;
    pause_ -= taken;
  }

  std::string file_;
  ImportRows& rows_;
  std::optional<core::Day> day_;
  std::string summary_;
  int ordinal_ = 0;
  std::size_t indent_ = 0;  // of the last entry
  core::seconds pause_{0};  // not yet taken from an entry
  std::size_t pause_line_ = 0;
  bool is_open_ = false;  // of the last entry
  std::optional<ImportRow> row_;
  std::vector<ImportRow> record_;  // its entries before row_
};

}  // namespace

bool is_klog(const ImportFile& file) {
  if (file.is_directory()) return false;
  if (file.path().extension() == ".klg") return true;
  bool after_date = false;
  for (const std::string_view line : lines_of(file.beginning())) {
    std::string_view text = trimmed(line);
    if (text.empty()) continue;
    if (after_date && is_ascii_space(line.front())) return take_amount(text).has_value();
    if (!record_day(line) && !after_date) return false;
    after_date = true;
  }
  return false;
}

void read_klog(const ImportFile& file, const ImportContext& /*context*/, ImportRows& rows) {
  const std::string text = file.text(rows);
  Reader reader(file.path().filename().string(), rows);
  for (LineReader lines(text, file.name()); lines.next();)
    reader.read(lines.line(), lines.number());
  reader.end_record();
}

}  // namespace gongbu::transfer
