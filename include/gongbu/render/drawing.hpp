#pragma once

#include "gongbu/render/document.hpp"

// Draws blocks with characters, for text and Markdown.
namespace gongbu::render {

/// Returns "██████░░░░": full only if all is done, never empty if anything is.
Line bar_line(int done, int total);

/// Returns label, bar and value of each row.
Table table_of(const Bars& bars);

/// Returns label, "▁▂··█" and value of each row.
Table table_of(const Trends& trends);

}  // namespace gongbu::render
