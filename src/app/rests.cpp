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

RestRows rest_rows(Workspace& workspace, Language language) {
  RestRows rows;
  for (store::ListedRest& listed : store::listed_rests(workspace.database)) {
    std::vector<report::RestRow>& group = listed.holiday ? rows.holidays : rows.own;
    group.push_back(rest_row(std::move(listed), language));
  }
  std::sort(
      rows.holidays.begin(), rows.holidays.end(),
      [](const report::RestRow& a, const report::RestRow& b) { return a.rest.from < b.rest.from; });
  return rows;
}

}  // namespace gongbu::app
