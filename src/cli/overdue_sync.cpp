#include "overdue_sync.hpp"

#include <chrono>

#include "gongbu/base/error.hpp"
#include "gongbu/exchange/sync.hpp"

namespace gongbu::cli {

void warn_of_overdue_sync(Context& context) {
  const auto silent = exchange::sync_overdue(context.workspace());
  if (!silent) return;
  const auto days = std::chrono::duration_cast<date::days>(*silent).count();
  context.warn(make_error(ErrorKind::system, Msg::warn_sync_overdue, days)
                   .hint(phrase(Msg::hint_sync_overdue)));
}

}  // namespace gongbu::cli
