#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/render/manual_page.hpp"

namespace gongbu::cli {

/// Returns the names of all manual pages: "" for gongbu itself, the top-level commands, then
/// topics.
std::vector<std::string> manual_names();

/// Returns a manual page; nothing for an unknown name. A command below another one is on the page
/// of its parent: "goal set" gives the page of "goal".
std::optional<render::ManualPage> manual_page(const std::string& name, const Translator& tr);

}  // namespace gongbu::cli
