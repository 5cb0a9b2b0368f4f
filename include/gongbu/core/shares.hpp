#pragma once

#include "gongbu/core/day.hpp"

namespace gongbu::core {

/// Divides minutes into whole parts that are as equal as possible and add up to the total.
class Shares {
 public:
  /// next() may be called at most `takers` times.
  Shares(minutes all, int takers) : left_(all), takers_(takers) {}

  minutes next() {
    const minutes share = left_ / takers_--;
    left_ -= share;
    return share;
  }

 private:
  minutes left_;
  int takers_;
};

}  // namespace gongbu::core
