#pragma once

#include <cstddef>
#include <vector>

#include "gongbu/render/document.hpp"

namespace gongbu::render {

/// Lays out a heatmap as text of at most `page` columns: months, a row per weekday, the legend.
/// Puts spaces between days if there is room; weeks that do not fit continue below.
std::vector<Line> heatmap_lines(const Heatmap& heatmap, std::size_t page);

}  // namespace gongbu::render
