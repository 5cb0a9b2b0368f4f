#pragma once

#include "gongbu/base/message.hpp"
#include "gongbu/core/fsrs.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"
#include "gongbu/report/entry_report.hpp"
#include "gongbu/report/review_report.hpp"

namespace gongbu::report {

/// A recorded review.
struct ReviewedView {
  RecordedView recorded;
  core::fsrs::Rating rating{};
  ReviewRow row;  ///< after the review
};

render::Document document_of(const ReviewedView& view, const Translator& tr);

/// As json_of(RecordedView), then "rating" ("again", "hard", "good", "easy") and "next_review", a
/// day.
render::Json json_of(const ReviewedView& view);

}  // namespace gongbu::report
