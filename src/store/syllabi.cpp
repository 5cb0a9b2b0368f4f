#include "gongbu/store/syllabi.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include "gongbu/store/undo.hpp"
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
  Step step(database, "syllabus add", now);
  guarded(database, [&] {
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
  step.commit();
}

bool remove_outline(Database& database, const std::string& id, core::Instant now) {
  Step step(database, "syllabus rm", now);
  const bool removed = guarded(database, [&] {
    SQLite::Statement remove(
        database.connection(),
        "UPDATE syllabus SET deleted = 1, revised_at = ?1 WHERE id = ?2 AND deleted = 0");
    remove.bind(1, to_column(now));
    remove.bind(2, id);
    return remove.exec() > 0;
  });
  step.commit();
  return removed;
}

}  // namespace gongbu::store
