#pragma once

#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/host/environment.hpp"
#include "gongbu/report/doctor_report.hpp"

namespace gongbu::transfer {

struct DoctorOptions {
  bool deep = false;  ///< every page, every backup
  bool fix = false;   ///< totals and permissions
};

/// Examines the files: database, backups, disk, permissions. Needs no database that can be opened.
std::vector<report::Finding> examine_files(const host::Paths& paths, core::Day today,
                                           const DoctorOptions& options);

/// Examines what is recorded, against clock and settings.
std::vector<report::Finding> examine_records(app::Workspace& workspace);

/// Restores the newest backup for a trial: alone, and compares streak, gaps and log with what they
/// were when it was taken; with the journal, and compares the records with those of today. Fills
/// the view's `drill` or adds a finding.
void drill(app::Workspace& workspace, report::DoctorView& view);

}  // namespace gongbu::transfer
