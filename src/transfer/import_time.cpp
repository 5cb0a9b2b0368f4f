#include "import_time.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "gongbu/base/text.hpp"
#include "gongbu/core/parse.hpp"

namespace gongbu::transfer {
namespace {

constexpr std::string_view kArrow = "→";

// A Korean weekday of one letter may be a unit, as in "1 월 15 일"; tokens_of() keeps its brackets.
bool is_weekday(std::string_view word) {
  if (word.ends_with(',')) word.remove_suffix(1);
  if (word.starts_with('(') && word.ends_with(')')) return true;
  return core::parse_weekday(word).has_value() &&
         (!is_beyond_ascii(word.front()) || word.ends_with("요일"));
}

// Parses a date that does not depend on today.
std::optional<core::Day> parse_fixed_day(std::string_view text) {
  if (const auto day = parse_iso_day(text)) return day;
  constexpr core::Day kOneDay{date::year{2000} / 1 / 1};
  constexpr core::Day kAnotherDay{date::year{2031} / 7 / 18};
  const auto day = core::parse_day(text, kOneDay);
  return day && day == core::parse_day(text, kAnotherDay) ? day : std::nullopt;
}

std::optional<int> parse_number(std::string_view text) {
  const auto number = parse_whole(text);
  if (!number || *number < 0 || *number > 9999) return std::nullopt;
  return static_cast<int>(*number);
}

// Parses "9:00", "09:00:00" or "09:00:00.000".
std::optional<core::seconds> parse_clock(std::string_view text) {
  const auto parts = split(text, ":");
  if (parts.size() != 2 && parts.size() != 3) return std::nullopt;
  std::string_view last = parts.size() == 3 ? parts[2] : "0";
  last = last.substr(0, last.find('.'));
  const auto hours = parse_number(parts[0]);
  const auto minutes = parse_number(parts[1]);
  const auto seconds = parse_number(last);
  if (!hours || !minutes || !seconds || *hours > 24 || *minutes > 59 || *seconds > 60)
    return std::nullopt;
  return std::chrono::hours{*hours} + core::minutes{*minutes} + core::seconds{*seconds};
}

// Parses "+9", "+09:00", "-0330".
std::optional<core::seconds> parse_offset(std::string_view text) {
  if (text.size() < 2 || (text.front() != '+' && text.front() != '-')) return std::nullopt;
  const int sign = text.front() == '-' ? -1 : 1;
  text.remove_prefix(1);
  std::string_view minute_text = "0";
  if (const std::size_t colon = text.find(':'); colon != std::string_view::npos) {
    minute_text = text.substr(colon + 1);
    text = text.substr(0, colon);
  } else if (text.size() == 4) {
    minute_text = text.substr(2);
    text = text.substr(0, 2);
  }
  const auto hours = parse_number(text);
  const auto minutes = parse_number(minute_text);
  if (!hours || !minutes || *hours > 18 || *minutes > 59) return std::nullopt;
  return sign * (std::chrono::hours{*hours} + core::minutes{*minutes});
}

// Returns the offset of an abbreviation that names one zone; "CST" names two.
std::optional<core::seconds> offset_of_zone(std::string_view word) {
  struct ZoneName {
    std::string_view name;
    int hours;
  };
  constexpr std::array kZones = {ZoneName{"kst", 9},  ZoneName{"jst", 9},  ZoneName{"est", -5},
                                 ZoneName{"edt", -4}, ZoneName{"cdt", -5}, ZoneName{"mst", -7},
                                 ZoneName{"mdt", -6}, ZoneName{"pst", -8}, ZoneName{"pdt", -7},
                                 ZoneName{"cet", 1},  ZoneName{"cest", 2}};
  for (const ZoneName& zone : kZones)
    if (word == zone.name) return std::chrono::hours{zone.hours};
  return std::nullopt;
}

/// The parts of a written time, token by token.
struct Tokens {
  std::string date;
  std::optional<core::seconds> clock;
  std::optional<bool> is_afternoon;
  std::optional<core::seconds> offset;
  bool is_valid = true;

