#pragma once

#include <cstdint>

#include "gongbu/app/workspace.hpp"

namespace gongbu::transfer {

/// Returns a checksum of what reports show: the verdict of every day up to today, from which
/// streaks and gaps follow, and the log of the last weeks. Never 0.
std::uint64_t figures_of(app::Workspace& workspace);

}  // namespace gongbu::transfer
