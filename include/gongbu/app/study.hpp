#pragma once

#include <string>
#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/catalog/syllabus.hpp"
#include "gongbu/report/next_report.hpp"
#include "gongbu/report/syllabus_report.hpp"
#include "gongbu/report/timer_report.hpp"
#include "gongbu/store/entries.hpp"
#include "gongbu/store/timer.hpp"

// Where entries and syllabi meet.
namespace gongbu::app {

/// Every syllabus: the built-in book, then the user's own by id.
std::vector<catalog::Syllabus> syllabi(Workspace& workspace);

/// Returns the syllabus with this id; throws `usage` when there is none.
catalog::Syllabus syllabus_named(Workspace& workspace, const std::string& id);

/// Gives an entry, whose kind is set, its subject and the topics that it names: whatever records
/// entries (by hand, from a trailer, a timer) does it here. A paper that is new is added, which
/// belongs into the step that records the entry. Throws `usage` for a topic that is not there or an
/// identifier that is none.
void set_subject(Workspace& workspace, store::Entry& entry, std::string subject);

/// Returns words as set_subject() would make them the subject of an entry. Throws `usage` for a
/// topic that is not there.
std::string subject_of(Workspace& workspace, std::string words);

/// How far a syllabus has come.
report::SyllabusView syllabus_view(Workspace& workspace, const catalog::Syllabus& syllabus);

/// The same of every syllabus, in the order of syllabi().
std::vector<report::SyllabusView> syllabus_views(Workspace& workspace);

/// One topic of it (mostly a chapter) with all its parts; `place` is that of the topic.
report::ChapterView chapter_view(Workspace& workspace, const catalog::Syllabus& syllabus,
                                 std::size_t place);

/// What to go on with: the syllabi that were begun and are not done, reviews that are due,
/// what waits for later.
report::NextView next_view(Workspace& workspace);

/// How long a timer has run, to the nearest minute; at least one, which is what an entry can have.
core::minutes elapsed(const Workspace& workspace, const store::Timer& timer);

/// A timer as it stands now.
report::TimerView timer_view(const Workspace& workspace, const store::Timer& timer);

}  // namespace gongbu::app