  void add(std::string_view token) {
    const std::string word = ascii_lower(token);
    if (is_weekday(word) || add_korean_clock(word)) return;
    if (word == "am" || word == "오전") {
      is_afternoon = false;
    } else if (word == "pm" || word == "오후") {
      is_afternoon = true;
    } else if (word == "utc" || word == "gmt" || word == "z") {
      offset = core::seconds{0};
    } else if (word.starts_with("gmt") || word.starts_with("utc")) {
      offset = parse_offset(std::string_view(word).substr(3));
      is_valid = is_valid && offset.has_value();
    } else if (const auto known = offset_of_zone(word)) {
      offset = known;
    } else if (clock && !offset && (word.front() == '+' || word.front() == '-')) {
      offset = parse_offset(word);
      is_valid = is_valid && offset.has_value();
    } else if (word.find(':') != std::string::npos) {
      is_valid = is_valid && !clock && add_clock(word);
    } else {
      date += (date.empty() ? "" : " ") + std::string(token);
    }
  }

 private:
  // Parses "3시", "30분", "12초" or "3시30분". Returns false for other words.
  bool add_korean_clock(std::string_view word) {
    core::seconds sum{0};
    bool has_hours = clock.has_value();
    do {
      const std::string_view digits = digits_at(word, 0);
      const auto number = parse_number(digits);
      word.remove_prefix(digits.size());
      constexpr std::string_view kHour = "시";  // as long as the others
      const std::string_view unit = word.substr(0, kHour.size());
      if (!number || *number > 59 || (unit == kHour) == has_hours) return false;
      if (unit == kHour) {
        sum += std::chrono::hours{*number};
        has_hours = true;
      } else if (unit == "분") {
        sum += core::minutes{*number};
      } else if (unit == "초") {
        sum += core::seconds{*number};
      } else {
        return false;
      }
      word.remove_prefix(unit.size());
    } while (!word.empty());
    clock = clock.value_or(core::seconds{0}) + sum;
    is_valid = is_valid && *clock <= std::chrono::hours{24};
    return true;
  }

