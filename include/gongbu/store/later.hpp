#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/core/day.hpp"
#include "gongbu/store/database.hpp"

namespace gongbu::store {

/// An item to study later. Texts are valid UTF-8 without NUL.
struct LaterItem {
  std::int64_t id = 0;  ///< number that the user types; never reused
  std::string uuid;     ///< UUIDv7, the same on every machine
  std::string subject;
  std::string origin;  ///< where it came up: a topic, a paper, free text; may be empty
  core::Day added_on{};
};

/// Returns the items neither studied nor removed, oldest first.
std::vector<LaterItem> open_later(Database& database);

/// Returns the open item with this id.
std::optional<LaterItem> find_later(Database& database, std::int64_t id);

/// Adds an item with a new id and uuid, as one change; returns the id.
std::int64_t add_later(Database& database, const LaterItem& item, core::Instant now);

/// Replaces the subject and the origin of an item, as one change. Throws `data` if the item is not
/// open.
void change_later(Database& database, const LaterItem& item, core::Instant now);

/// Records which entry an item became, as one change. Throws `data` if the item is not open.
void finish_later(Database& database, std::int64_t id, const std::string& entry_uuid,
                  core::Instant now);

/// Flags an item as deleted, as one change. Throws `data` if the item is not open.
void remove_later(Database& database, std::int64_t id, core::Instant now);

}  // namespace gongbu::store
