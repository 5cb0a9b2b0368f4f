#pragma once

#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/core/activity.hpp"
#include "gongbu/core/period.hpp"
#include "gongbu/report/period_report.hpp"
#include "gongbu/study/studies.hpp"

namespace gongbu::study {

/// What a week, month or year came to. One that is not over yet ends with what is next.
report::PeriodView period_view(Studies& studies, const core::Period& period);

/// The entries of a period that have a note, oldest first.
std::vector<core::Activity> noted_entries(app::Workspace& workspace, const core::Period& period);

}  // namespace gongbu::study
