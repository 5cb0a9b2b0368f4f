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

/// A topic to go on with.
struct NextTopic {
  std::string topic;  ///< "prml:3.1.3": what `add` takes
  std::string title;
  int page = 0;  ///< 0: none is known
};

/// Something put off until later that is still open.
struct OpenLater {
  std::int64_t id = 0;
  std::string subject;
  std::string origin;  ///< where it came up; may be empty
  core::Day added_on{};
};

/// What to go on with: what `today` and `week` end with.
struct NextView {
  std::optional<PaperRow> paper = {};   ///< in progress, studied last
  std::vector<NextTopic> topics = {};   ///< of each syllabus that was begun, the last studied first
  std::vector<ReviewRow> reviews = {};  ///< due, the longest overdue first
  std::vector<OpenLater> later = {};    ///< oldest first
  bool names_later = false;  ///< at the weekend, the time for them; else only their number is said
};

/// "prml:3.1.3 Sequential learning (p. 143)".
render::Line next_topic_line(const NextTopic& next, const Translator& tr);

/// "Next  1 Attention Is All You Need (arxiv:1706.03762)", then the topics, then "Review  prml:1.2
/// Probability Theory" and "Later  3 Jensen's inequality", a line for each; nothing when there is
/// none.
render::KeyValues next_lines(const NextView& view, const Translator& tr);

/// {"topic","title","page"}; the page is null where none is known.
render::Json next_topic_json(const NextTopic& next);

/// {"id","subject","from","added_on"}
render::Json later_json(const OpenLater& item);

/// {"paper":{…},"topics":[{"topic","title","page"}],"later":[{"id","subject","from","added_on"}],
///  "reviews":[…]}; the paper as paper_json() has it, or null, the reviews as reviews_json() does
render::Json next_json(const NextView& view);

}  // namespace gongbu::report
