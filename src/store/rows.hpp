#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <type_traits>
#include <utility>

#include "gongbu/base/error.hpp"
#include "gongbu/store/undo.hpp"
#include "store/values.hpp"

// What the tables of what the user recorded have in common.
namespace gongbu::store {

/// Runs `body` as one step of undo, or as part of the one that is open; returns what it returns.
template <class Body>
auto in_step(Database& database, const std::string& command, core::Instant now, Body&& body) {
  Step step(database, command, now);
  if constexpr (std::is_void_v<std::invoke_result_t<Body>>) {
    guarded(database, std::forward<Body>(body));
    step.commit();
  } else {
    auto result = guarded(database, std::forward<Body>(body));
    step.commit();
    return result;
  }
}

/// Runs an INSERT; returns the id of the new row.
inline std::int64_t insert_row(SQLite::Database& connection, SQLite::Statement& insert) {
  insert.exec();
  return connection.getLastInsertRowid();
}

/// Flags a row as deleted, revised at `now`. Says whether it was there, and not deleted yet.
template <class Id>
bool remove_row(Database& database, const char* table, const Id& id, core::Instant now) {
  SQLite::Statement remove(
      database.connection(),
      fmt::format("UPDATE {} SET deleted = 1, revised_at = ?1 WHERE id = ?2 AND deleted = 0",
                  table));
  remove.bind(1, to_column(now));
  remove.bind(2, id);
  return remove.exec() > 0;
}

/// Throws `data`, with the message that there is no row `id`, unless it was there.
inline void require_row(bool was_there, MsgFor<std::int64_t> missing, std::int64_t id) {
  if (!was_there) throw make_error(ErrorKind::data, missing, id);
}

}  // namespace gongbu::store
