#pragma once

#include "context.hpp"

// The end of `init`: found activity, and next steps.
namespace gongbu::cli {

/// Shows the repositories with the most commits and marks blogs and collections of solved problems.
void show_found_repositories(Context& context);

/// Shows the heatmap of the weeks since the first activity; nothing without activity.
void show_found_days(Context& context);

/// Shows the three most useful next steps: an entry, the hook, the evening check or others.
void show_next_steps(Context& context);

}  // namespace gongbu::cli
