#pragma once

#include <string>
#include <vector>

#include "gongbu/core/day.hpp"
#include "gongbu/store/database.hpp"

namespace gongbu::store {

/// A syllabus of the user's own, kept as the outline it was read from.
struct Outline {
  std::string id;
  std::string text;  ///< valid UTF-8 without NUL

  friend bool operator==(const Outline&, const Outline&) = default;
};

/// The user's outlines, by id.
std::vector<Outline> outlines(Database& database);

/// Adds an outline, or puts it in the place of the one with its id, as one step that undo() takes
/// back.
void save_outline(Database& database, const Outline& outline, core::Instant now);

/// Removes an outline (flagged, not erased), as one step; entries about it stay as they are. Says
/// whether it was there.
bool remove_outline(Database& database, const std::string& id, core::Instant now);

}  // namespace gongbu::store
