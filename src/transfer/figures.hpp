#pragma once

#include <cstdint>

#include "gongbu/app/workspace.hpp"

namespace gongbu::transfer {

/// Checksum of what reports show of a database: the verdict of every day up to today (streaks and
/// gaps follow from these) and the log of the last weeks. Never 0.
std::uint64_t figures_of(app::Workspace& workspace);

}  // namespace gongbu::transfer
