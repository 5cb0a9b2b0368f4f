#pragma once

#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/core/activity.hpp"
#include "gongbu/core/period.hpp"
#include "gongbu/report/period_report.hpp"
#include "gongbu/study/study_cache.hpp"

namespace gongbu::study {

/// Returns the report of a week, month or year. A current one includes what is next.
report::PeriodView period_view(StudyCache& study_cache, const core::Period& period);

/// Returns the entries of a period that have notes, oldest first.
std::vector<core::Activity> noted_entries(app::Workspace& workspace, const core::Period& period);

}  // namespace gongbu::study
