#pragma once

#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/report/rest_report.hpp"
#include "gongbu/store/plans.hpp"

namespace gongbu::app {

/// A rest as reports show it.
report::RestRow rest_row(store::ListedRest listed);

/// All rests there are, also those that are over.
struct RestRows {
  std::vector<report::RestRow> own;       ///< the user's, in the order of their numbers
  std::vector<report::RestRow> holidays;  ///< public ones, in the order of their days
};
RestRows rest_rows(Workspace& workspace);

}  // namespace gongbu::app