  // Parses "9:00", "9:00am", "09:00:00+09:00", "09:00Z".
  bool add_clock(std::string_view word) {
    if (word.ends_with('z')) {
      offset = core::seconds{0};
      word.remove_suffix(1);
    } else if (word.ends_with("am") || word.ends_with("pm")) {
      is_afternoon = word.ends_with("pm");
      word.remove_suffix(2);
    } else if (const std::size_t sign = word.find_first_of("+-"); sign != std::string_view::npos) {
      offset = parse_offset(word.substr(sign));
      if (!offset) return false;
      word = word.substr(0, sign);
    }
    clock = parse_clock(word);
    return clock.has_value();
  }
};

// Separates the parts of "2025-01-15T09:00" and of brackets by spaces. Keeps the brackets of
// "(금)".
std::string spaced(std::string_view text) {
  std::string spaced;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool is_iso_t = (c == 'T' || c == 't') && i > 0 && i + 1 < text.size() &&
                          is_ascii_digit(text[i - 1]) && is_ascii_digit(text[i + 1]);
    if (c == '(') {
      const std::string_view inner = text.substr(i + 1, text.find(')', i) - i - 1);
      if (core::parse_weekday(inner)) {
        spaced += " (" + std::string(inner) + ") ";
        i += inner.size() + 1;
        continue;
      }
    }
    const bool is_mark = c == '(' || c == ')' || c == '@';
    spaced += is_iso_t || is_mark ? ' ' : c;
  }
  return spaced;
}

Tokens tokens_of(std::string_view text) {
  Tokens tokens;
  const std::string all = spaced(text);
  for (const std::string_view token : split(all, " \t"))
    if (!token.empty()) tokens.add(token);
  if (tokens.date.ends_with(',')) tokens.date.pop_back();  // "Jan 15, 2025, 9:00 AM"
  return tokens;
}

// Returns the time of day; applies AM and PM.
std::optional<core::seconds> time_of_day(const Tokens& tokens) {
  if (!tokens.clock) return std::nullopt;
  core::seconds clock = *tokens.clock;
  constexpr std::chrono::hours kNoon{12};
  if (tokens.is_afternoon) {
    if (clock < std::chrono::hours{1} || clock >= std::chrono::hours{13}) return std::nullopt;
    if (clock >= kNoon) clock -= kNoon;
    if (*tokens.is_afternoon) clock += kNoon;
  }
  return clock;
}

std::optional<WrittenTime> written_time(const Tokens& tokens, core::Day day,
                                        const core::Zone& zone) {
  WrittenTime written{day, {}};
  if (!tokens.clock) return tokens.is_afternoon ? std::nullopt : std::optional(written);
  const auto clock = time_of_day(tokens);
  if (!clock) return std::nullopt;
  const core::WallTime wall = core::WallTime{day} + *clock;
  written.at =
      tokens.offset ? core::Instant{wall.time_since_epoch()} - *tokens.offset : zone.earliest(wall);
  return written;
}

// Parses "20250115T000000Z".
std::optional<WrittenTime> parse_basic_iso(std::string_view text) {
  constexpr std::size_t kSize = 16;
  if (text.size() != kSize || text[8] != 'T' || text[15] != 'Z') return std::nullopt;
  const auto digits = parse_whole(text.substr(9, 6));
  const auto date = parse_whole(text.substr(0, 8));
  if (!digits || !date || *digits < 0 || *date < 0) return std::nullopt;
  const auto day =
      core::calendar_day(static_cast<int>(*date / 10000), static_cast<int>(*date / 100 % 100),
                         static_cast<int>(*date % 100));
  const std::int64_t hour = *digits / 10000;
  const std::int64_t minute = *digits / 100 % 100;
  const std::int64_t second = *digits % 100;
  if (!day || hour > 23 || minute > 59 || second > 60) return std::nullopt;
  return WrittenTime{*day, core::Instant{day->time_since_epoch()} + std::chrono::hours{hour} +
                               core::minutes{minute} + core::seconds{second}};
}

// Takes the seconds from the end of "1h 5m 20s" or "45 sec".
std::optional<core::seconds> take_seconds(std::string_view& text) {
  for (const std::string_view unit : {"seconds", "second", "secs", "sec", "초", "s"}) {
    if (!text.ends_with(unit)) continue;
    const std::string_view rest = trimmed(text.substr(0, text.size() - unit.size()));
    const std::size_t begin = rest.find_last_not_of("0123456789") + 1;  // npos + 1 is 0
    const auto seconds = parse_number(rest.substr(begin));
    if (!seconds) return std::nullopt;
    text = trimmed(rest.substr(0, begin));
    return core::seconds{*seconds};
  }
  return std::nullopt;
}

// Replaces the comma of "1,5h"; "1,500" may be either.
std::string with_decimal_point(std::string_view text) {
  std::string decimal(text);
  const std::size_t comma = decimal.find(',');
  if (comma == std::string::npos || comma == 0 || !is_ascii_digit(decimal[comma - 1]))
    return decimal;
  const std::size_t digits = digits_at(decimal, comma + 1).size();
  if (digits == 1 || digits == 2) decimal[comma] = '.';
  return decimal;
}

// Parses "12.5" minutes.
std::optional<core::seconds> parse_decimal_minutes(std::string_view text) {
  const std::size_t point = text.find('.');
  if (point == std::string_view::npos) return std::nullopt;
  const auto whole = parse_number(text.substr(0, point));
  const auto hundredths = parse_number((std::string(text.substr(point + 1)) + "00").substr(0, 2));
  const bool is_number = text.find_first_not_of("0123456789.") == std::string_view::npos;
  if (!whole || !hundredths || !is_number) return std::nullopt;
  constexpr int kHundred = 100;
  return core::seconds{*whole * 60 + (*hundredths * 60 + kHundred / 2) / kHundred};
}

// Parses "5400" or "5400.5"; ignores the fraction.
std::optional<core::seconds> parse_bare_seconds(std::string_view text) {
  constexpr std::int64_t kMost = std::int64_t{366} * 24 * 3600;
  const auto seconds = parse_whole(text.substr(0, text.find('.')));
  const bool is_number = std::count(text.begin(), text.end(), '.') <= 1;
  if (!seconds || *seconds > kMost || !is_number) return std::nullopt;
  return core::seconds{*seconds};
}

}  // namespace

