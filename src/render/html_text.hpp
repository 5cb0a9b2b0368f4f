#pragma once

#include <string>
#include <string_view>

#include "gongbu/render/document.hpp"

// Text and classes of the HTML writer.
namespace gongbu::render {

/// Returns the class of the cell of a day; page.css has its look.
std::string_view class_of(const CalendarDay& day);

/// Returns a line as escaped HTML: tones as classes, links only to the web, dates and numbers with
/// hyphens unbroken.
std::string inline_html(const Line& line);

}  // namespace gongbu::render
