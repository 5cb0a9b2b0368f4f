#pragma once

#include <string>
#include <string_view>

#include "gongbu/base/error.hpp"
#include "gongbu/store/records.hpp"

namespace gongbu::transfer {

/// Returns whether a text is JSON written by `gongbu export --json`.
bool is_records_export(std::string_view text);

/// Returns whether a text is JSON of `gongbu export --json` with --from, --to or --days, which has
/// no records.
bool is_partial_export(std::string_view text);

/// Returns the error for such a file.
Error partial_export_error(const std::string& file);

/// Reads the records of `gongbu export --json`, with their ids and stamps, for
/// store::merge_records(). Throws `data` if the text has no records, or if a record is damaged, of
/// an unknown kind, has a value out of range, or is incomplete and not in the database.
store::RecordState records_in_export(store::Database& database, std::string_view text,
                                     const std::string& file);

}  // namespace gongbu::transfer
