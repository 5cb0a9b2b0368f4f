#include "gongbu/core/tracking.hpp"

#include <algorithm>

namespace gongbu::core {

TrackingStart merged(const std::optional<TrackingStart>& known, const TrackingStart& next) {
  if (!known || next.chosen) return next;
  if (known->chosen) return *known;
  return {std::min(known->day, next.day), false};
}

TrackingStart proposed_start(const Verdicts& verdicts) {
  const auto streak = current_streak(verdicts);
  return {streak ? streak->begin : verdicts.today(), false};
}

}  // namespace gongbu::core
