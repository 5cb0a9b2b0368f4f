#include "gongbu/store/forget.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include "gongbu/core/activity.hpp"
#include "gongbu/store/change_transaction.hpp"
#include "store/values.hpp"

namespace gongbu::store {

std::optional<NamedEntry> find_any_entry(Database& database, std::int64_t id) {
  return guarded(database, [&]() -> std::optional<NamedEntry> {
    SQLite::Statement select(database.connection(),
                             "SELECT uuid, subject FROM entry WHERE id = ? AND source <> ?");
    bind_all(select, id, core::kTrailerSource);
    if (!select.executeStep()) return std::nullopt;
    return NamedEntry{select.getColumn(0).getString(), select.getColumn(1).getString()};
  });
}

void forget_entry(Database& database, std::int64_t id, core::Instant now) {
  SQLite::Database& connection = database.connection();
  guarded(database, [&] { connection.exec("PRAGMA secure_delete = ON"); });
  ChangeTransaction change(database, "forget", now);
  guarded(database, [&] {
    execute(connection,
            "UPDATE entry SET subject = '', topics = '', note = '', deleted = 1 WHERE id = ?", id);
    execute(connection, "DELETE FROM entry_before WHERE id = ?", id);
    execute(connection,
            "DELETE FROM change_part WHERE tbl = 'entry' AND record = ?1 AND change_id < ?2", id,
            change.id());
    execute(connection, "UPDATE change SET step = 0 WHERE id = ?", change.id());
  });
  change.commit();
  // The log still has pages with the text.
  guarded(database, [&] { connection.exec("PRAGMA wal_checkpoint(TRUNCATE)"); });
}

}  // namespace gongbu::store
