#pragma once

#include "context.hpp"

// The end of `init`: what it found, and how to go on.
namespace gongbu::cli {

/// Shows the repositories with the most commits, and which look like a blog or solved problems.
void show_found_repositories(Context& context);

/// Shows the heatmap of the weeks since the first activity; nothing without activity.
void show_found_days(Context& context);

/// Shows the three next steps that fit best: an entry, the hook, the evening check and others.
void show_next_steps(Context& context);

}  // namespace gongbu::cli
