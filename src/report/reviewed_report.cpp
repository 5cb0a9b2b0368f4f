#include "gongbu/report/reviewed_report.hpp"

#include <string>
#include <utility>
#include <variant>

#include "gongbu/report/words.hpp"

namespace gongbu::report {

Document document_of(const ReviewedView& view, const Translator& tr) {
  const auto days = static_cast<int>((view.row.due - view.row.last).count());
  const std::string next = tr(Msg::review_next, day_name(view.row.due, tr), days_name(days, tr));
  Document document = document_of(view.recorded, tr);
  return document.add(Paragraph{{Line(next)}});
}

Json json_of(const ReviewedView& view) {
  Json::Object object = std::get<Json::Object>(json_of(view.recorded).value());
  object.emplace_back("rating", rating_key(view.rating));
  object.emplace_back("next_review", core::iso(view.row.due));
  return object;
}

}  // namespace gongbu::report
