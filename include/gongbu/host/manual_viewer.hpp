#pragma once

#include <string>

#include "gongbu/host/environment.hpp"

namespace gongbu::host {

/// Shows a manual page in roff with `man` on the terminal and waits until the user closes it.
/// Returns false if man is missing or fails.
bool view_manual(const Environment& env, const std::string& roff);

}  // namespace gongbu::host
