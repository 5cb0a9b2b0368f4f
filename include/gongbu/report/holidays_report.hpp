#pragma once

#include <optional>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"
#include "gongbu/report/rest_report.hpp"

// Reports of `rest holidays`.
namespace gongbu::report {

/// Public holidays that are rests, sorted by day.
struct HolidaysView {
  std::vector<RestRow> holidays;
};

render::Document document_of(const HolidaysView& view, const Translator& tr);

/// {"holidays":[{"id","from","until","weekdays":["mon",…],"why"}]}
render::Json json_of(const HolidaysView& view);

/// Public holidays that were added as rests.
struct HolidaysSetView {
  int added = 0;                  ///< 0: all were rests already or had been removed by the user
  std::vector<RestRow> holidays;  ///< all from the given day on, sorted
  std::optional<RestRow> next;    ///< the next one from today on
};

render::Document document_of(const HolidaysSetView& view, const Translator& tr);

/// {"added","holidays":[…]}
render::Json json_of(const HolidaysSetView& view);

/// Public holidays that were removed from the rests.
struct HolidaysEndedView {
  int removed = 0;
  core::Day from{};  ///< first day without them
};

render::Document document_of(const HolidaysEndedView& view, const Translator& tr);

/// {"removed","from"}
render::Json json_of(const HolidaysEndedView& view);

}  // namespace gongbu::report
