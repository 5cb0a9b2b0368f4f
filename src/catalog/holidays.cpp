#include "gongbu/catalog/holidays.hpp"

#include <algorithm>
#include <string_view>

#include "catalog/holidays_kr.hpp"
#include "gongbu/core/parse.hpp"

namespace gongbu::catalog {
namespace {

// Takes what stands before the first `separator` off a text.
std::string_view take(std::string_view& text, char separator) {
  const std::string_view field = text.substr(0, text.find(separator));
  text.remove_prefix(std::min(field.size() + 1, text.size()));
  return field;
}

}  // namespace

std::vector<Holiday> korean_holidays() {
  std::vector<Holiday> holidays;
  for (std::string_view rest = kKoreanHolidays; !rest.empty();) {
    std::string_view row = take(rest, '\n');
    if (row.starts_with('#')) continue;
    // That every other row begins with a day, the tests see to.
    const core::Day day = core::parse_day(take(row, '\t'), core::Day{}).value();
    const std::string_view korean = take(row, '\t');
    holidays.push_back({day, std::string(korean), std::string(row)});
  }
  return holidays;
}

}  // namespace gongbu::catalog
