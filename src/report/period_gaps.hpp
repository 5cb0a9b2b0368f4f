#pragma once

#include <vector>

#include "gongbu/report/period_report.hpp"

namespace gongbu::report {

/// Returns a line for each gap with its cause; of many only the last ones, and how many are left
/// out.
std::vector<render::Line> gap_lines(const std::vector<ExplainedGap>& gaps, const Translator& tr);

}  // namespace gongbu::report
