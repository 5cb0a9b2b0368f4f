#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "gongbu/catalog/syllabus.hpp"
#include "gongbu/core/day.hpp"

// What entries come to in a syllabus. Everything is derived from them: nothing is ticked off
// elsewhere.
namespace gongbu::catalog {

/// An entry about topics, of any syllabus.
struct Study {
  core::Day day{};
  std::vector<std::string> topics;  ///< "prml:3.1.2", "prml:ex3.5"
  bool finished = true;             ///< false: only a part of them was studied
  core::minutes spent{0};
  bool review = false;  ///< of what was studied before: one goes on from where one was
};

/// Some of a number of things.
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

/// How far one topic, its parts included, has come.
struct TopicProgress {
  bool started = false;               ///< something of it was studied
  std::optional<core::Day> done_on;   ///< finished: itself, or the last of its parts
  core::minutes spent{0};             ///< on it and on its parts, a chapter's exercises too
  std::set<int> exercises_done = {};  ///< of a chapter
};

/// How far a whole syllabus has come.
struct Progress {
  std::vector<TopicProgress> topics;      ///< by the place of each topic
  std::optional<std::size_t> next;        ///< topic to go on with; nothing: all is done
  std::optional<core::Day> last_studied;  ///< day of the last entry; nothing: not begun
};

/// Derives the progress from the entries, oldest first; those of other syllabi, and topics that the
/// syllabus does not have (any more), say nothing.
///
/// An entry finishes its topics and all their parts, unless it says that it studied only a part of
/// them; a topic whose parts are all finished is finished. The minutes of an entry are shared out
/// evenly among its topics. The next topic is the first unfinished one in reading order from what
/// was studied last, then from the beginning: a section of which nothing was studied, a part of one
/// that was begun. It is never a chapter with sections, nor in an appendix.
Progress progress(const Syllabus& syllabus, std::span<const Study> studies);

/// The sums over a chapter, or over all of them. A chapter without sections counts as one section;
/// the pages of a topic are done when it is.
struct Totals {
  Count sections;
  Count parts;  ///< sections and, where they have some, instead of them their parts
  Count pages;
  Count exercises;
  core::minutes spent{0};
};

Totals totals_of(const Syllabus& syllabus, const Progress& progress, std::size_t chapter);

/// The sums over all chapters; appendices count only with their minutes.
Totals totals_of(const Syllabus& syllabus, const Progress& progress);

/// How fast it goes, and where that leads.
struct Pace {
  int parts = 0;  ///< finished in the days below, today among them
  int days = 0;   ///< the last four weeks; fewer, but at least one week, since the first finished
  std::optional<core::Day> forecast;  ///< when the rest is done at this pace; nothing: no telling
};

/// Finished parts a day, over the last four weeks, are how the unfinished ones will go on:
/// today + days × unfinished / finished, rounded up. Nothing when none was finished in that time,
/// when all are, or beyond the year 9999.
Pace pace(const Syllabus& syllabus, const Progress& progress, core::Day today);

}  // namespace gongbu::catalog
