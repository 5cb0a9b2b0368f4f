#pragma once

#include <string>
#include <vector>

#include "gongbu/core/day.hpp"

namespace gongbu::catalog {

/// A public holiday; several on one day are one element.
struct Holiday {
  core::Day day;
  std::string korean;   ///< "추석", "대체공휴일(추석)"
  std::string english;  ///< "Chuseok", "substitute for Chuseok"
};

/// Returns the public holidays of Korea from 2020 to 2035, including substitute ones, oldest first.
/// The data file names its source.
std::vector<Holiday> korean_holidays();

}  // namespace gongbu::catalog
