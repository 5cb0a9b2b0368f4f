#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>

#include "gongbu/core/day.hpp"

// Values as the columns hold them: days since 1970-01-01, Unix seconds, whole minutes, 0 and 1.
namespace gongbu::store {

inline std::int64_t to_column(core::Day day) { return day.time_since_epoch().count(); }
inline std::int64_t to_column(core::Instant instant) { return instant.time_since_epoch().count(); }
inline std::int64_t to_column(core::seconds seconds) { return seconds.count(); }
inline std::int64_t to_column(core::minutes minutes) { return minutes.count(); }

inline std::int64_t to_column(std::int64_t number_or_flag) { return number_or_flag; }

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
inline std::optional<core::Day> to_optional_day(const SQLite::Column& column) {
  if (column.isNull()) return std::nullopt;
  return to_day(column);
}

/// Binds a value, or NULL when there is none.
template <class Value>
void bind_optional(SQLite::Statement& statement, int index, const std::optional<Value>& value) {
  if (value) {
    statement.bind(index, to_column(*value));
  } else {
    statement.bind(index);
  }
}

}  // namespace gongbu::store
