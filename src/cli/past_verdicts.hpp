#pragma once

#include <optional>

#include "context.hpp"
#include "gongbu/core/verdict.hpp"

namespace gongbu::cli {

/// Verdicts before a command changes rests, goals or earlier activities. Used to print one line
/// about changed past days, which `gongbu undo` takes back. With JSON output it does nothing.
class PastVerdicts {
 public:
  PastVerdicts(Context& context, const OutputArgs& output);

  void tell() const;

  /// Like tell(), but only if days before tracking became missed days because an activity was added
  /// long before the first one.
  void tell_if_tracking_began_earlier() const;

 private:
  void tell(core::Verdicts after) const;

  Context& context_;
  std::optional<core::Verdicts> before_;
};

}  // namespace gongbu::cli
