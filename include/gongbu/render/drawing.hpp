#pragma once

#include "gongbu/render/document.hpp"

// Blocks drawn with characters, for the writers of text and Markdown.
namespace gongbu::render {

/// "██████░░░░": full only when all is done, and never empty once something is.
Line bar_line(int done, int total);

/// Label, bar and value of each.
Table table_of(const Bars& bars);

/// Label, "▁▂··█" and value of each.
Table table_of(const Trends& trends);

}  // namespace gongbu::render
