#pragma once

#include <set>
#include <span>

#include "gongbu/app/workspace.hpp"
#include "gongbu/report/import_report.hpp"
#include "import_source.hpp"

namespace gongbu::transfer {

/// Summarizes the files. Fields that depend on the database stay empty.
report::ImportView summary_of(std::span<const ImportSource> sources);

/// Returns the days on which entries from elsewhere, including other imports, have at least half of
/// the files' minutes: they may be the same study.
std::set<core::Day> overlapping_days(app::Workspace& workspace,
                                     std::span<const ImportSource> sources);

}  // namespace gongbu::transfer
