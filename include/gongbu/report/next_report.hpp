#pragma once

#include <string>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/report/document.hpp"
#include "gongbu/report/json.hpp"

namespace gongbu::report {

/// A topic to go on with.
struct NextTopic {
  std::string topic;  ///< "prml:3.1.3": what `add` takes
  std::string title;
  int page = 0;  ///< 0: none is known
};

/// What to go on with: what `today` and `week` end with.
struct NextView {
  std::vector<NextTopic> topics;  ///< of each syllabus that was begun, the last studied first
};

/// "prml:3.1.3 Sequential learning (p. 143)".
Line next_topic_line(const NextTopic& next, const Translator& tr);

/// "Next  prml:3.1.3 Sequential learning (p. 143)", a line for each; nothing when there is none.
KeyValues next_lines(const NextView& view, const Translator& tr);

/// {"topic","title","page"}; the page is null where none is known.
Json next_topic_json(const NextTopic& next);

/// {"topics":[{"topic","title","page"}]}
Json next_json(const NextView& view);

}  // namespace gongbu::report
