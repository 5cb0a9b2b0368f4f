#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "gongbu/app/workspace.hpp"

namespace gongbu::transfer {

/// Whether a text is JSON that `gongbu export --json` wrote.
bool is_records_export(std::string_view text);

/// Takes in the records of `gongbu export --json`, with their ids and stamps, as one change that
/// undo() takes back. Of two values the later one stays, but never replaces one that a person set
/// here after an import brought the record. Returns the number of field groups that changed. Throws
/// `data`, and writes nothing, when the text has no records or one is damaged, of an unknown kind
/// or has a value out of range.
std::int64_t import_records(app::Workspace& workspace, std::string_view text,
                            const std::string& file);

}  // namespace gongbu::transfer
