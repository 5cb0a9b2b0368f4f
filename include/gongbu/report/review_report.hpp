#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"

// What `review` shows.
namespace gongbu::report {

/// A topic or a paper under review.
struct ReviewRow {
  std::string id;     ///< what `review` takes: "prml:3.1.2", "paper:3"
  std::string title;  ///< may be empty
  core::Day last{};   ///< when it was learned or reviewed last
  core::Day due{};
  double recall = 0;  ///< chance to remember it today
};

/// "prml:3.1.2 Geometry of least squares".
render::Line review_line(const ReviewRow& row);

/// [{"topic","title","last","due","recall"}]; a title may be empty, recall is 0 to 1.
render::Json reviews_json(const std::vector<ReviewRow>& rows);

/// What is due for review, or all that is under review.
struct ReviewListView {
  core::Day today{};
  std::vector<ReviewRow> rows;    ///< by the day they are due
  int waiting = 0;                ///< due too, but more than a day's load
  std::optional<ReviewRow> next;  ///< the first that is not due yet, if any
};

render::Document document_of(const ReviewListView& view, const Translator& tr);

/// {"reviews":[…],"waiting","next":{…}}; "next" may be null.
render::Json json_of(const ReviewListView& view);

}  // namespace gongbu::report
