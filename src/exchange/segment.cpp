#include "segment.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <limits>
#include <utility>

#include "gongbu/app/record_lines.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/render/json.hpp"

namespace gongbu::exchange {
namespace {

using render::Json;
using render::member;
using render::value_in;

constexpr std::size_t kMostName = 64;
constexpr std::size_t kDayLength = 11;  // "2026/11/28/"
constexpr std::string_view kSuffix = ".seg";

std::string text_in(const Json& json, std::string_view key) {
  const auto* text = value_in<std::string>(member(json, key));
  return text == nullptr ? "" : *text;
}

std::int64_t number_in(const Json& json, std::string_view key) {
  const auto* number = value_in<std::int64_t>(member(json, key));
  return number == nullptr ? 0 : *number;
}

Json devices_json(const std::vector<std::string>& devices) {
  Json::Array ids;
  for (const std::string& device : devices) ids.emplace_back(device);
  return ids;
}

std::vector<std::string> devices_in(const Json& json, std::string_view key) {
  std::vector<std::string> devices;
  if (const auto* given = value_in<Json::Array>(member(json, key)))
    for (const Json& each : *given)
      if (const auto* device = value_in<std::string>(&each);
          device != nullptr && is_device_id(*device))
        devices.push_back(*device);
  return devices;
}

// A version that is not a small number counts as newer than all.
int version_in(const Json& json) {
  const std::int64_t version = number_in(json, "v");
  return version < 0 || version > std::numeric_limits<int>::max() ? std::numeric_limits<int>::max()
                                                                  : static_cast<int>(version);
}

int number_of(std::string_view segment) {
  const std::string_view digits =
      segment.substr(kDayLength, segment.size() - kDayLength - kSuffix.size());
  int number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

std::string_view day_of(std::string_view segment) { return segment.substr(0, kDayLength); }

}  // namespace

std::string to_text(const DeviceFile& file) {
  Json::Object passed_on;
  for (const auto& [device, ms] : file.passed_on) passed_on.emplace_back(device, ms);
  return render::to_json(Json::Object{{"v", file.version},
                                      {"device", file.device},
                                      {"name", file.name},
                                      {"tz", file.zone},
                                      {"day_start", file.day_start},
                                      {"week_start", file.week_start},
                                      {"language", file.language},
                                      {"addresses", file.addresses},
                                      {"policies", file.policies},
                                      {"commits", file.secret},
                                      {"retired", devices_json(file.retired)},
                                      {"passed_on", std::move(passed_on)}},
                         false);
}

std::optional<DeviceFile> parse_device_file(std::string_view text) {
  const auto json = render::parse_json(trimmed(text));
  if (!json || version_in(*json) == 0) return std::nullopt;
  DeviceFile file{.version = version_in(*json),
                  .device = text_in(*json, "device"),
                  .name = text_in(*json, "name"),
                  .zone = text_in(*json, "tz"),
                  .day_start = text_in(*json, "day_start"),
                  .week_start = text_in(*json, "week_start"),
                  .language = text_in(*json, "language"),
                  .addresses = text_in(*json, "addresses"),
                  .policies = text_in(*json, "policies"),
                  .secret = text_in(*json, "commits"),
                  .retired = {}};
  if (!is_device_id(file.device)) return std::nullopt;
  file.name = fit(printable(file.name), kMostName);
  if (!is_device_name(file.name)) file.name = file.device;
  for (std::string* shown : {&file.zone, &file.day_start, &file.week_start, &file.language,
                             &file.addresses, &file.policies, &file.secret})
    *shown = fit(printable(*shown), kMostName);
  file.retired = devices_in(*json, "retired");
  if (const auto* passed_on = value_in<Json::Object>(member(*json, "passed_on")))
    for (const auto& [device, stamp] : *passed_on)
      if (const auto* ms = value_in<std::int64_t>(&stamp); ms != nullptr && is_device_id(device))
        file.passed_on.emplace(device, *ms);
  return file;
}

bool is_device_id(std::string_view text) {
  constexpr std::size_t kLength = 8;
  return text.size() == kLength && std::all_of(text.begin(), text.end(), [](char c) {
           return is_ascii_digit(c) || (c >= 'a' && c <= 'f');
         });
}

bool is_device_name(std::string_view text) {
  return !text.empty() && trimmed(text) == text && printable(text) == text &&
         count_characters(text) <= kMostName;
}

bool is_segment(std::string_view path) {
  constexpr std::string_view kForm = "dddd/dd/dd/";
  constexpr std::size_t kMostDigits = 6;
  if (path.size() <= kDayLength + kSuffix.size() || !path.ends_with(kSuffix)) return false;
  for (std::size_t i = 0; i < kForm.size(); ++i)
    if (kForm[i] == 'd' ? !is_ascii_digit(path[i]) : path[i] != '/') return false;
  const std::string_view digits =
      path.substr(kDayLength, path.size() - kDayLength - kSuffix.size());
  return digits.size() <= kMostDigits && std::all_of(digits.begin(), digits.end(), is_ascii_digit);
}

bool is_before(std::string_view path, std::string_view other) {
  if (!is_segment(path) || !is_segment(other)) return !is_segment(path) && is_segment(other);
  if (day_of(path) != day_of(other)) return day_of(path) < day_of(other);
  return number_of(path) < number_of(other);
}

std::string next_segment(std::string_view last, core::Instant now) {
  const date::year_month_day day{date::floor<date::days>(now)};
  std::string today =
      fmt::format("{:04}/{:02}/{:02}/", static_cast<int>(day.year()),
                  static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  int number = 1;
  if (is_segment(last) && day_of(last) >= today) {
    today = day_of(last);
    number = number_of(last) + 1;
  }
  return fmt::format("{}{:03}{}", today, number, kSuffix);
}

std::string header_line(const Segment& segment) {
  Json::Object seen;
  for (const auto& [device, path] : segment.seen) seen.emplace_back(device, path);
  return render::to_json(Json::Object{{"v", segment.version},
                                      {"device", segment.device},
                                      {"at", segment.at.time_since_epoch().count()},
                                      {"seen", std::move(seen)}},
                         false);
}

std::optional<Segment> parse_segment(std::string_view text) {
  if (!text.ends_with('\n')) return std::nullopt;
  std::string_view rest = text;
  const auto header = render::parse_json(take_until(rest, '\n'));
  if (!header || version_in(*header) == 0) return std::nullopt;
  Segment segment;
  segment.version = version_in(*header);
  if (segment.version > kFormat) return segment;
  segment.device = text_in(*header, "device");
  segment.at = core::clamped(number_in(*header, "at"));
  if (const auto* devices = value_in<Json::Object>(member(*header, "seen")))
    for (const auto& [device, path] : *devices)
      if (const auto* last = value_in<std::string>(&path);
          last != nullptr && is_device_id(device) && is_segment(*last))
        segment.seen.emplace(device, *last);
  for (const std::string_view line : lines_of(rest)) {
    const auto json = render::parse_json(line);
    if (!json || member(*json, "k") == nullptr) continue;
    if (is_fact(*json)) {  // skip an invalid fact: no version can read it
      if (auto fact = read_fact(*json)) segment.lines.push_back({"", {}, std::move(fact)});
      continue;
    }
    if (is_passed_on(*json)) {
      if (auto fact = read_passed_on(*json)) segment.lines.push_back({"", {}, {}, std::move(fact)});
      continue;
    }
    segment.lines.push_back({std::string(line), app::record_part(*json)});
  }
  return segment;
}

}  // namespace gongbu::exchange
