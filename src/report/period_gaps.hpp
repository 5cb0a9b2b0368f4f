#pragma once

#include <vector>

#include "gongbu/report/period_report.hpp"

namespace gongbu::report {

/// Returns a line with its cause for each gap; of many only the last ones, and a line with the
/// number of the others.
std::vector<render::Line> gap_lines(const std::vector<ExplainedGap>& gaps, const Translator& tr);

}  // namespace gongbu::report
