#pragma once

#include <set>
#include <span>

#include "gongbu/app/workspace.hpp"
#include "gongbu/report/import_report.hpp"
#include "import_source.hpp"

namespace gongbu::transfer {

/// Sums up what files hold; what depends on the database stays empty.
report::ImportView summary_of(std::span<const ImportSource> sources);

/// Returns the days on which other entries, also of other imports, have at least half of the
/// minutes that the files have: they may be the same study.
std::set<core::Day> overlapping_days(app::Workspace& workspace,
                                     std::span<const ImportSource> sources);

}  // namespace gongbu::transfer
