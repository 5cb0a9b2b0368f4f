#pragma once

#include <functional>
#include <string_view>

#include "gongbu/render/manual_page.hpp"

namespace gongbu::cli {

/// Adds the blocks that a line "%word%" stands for.
using ManualInsertion = std::function<void(std::string_view word, render::ManualPage& page)>;

/// Reads a page as it is written in src/cli/manual. Its first line is "name(section): summary".
/// "# TITLE" begins a section, "- " a bullet, "= " a term whose meaning follows on the next lines,
/// four spaces a line of code; an empty line ends a paragraph, and `this` is shown strong. Of a
/// line "%word%" the blocks come from `insert`.
render::ManualPage read_manual(std::string_view text, std::string_view name_title,
                               const ManualInsertion& insert);

/// Adds such lines, without a title, to a page.
void read_manual_lines(std::string_view text, render::ManualPage& page,
                       const ManualInsertion& insert);

/// Returns the lines below "== NAME" up to the next such line; nothing if there is none.
std::string_view command_manual(std::string_view texts, std::string_view name);

/// Returns text in which what stands between two "`" is strong.
render::Line marked_line(std::string_view text);

}  // namespace gongbu::cli
