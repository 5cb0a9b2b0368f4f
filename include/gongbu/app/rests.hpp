#pragma once

#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/base/message.hpp"
#include "gongbu/report/rest_report.hpp"
#include "gongbu/store/plans.hpp"

namespace gongbu::app {

/// A rest as reports show it: a public holiday has its name in `language`, whichever it was set in.
report::RestRow rest_row(store::ListedRest listed, Language language);

/// All rests there are, also those that are over.
struct RestRows {
  std::vector<report::RestRow> own;       ///< the user's, in the order of their numbers
  std::vector<report::RestRow> holidays;  ///< public ones, in the order of their days
};
RestRows rest_rows(Workspace& workspace, Language language);

}  // namespace gongbu::app
