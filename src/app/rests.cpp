#include "gongbu/app/rests.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "gongbu/catalog/holidays.hpp"

namespace gongbu::app {
namespace {

std::string name_in(Language language, core::Day day, std::string name) {
  static const std::vector<catalog::Holiday> kHolidays = catalog::korean_holidays();
  const auto holiday =
      std::find_if(kHolidays.begin(), kHolidays.end(), [&](const catalog::Holiday& one) {
        return one.day == day && (one.korean == name || one.english == name);
      });
  if (holiday == kHolidays.end()) return name;
  return language == Language::korean ? holiday->korean : holiday->english;
}

}  // namespace

report::RestRow rest_row(store::ListedRest listed, Language language) {
  if (listed.holiday && listed.rest.from)
    listed.why = name_in(language, *listed.rest.from, std::move(listed.why));
  return {listed.id, listed.rest, std::move(listed.why)};
}

}  // namespace gongbu::app
