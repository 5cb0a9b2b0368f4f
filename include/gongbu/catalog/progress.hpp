#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "gongbu/catalog/syllabus.hpp"
#include "gongbu/core/day.hpp"

// Progress in a syllabus. It is derived only from entries.
namespace gongbu::catalog {

/// An entry about topics of any syllabus.
struct Study {
  core::Day day{};
  std::vector<std::string> topics;  ///< "prml:3.1.2", "prml:ex3.5"
  bool finished = true;             ///< false: the topics were studied only in part
  core::minutes spent{0};
  bool review = false;  ///< a review, which does not move the position in the syllabus
};

/// A part of a total.
struct Count {
  int done = 0;
  int total = 0;

  Count& operator+=(const Count& other) {
    done += other.done;
    total += other.total;
    return *this;
  }
  friend bool operator==(const Count&, const Count&) = default;
};

/// Progress of a topic including its parts.
struct TopicProgress {
  bool started = false;               ///< any part was studied
  std::optional<core::Day> done_on;   ///< day on which it, or its last part, was finished
  core::minutes spent{0};             ///< including its parts and exercises
  std::set<int> exercises_done = {};  ///< of a chapter
};

/// Progress in a whole syllabus.
struct Progress {
  std::vector<TopicProgress> topics;      ///< by index of the topic
  std::optional<std::size_t> next;        ///< index of the next topic; empty: all done
  std::optional<core::Day> last_studied;  ///< day of the last entry; empty: not begun
};

/// Derives the progress from entries, oldest first. Ignores entries of other syllabi and unknown
/// topics.
///
/// An entry finishes its topics and all their parts, unless it is partial; a topic is finished when
/// all its parts are. The minutes of an entry are divided evenly among its topics. The next topic
/// is the first unfinished one in reading order after the last studied one, then from the
/// beginning: an untouched section, or a part of a begun one. It is never a chapter with sections
/// and never in an appendix.
Progress progress(const Syllabus& syllabus, std::span<const Study> studies);

/// Sums of a chapter or a syllabus. A chapter without sections counts as one section. The pages of
/// a topic are done when the topic is.
struct Totals {
  Count sections;
  Count parts;  ///< smallest units: the parts of sections, or sections without parts
  Count pages;
  Count exercises;
  core::minutes spent{0};
};

Totals totals_of(const Syllabus& syllabus, const Progress& progress, std::size_t chapter);

/// Returns the sums of all chapters; of appendices only the minutes.
Totals totals_of(const Syllabus& syllabus, const Progress& progress);

/// Pace and forecast.
struct Pace {
  int parts = 0;  ///< parts finished in the last `days` days, including today
  int days = 0;   ///< 28, or fewer (at least 7) if the first part was finished later
  std::optional<core::Day> forecast;  ///< day on which the rest will be finished; empty: unknown
};

/// Extrapolates the parts finished in the last four weeks: today + days × unfinished / finished,
/// rounded up. No forecast if none or all are finished, or beyond the year 9999.
Pace pace(const Syllabus& syllabus, const Progress& progress, core::Day today);

}  // namespace gongbu::catalog
