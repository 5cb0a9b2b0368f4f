#include "host/tzif.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "gongbu/base/byte_reader.hpp"

namespace gongbu::host {
namespace {

using Period = core::Zone::Period;
using core::Instant;
using core::seconds;

/// Also reads big-endian numbers.
struct BigEndianReader : ByteReader {
  std::int64_t number(std::size_t size) {
    std::uint64_t value = 0;
    const std::string_view taken = take(size);
    for (const char byte : taken) value = value << 8U | static_cast<unsigned char>(byte);
    return size == 8 ? static_cast<std::int64_t>(value) : static_cast<std::int32_t>(value);
  }
};

bool is_offset(seconds offset) { return std::chrono::abs(offset) < date::days{1}; }

struct Header {
  char version = 0;
  std::size_t isutcnt = 0, isstdcnt = 0, leapcnt = 0, timecnt = 0, typecnt = 0, charcnt = 0;
};

Header read_header(BigEndianReader& reader) {
  Header header;
  if (reader.take(4) != "TZif") reader.ok = false;
  const std::string_view version = reader.take(16);  // and 15 unused bytes
  if (reader.ok) header.version = version.front();
  for (std::size_t* count : {&header.isutcnt, &header.isstdcnt, &header.leapcnt, &header.timecnt,
                             &header.typecnt, &header.charcnt})
    *count = static_cast<std::size_t>(reader.number(4));
  return header;
}

// The transitions of a version 2 block.
std::vector<Period> read_block(BigEndianReader& reader, const Header& header) {
  BigEndianReader times{{reader.take(header.timecnt * 8)}};
  const std::string_view indices = reader.take(header.timecnt);
  BigEndianReader types{{reader.take(header.typecnt * 6)}};
  reader.take(header.charcnt + header.leapcnt * 12 + header.isstdcnt + header.isutcnt);
  if (!reader.ok || header.typecnt == 0) return {};

  std::vector<seconds> offsets;
  for (std::size_t i = 0; i < header.typecnt; ++i) {
    offsets.emplace_back(types.number(4));
    if (!is_offset(offsets.back())) return {};
    types.take(2);  // DST flag and abbreviation index
  }
  std::vector<Period> periods{{Instant::min(), offsets.front()}};
  for (const char index : indices) {
    const auto type = static_cast<unsigned char>(index);
    const Instant begin{seconds{times.number(8)}};
    if (type >= offsets.size() || begin <= periods.back().begin) return {};
    periods.push_back({begin, offsets[type]});
  }
  return periods;
}

// The footer is a POSIX TZ string, such as "EST5EDT,M3.2.0,M11.1.0".

/// Date and time of a yearly clock change.
struct Change {
  enum class Form { month_week_day, julian, zero_based } form = Form::month_week_day;
  int month = 0, week = 0, weekday = 0;
  int day = 0;         ///< day of the year
  seconds time{7200};  ///< local time before the change; -167 to 167 hours
};

struct Rule {
  seconds standard{0};
  seconds summer{0};
  Change to_summer, to_standard;
  bool has_summer = false;
};

struct Text {
  std::string_view rest;
  bool ok = true;

  bool take(char c) {
    if (rest.empty() || rest.front() != c) return false;
    rest.remove_prefix(1);
    return true;
  }

  int number() {
    int value = 0;
    std::size_t digits = 0;
    while (digits < rest.size() && digits < 4 && rest[digits] >= '0' && rest[digits] <= '9')
      value = value * 10 + (rest[digits++] - '0');
    if (digits == 0) ok = false;
    rest.remove_prefix(digits);
    return value;
  }

  // "KST" or "<+0530>".
  void name() {
    const std::size_t end =
        rest.starts_with('<') ? rest.find('>') + 1 : rest.find_first_of("+-0123456789,");
    if (end == 0 || end > rest.size()) {
      ok = false;
    } else {
      rest.remove_prefix(end);
    }
  }

  // "[+-]hh[:mm[:ss]]"
  seconds clock() {
    const bool negative = take('-');
    if (!negative) take('+');
    seconds value = std::chrono::hours{number()};
    if (take(':')) value += core::minutes{number()};
    if (take(':')) value += seconds{number()};
    return negative ? -value : value;
  }

