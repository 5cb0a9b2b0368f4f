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
  std::int64_t id = 0;
  core::Day day{};
  std::string trailer;
};

/// A piece of work whose commits have trailers about study, or had when entries were made of them.
struct TrailedWork {
  std::int64_t id = 0;
  core::Day day{};
  core::Instant at{};
  core::seconds utc_offset{0};
  std::string repository;  ///< name
  std::string oid;         ///< of the commit that stands for it, in hexadecimal digits
  /// "Study: …" or "Paper: …", as they stand now; none when the work is not the user's or not known
  /// any more.
  std::vector<std::string> trailers;
  std::vector<TrailerEntry> entries;  ///< that were made of them, in their order
};

/// The works whose entries may not be those that their trailers ask for: something else is said of
/// the works, or there is another syllabus, since they were reconciled.
std::vector<TrailedWork> works_to_reconcile(Database& database);

/// Whether there are any.
bool has_works_to_reconcile(Database& database);

/// Those, and the works of which a trailer made no entry when that was tried; of one study day or
/// of all.
std::vector<TrailedWork> pending_works(Database& database, std::optional<core::Day> day = {});

/// Records an entry and the trailer that it was made of: part of the caller's step.
void add_trailer_entry(Database& database, const TrailedWork& work, const std::string& trailer,
                       const Entry& entry, core::Instant now);

/// Whether each trailer of a work made an entry.
enum class TrailerResult { all, some };

/// Remembers that the entries of a work are in line with its trailers: part of the caller's step.
void reconcile(Database& database, const TrailedWork& work, TrailerResult result);

}  // namespace gongbu::store
