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

// How far the user has come in books and courses.
namespace gongbu::report {

/// Some of a number of things.
struct Share {
  int done = 0;
  int total = 0;
};

/// "4/6"; empty when there is nothing to be done.
std::string share_name(const Share& share);

/// A chapter, or a whole syllabus.
struct ChapterTotals {
  std::string number;  ///< empty for a whole syllabus
  std::string title;
  Share sections;
  Share parts;  ///< the finest division: what the bar shows
  Share pages;
  Share exercises;
  core::minutes spent{0};
};

/// One topic in the page of a chapter.
struct TopicRow {
  std::string number;
  std::string title;
  std::size_t depth = 0;
  int page = 0;  ///< 0: none is known
  bool started = false;
  std::optional<core::Day> done_on;
  core::minutes spent{0};
};

/// The progress in one syllabus.
struct SyllabusView {
  std::string id;
  std::string title;
  std::vector<ChapterTotals> chapters;
  std::vector<TopicRow> appendices;
  ChapterTotals total;
  std::optional<NextTopic> next;  ///< nothing: all is done
  int pace_parts = 0;             ///< parts finished …
  int pace_days = 0;              ///< … in the last so many days
  std::optional<core::Day> forecast;

  /// Whether anything of it was studied.
  bool begun() const { return total.parts.done > 0 || total.spent > core::minutes{0}; }
};

/// Chapters with bars and sums, then what is next, the pace and where it leads.
render::Document document_of(const SyllabusView& view, const Translator& tr);

/// "prml 3/68 sections · 24/676 pages · next prml:3.1.3 Sequential learning (p. 143)".
render::Line progress_line(const SyllabusView& view, const Translator& tr);

/// {"id","title","chapters":[{"number","title","sections_done","sections","pages_done","pages",
///   "exercises_done","exercises","minutes"}],
///  "appendices":[{"number","title","page","started","done_on","minutes"}],
///  "done","total","next","pages_done","pages","exercises_done","exercises","minutes",
///  "pace":{"parts","days"},"forecast"}
/// "done" and "total" are sections; "next" is a number such as "3.1.3", null when all is done;
/// "forecast" is a day or null.
render::Json json_of(const SyllabusView& view);

/// A chapter, or any topic, with all that stands in it.
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

/// {"topic","title","page"}, or null when all is done.
render::Json json_of(const SyllabusNextView& view);

/// Every syllabus in one line.
struct SyllabusListView {
  std::vector<SyllabusView> syllabi;
};

render::Document document_of(const SyllabusListView& view, const Translator& tr);

/// {"syllabi":[{"id","title","done","total","next","minutes","forecast"}]}
render::Json json_of(const SyllabusListView& view);

}  // namespace gongbu::report
