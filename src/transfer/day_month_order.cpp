#include "day_month_order.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <optional>

#include "gongbu/base/text.hpp"
#include "import_time.hpp"

namespace gongbu::transfer {
namespace {

/// A date such as "1/15/2025" in a text.
struct ShortDate {
  std::size_t at = 0;
  std::size_t size = 0;
  int first = 0;
  int second = 0;
  std::string_view year = {};
  bool has_points = false;
};

std::optional<ShortDate> find_short_date(std::string_view text, std::size_t from) {
  constexpr std::size_t kYear = 4;
  while (from < text.size()) {
    const std::size_t at = text.find_first_of("0123456789", from);
    if (at == std::string_view::npos) break;
    const std::string_view first = digits_at(text, at);
    from = at + first.size();
    if (first.size() > 2 || from + 1 >= text.size()) continue;
    const char separator = text[from];
    const std::string_view second = digits_at(text, from + 1);
    const std::size_t next = from + 1 + second.size();
    if (std::string_view("/.-").find(separator) == std::string_view::npos || second.empty() ||
        second.size() > 2 || next >= text.size() || text[next] != separator)
      continue;
    const std::string_view year = digits_at(text, next + 1);
    if (year.size() != kYear) continue;
    return ShortDate{at,
                     next + 1 + kYear - at,
                     static_cast<int>(*parse_whole(first)),
                     static_cast<int>(*parse_whole(second)),
                     year,
                     separator == '.'};
  }
  return std::nullopt;
}

}  // namespace

bool has_day_month_year(std::string_view text) { return find_short_date(text, 0).has_value(); }

void DayMonthOrder::note(std::string_view text) {
  constexpr int kMonths = 12;
  std::optional<ShortDate> date;
  for (std::size_t at = 0; (date = find_short_date(text, at)); at = date->at + date->size) {
    if (date->has_points) continue;
    if (date->first > kMonths) may_be_month_first_ = false;
    if (date->second > kMonths) may_be_day_first_ = false;
  }
}

std::string DayMonthOrder::year_first(std::string_view text) const {
  std::string result;
  std::size_t done = 0;
  std::optional<ShortDate> date;
  for (std::size_t at = 0; (date = find_short_date(text, at)); at = date->at + date->size) {
    if (!is_known() && !date->has_points) continue;
    const bool is_day_first = date->has_points || may_be_day_first_;
    result += text.substr(done, date->at - done);
    result += fmt::format("{}-{:02}-{:02}", date->year, is_day_first ? date->second : date->first,
                          is_day_first ? date->first : date->second);
    done = date->at + date->size;
  }
  return result + std::string(text.substr(done));
}

}  // namespace gongbu::transfer
