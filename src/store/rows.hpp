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

// Helpers for the tables of user records.
namespace gongbu::store {

/// Runs `body` as one change, or as part of the open one; returns its result.
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

/// Runs an INSERT … RETURNING id with these values; returns the id.
template <class... Values>
std::int64_t insert_row(Database& database, const std::string& sql, const Values&... values) {
  SQLite::Statement insert(database.connection(), sql);
  bind_all(insert, values...);
  insert.executeStep();
  const std::int64_t id = insert.getColumn(0).getInt64();
  insert.executeStep();  // an open statement would block COMMIT
  return id;
}

/// Flags a row as deleted. Returns false if it does not exist or was deleted already.
template <class Id>
bool remove_row(Database& database, const char* table, const Id& id, const char* key = "id") {
  return execute(database.connection(),
                 fmt::format("UPDATE {} SET deleted = 1 WHERE {} = ? AND deleted = 0", table, key),
                 id) > 0;
}

/// Throws `data` with the message `missing` unless `was_there`.
inline void require_row(bool was_there, MsgFor<std::int64_t> missing, std::int64_t id) {
  if (!was_there) throw make_error(ErrorKind::data, missing, id);
}

}  // namespace gongbu::store
