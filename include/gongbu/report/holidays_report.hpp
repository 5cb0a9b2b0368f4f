#pragma once

#include <optional>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/report/document.hpp"
#include "gongbu/report/json.hpp"
#include "gongbu/report/rest_report.hpp"

// What `rest holidays` shows.
namespace gongbu::report {

/// Public holidays on which the user rests, in order.
struct HolidaysView {
  std::vector<RestRow> holidays;
};

Document document_of(const HolidaysView& view, const Translator& tr);

/// {"holidays":[{"id","from","until","weekdays":["mon",…],"why"}]}
Json json_of(const HolidaysView& view);

/// Public holidays that became rests.
struct HolidaysSetView {
  int added = 0;                  ///< 0: all were rests already, or were removed by the user
  std::vector<RestRow> holidays;  ///< all of them from the day on that was given, in order
  std::optional<RestRow> next;    ///< the first that is not over, whatever day was given
};

Document document_of(const HolidaysSetView& view, const Translator& tr);

/// {"added","holidays":[…]}
Json json_of(const HolidaysSetView& view);

/// Public holidays that are no rests any more.
struct HolidaysEndedView {
  int removed = 0;
  core::Day from{};  ///< first day without them
};

Document document_of(const HolidaysEndedView& view, const Translator& tr);

/// {"removed","from"}
Json json_of(const HolidaysEndedView& view);

}  // namespace gongbu::report
