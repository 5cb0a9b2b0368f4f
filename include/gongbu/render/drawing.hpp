#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "gongbu/render/document.hpp"

// Draws blocks with characters, for text and Markdown.
namespace gongbu::render {

/// Returns "██████░░░░": full only if all is done, never empty if anything is.
Line bar_line(int done, int total);

/// Returns the highest amount of all series; 0 without any.
int highest_of(const Trends& trends);

/// Returns the indexes of the columns with text in any row of the tables, which have the same
/// columns. Titles do not count.
std::vector<std::size_t> filled_columns(std::span<const Table> tables);

/// Returns label, bar and value of each row; the folded ones only as their title.
Table table_of(const Bars& bars);

/// Returns label, "▁▂··█" and value of each row.
Table table_of(const Trends& trends);

/// Returns "Mon ✓  Tue ✗".
Line line_of(const DayStrip& strip);

}  // namespace gongbu::render
