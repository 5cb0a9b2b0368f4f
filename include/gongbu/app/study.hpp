#pragma once

#include <string>
#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/catalog/progress.hpp"
#include "gongbu/catalog/syllabus.hpp"
#include "gongbu/report/next_report.hpp"
#include "gongbu/report/syllabus_report.hpp"
#include "gongbu/store/entries.hpp"

// Where entries and syllabi meet.
namespace gongbu::app {

/// Every syllabus: the built-in book, then the user's own by id.
std::vector<catalog::Syllabus> syllabi(Workspace& workspace);

/// Returns the syllabus with this id; throws `usage` when there is none.
catalog::Syllabus syllabus_named(Workspace& workspace, const std::string& id);

/// Gives an entry its subject, and the topics that it names: whatever records entries (by hand,
/// from a trailer, a timer) does it here. Throws `usage` for a topic that is not there.
void set_subject(Workspace& workspace, store::Entry& entry, std::string subject);

/// How far a syllabus has come.
report::SyllabusView syllabus_view(Workspace& workspace, const catalog::Syllabus& syllabus);

/// One topic of it (mostly a chapter) with all its parts; `place` is that of the topic.
report::ChapterView chapter_view(Workspace& workspace, const catalog::Syllabus& syllabus,
                                 std::size_t place);

/// What to go on with, in the syllabi that were begun and are not done.
report::NextView next_view(Workspace& workspace);

}  // namespace gongbu::app
