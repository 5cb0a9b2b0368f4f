#pragma once

#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/base/message.hpp"
#include "gongbu/report/rest_report.hpp"
#include "gongbu/store/plans.hpp"

namespace gongbu::app {

/// Returns a row of a report. A public holiday gets its name in `language`, whatever the language
/// in which it was added.
report::RestRow rest_row(store::ListedRest listed, Language language);

/// All rests, including past ones.
struct RestRows {
  std::vector<report::RestRow> own;       ///< the user's, by number
  std::vector<report::RestRow> holidays;  ///< public holidays, by day
};
RestRows rest_rows(Workspace& workspace, Language language);

}  // namespace gongbu::app
