#pragma once

#include <optional>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"
#include "gongbu/report/rest_report.hpp"

// What `rest holidays` shows.
namespace gongbu::report {

/// Public holidays on which the user rests, in order.
struct HolidaysView {
  std::vector<RestRow> holidays;
};

render::Document document_of(const HolidaysView& view, const Translator& tr);

/// {"holidays":[{"id","from","until","weekdays":["mon",…],"why"}]}
render::Json json_of(const HolidaysView& view);

/// Public holidays that became rests.
struct HolidaysSetView {
  int added = 0;                  ///< 0: all were rests already, or were removed by the user
  std::vector<RestRow> holidays;  ///< all of them from the day on that was given, in order
  std::optional<RestRow> next;    ///< the first that is not over, whatever day was given
};

render::Document document_of(const HolidaysSetView& view, const Translator& tr);

/// {"added","holidays":[…]}
render::Json json_of(const HolidaysSetView& view);

/// Public holidays that are no rests any more.
struct HolidaysEndedView {
  int removed = 0;
  core::Day from{};  ///< first day without them
};

render::Document document_of(const HolidaysEndedView& view, const Translator& tr);

/// {"removed","from"}
render::Json json_of(const HolidaysEndedView& view);

}  // namespace gongbu::report
