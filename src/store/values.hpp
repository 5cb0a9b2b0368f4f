#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "gongbu/core/commit_rule.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/core/kind_rule.hpp"
#include "gongbu/core/object_id.hpp"

// Conversion of column values: days since 1970-01-01, Unix seconds, whole minutes, 0 and 1, bytes
// of object ids.
namespace gongbu::store {

inline std::int64_t to_column(core::Day day) { return day.time_since_epoch().count(); }
inline std::int64_t to_column(core::Instant instant) { return instant.time_since_epoch().count(); }
inline std::int64_t to_column(core::seconds seconds) { return seconds.count(); }
inline std::int64_t to_column(core::minutes minutes) { return minutes.count(); }

inline std::int64_t to_column(std::int64_t number_or_flag) { return number_or_flag; }
inline std::string to_column(std::string_view text) { return std::string(text); }

inline core::Day to_day(const SQLite::Column& column) {
  return core::Day{date::days{column.getInt()}};
}
inline core::Instant to_instant(const SQLite::Column& column) {
  return core::Instant{core::seconds{column.getInt64()}};
}
inline core::seconds to_seconds(const SQLite::Column& column) {
  return core::seconds{column.getInt64()};
}
inline core::minutes to_minutes(const SQLite::Column& column) {
  return core::minutes{column.getInt64()};
}
inline std::optional<core::minutes> to_optional_minutes(const SQLite::Column& column) {
  if (column.isNull()) return std::nullopt;
  return to_minutes(column);
}
inline std::optional<core::Day> to_optional_day(const SQLite::Column& column) {
  if (column.isNull()) return std::nullopt;
  return to_day(column);
}
inline std::optional<core::Instant> to_optional_instant(const SQLite::Column& column) {
  if (column.isNull()) return std::nullopt;
  return to_instant(column);
}

/// Returns an object id of 20 or 32 bytes, which the schema guarantees.
inline core::ObjectId to_object_id(const SQLite::Column& column) {
  const auto size = static_cast<std::size_t>(column.getBytes());
  if (!core::ObjectId::is_size(size)) return {};  // damaged database
  return core::ObjectId::from_bytes(column.getBlob(), size);
}

/// Binds an object id, which must outlive the use of the statement.
inline void bind_object(SQLite::Statement& statement, int index, const core::ObjectId& oid) {
  statement.bindNoCopy(index, oid.data(), static_cast<int>(oid.size()));
}

/// A range of instants in Unix seconds, for an index on instants.
struct Instants {
  std::int64_t first;
  std::int64_t last;
};

/// Returns the instants that the activities of these days can have. In any zone and with any start
/// of days, an instant is less than three days from midnight UTC of its study day.
inline Instants instants_of(core::Day from, core::Day until) {
  constexpr date::days kMargin{3};
  const auto midnight = [](core::Day day) { return core::seconds{day.time_since_epoch()}.count(); };
  return {midnight(from - kMargin), midnight(until + kMargin)};
}

/// Binds a value, or NULL if empty.
template <class Value>
void bind_optional(SQLite::Statement& statement, int index, const std::optional<Value>& value) {
  if (value) {
    statement.bind(index, to_column(*value));
  } else {
    statement.bind(index);
  }
}

template <class Value>
void bind_value(SQLite::Statement& statement, int index, const Value& value) {
  statement.bind(index, to_column(value));
}
inline void bind_value(SQLite::Statement& statement, int index, const std::string& value) {
  statement.bind(index, value);
}
template <class Value>
void bind_value(SQLite::Statement& statement, int index, const std::optional<Value>& value) {
  bind_optional(statement, index, value);
}

/// Binds values to consecutive parameters from `index` on in their column form; an empty optional
/// is NULL.
template <class... Values>
void bind_from(SQLite::Statement& statement, int index, const Values&... values) {
  (bind_value(statement, index++, values), ...);
}

/// Binds values to ?1, ?2, …
template <class... Values>
void bind_all(SQLite::Statement& statement, const Values&... values) {
  bind_from(statement, 1, values...);
}

/// Runs a statement with these values; returns the number of changed rows.
template <class... Values>
int execute(SQLite::Database& connection, const std::string& sql, const Values&... values) {
  SQLite::Statement statement(connection, sql);
  bind_all(statement, values...);
  return statement.exec();
}

inline std::optional<core::Dropped> to_dropped(const SQLite::Column& column) {
  if (column.isNull()) return std::nullopt;
  return static_cast<core::Dropped>(column.getInt());
}
/// Binds a verdict, or NULL if empty.
inline void bind_dropped(SQLite::Statement& statement, int index,
                         std::optional<core::Dropped> dropped) {
  if (dropped) {
    statement.bind(index, static_cast<int>(*dropped));
  } else {
    statement.bind(index);
  }
}

/// Binds kind, rule and minutes to three columns from `index` on.
inline void bind_kind(SQLite::Statement& statement, int index,
                      const std::optional<core::CommitKind>& kind) {
  if (!kind) {
    for (const int column : {index, index + 1, index + 2}) statement.bind(column);
    return;
  }
  statement.bindNoCopy(index, kind->kind);
  statement.bindNoCopy(index + 1, kind->rule);
  bind_optional(statement, index + 2, kind->spent);
}

}  // namespace gongbu::store
