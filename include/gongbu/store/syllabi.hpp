#pragma once

#include <string>
#include <vector>

#include "gongbu/core/day.hpp"
#include "gongbu/store/database.hpp"

namespace gongbu::store {

/// A syllabus of the user, stored as its outline.
struct Outline {
  std::string id;
  std::string text;  ///< valid UTF-8 without NUL

  friend bool operator==(const Outline&, const Outline&) = default;
};

/// Returns the user's outlines by id.
std::vector<Outline> outlines(Database& database);

/// Adds an outline, or replaces the one with its id, as one change.
void save_outline(Database& database, const Outline& outline, core::Instant now);

/// Flags an outline as deleted, as one change; entries about it do not change. Returns false if it
/// does not exist.
bool remove_outline(Database& database, const std::string& id, core::Instant now);

}  // namespace gongbu::store
