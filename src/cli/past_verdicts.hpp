#pragma once

#include <optional>

#include "context.hpp"
#include "gongbu/core/verdict.hpp"

namespace gongbu::cli {

/// The verdicts before a command changes rests, goals or what was done on earlier days, so that it
/// can say in one line what it made of the days before today; nothing when that is the same. Beside
/// JSON it says and judges nothing.
class PastVerdicts {
 public:
  PastVerdicts(Context& context, const OutputArgs& output);

  void tell() const;

  /// The same, but only when days that were before tracking are missed ones now: an activity was
  /// put long before the first one.
  void tell_if_tracking_began_earlier() const;

 private:
  void tell(core::Verdicts after) const;

  Context& context_;
  std::optional<core::Verdicts> before_;
};

}  // namespace gongbu::cli
