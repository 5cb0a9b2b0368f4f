#include "gongbu/store/later.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include "store/rows.hpp"
#include "store/uuid.hpp"
#include "store/values.hpp"

namespace gongbu::store {
namespace {

LaterItem read_item(SQLite::Statement& row) {
  return {row.getColumn(0).getInt64(), row.getColumn(1).getString(), row.getColumn(2).getString(),
          row.getColumn(3).getString(), to_day(row.getColumn(4))};
}

}  // namespace

std::vector<LaterItem> open_later(Database& database) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(), R"(
        SELECT id, uuid, subject, origin, added_on FROM later
        WHERE deleted = 0 AND entry_uuid = '' ORDER BY added_on, id)");
    std::vector<LaterItem> items;
    while (select.executeStep()) items.push_back(read_item(select));
    return items;
  });
}

std::optional<LaterItem> find_later(Database& database, std::int64_t id) {
  return guarded(database, [&]() -> std::optional<LaterItem> {
    SQLite::Statement select(database.connection(), R"(
        SELECT id, uuid, subject, origin, added_on FROM later
        WHERE id = ?1 AND deleted = 0 AND entry_uuid = '')");
    select.bind(1, id);
    if (!select.executeStep()) return std::nullopt;
    return read_item(select);
  });
}

std::int64_t add_later(Database& database, const LaterItem& item, core::Instant now) {
  return in_change(database, "later", now, [&] {
    return insert_row(database,
                      "INSERT INTO later (uuid, subject, origin, added_on) VALUES (?, ?, ?, ?) "
                      "RETURNING id",
                      new_uuid(now), item.subject, item.origin, item.added_on);
  });
}

void change_later(Database& database, const LaterItem& item, core::Instant now) {
  in_change(database, "later edit", now, [&] {
    require_row(find_later(database, item.id).has_value(), Msg::err_no_later, item.id);
    execute(database.connection(), "UPDATE later SET subject = ?2, origin = ?3 WHERE id = ?1",
            item.id, item.subject, item.origin);
  });
}

void finish_later(Database& database, std::int64_t id, const std::string& entry_uuid,
                  core::Instant now) {
  in_change(database, "later done", now, [&] {
    const int rows = execute(
        database.connection(),
        "UPDATE later SET entry_uuid = ?1 WHERE id = ?2 AND deleted = 0 AND entry_uuid = ''",
        entry_uuid, id);
    require_row(rows > 0, Msg::err_no_later, id);
  });
}

void remove_later(Database& database, std::int64_t id, core::Instant now) {
  in_change(database, "later rm", now, [&] {
    require_row(find_later(database, id) && remove_row(database, "later", id), Msg::err_no_later,
                id);
  });
}

}  // namespace gongbu::store
