#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"
#include "gongbu/report/paper_report.hpp"
#include "gongbu/report/review_report.hpp"

namespace gongbu::report {

/// The next topic of a syllabus.
struct NextTopic {
  std::string topic;  ///< "prml:3.1.3", as `add` accepts it
  std::string title;
  int page = 0;  ///< 0: unknown
};

/// An open item of the list of things to study later.
struct OpenLater {
  std::int64_t id = 0;
  std::string subject;
  std::string origin;  ///< topic or paper where it came up; may be empty
  core::Day added_on{};
};

/// What to study next; shown at the end of `today` and `week`.
struct NextView {
  std::optional<PaperRow> paper = {};  ///< the paper in progress that was studied last
  /// Next topic of each begun syllabus, most recently studied first.
  std::vector<NextTopic> topics = {};
  std::vector<ReviewRow> reviews = {};  ///< due reviews, longest overdue first
  std::vector<OpenLater> later = {};    ///< oldest first
  bool names_later = false;  ///< list the items of `later` (on weekends) instead of their number
};

/// "prml:3.1.3 Sequential learning (p. 143)".
render::Line next_topic_line(const NextTopic& next, const Translator& tr);

/// Detail of next_lines(). brief: at most three lines, and one each for reviews and later items.
/// plan: all of them as lists to paste into a plan, without this program's numbers.
enum class NextDetail { brief, plan };

/// Returns lines such as "Next 1 Attention Is All You Need (arxiv:1706.03762)", then the topics,
/// "Review prml:1.2 Probability Theory" and "Later 3 Jensen's inequality"; empty if there is
/// nothing.
render::KeyValues next_lines(const NextView& view, NextDetail detail, const Translator& tr);

/// The brief lines, or a note that everything is done.
render::Document document_of(const NextView& view, const Translator& tr);

/// {"topic","title","page"}; page is null if unknown.
render::Json next_topic_json(const NextTopic& next);

/// {"id","subject","from","added_on"}
render::Json later_json(const OpenLater& item);

/// {"paper":{…},"topics":[{"topic","title","page"}],"later":[{"id","subject","from","added_on"}],
///  "reviews":[…]}, paper as in paper_json() or null, reviews as in reviews_json()
render::Json next_json(const NextView& view);

/// The same as next_json().
render::Json json_of(const NextView& view);

}  // namespace gongbu::report
