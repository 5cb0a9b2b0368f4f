#pragma once

#include <optional>
#include <string>
#include <vector>

#include "context.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/report/scan_report.hpp"

// Pages and work that several commands share.
namespace gongbu::cli {

/// Returns errors for commit trailers that made no entry, of one study day or of all.
std::vector<Error> bad_trailers(Context& context, std::optional<core::Day> day = {});

/// Discovers repositories and reads their new commits; warnings go to standard error.
report::ScanView scan_everything(Context& context, scan::ScanOptions options = {});

/// Shows one syllabus, or one topic of it: "3", "3.1".
void show_syllabus(Context& context, const std::string& id, const std::optional<std::string>& topic,
                   const OutputArgs& output);

/// Shows what to study next in one syllabus.
void show_next(Context& context, const std::string& id, const OutputArgs& output);

/// Scans and shows the evidence for one day.
void show_day(Context& context, core::Day day, const OutputArgs& output, const ScanArgs& scan);

/// Shows today's page without scanning.
void show_today(Context& context, const OutputArgs& output);

}  // namespace gongbu::cli
