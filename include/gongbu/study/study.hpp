#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/catalog/syllabus.hpp"
#include "gongbu/report/next_report.hpp"
#include "gongbu/report/syllabus_report.hpp"
#include "gongbu/report/timer_report.hpp"
#include "gongbu/store/entries.hpp"
#include "gongbu/store/timer.hpp"
#include "gongbu/study/papers.hpp"
#include "gongbu/study/studies.hpp"

// Where entries and syllabi meet.
namespace gongbu::study {

/// Every syllabus: the built-in book, then the user's own by id.
std::vector<catalog::Syllabus> syllabi(app::Workspace& workspace);

/// Returns the syllabus with this id; throws `usage` when there is none.
catalog::Syllabus syllabus_named(app::Workspace& workspace, const std::string& id);

/// The most characters that a subject or a title has, and the longest time that an entry takes.
inline constexpr std::size_t kLongestSubject = 1'000;
inline constexpr core::minutes kLongestTime{24 * 60};

/// Throws `usage` for a subject (in normal form C) that is blank or too long.
void check_subject(std::string_view subject);

/// Throws `usage` for a time of less than a minute or too long, which was written as `typed`.
void check_spent(core::minutes spent, std::string_view typed);

/// Gives entries their subjects and the topics that these name: whatever records entries (by hand,
/// from a trailer, a timer) does it here. The syllabi and papers are read once, for all of them.
class Subjects {
 public:
  explicit Subjects(app::Workspace& workspace);

  /// Does it for an entry, whose kind is set. A paper that is new is added, which belongs into the
  /// step that records the entry. Throws `usage` for a topic that is not there or an identifier
  /// that is none.
  void set(store::Entry& entry, std::string subject);

  /// Throws what set() would throw, and writes nothing.
  void check(const std::string& kind, const std::string& subject);

 private:
  const std::vector<catalog::Syllabus>& all_syllabi();

  app::Workspace& workspace_;
  std::optional<std::vector<catalog::Syllabus>> syllabi_;
  std::optional<PaperShelf> shelf_;
};

/// The same for one entry.
void set_subject(app::Workspace& workspace, store::Entry& entry, std::string subject);

/// Puts an entry on a study day: on today it was done now; at what time on another day, nobody
/// knows.
void put_on_day(store::Entry& entry, core::Day day, const app::Workspace& workspace);

/// Returns words as set_subject() would make them the subject of an entry. Throws `usage` for a
/// topic that is not there.
std::string subject_of(app::Workspace& workspace, std::string words);

/// How far a syllabus has come.
report::SyllabusView syllabus_view(Studies& studies, const catalog::Syllabus& syllabus);

/// The same of every syllabus, in the order of syllabi().
std::vector<report::SyllabusView> syllabus_views(Studies& studies);

/// One topic of it (mostly a chapter) with all its parts; `place` is that of the topic.
report::ChapterView chapter_view(Studies& studies, const catalog::Syllabus& syllabus,
                                 std::size_t place);

/// What to go on with: the syllabi that were begun and are not done, reviews that are due,
/// what waits for later.
report::NextView next_view(Studies& studies);

/// How long a timer has run, to the nearest minute; at least one, which is what an entry can have.
core::minutes elapsed(const app::Workspace& workspace, const store::Timer& timer);

/// A timer as it stands now.
report::TimerView timer_view(const app::Workspace& workspace, const store::Timer& timer);

}  // namespace gongbu::study
