#pragma once

#include "context.hpp"
#include "gongbu/core/verdict.hpp"

namespace gongbu::cli {

/// The verdicts before a command changes rests or goals, so that it can say what it made of days
/// that are over.
class PastVerdicts {
 public:
  explicit PastVerdicts(Context& context);

  /// Whether days that were before tracking are missed ones now: an activity was put long before
  /// the first one.
  bool has_missed_earlier() const;

  /// Says in one line what days before today come to now; nothing when that is the same, nor beside
  /// JSON.
  void tell(bool json) const;

 private:
  Context& context_;
  core::Verdicts before_;
};

}  // namespace gongbu::cli
