#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/render/manual_page.hpp"

namespace gongbu::cli {

/// The names of all manual pages: "" for gongbu itself, then the top-level commands, then the
/// topics that are no commands.
std::vector<std::string> manual_names();

/// Returns the page of that name. A command below another one is part of the page of that ("goal
/// set": "goal"). Nothing for an unknown name.
std::optional<render::ManualPage> manual_page(const std::string& name, const Translator& tr);

}  // namespace gongbu::cli
