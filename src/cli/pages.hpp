#pragma once

#include "context.hpp"
#include "gongbu/report/scan_report.hpp"

// What `init` ends with is what `scan` and `today` do: each is defined beside its command.
namespace gongbu::cli {

/// Looks for repositories and reads their new commits; warnings go to standard error.
report::ScanView scan_everything(Context& context, app::ScanOptions options = {});

/// Shows today's page from what is known.
void show_today(Context& context, const OutputArgs& output);

}  // namespace gongbu::cli
