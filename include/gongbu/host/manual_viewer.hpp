#pragma once

#include <string>

#include "gongbu/host/environment.hpp"

namespace gongbu::host {

/// Shows a manual page, given as roff, with the program `man` on the terminal, and waits until the
/// user has read it. Returns false when there is no such program or it fails.
bool view_manual(const Environment& env, const std::string& roff);

}  // namespace gongbu::host
