#pragma once

#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/host/environment.hpp"
#include "gongbu/report/doctor_report.hpp"

namespace gongbu::transfer {

struct DoctorOptions {
  bool deep = false;  ///< check every page and every backup
  bool fix = false;   ///< repair totals and permissions
};

/// Examines the files: database, backups, disk, permissions. The database need not be readable.
std::vector<report::Finding> examine_files(const host::Paths& paths, core::Day today,
                                           const DoctorOptions& options);

/// Examines the records against clock and settings.
std::vector<report::Finding> examine_records(app::Workspace& workspace);

/// Restores the newest backup for a trial. Alone, its streak, gaps and log must be those of the
/// time when it was taken; with the journal, its records must be those of today. Sets the view's
/// `drill` or adds a finding.
void drill(app::Workspace& workspace, report::DoctorView& view);

}  // namespace gongbu::transfer
