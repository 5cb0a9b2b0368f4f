#pragma once

#include <string>
#include <string_view>

#include "gongbu/store/records.hpp"

namespace gongbu::transfer {

/// Whether a text is JSON that `gongbu export --json` wrote.
bool is_records_export(std::string_view text);

/// Reads the records of `gongbu export --json`, with their ids and stamps, for
/// store::merge_records(). Throws `data` when the text has no records or one is damaged, of an
/// unknown kind, has a value out of range, or is not in the database and not complete.
store::RecordState records_in_export(store::Database& database, std::string_view text,
                                     const std::string& file);

}  // namespace gongbu::transfer
