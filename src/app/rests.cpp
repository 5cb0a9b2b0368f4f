#include "gongbu/app/rests.hpp"

#include <algorithm>
#include <utility>

namespace gongbu::app {

report::RestRow rest_row(store::ListedRest listed) {
  return {listed.id, listed.rest, std::move(listed.why)};
}

RestRows rest_rows(Workspace& workspace) {
  RestRows rows;
  for (store::ListedRest& listed : store::listed_rests(workspace.database)) {
    std::vector<report::RestRow>& group = listed.holiday ? rows.holidays : rows.own;
    group.push_back(rest_row(std::move(listed)));
  }
  std::sort(
      rows.holidays.begin(), rows.holidays.end(),
      [](const report::RestRow& a, const report::RestRow& b) { return a.rest.from < b.rest.from; });
  return rows;
}

}  // namespace gongbu::app
