#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/core/day.hpp"
#include "gongbu/store/database.hpp"
#include "gongbu/store/entries.hpp"

// Entries made from trailers of commits.
namespace gongbu::store {

/// An entry and its trailer.
struct TrailerEntry {
  std::int64_t id = 0;
  core::Day day{};
  core::Instant at{};
  core::seconds utc_offset{0};
  std::string trailer;
};

/// A work with trailers about study now or when its entries were made.
struct WorkWithTrailers {
  std::int64_t id = 0;
  core::Day day{};
  core::Instant at{};
  core::seconds utc_offset{0};
  std::string repository;  ///< name
  std::string oid;         ///< hexadecimal id of the commit that represents it
  /// Current trailers, "Study: …" or "Paper: …"; empty if the work is not own or was deleted.
  std::vector<std::string> trailers;
  std::vector<TrailerEntry> entries;  ///< made from them, by id
};

/// Returns the works whose entries may differ from their trailers, because the work or a syllabus
/// changed since they were reconciled.
std::vector<WorkWithTrailers> works_to_reconcile(Database& database);

/// Returns whether works_to_reconcile() returns any.
bool has_works_to_reconcile(Database& database);

/// Returns the works_to_reconcile() and the works with a trailer that made no entry; of one study
/// day or of all.
std::vector<WorkWithTrailers> pending_works(Database& database, std::optional<core::Day> day = {});

/// Adds an entry with its trailer, as part of the open change.
void add_trailer_entry(Database& database, const WorkWithTrailers& work, const std::string& trailer,
                       const Entry& entry, core::Instant now);

/// Whether all trailers of a work made an entry.
enum class TrailerResult { all, some };

/// Marks a work as reconciled, as part of the open change.
void reconcile(Database& database, const WorkWithTrailers& work, TrailerResult result);

}  // namespace gongbu::store
