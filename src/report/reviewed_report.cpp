#include "gongbu/report/reviewed_report.hpp"

#include <string>

#include "gongbu/report/words.hpp"

namespace gongbu::report {

render::Document document_of(const ReviewedView& view, const Translator& tr) {
  const std::string day = day_name(view.row.due, tr);
  const auto days = static_cast<int>((view.row.due - view.recorded.verdicts.today()).count());
  const std::string next = days > 0 ? tr(Msg::review_next_in, day, days_name(days, tr))
                                    : tr(Msg::review_next_on, day);  // the review was in the past
  render::Document document = document_of(view.recorded, tr);
  return document.add(render::Paragraph{{render::Line(next)}});
}

render::Json json_of(const ReviewedView& view) {
  render::Json::Object object = json_of(view.recorded);
  object.emplace_back("rating", core::fsrs::rating_key(view.rating));
  object.emplace_back("next_review", core::iso(view.row.due));
  return object;
}

}  // namespace gongbu::report
