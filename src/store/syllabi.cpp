#include "gongbu/store/syllabi.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include "store/rows.hpp"
#include "store/values.hpp"

namespace gongbu::store {

std::vector<Outline> outlines(Database& database) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(),
                             "SELECT id, outline FROM syllabus WHERE deleted = 0 ORDER BY id");
    std::vector<Outline> outlines;
    while (select.executeStep())
      outlines.push_back({select.getColumn(0).getString(), select.getColumn(1).getString()});
    return outlines;
  });
}

void save_outline(Database& database, const Outline& outline, core::Instant now) {
  in_step(database, "syllabus add", now, [&] {
    // What is there already as it is, is no change to undo.
    SQLite::Statement save(database.connection(), R"(
        INSERT INTO syllabus (id, outline, revised_at) VALUES (?1, ?2, ?3)
        ON CONFLICT DO UPDATE SET outline = ?2, revised_at = ?3, deleted = 0
        WHERE outline <> ?2 OR deleted <> 0)");
    save.bind(1, outline.id);
    save.bind(2, outline.text);
    save.bind(3, to_column(now));
    save.exec();
  });
}

bool remove_outline(Database& database, const std::string& id, core::Instant now) {
  return in_step(database, "syllabus rm", now,
                 [&] { return remove_row(database, "syllabus", id, now); });
}

}  // namespace gongbu::store
