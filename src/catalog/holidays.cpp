#include "gongbu/catalog/holidays.hpp"

#include <optional>
#include <string_view>

#include "catalog/holidays_kr.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/core/parse.hpp"

namespace gongbu::catalog {

std::vector<Holiday> korean_holidays() {
  std::vector<Holiday> holidays;
  for (std::string_view row : lines_of(kKoreanHolidays)) {
    // Comments begin with no day; that every other row does, the tests see to.
    const std::optional<core::Day> day = core::parse_day(take_until(row, '\t'), core::Day{});
    if (!day) continue;
    const std::string_view korean = take_until(row, '\t');
    holidays.push_back({*day, std::string(korean), std::string(row)});
  }
  return holidays;
}

}  // namespace gongbu::catalog
