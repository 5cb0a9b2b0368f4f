#pragma once

#include <cstddef>
#include <vector>

#include "gongbu/render/document.hpp"

namespace gongbu::render {

/// Lays a heatmap out in lines of at most `page` columns, for the writers of text: months, a row
/// for each weekday, the legend. Days have a space between them where the page is wide enough;
/// weeks that do not fit are continued below.
std::vector<Line> heatmap_lines(const Heatmap& heatmap, std::size_t page);

}  // namespace gongbu::render
