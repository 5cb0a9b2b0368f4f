#pragma once

#include <optional>

#include "context.hpp"
#include "gongbu/base/message.hpp"

namespace gongbu::cli {

/// Returns a message with the time since the last successful sync, if it is more than a day;
/// nothing if sync is not set up.
std::optional<Phrase> overdue_sync(Context& context);

/// Warns if sync has not succeeded for more than a day.
void warn_of_overdue_sync(Context& context);

}  // namespace gongbu::cli
