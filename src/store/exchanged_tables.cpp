#include "store/exchanged_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>

#include "gongbu/core/activity.hpp"

namespace gongbu::store {
namespace {

/// The valid numbers of a column. Columns without a range hold text.
struct Range {
  std::string_view column;  ///< "day", or "week_start.from_day" for one table
  std::int64_t lowest;
  std::int64_t highest;
  bool may_be_null = false;
};

constexpr std::int64_t days(core::Day day) { return day.time_since_epoch().count(); }

constexpr std::int64_t kFirst = days(core::kFirstDay);
constexpr std::int64_t kLast = days(core::kLastDay);
constexpr std::int64_t kSecondsADay = 86'400;
constexpr std::int64_t kMost = std::numeric_limits<std::int32_t>::max();

constexpr std::array kRanges = {
    Range{"week_start.from_day", kFirst, kLast},
    Range{"at", kFirst* kSecondsADay, (kLast + 1) * kSecondsADay - 1},
    Range{"timed", 0, 1},
    Range{"utc_offset", 1 - kSecondsADay, kSecondsADay - 1},
    Range{"day", kFirst, kLast},
    Range{"part", 0, 1},
    Range{"minutes", 1, 1440, true},
    Range{"amount", 1, kMost},
    Range{"from_day", kFirst, kLast, true},
    Range{"until_day", kFirst, kLast, true},
    Range{"weekdays", 1, 127},
    Range{"holiday", 0, 1},
    Range{"standing", 0, 1},
    Range{"per_month", 1, kMost},
    Range{"weekday", 0, 6},
    Range{"chosen", 0, 1},
    Range{"added_on", kFirst, kLast},
    Range{"year", -kMost, kMost, true},
    Range{"pass", 0, 3},
    Range{"read", 0, 1},
    Range{"deleted", 0, 1},
};

const Range* find_range(const RecordTable& table, std::string_view column) {
  const std::string whole = fmt::format("{}.{}", table.name, column);
  const auto found = std::find_if(kRanges.begin(), kRanges.end(), [&](const Range& range) {
    return range.column == column || range.column == whole;
  });
  return found == kRanges.end() ? nullptr : &*found;
}

bool is_one_of(const std::string& text, std::string_view one, std::string_view other) {
  return text == one || text == other;
}

bool holds(const RecordTable& table, std::string_view column, const RecordValue& value) {
  const Range* range = find_range(table, column);
  if (range == nullptr) {
    const auto* text = std::get_if<std::string>(&value);
    if (text == nullptr) return false;
    if (column == "unit") return is_one_of(*text, "count", "spent");
    if (column == "period") return is_one_of(*text, "day", "week");
    return column != "kind" || !text->empty();
  }
  const auto* number = std::get_if<std::int64_t>(&value);
  if (number == nullptr) return range->may_be_null && std::holds_alternative<std::monostate>(value);
  return range->lowest <= *number && *number <= range->highest;
}

}  // namespace

bool is_exchanged(const RecordTable& table) { return table.name != "timer"; }

std::string exchanged_rows(const RecordTable& table) {
  return table.name == "entry"
             ? fmt::format("{} WHERE source <> '{}'", table.name, core::kTrailerSource)
             : fmt::format("{} WHERE true", table.name);
}

const RecordTable* find_exchanged(std::string_view name) {
  const auto all = record_tables();
  const auto found = std::find_if(all.begin(), all.end(), [&](const RecordTable& table) {
    return table.name == name && is_exchanged(table);
  });
  return found == all.end() ? nullptr : &*found;
}

std::vector<std::string_view> group_names(const RecordTable& table) {
  std::vector<std::string_view> names;
  for (const FieldGroup& group : groups_of(table)) names.push_back(group.name);
  return names;
}

std::string_view missing_group(const RecordTable& table, const RecordGroups& groups) {
  for (const FieldGroup& group : table.groups)
    if (!groups.contains(std::string(group.name))) return group.name;
  return {};
}

bool is_stamp(const Stamp& stamp) {
  constexpr std::int64_t kEnd = (kLast + 1) * kSecondsADay * 1000;
  return 0 <= stamp.ms && stamp.ms < kEnd;
}

std::string_view misfit_in(const RecordTable& table, std::string_view group,
                           const std::vector<RecordValue>& values) {
  const auto names = group_names(table);
  if (std::find(names.begin(), names.end(), group) == names.end()) return group;
  const auto columns = columns_in(columns_of(table.name, group));
  if (columns.size() != values.size()) return group;
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (!holds(table, columns[i], values[i])) return columns[i];
  return {};
}

}  // namespace gongbu::store
