#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/catalog/reference.hpp"
#include "gongbu/catalog/syllabus.hpp"
#include "gongbu/report/next_report.hpp"
#include "gongbu/report/syllabus_report.hpp"
#include "gongbu/report/timer_report.hpp"
#include "gongbu/store/entries.hpp"
#include "gongbu/store/timer.hpp"
#include "gongbu/study/papers.hpp"
#include "gongbu/study/study_cache.hpp"

// Connects entries with syllabi and papers.
namespace gongbu::study {

/// Returns all syllabi: the built-in book, then the user's own by id.
std::vector<catalog::Syllabus> syllabi(app::Workspace& workspace);

/// Returns the syllabus with this id. Throws `usage` if there is none.
catalog::Syllabus syllabus_named(app::Workspace& workspace, const std::string& id);

/// Maximum number of characters of a subject or title, and maximum duration of an entry.
inline constexpr std::size_t kLongestSubject = 1'000;
inline constexpr core::minutes kLongestTime{24 * 60};

/// Throws `usage` if a subject (in NFC) is blank or too long.
void check_subject(std::string_view subject);

/// Throws `usage` if a duration is below a minute or too long; `typed` is its original text.
void check_spent(core::minutes spent, std::string_view typed);

/// Sets the subject of entries and the topics that it names. Used by everything that records
/// entries (commands, trailers, the timer). Reads syllabi and papers once for all entries.
class Subjects {
 public:
  explicit Subjects(app::Workspace& workspace);

  /// Sets the subject of an entry whose kind is set. May add a new paper, so call it within the
  /// change that records the entry. Throws `usage` for an unknown topic or an invalid identifier.
  void set(store::Entry& entry, std::string subject);

  /// Validates like set() without writing.
  void check(const std::string& kind, const std::string& subject);

 private:
  /// Returns the topics that a subject names. Parses the outlines only if it may name some.
  std::optional<catalog::Reference> reference_in(const std::string& subject);

  app::Workspace& workspace_;
  std::vector<std::string> ids_;  ///< of the syllabi; empty: not yet read
  std::optional<std::vector<catalog::Syllabus>> syllabi_;
  std::optional<PaperShelf> shelf_;
};

/// Sets the subject of one entry.
void set_subject(app::Workspace& workspace, store::Entry& entry, std::string subject);

/// Sets the study day of an entry. Today means now; on another day the time is unknown.
void put_on_day(store::Entry& entry, core::Day day, const app::Workspace& workspace);

/// Returns the subject that set_subject() would make of `words`. Throws `usage` for an unknown
/// topic.
std::string subject_of(app::Workspace& workspace, std::string words);

/// Returns the progress in a syllabus.
report::SyllabusView syllabus_view(StudyCache& study_cache, const catalog::Syllabus& syllabus);

/// Returns the progress in every syllabus, in the order of syllabi().
std::vector<report::SyllabusView> syllabus_views(StudyCache& study_cache);

/// Returns the progress in the syllabi that have some.
std::vector<report::SyllabusView> begun_syllabi(StudyCache& study_cache);

/// Returns one topic (usually a chapter) with its subtopics; `index` is its position in the
/// syllabus.
report::ChapterView chapter_view(StudyCache& study_cache, const catalog::Syllabus& syllabus,
                                 std::size_t index);

/// Returns what to study next: topics of begun syllabi, due reviews, and items for later.
report::NextView next_view(StudyCache& study_cache);

/// Returns how long a timer has run, rounded to minutes; at least 1, the minimum of an entry.
core::minutes elapsed(const app::Workspace& workspace, const store::Timer& timer);

/// Returns the state of a timer.
report::TimerView timer_view(const app::Workspace& workspace, const store::Timer& timer);

}  // namespace gongbu::study
