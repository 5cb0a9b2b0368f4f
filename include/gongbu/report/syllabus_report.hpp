#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"
#include "gongbu/report/next_report.hpp"

// Progress in books and courses.
namespace gongbu::report {

/// A part of a total.
struct Share {
  int done = 0;
  int total = 0;
};

/// Returns "4/6", or "" if the total is 0.
std::string share_name(const Share& share);

/// A chapter, or a whole syllabus.
struct ChapterTotals {
  std::string number;  ///< empty for a whole syllabus
  std::string title;
  Share sections;
  Share parts;  ///< smallest units, shown by the bar
  Share pages;
  Share exercises;
  core::minutes spent{0};
};

/// A topic on the page of a chapter.
struct TopicRow {
  std::string number;
  std::string title;
  std::size_t depth = 0;
  int page = 0;  ///< 0: unknown
  bool started = false;
  std::optional<core::Day> done_on;
  core::minutes spent{0};
};

/// Progress in a syllabus.
struct SyllabusView {
  std::string id;
  std::string title;
  std::vector<ChapterTotals> chapters;
  std::vector<TopicRow> appendices;
  ChapterTotals total;
  std::optional<NextTopic> next;  ///< empty: all done
  int pace_parts = 0;             ///< parts finished in the last `pace_days` days
  int pace_days = 0;
  std::optional<core::Day> forecast;

  /// Returns whether any part was studied.
  bool begun() const { return total.parts.done > 0 || total.spent > core::minutes{0}; }
};

/// Chapters with bars and sums, then the next topic, pace and forecast.
render::Document document_of(const SyllabusView& view, const Translator& tr);

/// "prml 3/68 sections · 24/676 pages · next prml:3.1.3 Sequential learning (p. 143)".
render::Line progress_line(const SyllabusView& view, const Translator& tr);

/// {"id","title","chapters":[{"number","title","sections_done","sections","pages_done","pages",
///   "exercises_done","exercises","minutes"}],
///  "appendices":[{"number","title","page","started","done_on","minutes"}],
///  "done","total","next","pages_done","pages","exercises_done","exercises","minutes",
///  "pace":{"parts","days"},"forecast"}
/// "done" and "total" count sections; "next" is a number such as "3.1.3", null if all is done;
/// "forecast" is a day or null.
render::Json json_of(const SyllabusView& view);

/// A chapter or other topic with all its subtopics.
struct ChapterView {
  std::string id;  ///< of the syllabus
  ChapterTotals totals;
  std::vector<TopicRow> topics;     ///< in reading order
  std::vector<int> exercises_done;  ///< by number
};

render::Document document_of(const ChapterView& view, const Translator& tr);

/// {"number","title","sections_done",… as above,"exercises_solved":[5],
///  "topics":[{"number","title","page","started","done_on","minutes"}]}
render::Json json_of(const ChapterView& view);

/// What to study next in one syllabus.
struct SyllabusNextView {
  std::optional<NextTopic> next;
};

render::Document document_of(const SyllabusNextView& view, const Translator& tr);

/// {"next":{"topic","title","page"}}, or null when all is done; see render::named_json().
render::Json json_of(const SyllabusNextView& view);

/// Every syllabus in one line.
struct SyllabusListView {
  std::vector<SyllabusView> syllabi;
};

render::Document document_of(const SyllabusListView& view, const Translator& tr);

/// {"syllabi":[{"id","title","done","total","next","minutes","forecast"}]}
render::Json json_of(const SyllabusListView& view);

}  // namespace gongbu::report
