#pragma once

#include <string>
#include <vector>

#include "gongbu/core/day.hpp"

namespace gongbu::catalog {

/// A day that is a public holiday, for one reason or several.
struct Holiday {
  core::Day day;
  std::string korean;   ///< "추석", "대체공휴일(추석)"
  std::string english;  ///< "Chuseok", "substitute for Chuseok"
};

/// The public holidays of Korea from 2020 to 2035, substitute ones among them, oldest first. The
/// data names its source.
std::vector<Holiday> korean_holidays();

}  // namespace gongbu::catalog
