#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/core/day.hpp"
#include "gongbu/store/database.hpp"
#include "gongbu/store/entries.hpp"

// Entries that come from the trailers of commits.
namespace gongbu::store {

/// An entry and the trailer it was made of.
struct TrailerEntry {
  Entry entry;
  std::string trailer;
};

/// A piece of work whose commits have trailers about study, or that such entries were made of.
struct TrailedWork {
  std::int64_t commit = 0;  ///< 0: the work is not known any more
  core::Day day{};
  core::Instant at{};
  core::seconds utc_offset{0};
  std::string repository;             ///< name
  std::string oid;                    ///< of the commit that stands for it, 40 hexadecimal digits
  std::string subject;                ///< of the commit
  std::vector<std::string> trailers;  ///< as they stand now; none when the work is not the user's
  bool tried = false;                 ///< since a syllabus was last added or changed
  std::vector<TrailerEntry> entries;  ///< that were made of it, in their order
};

/// Every such work, or those of one study day.
std::vector<TrailedWork> trailed_works(Database& database, std::optional<core::Day> day = {});

/// Puts entries in the place of those that were made of a work: part of the caller's step.
void replace_trailer_entries(Database& database, const TrailedWork& work,
                             const std::vector<TrailerEntry>& entries, core::Instant now);

/// Remembers that entries were made of the trailers as far as they can be: part of the caller's
/// step.
void mark_tried(Database& database, const TrailedWork& work, core::Instant now);

}  // namespace gongbu::store
