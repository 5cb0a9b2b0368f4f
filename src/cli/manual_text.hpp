#pragma once

#include <functional>
#include <string_view>

#include "gongbu/render/manual_page.hpp"

namespace gongbu::cli {

/// Reads a page as it is written in src/cli/manual. Its first line is "name(section): summary".
/// "# TITLE" begins a section, "- " a bullet, "= " a term whose meaning follows on the next lines,
/// four spaces a line of code; an empty line ends a paragraph, and `this` is shown strong. Of a
/// line
/// "%word%" the blocks come from `insert`.
render::ManualPage read_manual(
    std::string_view text, std::string_view name_title,
    const std::function<void(std::string_view word, render::ManualPage& page)>& insert);

/// Returns text in which what stands between two "`" is strong.
render::Line marked_line(std::string_view text);

}  // namespace gongbu::cli
