#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/core/day.hpp"
#include "gongbu/store/database.hpp"

namespace gongbu::store {

/// Something to study later. Texts are valid UTF-8 without NUL.
struct LaterItem {
  std::int64_t id = 0;  ///< short number the user types; never used again
  std::string uuid;     ///< UUIDv7, the same on every machine
  std::string subject;
  std::string origin;  ///< where it came up: a topic, a paper, any words; may be empty
  core::Day added_on{};
};

/// The items that are neither studied nor removed, oldest first.
std::vector<LaterItem> open_later(Database& database);

/// Returns the open item with this id.
std::optional<LaterItem> find_later(Database& database, std::int64_t id);

/// Adds an item (its id and uuid are made here) as one step that undo() takes back. Returns its id.
std::int64_t add_later(Database& database, const LaterItem& item, core::Instant now);

/// Says which entry an item became, as one step. Throws `data` when it is not open (any more).
void finish_later(Database& database, std::int64_t id, const std::string& entry_uuid,
                  core::Instant now);

/// Removes an item (flagged, not erased), as one step. Throws `data` when it is not open (any
/// more).
void remove_later(Database& database, std::int64_t id, core::Instant now);

}  // namespace gongbu::store
