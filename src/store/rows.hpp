#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <type_traits>
#include <utility>

#include "gongbu/base/error.hpp"
#include "gongbu/store/change_transaction.hpp"
#include "store/values.hpp"

// What the tables of what the user recorded have in common.
namespace gongbu::store {

/// Runs `body` as one change, or as part of the one that is open; returns what it returns.
template <class Body>
auto in_change(Database& database, const std::string& command, core::Instant now, Body&& body) {
  ChangeTransaction change(database, command, now);
  if constexpr (std::is_void_v<std::invoke_result_t<Body>>) {
    guarded(database, std::forward<Body>(body));
    change.commit();
  } else {
    auto result = guarded(database, std::forward<Body>(body));
    change.commit();
    return result;
  }
}

/// Runs an INSERT … RETURNING id with these values; returns that id.
template <class... Values>
std::int64_t insert_row(Database& database, const std::string& sql, const Values&... values) {
  SQLite::Statement insert(database.connection(), sql);
  bind_all(insert, values...);
  insert.executeStep();
  const std::int64_t id = insert.getColumn(0).getInt64();
  insert.executeStep();  // to its end: one left open keeps COMMIT waiting
  return id;
}

/// Flags a row as deleted. Says whether it was there, and not deleted yet.
template <class Id>
bool remove_row(Database& database, const char* table, const Id& id, const char* key = "id") {
  return execute(database.connection(),
                 fmt::format("UPDATE {} SET deleted = 1 WHERE {} = ? AND deleted = 0", table, key),
                 id) > 0;
}

/// Throws `data`, with the message that there is no row `id`, unless it was there.
inline void require_row(bool was_there, MsgFor<std::int64_t> missing, std::int64_t id) {
  if (!was_there) throw make_error(ErrorKind::data, missing, id);
}

}  // namespace gongbu::store
