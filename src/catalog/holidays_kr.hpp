#pragma once

#include <string_view>

namespace gongbu::catalog {

/// The text of holidays_kr.tsv.
extern const std::string_view kKoreanHolidays;

}  // namespace gongbu::catalog
