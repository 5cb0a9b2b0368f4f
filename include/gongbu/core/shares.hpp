#pragma once

#include "gongbu/core/day.hpp"

namespace gongbu::core {

/// Shares minutes out among a number of takers, as evenly as whole minutes can be; nothing is lost.
class Shares {
 public:
  /// `takers` is at least the number of calls of next().
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
