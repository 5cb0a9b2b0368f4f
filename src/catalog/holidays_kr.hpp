#pragma once

#include <string_view>

namespace gongbu::catalog {

/// Content of holidays_kr.tsv.
extern const std::string_view kKoreanHolidays;

}  // namespace gongbu::catalog
