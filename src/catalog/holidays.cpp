#include "gongbu/catalog/holidays.hpp"

#include <string_view>

#include "catalog/holidays_kr.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/core/parse.hpp"

namespace gongbu::catalog {

std::vector<Holiday> korean_holidays() {
  std::vector<Holiday> holidays;
  for (std::string_view row : lines_of(kKoreanHolidays)) {
    if (row.starts_with('#')) continue;
    // Tests verify that every other row begins with a day.
    const core::Day day = core::parse_day(take_until(row, '\t'), core::Day{}).value();
    const std::string_view korean = take_until(row, '\t');
    holidays.push_back({day, std::string(korean), std::string(row)});
  }
  return holidays;
}

}  // namespace gongbu::catalog