std::string_view digits_at(std::string_view text, std::size_t at) {
  const std::size_t end = text.find_first_not_of("0123456789", at);
  return at < text.size() ? text.substr(at, end - at) : std::string_view();
}

std::optional<std::int64_t> parse_whole(std::string_view text) {
  constexpr std::size_t kMostDigits = 19;
  std::int64_t number = 0;
  if (text.empty() || text.size() > kMostDigits) return std::nullopt;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::optional<core::Day> parse_iso_day(std::string_view text) {
  constexpr std::size_t kSize = 10;
  if (text.size() != kSize || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = parse_number(text.substr(0, 4));
  const auto month = parse_number(text.substr(5, 2));
  const auto day = parse_number(text.substr(8));
  if (!year || !month || !day) return std::nullopt;
  return core::calendar_day(*year, *month, *day);
}

std::optional<WrittenTime> parse_written_time(std::string_view text, const core::Zone& zone) {
  constexpr std::size_t kLongest = 80;
  text = trimmed(text);
  if (text.empty() || text.size() > kLongest) return std::nullopt;
  if (const auto day = parse_iso_day(text)) return WrittenTime{*day, {}};
  if (const auto basic = parse_basic_iso(text)) return basic;
  const Tokens tokens = tokens_of(text);
  if (!tokens.is_valid) return std::nullopt;
  const auto day = parse_fixed_day(tokens.date);
  return day ? written_time(tokens, *day, zone) : std::nullopt;
}

std::optional<WrittenRange> parse_written_range(std::string_view text, const core::Zone& zone) {
  const std::size_t arrow = text.find(kArrow);
  const auto begin = parse_written_time(text.substr(0, arrow), zone);
  if (!begin || arrow == std::string_view::npos)
    return begin ? std::optional(WrittenRange{*begin, {}}) : std::nullopt;
  const std::string_view end_text = trimmed(text.substr(arrow + kArrow.size()));
  if (const auto end = parse_written_time(end_text, zone)) return WrittenRange{*begin, end};
  const Tokens tokens = tokens_of(end_text);
  if (!tokens.is_valid || !tokens.date.empty() || !tokens.clock) return std::nullopt;
  auto end = written_time(tokens, begin->day, zone);
  if (end && begin->at && *end->at < *begin->at)
    end = written_time(tokens, begin->day + date::days{1}, zone);
  return end ? std::optional(WrittenRange{*begin, end}) : std::nullopt;
}

std::optional<core::seconds> parse_written_duration(std::string_view written, DurationUnit unit) {
  constexpr std::size_t kLongest = 80;
  written = trimmed(written);
  if (written.size() > kLongest) return std::nullopt;
  const std::string decimal = with_decimal_point(written);
  std::string_view text = decimal;
  if (text.find_first_not_of("0123456789.") == std::string_view::npos) {
    if (unit == DurationUnit::hours) return parse_written_duration(decimal + "h");
    if (unit == DurationUnit::seconds) return parse_bare_seconds(text);
  }
  if (const auto seconds = take_seconds(text)) {
    const auto before = text.empty() ? core::seconds{0} : parse_written_duration(text);
    return before ? std::optional(*before + *seconds) : std::nullopt;
  }
  auto parts = split(text, ":");
  const bool is_minutes = parts.size() == 2 && parts[1].ends_with("min");  // of "25:30 min"
  if (is_minutes) {
    parts[1] = trimmed(parts[1].substr(0, parts[1].size() - 3));
    parts.insert(parts.begin(), "0");
  }
  if (parts.size() == 3) {
    const auto hours = parse_number(parts[0]);
    const auto minutes = parse_number(parts[1]);
    const auto seconds = parse_number(parts[2].substr(0, parts[2].find('.')));
    if (!hours || !minutes || !seconds || *minutes > 59 || *seconds > 59) return std::nullopt;
    return std::chrono::hours{*hours} + core::minutes{*minutes} + core::seconds{*seconds};
  }
  if (const auto seconds = parse_decimal_minutes(text)) return seconds;
  const auto minutes = core::parse_minutes(text);
  if (!minutes || *minutes < core::minutes{0}) return std::nullopt;
  return *minutes;
}

}  // namespace gongbu::transfer
