#pragma once

#include <functional>
#include <string_view>

#include "gongbu/render/manual_page.hpp"

namespace gongbu::cli {

/// Adds the blocks that replace a line "%word%".
using ManualInsertion = std::function<void(std::string_view word, render::ManualPage& page)>;

/// Parses a page of src/cli/manual. Its first line is "name(section): summary". "# TITLE" begins a
/// section, "- " a bullet, "= " a term explained by the next lines, four spaces a line of code; an
/// empty line ends a paragraph; text in backquotes is strong. `insert` replaces lines "%word%".
render::ManualPage read_manual(std::string_view text, std::string_view name_title,
                               const ManualInsertion& insert);

/// Adds lines of this format, without a title, to a page.
void read_manual_lines(std::string_view text, render::ManualPage& page,
                       const ManualInsertion& insert);

/// Returns the lines below "== NAME" up to the next such line; "" if there is none.
std::string_view command_manual(std::string_view texts, std::string_view name);

/// Parses a line in which text between backquotes is strong.
render::Line marked_line(std::string_view text);

}  // namespace gongbu::cli
