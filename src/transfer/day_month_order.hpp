#pragma once

#include <string>
#include <string_view>

namespace gongbu::transfer {

/// Returns whether a text contains a date such as "1/15/2025" or "15.1.2025".
bool has_day_month_year(std::string_view text);

/// The order of day and month in dates such as "1/15/2025", by all dates of a table. In "15.1.2025"
/// the day is always first.
class DayMonthOrder {
 public:
  /// Notes the dates in a text.
  void note(std::string_view text);
  /// Returns whether exactly one order fits all noted dates.
  bool is_known() const { return may_be_day_first_ != may_be_month_first_; }
  /// Returns the text with such dates as "2025-01-15", unless their order is not known.
  std::string year_first(std::string_view text) const;

 private:
  bool may_be_day_first_ = true;
  bool may_be_month_first_ = true;
};

}  // namespace gongbu::transfer