  Change change() {
    Change change;
    if (!take(',')) ok = false;
    if (take('M')) {
      change.month = number();
      ok = ok && take('.');
      change.week = number();
      ok = ok && take('.');
      change.weekday = number();
      ok = ok && change.month >= 1 && change.month <= 12 && change.week >= 1 && change.week <= 5 &&
           change.weekday <= 6;
    } else {
      change.form = take('J') ? Change::Form::julian : Change::Form::zero_based;
      change.day = number();
    }
    if (take('/')) change.time = clock();
    return change;
  }
};

std::optional<Rule> parse_rule(std::string_view footer) {
  Text text{footer};
  Rule rule;
  text.name();
  rule.standard = -text.clock();  // POSIX counts westwards
  if (text.ok && !text.rest.empty()) {
    rule.has_summer = true;
    text.name();
    rule.summer =
        text.rest.starts_with(',') ? rule.standard + std::chrono::hours{1} : -text.clock();
    rule.to_summer = text.change();
    rule.to_standard = text.change();
  }
  if (!text.ok || !text.rest.empty() || !is_offset(rule.standard) || !is_offset(rule.summer))
    return std::nullopt;
  return rule;
}

date::sys_days day_of(const Change& change, date::year year) {
  const date::sys_days new_year{year / 1 / 1};
  switch (change.form) {
    case Change::Form::zero_based:
      return new_year + date::days{change.day};
    case Change::Form::julian:  // this form never counts 29 February
      return new_year + date::days{change.day - (year.is_leap() && change.day >= 60 ? 0 : 1)};
    case Change::Form::month_week_day:
      break;
  }
  const date::weekday weekday{static_cast<unsigned>(change.weekday)};
  const auto month = date::month{static_cast<unsigned>(change.month)};
  constexpr int kLast = 5;
  return change.week == kLast
             ? date::sys_days{year / month / weekday[date::last]}
             : date::sys_days{year / month / weekday[static_cast<unsigned>(change.week)]};
}

// Extends the periods by the rule. The transitions in the file take precedence.
void extend(std::vector<Period>& periods, const Rule& rule, int last_year) {
  const Instant known = periods.back().begin;
  std::vector<Period> made;
  if (!rule.has_summer) {
    if (periods.size() == 1) periods.front().offset = rule.standard;
    return;
  }
  constexpr int kFirstYear = 1970;
  const int from =
      periods.size() == 1
          ? kFirstYear
          : static_cast<int>(date::year_month_day{date::floor<date::days>(known)}.year());
  for (int year = from; year <= last_year; ++year) {
    const date::year y{year};
    made.push_back({day_of(rule.to_summer, y) + rule.to_summer.time - rule.standard, rule.summer});
    made.push_back(
        {day_of(rule.to_standard, y) + rule.to_standard.time - rule.summer, rule.standard});
  }
  std::sort(made.begin(), made.end(),
            [](const Period& a, const Period& b) { return a.begin < b.begin; });
  for (const Period& period : made)
    if (period.begin > periods.back().begin && period.begin > known) periods.push_back(period);
}

}  // namespace

std::optional<std::vector<Period>> parse_tzif(std::string_view bytes, int last_year) {
  BigEndianReader reader{{bytes}};
  const Header old = read_header(reader);
  if (!reader.ok || old.version < '2') return std::nullopt;
  reader.take(old.timecnt * 5 + old.typecnt * 6 + old.charcnt + old.leapcnt * 8 + old.isstdcnt +
              old.isutcnt);
  const Header header = read_header(reader);
  std::vector<Period> periods = read_block(reader, header);
  if (!reader.ok || periods.empty()) return std::nullopt;
  const std::string_view footer = reader.bytes;
  if (footer.size() > 2 && footer.front() == '\n' && footer.back() == '\n')
    if (const auto rule = parse_rule(footer.substr(1, footer.size() - 2)))
      extend(periods, *rule, last_year);
  return periods;
}

}  // namespace gongbu::host
