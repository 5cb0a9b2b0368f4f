#pragma once

#include <optional>

#include "context.hpp"
#include "gongbu/base/message.hpp"

namespace gongbu::cli {

/// Returns how long sync has not succeeded, if that is more than a day; nothing if it is not set
/// up.
std::optional<Phrase> overdue_sync(Context& context);

/// Says in one line when sync has not succeeded for a day.
void warn_of_overdue_sync(Context& context);

}  // namespace gongbu::cli
