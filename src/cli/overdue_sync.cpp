#include "overdue_sync.hpp"

#include <chrono>
#include <utility>

#include "gongbu/base/error.hpp"
#include "gongbu/exchange/sync.hpp"

namespace gongbu::cli {

std::optional<Phrase> overdue_sync(Context& context) {
  const auto silent = exchange::sync_overdue(context.workspace());
  if (!silent) return std::nullopt;
  return phrase(Msg::warn_sync_overdue, std::chrono::duration_cast<date::days>(*silent).count());
}

void warn_of_overdue_sync(Context& context) {
  if (auto overdue = overdue_sync(context))
    context.warn(
        Error(ErrorKind::system, *std::move(overdue)).hint(phrase(Msg::hint_sync_overdue)));
}

}  // namespace gongbu::cli
