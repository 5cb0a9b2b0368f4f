#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"

// Reports of `review`.
namespace gongbu::report {

/// A topic or a paper under review.
struct ReviewRow {
  std::string id;     ///< as `review` accepts it: "prml:3.1.2", "paper:3"
  std::string title;  ///< may be empty
  core::Day last{};   ///< day of the last review, or when it was learned
  core::Day due{};
  double recall = 0;  ///< probability of recall today
};

/// "prml:3.1.2 Geometry of least squares".
render::Line review_line(const ReviewRow& row);

/// [{"topic","title","last","due","recall"}]; a title may be empty, recall is 0 to 1.
render::Json reviews_json(const std::vector<ReviewRow>& rows);

/// Topics and papers due for review, or all under review.
struct ReviewListView {
  core::Day today{};
  std::vector<ReviewRow> rows;    ///< sorted by due day
  int waiting = 0;                ///< number of due ones beyond the daily load
  std::optional<ReviewRow> next;  ///< the next one that is not due yet
};

render::Document document_of(const ReviewListView& view, const Translator& tr);

/// {"reviews":[…],"waiting","next":{…}}; "next" may be null.
render::Json json_of(const ReviewListView& view);

}  // namespace gongbu::report
