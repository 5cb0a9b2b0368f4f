#pragma once

#include <string>
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

/// Names of posts and solved problems, without duplicates, oldest first.
struct StudiedNames {
  std::vector<std::string> posts;
  std::vector<std::string> problems;
};

StudiedNames studied_names(app::Workspace& workspace, core::Day first, core::Day last);

/// Returns the repositories with commits that count, most first, without their addresses.
std::vector<report::RepositoryTotal> repository_totals(app::Workspace& workspace, core::Day first,
                                                       core::Day last);

/// Sets the web addresses of repositories, read from their remotes.
void add_addresses(app::Workspace& workspace, std::vector<report::RepositoryTotal>& repositories);

}  // namespace gongbu::study
