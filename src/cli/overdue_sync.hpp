#pragma once

#include "context.hpp"

namespace gongbu::cli {

/// Says in one line when sync has not succeeded for a day.
void warn_of_overdue_sync(Context& context);

}  // namespace gongbu::cli
