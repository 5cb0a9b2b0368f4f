#include "gongbu/store/syllabi.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include "store/identities.hpp"
#include "store/rows.hpp"
#include "store/values.hpp"

namespace gongbu::store {

std::vector<Outline> outlines(Database& database) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(),
                             "SELECT name, outline FROM syllabus WHERE deleted = 0 ORDER BY name");
    std::vector<Outline> outlines;
    while (select.executeStep())
      outlines.push_back({select.getColumn(0).getString(), select.getColumn(1).getString()});
    return outlines;
  });
}

void save_outline(Database& database, const Outline& outline, core::Instant now) {
  in_change(database, "syllabus add", now, [&] {
    execute(database.connection(), R"(
        INSERT INTO syllabus (uuid, name, outline) VALUES (?1, ?2, ?3)
        ON CONFLICT (name) DO UPDATE SET outline = ?3, deleted = 0
        WHERE outline <> ?3 OR deleted <> 0)",
            syllabus_uuid(outline.id), outline.id, outline.text);
  });
}

bool remove_outline(Database& database, const std::string& id, core::Instant now) {
  return in_change(database, "syllabus rm", now,
                   [&] { return remove_row(database, "syllabus", id, "name"); });
}

}  // namespace gongbu::store
